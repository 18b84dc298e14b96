/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */
export type { SourceCallCode } from "./error/source.js";
