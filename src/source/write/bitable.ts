import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import { batches } from "./batches.js";
import { cellText, type RecordOptions, recordsOf } from "./records.js";
import type { Skipped } from "./write-each.js";

/** The form of a field where it is not the usual one: exact digits as text, or a person. */
export type BitableForm = "text" | "user";

/** A piece of text in a field. */
export interface BitableText {
  /** The text. */
  readonly text: string;
  /** Its kind. */
  readonly type: "text";
}

/** A person in a field. */
export interface BitableUser {
  /** The user's id. */
  readonly id: string;
}

/** What stands in a field of a Bitable record: a number, text in one piece, or one person. */
export type BitableValue = number | readonly [BitableText] | readonly [BitableUser];

/** One write to a Bitable table. */
export interface BitableBatch {
  /** 1 to 500 records. */
  readonly records: readonly {
    /** The fields by column name. */
    readonly fields: { readonly [column: string]: BitableValue };
  }[];
}

/** Writes to a Bitable table, and who is not written. */
export interface BitableRecords {
  /** The writes, to be sent one after the other: a table takes no two at the same time. */
  readonly batches: readonly BitableBatch[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

/** The most records of one write. */
const MOST = 500;

const FormSchema: z.ZodMiniType<BitableForm> = /* @__PURE__ */ z.enum(["text", "user"]);

/**
 * Records for a table of Feishu Bitable (多维表格), in writes of at most 500. Nothing is sent. A column of `key` lets the host find
 * what it wrote before: no upsert is documented.
 *
 * Source: Feishu's documentation of records: fields by column name, text as a list of pieces, numbers as numbers, people as a list
 * of `{id}` (the names that Feishu gives besides when it is read are left out), at most 500 records a write.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The columns, titles, and other ids of people.
 * @returns The writes, and people who are left out.
 * @throws SteelyardError for options or results at fault; `repeated-column` for a column that is filled twice.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { bitableRecords } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * const run = appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "ou_1", role: "support", observations: { nps: "42.5" } },
 * ] });
 * const { batches } = bitableRecords(run, { fields: [
 *   { field: "人员", figure: "id", as: "user" }, { field: "综合得分", figure: "score" }, { field: "考核周期", figure: "period" },
 * ] });
 * console.log(batches[0]?.records[0]);
 * // => {"fields":{"人员":[{"id":"ou_1"}],"综合得分":85,"考核周期":[{"text":"2026-Q3","type":"text"}]}}
 * ```
 */
export function bitableRecords(appraisal: Appraisal, options: RecordOptions<BitableForm>): BitableRecords {
  const { records, skipped } = recordsOf(appraisal, options, FormSchema, (cell, as): BitableValue => {
    if (as === "user") return [{ id: String(cell) }];
    if (typeof cell === "number" && as === undefined) return cell;
    return [{ text: cellText(cell), type: "text" }];
  });
  const rows = records.map((fields) => ({ fields }));
  return { batches: batches(rows, MOST).map((records) => ({ records })), skipped };
}
