/**
 * Policies to start from. Their ids are typed, so that an editor completes them; `JSON.stringify` gives the document to
 * copy and change.
 *
 * @packageDocumentation
 */
export { operationsAssistant } from "./preset/operations-assistant.js";
export { operationsAssistantTitles } from "./preset/operations-assistant-titles.js";
