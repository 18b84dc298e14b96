import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import { cellText, type RecordOptions, recordsOf } from "./records.js";
import type { Skipped } from "./write-each.js";

/** The form of a field where it is not the usual one: a number's exact digits as text. */
export type InformatForm = "text";

/** A record of an Informat table: values by field key. */
export interface InformatRecord {
  /** A number or a text. */
  readonly [field: string]: number | string;
}

/** Records for an Informat table, and who is not written. */
export interface InformatRecords {
  /** What `informat.table.batchInsert(tableId, records)` is given. */
  readonly records: readonly InformatRecord[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

const FormSchema: z.ZodMiniType<InformatForm> = /* @__PURE__ */ z.literal("text");

/**
 * Records for a table of Informat (织信). Nothing is sent. Informat keeps decimals as doubles; with `as: "text"` they are written
 * into a text field, digit by digit. The field `id` may be given: `key` there makes records that are found again.
 *
 * Source: Informat's documentation of `informat.table`. A batch computes no serial numbers and no roll-up fields, and fires no
 * listeners; a single choice takes the option's id. How people are written is not documented: they are plain ids here.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The fields, titles, and other ids of people.
 * @returns The records, and people who are left out.
 * @throws SteelyardError for options or results at fault; `repeated-column` for a field that is filled twice.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { informatRecords } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * const run = appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "00123", role: "support", observations: { nps: "42.5" } },
 * ] });
 * const { records } = informatRecords(run, { fields: [
 *   { field: "id", figure: "key" }, { field: "employeeNo", figure: "id" }, { field: "score", figure: "score", as: "text" },
 * ] });
 * console.log(records);
 * // => [{"id":"steelyard/desk/1/2026-Q3/00123","employeeNo":"00123","score":"85"}]
 * ```
 */
export function informatRecords(appraisal: Appraisal, options: RecordOptions<InformatForm>): InformatRecords {
  const { records, skipped } = recordsOf(appraisal, options, FormSchema, (cell, as) =>
    as === "text" ? cellText(cell) : cell,
  );
  return { records, skipped };
}
