import type { MappedColumn } from "../mapping/column.js";
import type { Mapping } from "../mapping/mapping.js";
import { parseMapping } from "../mapping/parse-mapping.js";
import type { DeclaredTable } from "./declared.js";
import { CHECKED } from "./parts.js";

/** The envelope of Moka's reports: headers and rows apart. */
export const MOKA_READER = {
  kind: "labelled",
  headers: ["data", "headers"],
  rows: ["data", "rows"],
  key: "dataIndex",
  label: "title",
  children: "children",
} as const;

export const mokaReportHead = {
  id: "moka-report",
  version: "1",
  title: {
    en: "a report: headers and rows apart, with columns of your own",
    "zh-CN": "报表：表头与数据分开，列由报表自定",
  },
  provenance: {
    system: "moka",
    confidence: "seen",
    checked: CHECKED,
    docs: "getReportData as a public Go integration reads it",
    notes: {
      en: "Headers below headers are joined by `/`. Other report centres with headers and rows apart need another `reader` only.",
      "zh-CN": "多级表头以 `/` 连接。其他表头与数据分开的报表中心，只需换一个 `reader`。",
    },
  },
  reader: MOKA_READER,
} as const;

/**
 * A mapping of a report of Moka People (Moka 报表): the whole answer of `getReportData`, headers and rows apart. The columns are those of your
 * report, so you declare them by their headers.
 *
 * Source: a public integration that reads these reports.
 *
 * @param declared - The columns, filters, and what becomes of each row.
 * @returns The mapping.
 * @throws SteelyardError the faults of `parseMapping`, each with its path: `columns.employee.headers`.
 *
 * @example
 * ```ts
 * import { mokaReport, runMapping } from "steelyard/source";
 *
 * const mapping = mokaReport({
 *   columns: {
 *     employee: { headers: ["工号"], codec: { kind: "id" } },
 *     closed: { headers: ["工单/闭环率"], codec: { kind: "ratio", numeric: "suffix", maximum: 1 } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "employee" }, indicator: "closureRate", value: "closed" }],
 * });
 * const { observations } = runMapping(mapping, { code: 200, data: {
 *   headers: [{ dataIndex: "c1", title: "工号" }, { title: "工单", children: [{ dataIndex: "c2", title: "闭环率" }] }],
 *   rows: [{ c1: "00123", c2: "97.5%" }], size: 1,
 * } }, { readAt: "2026-10-08T09:00+08:00" });
 * console.log(observations[0]?.subject, observations[0]?.observation);
 * // => 00123 0.975
 * ```
 */
export function mokaReport(declared: DeclaredTable<MappedColumn>): Mapping {
  return parseMapping({ ...declared, kind: "mapping", ...mokaReportHead });
}
