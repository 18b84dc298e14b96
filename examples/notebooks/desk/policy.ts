import { definePolicy } from "steelyard";

/** The appraisal policy of an invented desk of operations assistants: eight indicators in four layers, one role. */
export const policy = definePolicy({
  steelyard: 1,
  id: "operations-desk",
  version: "2026",
  title: { en: "Operations desk", "zh-CN": "运营组考核方案" },
  layers: [
    { id: "businessResult", title: { en: "Business results", "zh-CN": "业务结果" } },
    { id: "efficiency", title: { en: "Operational efficiency", "zh-CN": "运营效率" } },
    { id: "userValue", title: { en: "User value", "zh-CN": "用户价值" } },
    { id: "collaboration", title: { en: "Collaboration", "zh-CN": "团队协作" } },
  ],
  indicators: [
    {
      id: "conversion",
      layer: "businessResult",
      title: { en: "Conversion rate", "zh-CN": "转化率" },
      scoring: { kind: "linear", floor: "0.02", target: "0.07" },
    },
    {
      id: "orderValue",
      layer: "businessResult",
      title: { en: "Average order value", "zh-CN": "客单价" },
      unit: "CNY",
      decimals: 0,
      scoring: { kind: "ratio", target: 210 },
    },
    {
      id: "firstResponse",
      layer: "efficiency",
      title: { en: "First response time", "zh-CN": "首次响应时长" },
      unit: "min",
      decimals: 1,
      scoring: { kind: "linear", floor: 30, target: 14 },
    },
    {
      id: "closedLoop",
      layer: "efficiency",
      title: { en: "Closed-loop rate", "zh-CN": "问题闭环率" },
      decimals: 3,
      scoring: { kind: "linear", floor: "0.6", target: "0.85" },
    },
    {
      id: "nps",
      layer: "userValue",
      title: { en: "Net promoter score", "zh-CN": "净推荐值" },
      decimals: 0,
      scoring: { kind: "linear", floor: 0, target: 65 },
    },
    {
      id: "retention",
      layer: "userValue",
      title: { en: "Customer retention", "zh-CN": "老客留存率" },
      decimals: 3,
      scoring: { kind: "linear", floor: "0.5", target: "0.7" },
    },
    {
      id: "peerRating",
      layer: "collaboration",
      title: { en: "Peer rating", "zh-CN": "同事互评" },
      decimals: 1,
      scoring: { kind: "linear", floor: 2, target: 4 },
    },
    {
      id: "nodesOnTime",
      layer: "collaboration",
      title: { en: "Handovers on time", "zh-CN": "协作节点按时率" },
      decimals: 2,
      scoring: { kind: "linear", floor: "0.5", target: "0.86" },
    },
  ],
  roles: {
    assistant: {
      title: { en: "Operations assistant", "zh-CN": "运营助手" },
      layers: { businessResult: "0.35", efficiency: "0.25", userValue: "0.25", collaboration: "0.15" },
    },
  },
  ranking: { minimum: 5 },
  tiers: [
    { id: "A", when: { fact: "score", atLeast: 80 } },
    { id: "B", when: { fact: "score", atLeast: 70 } },
    { id: "C", when: { fact: "score", atLeast: 60 } },
    { id: "D" },
  ],
  incentives: {
    currency: "CNY",
    rules: [
      {
        id: "strongQuarter",
        horizon: "short",
        when: { fact: "tier", equals: "A" },
        award: { kind: "percent", percent: 10, of: "fact/monthlySalary" },
      },
      {
        id: "goodQuarter",
        horizon: "short",
        when: { fact: "tier", equals: "B" },
        award: { kind: "percent", percent: 4, of: "fact/monthlySalary" },
      },
    ],
  },
});
