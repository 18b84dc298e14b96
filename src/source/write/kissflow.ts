import * as z from "zod/mini";
import type { Appraisal } from "../../appraisal/result.js";
import { cellText, type RecordOptions, recordsOf } from "./records.js";
import type { Skipped } from "./write-each.js";

/** The form of a field where it is not the usual one: a number's exact digits as text, or money in a currency. */
export type KissflowForm =
  | "text"
  | {
      /** The currency of a currency field: `CNY`. */
      readonly currency: string;
    };

/** What `createItem` of Kissflow's SDK is given. */
export interface KissflowItem {
  /** Values by field id. */
  readonly data: { readonly [field: string]: number | string };
}

/** Items for a Kissflow process, board or dataform, and who is not written. */
export interface KissflowItems {
  /** One for each person. */
  readonly items: readonly KissflowItem[];
  /** People of whom nothing is written. */
  readonly skipped: readonly Skipped[];
}

const FormSchema: z.ZodMiniType<KissflowForm> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.literal("text"),
  /* @__PURE__ */ z.strictObject({
    currency: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1)),
  }),
]);

/**
 * Items for a process, board or dataform of Kissflow. Nothing is sent. To change an item that is there, the host adds its
 * `instanceId` and `activityInstanceId` and calls `updateItem`; a field of `key` lets it find the item.
 *
 * Source: Kissflow's own SDK (documented): `createItem({data})` with field ids for keys, not labels, and money as one text,
 * `100 USD`. How people are written is not documented: they are plain ids here.
 *
 * @param appraisal - What `appraise` answered.
 * @param options - The fields, titles, and other ids of people.
 * @returns The items, and people who are left out.
 * @throws SteelyardError for options or results at fault; `repeated-column` for a field that is filled twice.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { kissflowItems } from "steelyard/source";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   incentives: { currency: "CNY", rules: [{ id: "bonus", horizon: "short", when: { fact: "score", atLeast: 80 },
 *     award: { kind: "amount", amount: 500 } }] },
 * });
 * const run = appraise(policy, { period: "2026-09", subjects: [
 *   { id: "E1", role: "support", observations: { nps: "42.5" } },
 * ] });
 * const { items } = kissflowItems(run, { fields: [
 *   { field: "Employee", figure: "id" }, { field: "Score", figure: "score" },
 *   { field: "Bonus", figure: "payout", as: { currency: "CNY" } },
 * ] });
 * console.log(items);
 * // => [{"data":{"Employee":"E1","Score":85,"Bonus":"500 CNY"}}]
 * ```
 */
export function kissflowItems(appraisal: Appraisal, options: RecordOptions<KissflowForm>): KissflowItems {
  const { records, skipped } = recordsOf(appraisal, options, FormSchema, (cell, as) => {
    if (as === undefined) return cell;
    const text = cellText(cell);
    return as === "text" ? text : `${text} ${as.currency}`;
  });
  return { items: records.map((data) => ({ data })), skipped };
}
