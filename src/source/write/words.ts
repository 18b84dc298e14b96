import type { Language } from "./titles.js";

/** What the kinds of figures are called at the head of a column. */
const HEADS = {
  en: {
    ...{ id: "Person", title: "Name", role: "Role", stage: "Stage", tier: "Tier", score: "Score" },
    ...{ base: "Score before modifiers", coverage: "Coverage", rank: "Rank", size: "Ranked people" },
    ...{ top: "Top share", payout: "Payout", lowPerformance: "Low performance", period: "Period" },
    ...{ policy: "Policy", version: "Policy version", key: "Key", layer: "score", value: "value" },
    ...{ points: "points", weight: "weight", contribution: "contribution" },
  },
  "zh-CN": {
    ...{ id: "人员编号", title: "姓名", role: "岗位", stage: "业务阶段", tier: "等级", score: "综合得分" },
    ...{ base: "加减分前得分", coverage: "数据覆盖率", rank: "排名", size: "排名人数" },
    ...{ top: "排名占比", payout: "奖金", lowPerformance: "低绩效类型", period: "考核周期" },
    ...{ policy: "考核方案", version: "方案版本", key: "记录标识", layer: "得分", value: "实际值" },
    ...{ points: "单项得分", weight: "权重", contribution: "加权得分" },
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What a kind of figure is called. */
export const head = (kind: string, language: Language): string =>
  HEADS[language][kind as keyof (typeof HEADS)["en"]];

/** The sentences of an explanation. */
export interface Phrases {
  readonly score: (
    score: string,
    tier: string | null,
    rank: string | null,
    size: string | null,
    coverage: string,
  ) => string;
  readonly base: (contributions: readonly string[], base: string) => string;
  readonly effects: (
    base: string,
    effects: readonly (readonly [id: string, effect: string])[],
    score: string,
  ) => string;
  readonly indicator: (
    title: string,
    value: string,
    points: string,
    weight: string,
    contribution: string,
  ) => string;
  readonly leftOut: (title: string, value: string | null, weight: string) => string;
  readonly unsettled: (ids: readonly string[]) => string;
  readonly item: (policy: string, period: string) => string;
}

const signed = (text: string) => (text.startsWith("-") ? `− ${text.slice(1)}` : `+ ${text}`);

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    score: (score, tier, rank, size, coverage) =>
      [`Score ${score}`, tier && `tier ${tier}`, rank && `rank ${rank} of ${size}`, `coverage ${coverage}`]
        .filter(Boolean)
        .join(", "),
    base: (parts, base) => `${parts.join(" + ")} = ${base}`,
    effects: (base, effects, score) =>
      `${base} ${effects.map(([id, effect]) => `${signed(effect)} (${id})`).join(" ")} = ${score}`,
    indicator: (title, value, points, weight, contribution) =>
      `${title}: value ${value}, points ${points}, weight ${weight}, contribution ${contribution}`,
    leftOut: (title, value, weight) =>
      value === null
        ? `${title}: no value, weight ${weight}`
        : `${title}: value ${value}, weight ${weight}, not counted`,
    unsettled: (ids) => `To be looked at, a fact is missing: ${ids.join(", ")}`,
    item: (policy, period) => `${policy} ${period}`,
  },
  "zh-CN": {
    score: (score, tier, rank, size, coverage) =>
      [`综合得分 ${score}`, tier && `等级 ${tier}`, rank && `排名 ${rank}/${size}`, `数据覆盖率 ${coverage}`]
        .filter(Boolean)
        .join("，"),
    base: (parts, base) => `${parts.join(" + ")} = ${base}`,
    effects: (base, effects, score) =>
      `${base} ${effects.map(([id, effect]) => `${signed(effect)}（${id}）`).join(" ")} = ${score}`,
    indicator: (title, value, points, weight, contribution) =>
      `${title}：实际值 ${value}，单项得分 ${points}，权重 ${weight}，加权得分 ${contribution}`,
    leftOut: (title, value, weight) =>
      value === null
        ? `${title}：无数据，权重 ${weight}`
        : `${title}：实际值 ${value}，权重 ${weight}，不计入`,
    unsettled: (ids) => `缺少依据，待人工确认：${ids.join("、")}`,
    item: (policy, period) => `${policy} ${period}`,
  },
};
