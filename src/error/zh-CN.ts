import type { Catalogue, Facts, IdKind } from "./facts.js";

const list = (words: readonly string[]) => words.join("、");

function range({ minimum, maximum, above }: Facts["out-of-range"]): string {
  const parts: string[] = [];
  if (above !== undefined) parts.push(`大于 ${above}`);
  if (minimum !== undefined) parts.push(`不小于 ${minimum}`);
  if (maximum !== undefined) parts.push(`不大于 ${maximum}`);
  return parts.join("且");
}

/** The words of every issue in Simplified Chinese. */
export const zhCN: Catalogue = {
  "too-deep": ({ limit }) => `嵌套超过 ${limit} 层`,
  "too-large": ({ what, limit }) => `过大：${sizes[what]}超过 ${limit}`,
  "not-data": ({ found }) => `此处只能是纯数据，不能是 ${found}`,
  "forbidden-key": ({ key }) => `不允许使用键“${key}”`,
  "wrong-type": ({ expected, found }) => `应为${type(expected)}，实为${type(found)}`,
  "missing-key": () => "必填，但缺失",
  "unknown-key": ({ key }) => `未知的键“${key}”`,
  "not-an-option": ({ options, found }) => `“${found}”不在可选值之列：${list(options)}`,
  empty: () => "不能为空",
  "bad-id": ({ found }) =>
    `“${found}”不是合法标识：以字母开头，由字母、数字及其间单个 - 或 _ 组成，最多 64 个字符`,
  "not-decimal": ({ found }) => `${found} 不是十进制数`,
  "out-of-range": (facts) => `${facts.found} 超出范围：应${range(facts)}`,
  "too-precise": ({ decimals, found }) => `${found} 的小数位数超过 ${decimals} 位`,
  "unknown-id": ({ kind, id, known }) => `没有名为“${id}”的${kinds[kind]}；已有：${list(known)}`,
  "duplicate-id": ({ kind, id, other }) =>
    id === other ? `${kinds[kind]}“${id}”重复` : `${kinds[kind]}“${other}”与“${id}”仅大小写不同`,
  "other-layer": ({ indicator, layer, own }) => `指标“${indicator}”属于层“${own}”，不属于“${layer}”`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${groups[of]}之和为 ${sum}，${missing ? "还缺" : "多出"} ${difference}`,
  "profile-kind": ({ both }) =>
    both ? "权重方案只能用 layers 或 indicators 之一" : "权重方案需要 layers 或 indicators",
  "layer-without-indicators": ({ layer }) => `层“${layer}”有权重，却没有任何指标`,
  "no-span": ({ value }) => `下限与目标值同为 ${value}，二者必须不同`,
  "not-in-order": ({ order }) => `必须严格${order === "rising" ? "递增" : "递减"}`,
  "mixed-bands": () => "各区间只能统一用 atLeast 或统一用 atMost",
  "no-target": ({ indicator, scoring }) => `指标“${indicator}”按 ${scoring} 计分，没有可替换的目标值`,
  "target-side": ({ target, floor }) =>
    floor === null
      ? `目标值 ${target} 必须大于 0`
      : `目标值 ${target} 与方案的目标不在下限 ${floor} 的同一侧`,
  "shift-overlap": ({ indicator }) => `转移的双方都含有“${indicator}”`,
  "takes-too-much": ({ role, stage, has, takes }) =>
    `岗位“${role}”在阶段“${stage}”：要取 ${takes}，但只有 ${has}`,
  "empty-group": ({ role, stage, group }) =>
    `岗位“${role}”在阶段“${stage}”：${group} 的权重合计为 0，无法按比例增加`,
  "tier-without-condition": ({ tier }) => `等级“${tier}”总是成立，会遮住其后的等级`,
  "last-tier-conditional": ({ tier }) => `最后一个等级“${tier}”须覆盖其余所有人，不能带 when`,
  "unknown-fact": ({ fact }) => `没有名为“${fact}”的事实`,
  "fact-too-early": ({ fact, usable }) => `事实“${fact}”在此处尚不可知，最早可用于 ${usable}`,
  "streak-not-here": () => "streak 只能用于 incentives 与 lowPerformance",
  "streak-nested": () => "streak 之内不能再有 streak",
  "one-operator": ({ found }) =>
    found.length === 0
      ? "比较需要 atLeast、atMost、above、below、equals、in 之一"
      : `一个比较只能有一个运算符，而非 ${list(found)}`,
  "condition-too-deep": ({ limit }) => `条件最多嵌套 ${limit} 层`,
  "bad-period": ({ found }) => `${found} 不是周期：应形如 2026、2026-H2、2026-Q3、2026-09 或 2026-W37`,
  "history-order": ({ period, repeated }) =>
    repeated ? `周期 ${period} 重复` : `周期 ${period} 不早于本周期`,
  "history-rank": ({ rank, size }) => `名次 ${rank}/${size} 不成立`,
  "bad-observation": ({ found }) =>
    `${found} 不是实际值：应为十进制数、{of: [a, b]}、{value, sample}、null 或 {missing}`,
  "value-too-large": ({ decimals, found }) => `${found} 保留 ${decimals} 位小数后超过 15 位数字`,
  "missing-rejected": ({ indicator }) => `“${indicator}”缺少实际值，而方案规定此时不予考核`,
  "bad-subject-id": () => "被考核者的 id 必须是非空文本",
  "repeated-subject": ({ id }) => `被考核者“${id}”重复`,
  cliff: ({ rule, fact, threshold }) => `“${fact}”在 ${threshold} 处仅差一步，就决定奖励“${rule}”的全部`,
  "unreachable-tier": ({ tier }) => `没有任何得分能进入等级“${tier}”`,
  "vanishing-weight": ({ indicator, role, stage, ideal }) =>
    `岗位“${role}”${stage === null ? "" : `在阶段“${stage}”`}：“${indicator}”的权重 ${ideal} 取整后为 0`,
  "never-fires": ({ rule }) => `“${rule}”的条件不可能成立`,
  "unreachable-band": ({ indicator }) => `“${indicator}”的取值不会落入此区间`,
  "beyond-cap": ({ indicator, points, cap }) => `“${indicator}”的 ${points} 分超出可得范围 0 至 ${cap}`,
  "not-monotone": ({ indicator }) => `“${indicator}”的得分随取值时升时降`,
  "column-length": ({ found, expected }) => `有 ${found} 行，而表有 ${expected} 行`,
  "not-covered": ({ part, use }) => `${part}：此处不计算，请用 ${use}`,
  "needs-cohort": ({ indicator }) => `“${indicator}”按百分位计分，需要同组数据：请用 appraise`,
};

const sizes = { values: "值的个数", text: "字符数", weights: "权重个数", work: "精确运算步数" };
const groups = { layers: "权重", shares: "占比", indicators: "权重" };

const kinds: Record<IdKind, string> = {
  layer: "指标层",
  indicator: "指标",
  role: "岗位",
  stage: "业务阶段",
  modifier: "加减分项",
  tier: "等级",
  rule: "激励规则",
  type: "低绩效类型",
  fact: "事实",
  key: "键",
};

const types: Readonly<Record<string, string>> = {
  object: "对象",
  list: "列表",
  text: "文本",
  number: "数字",
  "whole number": "整数",
  boolean: "布尔值",
  null: "空值",
  nothing: "空缺",
  decimal: "十进制数",
  "plain data": "纯数据",
};

const type = (word: string) => types[word] ?? word;
