import type { Mapping } from "../mapping/mapping.js";
import { MOKA_READER } from "./moka-report.js";
import { CHECKED, head, ID, NUMBER, preset, TEXT } from "./parts.js";
import { EMPLOYEE_HEADERS } from "./table-zh.js";

/**
 * Results of an appraisal in Moka, **as a guess**: Moka's documents have a chapter on performance, whose tables of fields could not be
 * read. The envelope is that of Moka's reports, as public code reads it; the headers are guesses. It refuses to run until somebody has
 * looked at the report and says `confirm: true`, or has put the real headers in their place.
 *
 * @example
 * ```ts
 * import { mokaPerformance, runMapping } from "steelyard/source";
 *
 * const answer = { code: 200, data: {
 *   headers: [{ dataIndex: "c1", title: "工号", type: "string" }, { dataIndex: "c2", title: "绩效得分", type: "number" }],
 *   rows: [{ c1: "00123", c2: "87.5" }], size: 1,
 * } };
 * const { observations } = runMapping(mokaPerformance, answer, { readAt: "2026-10-08T09:00+08:00", confirm: true });
 * console.log(observations[0]?.subject, observations[0]?.indicator, observations[0]?.observation);
 * // => 00123 performanceScore 87.5
 * ```
 */
export const mokaPerformance: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "moka-performance",
  version: "1",
  title: { en: "results of an appraisal, as a report", "zh-CN": "绩效结果（报表）" },
  provenance: {
    system: "moka",
    confidence: "guess",
    checked: CHECKED,
    docs: "people.mokahr.com: a performance chapter exists, its fields could not be read; the envelope as in a public Go integration",
    notes: {
      en: "Compare every header with a real report before you confirm.",
      "zh-CN": "确认之前请与真实报表逐列核对。",
    },
  },
  reader: MOKA_READER,
  columns: {
    employee: head(EMPLOYEE_HEADERS, ID),
    score: head(["绩效得分", "绩效分数", "考核得分"], NUMBER),
    grade: head(["绩效等级", "考核等级"], TEXT, { optional: true }),
    period: head(["考核周期", "绩效周期"], TEXT, { optional: true }),
  },
  emit: [
    {
      to: "observation",
      subject: { column: "employee" },
      indicator: "performanceScore",
      value: "score",
    },
    {
      to: "ledger",
      ledger: "results",
      subject: { column: "employee" },
      fields: { score: "score", grade: "grade", period: "period" },
    },
  ],
}));
