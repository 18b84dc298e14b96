import type { Catalogue, MainCode } from "./code.js";
import { zhCNCondition } from "./zh-CN-condition.js";
import { zhCNDocument } from "./zh-CN-document.js";
import { kinds } from "./zh-CN-names.js";
import { zhCNSubject } from "./zh-CN-subject.js";

/** Whose weights are meant. */
const profile = ({ role, stage }: { readonly role: string; readonly stage: string | null }) =>
  `岗位“${role}”${stage === null ? "" : `在业务阶段“${stage}”`}`;

/** The words of every issue in Simplified Chinese. */
export const zhCN: Catalogue<MainCode> = {
  ...zhCNDocument,
  ...zhCNCondition,
  ...zhCNSubject,
  "duplicate-id": ({ kind, id, other }) =>
    id === other ? `${kinds[kind]}“${id}”重复` : `${kinds[kind]}“${other}”与“${id}”仅大小写不同`,
  "other-layer": ({ indicator, layer, own }) => `“${indicator}”属于指标层“${own}”，不属于“${layer}”`,
  "profile-kind": ({ both }) => `权重方案需要 layers 或 indicators${both ? "，不能都有" : ""}`,
  "layer-without-indicators": ({ layer }) => `指标层“${layer}”有权重，却没有指标`,
  "mixed-bands": () => "各区间必须都用 atLeast 或都用 atMost",
  "no-target": ({ indicator, scoring }) => `“${indicator}”按 ${scoring} 计分，没有目标值`,
  "target-side": ({ target, floor }) =>
    `目标值 ${target} 应${floor === null ? "大于 0" : `与方案的目标值在下限 ${floor} 的同一侧`}`,
  "shift-overlap": ({ indicator }) => `转移的双方都有“${indicator}”`,
  "takes-too-much": ({ has, takes, ...facts }) => `${profile(facts)}：要取 ${takes}，但只有 ${has}`,
  "empty-group": ({ group, ...facts }) =>
    `${profile(facts)}：${group === "profile" ? "全部" : group} 的权重为 0，不能按比例增加`,
  "tier-without-condition": ({ tier }) => `等级“${tier}”总是成立，遮住其后的等级`,
  "last-tier-conditional": ({ tier }) => `最后的等级“${tier}”必须总是成立，不能有 when`,
  "missing-rejected": ({ indicator }) => `没有“${indicator}”的实际值，按方案不予考核`,
  "bad-subject-id": () => "必须是普通对象中不为空的文本",
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
