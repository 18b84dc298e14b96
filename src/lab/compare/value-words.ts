import type { Message } from "../../error/worded.js";
import { namedBy, splitFact } from "../../policy/fact.js";
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
  kind: { en: "kind", "zh-CN": "种类" },
  days: { en: "days", "zh-CN": "天数" },
  courses: { en: "courses", "zh-CN": "课程" },
  checkpoints: { en: "checkpoints", "zh-CN": "检查日" },
  at: { en: "at", "zh-CN": "在" },
  atLeast: { en: "at least", "zh-CN": "不低于" },
  atMost: { en: "at most", "zh-CN": "不高于" },
  percent: { en: "percent", "zh-CN": "百分比" },
  of: { en: "of", "zh-CN": "基数" },
};

const ORDERS = { atLeast: "≥", atMost: "≤", above: ">", below: "<", equals: "=" } as const;

/** The facts that every policy knows; the rest is about something that has a name. */
const FACTS: Readonly<Record<string, Message>> = {
  coverage: { en: "weight with data", "zh-CN": "有数据的权重" },
  base: { en: "base score", "zh-CN": "基础得分" },
  score: { en: "score", "zh-CN": "综合得分" },
  rank: { en: "rank", "zh-CN": "名次" },
  top: { en: "top share", "zh-CN": "名次占比" },
  size: { en: "number ranked", "zh-CN": "参与排名的人数" },
  tier: { en: "tier", "zh-CN": "等级" },
  role: { en: "role", "zh-CN": "岗位" },
  stage: { en: "stage", "zh-CN": "业务阶段" },
  cohort: { en: "cohort", "zh-CN": "排名分组" },
  "fit/gain": { en: "gain in the best-fitting other role", "zh-CN": "换到最匹配岗位后的分差" },
  "fit/role": { en: "best-fitting other role", "zh-CN": "最匹配的其他岗位" },
};

/** Values that are words of the document, by setting and value; English says them as they are. */
const CHINESE: Readonly<Record<string, string>> = {
  "horizon/short": "短期",
  "horizon/mid": "中期",
  "horizon/long": "长期",
  "scoring/linear": "线性",
  "scoring/ratio": "比率",
  "scoring/piecewise": "分段线性",
  "scoring/bands": "分档",
  "scoring/step": "阶梯",
  "scoring/percentile": "百分位",
  "better/higher": "越高越好",
  "better/lower": "越低越好",
  "missing/exclude": "剔除",
  "missing/zero": "记 0 分",
  "missing/reject": "拒绝",
  "stacking/sum": "累加",
  "stacking/highest": "取最高",
  "cohort/all": "全体",
  "cohort/role": "同岗位",
  "cohort/cohort": "同组",
  "kind/training": "培训",
  "kind/okrReview": "目标复核",
  "kind/transfer": "调岗",
  "kind/coaching": "辅导",
  "kind/processChange": "流程改进",
};

/** How things are said: in which language, and by which names. */
export interface Say {
  readonly language: Language;
  /** The title of a part of the policies, or its id. */
  readonly named: (part: string, id: string) => string;
}

/** The name of a setting. */
export function labelOf(setting: string, { language, named }: Say): string {
  const [kind = "", id] = setting.split("/");
  const label = Object.hasOwn(LABELS, kind) ? (LABELS[kind] as Message)[language] : kind;
  return id === undefined ? label : `${label} ${named("indicator", id)}`;
}

/** A setting in words: conditions and awards as people read them, everything else as it stands in the document. */
export function valueWords(value: unknown, say: Say, setting = ""): string {
  const { language, named } = say;
  if (value === null || value === undefined) return language === "en" ? "none" : "无";
  if (typeof value === "boolean") return language === "en" ? (value ? "yes" : "no") : value ? "是" : "否";
  if (Array.isArray(value)) {
    if (value.length === 0) return valueWords(null, say);
    return value.map((one) => valueWords(one, say, setting)).join(value.every(isPlainObject) ? "; " : ", ");
  }
  if (!isPlainObject(value)) {
    const key = `${setting}/${value}`;
    if (language === "zh-CN" && Object.hasOwn(CHINESE, key)) return CHINESE[key] as string;
    if (setting === "of") return factWords(String(value), say);
    return setting === "layer" ? named("layer", String(value)) : String(value);
  }
  return (
    conditionWords(value, say, false) ??
    (setting === "award" ? awardWords(value, say) : null) ??
    entriesOf(value)
      .map(([key, part]) => `${labelOf(key, say)} ${valueWords(part, say, key)}`)
      .join(language === "en" ? ", " : "，")
  );
}

/** What an award brings; null for what is none. */
function awardWords(award: Readonly<Record<string, unknown>>, say: Say): string | null {
  const english = say.language === "en";
  const quoted = (name: unknown) => `“${name}”`;
  const { kind, percent, of, amount, programme, units, badge, points } = award;
  const base = factWords(String(of), say);
  if (kind === "percent") return english ? `${percent} % of ${base}` : `${base}的 ${percent}%`;
  if (kind === "amount") return english ? `amount ${amount}` : `金额 ${amount}`;
  if (kind === "programme")
    return english ? `programme ${quoted(programme)}` : `${quoted(programme)}计划名额`;
  if (kind === "equity") return english ? `equity ${units}` : `股权 ${units} 份`;
  if (kind === "badge") return english ? `badge ${quoted(badge)}` : `勋章${quoted(badge)}`;
  return kind === "points" ? (english ? `points ${points}` : `积分 ${points}`) : null;
}

/** What a condition looks at. */
function factWords(fact: string, { language, named }: Say): string {
  if (Object.hasOwn(FACTS, fact)) return (FACTS[fact] as Message)[language];
  const [kind, name] = splitFact(fact);
  if (kind === "fact") return `“${name}”`;
  const text = named(kind === "layer" ? kind : "indicator", name);
  if (kind === "value") return text;
  if (language === "zh-CN") return `${text}得分`;
  return kind === "points" ? `points for ${text}` : `score for ${text}`;
}

/** A condition in words; null for what is none. */
function conditionWords(value: Readonly<Record<string, unknown>>, say: Say, inner: boolean): string | null {
  const english = say.language === "en";
  const part = (one: unknown, nested: boolean) =>
    (isPlainObject(one) ? conditionWords(one, say, nested) : null) ?? valueWords(one, say);
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
  if (typeof value.fact !== "string") return null;
  const [fact, kind] = [factWords(value.fact, say), namedBy(value.fact)];
  const said = (one: unknown) => (kind === undefined ? valueWords(one, say) : say.named(kind, String(one)));
  if (Array.isArray(value.in)) return `${fact} ${english ? "in" : "属于"} ${value.in.map(said).join(", ")}`;
  const [order] = Object.entries(ORDERS).filter(([key]) => key in value);
  return order === undefined ? null : `${fact} ${order[1]} ${said(value[order[0]])}`;
}
