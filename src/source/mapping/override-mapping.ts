import * as z from "zod/mini";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { MappedColumn } from "./column.js";
import type { Emitted, RowFilter } from "./emit.js";
import type { Mapping } from "./mapping.js";
import { ensureMapping, parseMapping } from "./parse-mapping.js";

/** What a host declares of its own records, instead of what a mapping says. */
export interface MappingPatch {
  /** The version of the changed mapping. */
  readonly version: string;
  /** Another id; the mapping's own by default. */
  readonly id?: string | undefined;
  /** When somebody looked at the records: a month or a date. */
  readonly checked: string;
  /** What they looked at. */
  readonly docs: string;
  /** Parts of columns that are otherwise, or whole columns that are new. What is not named stays. */
  readonly columns?: { readonly [name: string]: Partial<MappedColumn> } | undefined;
  /** Other filters. */
  readonly filter?: readonly RowFilter[] | undefined;
  /** Other things that become of each row. */
  readonly emit?: readonly Emitted[] | undefined;
}

const given = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(/* @__PURE__ */ z.unknown()));

// What columns, filters and emitted things may be, the whole mapping is asked afterwards.
const PatchSchema = /* @__PURE__ */ z.strictObject({
  version: TextSchema,
  id: /* @__PURE__ */ z.optional(IdSchema),
  checked: TextSchema,
  docs: TextSchema,
  columns: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.record(IdSchema, /* @__PURE__ */ z.record(TextSchema, /* @__PURE__ */ z.unknown())),
  ),
  filter: given,
  emit: given,
}) as unknown as z.ZodMiniType<MappingPatch>;

/**
 * A mapping with what a host declares of its own records: other headers, other units. It rests on that declaration from then on, so
 * that a guess becomes a mapping that runs.
 *
 * @param mapping - A preset, or any mapping.
 * @param patch - What is otherwise, who looked, and when.
 * @returns The new mapping, checked whole; its confidence is `declared`.
 * @throws SteelyardError as `parseMapping` does.
 *
 * @example
 * ```ts
 * import { overrideMapping, parseMapping } from "steelyard/source";
 *
 * const guess = parseMapping({
 *   kind: "mapping", id: "export", version: "1",
 *   provenance: { system: "tita", confidence: "guess", checked: "2026-11", docs: "no public format" },
 *   reader: { kind: "table" },
 *   columns: {
 *     owner: { headers: ["负责人"], codec: { kind: "text" } },
 *     progress: { headers: ["完成度"], codec: { kind: "ratio", numeric: "suffix" } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "owner" }, indicator: "progress", value: "progress" }],
 * });
 * const ours = overrideMapping(guess, {
 *   version: "1-ours", checked: "2026-11-20", docs: "our export of October",
 *   columns: { owner: { headers: ["工号"], codec: { kind: "id" } } },
 * });
 * console.log(ours.provenance.confidence, ours.columns["owner"]?.headers?.join(), ours.columns["progress"]?.headers?.join());
 * // => declared 工号 完成度
 * ```
 */
export function overrideMapping(mapping: Mapping, patch: MappingPatch): Mapping {
  const known = ensureMapping(mapping);
  const { version, id, checked, docs, columns = {}, filter, emit } = readDocument(patch, PatchSchema);
  const changed = Object.entries(columns).map(([name, column]) => {
    const own = Object.hasOwn(known.columns, name) ? known.columns[name] : {};
    return [name, { ...own, ...column }] as const;
  });
  return parseMapping({
    ...known,
    id: id ?? known.id,
    version,
    provenance: { ...known.provenance, confidence: "declared", checked, docs },
    columns: { ...known.columns, ...Object.fromEntries(changed) },
    ...(filter === undefined ? {} : { filter }),
    ...(emit === undefined ? {} : { emit }),
  });
}
