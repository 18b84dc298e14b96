import type { ConditionWords } from "../words/condition.js";

const earlier = (back: number) => (back === 1 ? "上一期" : `往前第 ${back} 期`);

/** A space before a figure or a Latin letter, none before Chinese. */
export const spaced = (text: string) => (/^[\x20-\x7e−]/.test(text) ? ` ${text}` : text);

const or = (values: readonly string[]) => spaced(values.join(" 或 "));

export const condition: ConditionWords = {
  facts: {
    role: "岗位",
    stage: "业务阶段",
    cohort: "排名分组",
    coverage: "有数据的权重",
    base: "基础得分",
    score: "综合得分",
    rank: "名次",
    top: "名次占比",
    size: "参与排名的人数",
    tier: "等级",
    "fit/gain": "换到最匹配岗位后的分差",
    "fit/role": "最匹配的其他岗位",
  },
  value: (indicator) => `“${indicator}”`,
  points: (indicator) => `“${indicator}”得分`,
  layer: (layer) => `“${layer}”得分`,
  fact: (id) => `“${id}”`,
  order: {
    atLeast: (fact, threshold) => `${fact}不低于 ${threshold}`,
    atMost: (fact, threshold) => `${fact}不高于 ${threshold}`,
    above: (fact, threshold) => `${fact}高于 ${threshold}`,
    below: (fact, threshold) => `${fact}低于 ${threshold}`,
  },
  among: (fact, values) => `${fact}为${or(values)}`,
  notAmong: (fact, values) => `${fact}不是${or(values)}`,
  amongTop: (share) => `排名在前 ${share}`,
  behindTop: (share) => `排名在前 ${share} 之后`,
  all: (parts) => parts.join("，且"),
  any: (parts) => parts.join("，或"),
  not: (part) => `不满足“${part}”`,
  bracket: (part) => `（${part}）`,
  streak: (periods, part) => `连续 ${periods} 期${part}`,
  seen: (fact, value, back) => `${back === 0 ? "" : earlier(back)}${fact}为${spaced(value)}`,
  missing: (fact, back) => `${back === 0 ? "" : earlier(back)}没有${fact}的数据`,
  yes: "是",
  no: "否",
  need: (clause, distance) => (distance === null ? `${clause}。` : `${clause}，${distance}。`),
  needs: {
    atLeast: (fact, threshold) => `${fact}需不低于 ${threshold}`,
    atMost: (fact, threshold) => `${fact}需不高于 ${threshold}`,
    above: (fact, threshold) => `${fact}需高于 ${threshold}`,
    below: (fact, threshold) => `${fact}需低于 ${threshold}`,
    among: (fact, values) => `${fact}需为${or(values)}`,
    notAmong: (fact, values) => `${fact}需不是${or(values)}`,
    amongTop: (share) => `排名需进入前 ${share}`,
    behindTop: (share) => `排名需在前 ${share} 之后`,
  },
  more: (distance, beyond) => `即比现在高 ${distance}${beyond ? "以上" : ""}`,
  less: (distance, beyond) => `即比现在低 ${distance}${beyond ? "以上" : ""}`,
  exactly: "现在正好等于这个数",
  others: (sentence) => `${sentence}这还取决于其他人的结果。`,
  unknown: (fact, back) => `需先有${back === 0 ? "" : earlier(back)}${fact}的数据。`,
  past: (periods) => `此前有 ${periods} 期未满足，本期无法再改变。`,
  each: (changes) => `须同时做到以下各项——${changes.join("")}`,
  either: (changes) => `做到以下任一项即可——${changes.join("")}`,
};
