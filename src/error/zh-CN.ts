import type { Catalogue, MainCode } from "./facts.js";
import { rangeIn } from "./range.js";
import { zhCNCall } from "./zh-CN-call.js";
import { kinds, list } from "./zh-CN-names.js";
import { zhCNOptions } from "./zh-CN-options.js";

/** Whose weights are meant. */
const profile = ({ role, stage }: { readonly role: string; readonly stage: string | null }) =>
  `岗位“${role}”${stage === null ? "" : `在业务阶段“${stage}”`}`;

const sizes = { values: "值的个数", text: "字符数", weights: "权重个数", work: "精确运算步数" };

const ends = { above: "大于", minimum: "不小于", maximum: "不大于" };

/** The words of every issue in Simplified Chinese. */
export const zhCN: Catalogue<MainCode> = {
  ...zhCNCall,
  ...zhCNOptions,
  "too-deep": ({ limit }) => `嵌套超过 ${limit} 层`,
  "too-large": ({ what, limit }) => `${sizes[what]}超过 ${limit}`,
  "not-data": ({ found }) => `应为纯数据，实为 ${found}`,
  "forbidden-key": ({ key }) => `不允许的键“${key}”`,
  "missing-key": () => "此项必填",
  empty: () => "不能为空",
  "out-of-range": (facts) => `${facts.found} 应${rangeIn(facts, ends, " 且")}`,
  "duplicate-id": ({ kind, id, other }) =>
    id === other ? `${kinds[kind]}“${id}”重复` : `${kinds[kind]}“${other}”与“${id}”仅大小写不同`,
  "other-layer": ({ indicator, layer, own }) => `“${indicator}”属于指标层“${own}”，不属于“${layer}”`,
  "profile-kind": ({ both }) => `权重方案需要 layers 或 indicators${both ? "，不能都有" : ""}`,
  "layer-without-indicators": ({ layer }) => `指标层“${layer}”有权重，却没有指标`,
  "no-span": ({ value }) => `下限与目标值不能同为 ${value}`,
  "not-in-order": ({ order }) => `必须严格递${order === "rising" ? "增" : "减"}`,
  "mixed-bands": () => "各区间必须都用 atLeast 或都用 atMost",
  "no-target": ({ indicator, scoring }) => `“${indicator}”按 ${scoring} 计分，没有目标值`,
  "target-side": ({ target, floor }) =>
    `目标值 ${target} 应${floor === null ? "大于 0" : `与方案的目标值在下限 ${floor} 的同一侧`}`,
  "shift-overlap": ({ indicator }) => `转移的双方都有“${indicator}”`,
  "takes-too-much": ({ has, takes, ...facts }) => `${profile(facts)}：要取 ${takes}，但只有 ${has}`,
  "empty-group": ({ group, ...facts }) => `${profile(facts)}：${group} 的权重为 0，不能按比例增加`,
  "tier-without-condition": ({ tier }) => `等级“${tier}”总是成立，遮住其后的等级`,
  "last-tier-conditional": ({ tier }) => `最后的等级“${tier}”必须总是成立，不能有 when`,
  "unknown-fact": ({ fact }) => `没有事实“${fact}”`,
  "fact-too-early": ({ fact, usable }) => `事实“${fact}”最早可用于 ${usable}`,
  "streak-not-here": () => "streak 只能用于 incentives 与 lowPerformance",
  "streak-nested": () => "streak 不能用于 streak 之内",
  "one-operator": ({ found }) =>
    `比较需要 atLeast、atMost、above、below、equals、in 之一；已有：${list(found) || "无"}`,
  "condition-too-deep": ({ limit }) => `条件嵌套超过 ${limit} 层`,
  "bad-period": ({ found }) => `${found} 不是周期：应为 2026、2026-H2、2026-Q3、2026-09 或 2026-W37`,
  "history-order": ({ period, repeated }) => `周期 ${period} ${repeated ? "重复" : "不早于本周期"}`,
  "history-rank": ({ rank, size }) => `名次 ${rank}/${size} 不成立`,
  "bad-observation": ({ found }) =>
    `${found} 不是实际值：应为十进制数、{of: [a, b]}、{value, sample}、null 或 {missing}`,
  "value-too-large": ({ decimals, found }) => `${found} 取 ${decimals} 位小数后超过 15 位数字`,
  "missing-rejected": ({ indicator }) => `没有“${indicator}”的实际值，按方案不予考核`,
  "bad-subject-id": () => "必须是不为空的文本",
  "repeated-subject": ({ id }) => `被考核者“${id}”重复`,
  cliff: ({ rule, fact, threshold }) => `“${fact}”在 ${threshold} 处仅差一步，就决定奖励“${rule}”的全部`,
  "unreachable-tier": ({ tier }) => `没有得分能达到等级“${tier}”`,
  "vanishing-weight": ({ indicator, ideal, ...facts }) =>
    `${profile(facts)}：“${indicator}”的权重 ${ideal} 取整后为 0`,
  "never-fires": ({ rule }) => `“${rule}”的条件不能成立`,
  "unreachable-band": ({ indicator }) => `没有“${indicator}”的取值能达到此区间`,
  "beyond-cap": ({ indicator, points, cap }) => `“${indicator}”的得分为 0 至 ${cap}，不能是 ${points}`,
  "not-monotone": ({ indicator }) => `“${indicator}”的得分随取值时升时降`,
  "needs-cohort": ({ indicator }) => `“${indicator}”按百分位计分，需要同组数据：请用 appraise`,
};
