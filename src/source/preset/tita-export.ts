import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, head, ID, NUMBER, preset, TEXT } from "./parts.js";

/** A part that says itself that it is one: a bare number is refused, for nobody knows whether 60 means 60 %. */
const SIGNED = { kind: "ratio", numeric: "suffix" } as const;

/**
 * An export of OKRs from Tita, **as a guess**: no data format of Tita is public, and these headers are words of its help texts. It refuses to
 * run until somebody has looked at the export and says `confirm: true`, or has put the real headers in their place. Weights and progress
 * need a percent sign.
 *
 * @example
 * ```ts
 * import { SteelyardError } from "steelyard";
 * import { runMapping, titaExport } from "steelyard/source";
 *
 * const rows = [
 *   ["目标", "关键结果", "权重", "完成度", "目标值", "实际值", "负责人"],
 *   ["留存提升", "召回老客", "100%", "40%", 100, 40, "lina"],
 * ];
 * const options = {
 *   readAt: "2026-10-08T09:00+08:00", crosswalk: { people: [{ person: "00123", ids: [{ type: "tita.owner", value: "lina" }] }] },
 * };
 * try {
 *   runMapping(titaExport, rows, options);
 * } catch (error) {
 *   if (error instanceof SteelyardError) console.log(error.issues[0].code);
 * }
 * // => unconfirmed
 * const { ledgers } = runMapping(titaExport, rows, { ...options, confirm: true });
 * console.log(ledgers["keyResults"]?.[0]?.["person"], ledgers["keyResults"]?.[0]?.["weight"]);
 * // => 00123 1
 * ```
 */
export const titaExport: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "tita-export",
  version: "1",
  title: { en: "an export of OKRs", "zh-CN": "OKR 导出表" },
  provenance: {
    system: "tita",
    confidence: "guess",
    checked: CHECKED,
    docs: "no public data format was found; words of the help texts of wiki.tita.com, club.tita.com, docs.tita.com",
    notes: {
      en: "Compare every header with a real export before you confirm. Whatever stands under 负责人 has to be in the crosswalk.",
      "zh-CN": "确认之前请与真实导出表逐列核对。“负责人”一列的写法须登记在身份对照里，不按姓名匹配。",
    },
  },
  reader: { kind: "table" },
  columns: {
    owner: head(["负责人", "责任人"], ID),
    objective: head(["目标", "目标名称", "O"], TEXT, { fill: "down" }),
    keyResult: head(["关键结果", "关键成果", "KR"], TEXT),
    weight: head(["权重", "KR权重"], SIGNED),
    progress: head(["完成度", "进度"], SIGNED),
    start: head(["起始值", "初始值"], NUMBER, { optional: true }),
    target: head(["目标值"], NUMBER, { optional: true }),
    current: head(["实际值", "当前值"], NUMBER, { optional: true }),
    confidence: head(["信心指数"], TEXT, { optional: true }),
  },
  emit: [
    {
      to: "ledger",
      ledger: "keyResults",
      subject: { column: "owner", idType: "tita.owner" },
      fields: {
        id: "keyResult",
        title: "keyResult",
        objective: "objective",
        objectiveTitle: "objective",
        weight: "weight",
        progress: "progress",
        start: "start",
        target: "target",
        current: "current",
        confidence: "confidence",
      },
    },
  ],
}));
