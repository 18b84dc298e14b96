export { operationsAssistant } from "./preset/operations-assistant.js";
