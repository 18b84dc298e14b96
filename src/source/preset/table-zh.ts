import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, head, ID, preset, TEXT } from "./parts.js";

/** Headers under which the number of an employee stands. */
export const EMPLOYEE_HEADERS = ["工号", "员工工号", "员工编号", "员工号", "人员编号", "职工号"] as const;

/** Units that leave a figure as it is. */
const UNITS = [
  ["分", "分钟", "秒", "小时", "天", "元", "次", "单", "个", "人"],
  ["件", "条", "场", "星", "家", "户", "笔", "工时", "人天", "人日"],
].flat();

/**
 * A long table with Chinese headers (中文长表): one row for each employee and indicator. A figure with a percent sign is a fraction, any
 * other figure is taken as it is, in the unit of its indicator; a row whose 单位 is `%`, or no unit that leaves a figure as it is, is
 * rejected, for 12.5 could mean two things there. 样本数 is read where it stands. Periods are not told apart: filter by 周期.
 *
 * @example
 * ```ts
 * import { runMapping, tableZh } from "steelyard/source";
 *
 * const { observations, rejected } = runMapping(tableZh, [
 *   ["工号", "姓名", "指标", "实际值", "单位", "样本数"],
 *   ["00123", "李娜", "复购率", "12.5%", "", 240],
 *   ["00123", "李娜", "首次响应时长", 4.2, "分钟", ""],
 *   ["00123", "李娜", "转化率", 12.5, "%", 800],
 * ], { sheet: "9月", readAt: "2026-10-08T09:00+08:00" });
 * for (const { indicator, observation } of observations) console.log(indicator, observation);
 * // => 复购率 {"value":"0.125","sample":240}
 * // => 首次响应时长 4.2
 * console.log(rejected[0]?.row, rejected[0]?.issues[0].path);
 * // => 4 单位
 * ```
 */
export const tableZh: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "table-zh",
  version: "1",
  title: { en: "a long table with Chinese headers", "zh-CN": "中文表头的长表（一行一个指标）" },
  provenance: {
    system: "table",
    confidence: "declared",
    checked: CHECKED,
    docs: "headers of our own choice, as such tables usually bear them",
    notes: {
      en: "Choose the row for a sheet that you fill in; sheets of others need their own headers.",
      "zh-CN": "适合自己定表头的表格；别人的表请换成其实际表头。",
    },
  },
  reader: { kind: "table" },
  columns: {
    employee: head(EMPLOYEE_HEADERS, ID),
    indicator: head(["指标", "指标名称", "考核指标", "指标项", "KPI", "KPI指标"], TEXT),
    value: head(["实际值", "实际完成值", "完成值", "实际完成"], { kind: "ratio", numeric: "fraction" }),
    unit: head(
      ["单位", "计量单位"],
      { kind: "choice", values: Object.fromEntries(UNITS.map((unit) => [unit, unit])) },
      { optional: true },
    ),
    sample: head(
      ["样本数", "样本量", "有效样本数"],
      { kind: "number", minimum: 0, suffixes: UNITS },
      { optional: true },
    ),
    date: head(
      ["日期", "统计日期", "数据日期"],
      { kind: "date", formats: ["y-m-d", "date"] },
      { optional: true },
    ),
    period: head(["周期", "考核周期", "考核期", "期间"], TEXT, { optional: true }),
  },
  emit: [
    {
      to: "observation",
      subject: { column: "employee" },
      indicator: { column: "indicator" },
      value: "value",
      sample: "sample",
      at: "date",
    },
  ],
}));
