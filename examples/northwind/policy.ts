import { definePolicy } from "steelyard";

/** The grids of all numbers. */
export const scale = {
  full: 100,
  pointsDecimals: 2,
  scoreDecimals: 2,
  weightDecimals: 4,
  rounding: "halfExpand",
} as const;

/** How the order desk is appraised: three layers, seven indicators, and weights that move as the desk grows. */
export const policy = definePolicy({
  steelyard: 1,
  id: "northwind-order-desk",
  version: "1",
  title: { en: "Northwind order desk", "zh-CN": "Northwind 订单部" },
  scale,
  layers: [
    { id: "business", title: { en: "Business results", "zh-CN": "业务结果" } },
    { id: "efficiency", title: { en: "Operational efficiency", "zh-CN": "运营效率" } },
    { id: "user", title: { en: "User value", "zh-CN": "用户价值" } },
  ],
  indicators: [
    {
      id: "revenue",
      layer: "business",
      title: { en: "Revenue", "zh-CN": "销售额" },
      unit: "USD",
      decimals: 4,
      scoring: { kind: "ratio", target: 15000, cap: 120 },
    },
    {
      id: "aov",
      layer: "business",
      title: { en: "Average order value", "zh-CN": "客单价" },
      unit: "USD",
      decimals: 6,
      scoring: { kind: "linear", floor: 500, target: 2000 },
    },
    {
      id: "returning-share",
      layer: "business",
      title: { en: "Returning customers", "zh-CN": "老客占比" },
      unit: "ratio",
      decimals: 6,
      scoring: { kind: "linear", floor: 0, target: 1 },
    },
    {
      id: "delivery-days",
      layer: "efficiency",
      title: { en: "Delivery lead time", "zh-CN": "交付周期" },
      unit: "days",
      decimals: 6,
      // The floor lies above the target: fewer days are better.
      scoring: { kind: "linear", floor: 14, target: 5 },
    },
    {
      id: "on-time-rate",
      layer: "efficiency",
      title: { en: "On-time rate", "zh-CN": "准时交付率" },
      unit: "ratio",
      decimals: 6,
      scoring: { kind: "linear", floor: "0.8", target: 1 },
    },
    {
      id: "retention-rate",
      layer: "user",
      title: { en: "Customer retention", "zh-CN": "老客留存率" },
      unit: "ratio",
      decimals: 6,
      scoring: { kind: "linear", floor: 0, target: 1 },
    },
    {
      id: "new-customer-share",
      layer: "user",
      title: { en: "New customers", "zh-CN": "拉新用户占比" },
      unit: "ratio",
      decimals: 6,
      scoring: { kind: "linear", floor: 0, target: "0.5" },
    },
  ],
  roles: {
    "order-desk": {
      title: { en: "Order desk", "zh-CN": "订单专员" },
      layers: { business: "0.5", efficiency: "0.3", user: "0.2" },
      within: {
        business: { revenue: "0.5", aov: "0.2", "returning-share": "0.3" },
        efficiency: { "delivery-days": "0.5", "on-time-rate": "0.5" },
        user: { "retention-rate": "0.5", "new-customer-share": "0.5" },
      },
    },
  },
  stages: {
    // While the desk is new, winning customers counts; later on, keeping them.
    launch: {
      title: { en: "Launch", "zh-CN": "起步期" },
      adjust: [{ set: "new-customer-share", share: "0.8" }],
    },
    mature: {
      title: { en: "Mature", "zh-CN": "成熟期" },
      adjust: [{ set: "retention-rate", share: "0.8" }],
    },
  },
  coverage: { minimum: "0.5" },
  ranking: { cohort: "all", minimum: 5 },
  tiers: [
    { id: "s", title: "S", when: { fact: "score", atLeast: 90 } },
    { id: "a", title: "A", when: { fact: "score", atLeast: 80 } },
    { id: "b", title: "B", when: { fact: "score", atLeast: 60 } },
    { id: "c", title: "C" },
  ],
  incentives: {
    currency: "USD",
    decimals: 2,
    stacking: "sum",
    rules: [
      {
        id: "top-20-two-periods",
        title: { en: "Among the top 20 % two quarters running", "zh-CN": "连续两季位列前 20%" },
        horizon: "mid",
        when: { streak: 2, of: { fact: "top", atMost: "0.2" } },
        award: { kind: "programme", programme: "management-trainee" },
      },
    ],
  },
  lowPerformance: {
    when: { streak: 2, of: { fact: "score", below: 60 } },
    types: [],
    otherwise: {
      id: "needs-plan",
      title: { en: "Needs an improvement plan", "zh-CN": "需要改进计划" },
      interventions: [{ kind: "coaching", days: 90 }],
    },
  },
});
