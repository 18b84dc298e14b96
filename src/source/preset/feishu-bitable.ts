import type { Mapping } from "../mapping/mapping.js";
import { type DeclaredColumn, type DeclaredTable, declaredRecords, type FormPaths } from "./declared.js";
import { CHECKED } from "./parts.js";

/**
 * In which form a field of Bitable hands out its cells: as they are (`plain`: numbers, dates in milliseconds, single choices, boxes to
 * tick), as rich text (`text`), as one person (`person`, by the id), or as the one result of a formula or a lookup, plain or as text.
 */
export type BitableCellForm = "plain" | "text" | "person" | "formula" | "formulaText";

const paths: FormPaths<BitableCellForm> = {
  plain: (field) => ["fields", field],
  text: (field) => ["fields", field, { one: true }, "text"],
  person: (field) => ["fields", field, { one: true }, "id"],
  formula: (field) => ["fields", field, "value", { one: true }],
  formulaText: (field) => ["fields", field, "value", { one: true }, "text"],
};

export const bitableHead = {
  id: "feishu-bitable",
  version: "1",
  title: {
    en: "records of a Bitable table, with fields of your own",
    "zh-CN": "多维表格记录，字段由租户自定",
  },
  provenance: {
    system: "feishu",
    confidence: "documented",
    checked: CHECKED,
    docs: "open.feishu.cn: bitable-v1 app-table-record list",
    notes: {
      en: "Cells with several persons, or with text in several pieces, are rejected: nobody says which one counts.",
      "zh-CN": "一格多人，或一格文本被拆成多段的，一律拒绝，不猜取哪一个。",
    },
  },
  reader: { kind: "records", each: [["items"]] },
} as const;

/**
 * A mapping of a Feishu Bitable table (飞书多维表格): what listing its records answers as `data`, `{ items: [{ record_id, fields }] }`. The fields
 * are yours, so you declare them: each by its name, the form of its cells and what they hold.
 *
 * Source: Feishu's document of the endpoint.
 *
 * @param declared - The columns, filters, and what becomes of each record.
 * @returns The mapping.
 * @throws SteelyardError the faults of `parseMapping`, each with its path: `columns.employee.form`.
 *
 * @example
 * ```ts
 * import { feishuBitable, runMapping } from "steelyard/source";
 *
 * const mapping = feishuBitable({
 *   columns: {
 *     employee: { field: "工号", form: "text", codec: { kind: "id" } },
 *     rate: { field: "复购率", form: "plain", codec: { kind: "ratio", numeric: "fraction", maximum: 1 } },
 *     orders: { field: "订单数", form: "formula", codec: { kind: "number" } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "employee" }, indicator: "repurchaseRate", value: "rate", sample: "orders" }],
 * });
 * const { observations } = runMapping(mapping, { items: [{ record_id: "rec1", fields: {
 *   工号: [{ type: "text", text: "00123" }], 复购率: 0.32, 订单数: { type: 2, value: [240] },
 * } }] }, { readAt: "2026-10-08T09:00+08:00" });
 * console.log(observations[0]?.subject, observations[0]?.observation);
 * // => 00123 {"value":"0.32","sample":240}
 * ```
 */
export function feishuBitable(declared: DeclaredTable<DeclaredColumn<BitableCellForm>>): Mapping {
  return declaredRecords(bitableHead, paths, declared);
}
