import type { Mapping } from "../mapping/mapping.js";
import { type DeclaredColumn, type DeclaredTable, declaredRecords, type FormPaths } from "./declared.js";
import { CHECKED } from "./parts.js";

/** In which form a field of Informat hands out its cells: as they are, or as a person or a department, by the id. */
export type InformatCellForm = "plain" | "person" | "department";

const paths: FormPaths<InformatCellForm> = {
  plain: (field) => [field],
  person: (field) => [field, "id"],
  department: (field) => [field, "id"],
};

export const informatHead = {
  id: "informat-table",
  version: "1",
  title: { en: "records of a table, with fields of your own", "zh-CN": "数据表记录，字段由应用自定" },
  provenance: {
    system: "informat",
    confidence: "documented",
    checked: CHECKED,
    docs: "Informat WebAPI guide (table_record_list); github.com/informat365/informat-next-ai-skills informat.table.md",
    notes: {
      en: "Decimals are stored as doubles; single choices are ids of options unless names were asked for.",
      "zh-CN": "小数以双精度存储；单选返回选项 id，除非请求时要求返回名称。",
    },
  },
  reader: { kind: "records", each: [["data", "recordList"]] },
} as const;

/**
 * A mapping of a table of Informat (织信数据表): the whole answer of `table_record_list`. The fields are those of your application, so you
 * declare them: each by its key, the form of its cells and what they hold.
 *
 * Source: Informat's WebAPI guide.
 *
 * @param declared - The columns, filters, and what becomes of each record.
 * @returns The mapping.
 * @throws SteelyardError the faults of `parseMapping`, each with its path: `columns.employee.form`.
 *
 * @example
 * ```ts
 * import { informatTable, runMapping } from "steelyard/source";
 *
 * const mapping = informatTable({
 *   columns: {
 *     owner: { field: "owner", form: "person", codec: { kind: "id" } },
 *     rating: { field: "rating", form: "plain", codec: { kind: "rating", low: 1, high: 5 } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "owner", idType: "informat.user" }, indicator: "csat", value: "rating" }],
 * });
 * const { observations } = runMapping(mapping, {
 *   code: 0, data: { recordList: [{ id: "v4ln", seq: 7, rating: 4.8, owner: { id: "zhangsan", name: "张三" } }], count: 1 },
 * }, {
 *   readAt: "2026-10-08T09:00+08:00",
 *   crosswalk: { people: [{ person: "00123", ids: [{ type: "informat.user", value: "zhangsan" }] }] },
 * });
 * console.log(observations[0]?.subject, observations[0]?.observation);
 * // => 00123 4.8
 * ```
 */
export function informatTable(declared: DeclaredTable<DeclaredColumn<InformatCellForm>>): Mapping {
  return declaredRecords(informatHead, paths, declared);
}
