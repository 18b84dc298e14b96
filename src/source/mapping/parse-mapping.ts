import { readDocument } from "../document.js";
import { checkMapping } from "./check.js";
import { type Mapping, MappingSchema } from "./mapping.js";

/** Mappings that were checked here; they are frozen. */
const parsed = /* @__PURE__ */ new WeakSet<Mapping>();

/**
 * Reads a mapping from JSON: checked whole, and frozen. Every problem of its shape is told at once, and
 * once that is sound every wrong name in it.
 *
 * @param json - The document.
 * @returns The mapping.
 * @throws SteelyardError with every issue: `missing-key`, `unknown-key`, `wrong-type`, `bad-id`; `not-an-option` for a column that the
 * mapping does not have, or for two forms of a date that the same digits could have; `bad-date`, `bad-time`, `out-of-range`; each with
 * its path: `emit.0.value`.
 *
 * @example
 * ```ts
 * import { parseMapping } from "steelyard/source";
 *
 * const mapping = parseMapping({
 *   kind: "mapping", id: "desk", version: "1",
 *   provenance: { system: "excel", confidence: "declared", checked: "2026-11", docs: "our own sheet" },
 *   reader: { kind: "table" },
 *   columns: {
 *     employee: { headers: ["工号"], codec: { kind: "id" } },
 *     response: { headers: ["首次响应时长"], codec: { kind: "duration", unit: "min", numeric: "suffix" } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "employee" }, indicator: "firstResponseMinutes", value: "response" }],
 * });
 * console.log(mapping.columns["response"]?.codec.kind);
 * // => duration
 * ```
 */
export function parseMapping(json: unknown): Mapping {
  const mapping = readDocument(json, MappingSchema, checkMapping);
  parsed.add(mapping);
  return mapping;
}

/** A mapping as it came from `parseMapping`; any other is read first. */
export const ensureMapping = (mapping: Mapping): Mapping =>
  parsed.has(mapping) ? mapping : parseMapping(mapping);
