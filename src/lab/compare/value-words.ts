import type { Message } from "../../error/worded.js";
import { entriesOf, isPlainObject } from "../../shape/plain.js";

/** A language of messages. */
export type Language = keyof Message;

/** The names of settings and of what stands in them, where the word of the document would not do. */
const LABELS: Readonly<Record<string, Message>> = {
  full: { en: "full points", "zh-CN": "满分" },
  pointsDecimals: { en: "decimals of points", "zh-CN": "单项得分小数位" },
  scoreDecimals: { en: "decimals of scores", "zh-CN": "综合得分小数位" },
  weightDecimals: { en: "decimals of weights", "zh-CN": "权重小数位" },
  rounding: { en: "rounding", "zh-CN": "取整方式" },
  coverage: { en: "least weight present", "zh-CN": "最低数据覆盖" },
  cohort: { en: "ranked among", "zh-CN": "排名范围" },
  minimum: { en: "least number for ranks", "zh-CN": "排名最少人数" },
  version: { en: "version", "zh-CN": "版本" },
  title: { en: "title", "zh-CN": "名称" },
  layer: { en: "layer", "zh-CN": "分层" },
  unit: { en: "unit", "zh-CN": "单位" },
  decimals: { en: "decimals", "zh-CN": "小数位" },
  missing: { en: "missing values", "zh-CN": "缺失处理" },
  minimumSample: { en: "least sample", "zh-CN": "最小样本量" },
  scoring: { en: "scoring", "zh-CN": "计分方式" },
  target: { en: "target", "zh-CN": "目标值" },
  floor: { en: "floor", "zh-CN": "起算值" },
  cap: { en: "cap", "zh-CN": "封顶" },
  better: { en: "better direction", "zh-CN": "方向" },
  bands: { en: "bands", "zh-CN": "区间" },
  knots: { en: "knots", "zh-CN": "折点" },
  points: { en: "points", "zh-CN": "得分" },
  reference: { en: "reference", "zh-CN": "基准值" },
  start: { en: "points at the reference", "zh-CN": "基准得分" },
  every: { en: "step", "zh-CN": "步长" },
  change: { en: "points for each step", "zh-CN": "每步加减分" },
  side: { en: "side", "zh-CN": "计步方向" },
  whole: { en: "whole steps only", "zh-CN": "只计整步" },
  otherwise: { en: "otherwise", "zh-CN": "其余" },
  when: { en: "condition", "zh-CN": "条件" },
  add: { en: "points added", "zh-CN": "加减分" },
  horizon: { en: "horizon", "zh-CN": "期限" },
  award: { en: "award", "zh-CN": "奖励" },
  currency: { en: "currency", "zh-CN": "币种" },
  stacking: { en: "several awards", "zh-CN": "叠加方式" },
  ceiling: { en: "ceiling", "zh-CN": "上限" },
  interventions: { en: "interventions", "zh-CN": "干预措施" },
  order: { en: "order", "zh-CN": "顺序" },
};

const ORDERS = { atLeast: "≥", atMost: "≤", above: ">", below: "<", equals: "=" } as const;

/** The name of a setting. */
export function labelOf(setting: string, language: Language): string {
  const [kind = "", id] = setting.split("/");
  const label = Object.hasOwn(LABELS, kind) ? (LABELS[kind] as Message)[language] : kind;
  return id === undefined ? label : `${label} ${id}`;
}

/** A setting in words: conditions as people read them, everything else as it stands in the document. */
export function valueWords(value: unknown, language: Language): string {
  if (value === null || value === undefined) return language === "en" ? "none" : "无";
  if (typeof value === "boolean") return language === "en" ? (value ? "yes" : "no") : value ? "是" : "否";
  if (Array.isArray(value)) {
    if (value.length === 0) return valueWords(null, language);
    return value.map((one) => valueWords(one, language)).join(value.every(isPlainObject) ? "; " : ", ");
  }
  if (!isPlainObject(value)) return String(value);
  return (
    conditionWords(value, language, false) ??
    entriesOf(value)
      .map(([key, part]) => `${labelOf(key, language)} ${valueWords(part, language)}`)
      .join(language === "en" ? ", " : "，")
  );
}

/** A condition in words; null for what is none. */
function conditionWords(
  value: Readonly<Record<string, unknown>>,
  language: Language,
  inner: boolean,
): string | null {
  const english = language === "en";
  const part = (one: unknown, nested: boolean) =>
    (isPlainObject(one) ? conditionWords(one, language, nested) : null) ?? valueWords(one, language);
  for (const [key, word] of [
    ["all", english ? " and " : " 且 "],
    ["any", english ? " or " : " 或 "],
  ] as const) {
    const list = value[key];
    if (!Array.isArray(list)) continue;
    const text = list.map((one) => part(one, true)).join(word);
    return inner && list.length > 1 ? `(${text})` : text;
  }
  if ("not" in value) return english ? `not (${part(value.not, false)})` : `非（${part(value.not, false)}）`;
  if ("streak" in value) {
    const of = part(value.of, false);
    return english ? `${value.streak} periods in a row: ${of}` : `连续 ${value.streak} 期：${of}`;
  }
  if (!("fact" in value)) return null;
  if (Array.isArray(value.in))
    return `${value.fact} ${english ? "in" : "属于"} ${valueWords(value.in, language)}`;
  const [order] = Object.entries(ORDERS).filter(([key]) => key in value);
  return order === undefined ? null : `${value.fact} ${order[1]} ${valueWords(value[order[0]], language)}`;
}
