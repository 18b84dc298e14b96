import { definePolicy } from "../policy/define.js";

/**
 * A policy for operations assistants (运营助手): three layers plus collaboration and innovation, three roles, two stages,
 * modifiers, tiers, incentives and developmental handling of low performance.
 *
 * Given by the source of this preset: user value 40 % for user retention, business results 50 % for campaigns,
 * collaboration and innovation 15 % throughout; for customer service less weight on sales and more on first response time and
 * closed-loop rate; a launch adds new-user share, a mature business strengthens customer retention; a bonus of 10 % of the
 * monthly salary from 4.8 stars; the trainee programme for the top 20 % in two consecutive quarters; equity for core talent;
 * three kinds of low performance. Every other figure is ours, to be replaced by your own.
 *
 * @example
 * ```ts
 * import { operationsAssistant } from "steelyard/preset";
 *
 * console.log(Object.keys(operationsAssistant.roles).join(" "));
 * // => userRetention campaign customerService
 * ```
 */
export const operationsAssistant = /* @__PURE__ */ definePolicy({
  steelyard: 1,
  id: "operations-assistant",
  version: "1",
  title: { en: "Operations assistant appraisal", "zh-CN": "运营助手绩效考核" },
  layers: [
    { id: "businessResult", title: { en: "Business results", "zh-CN": "业务结果层" } },
    { id: "operationalEfficiency", title: { en: "Operational efficiency", "zh-CN": "运营效率层" } },
    { id: "userValue", title: { en: "User value", "zh-CN": "用户价值层" } },
    { id: "collaboration", title: { en: "Collaboration and innovation", "zh-CN": "团队协作与创新" } },
  ],
  indicators: [
    {
      id: "conversionRate",
      layer: "businessResult",
      title: { en: "Conversion rate", "zh-CN": "用户转化率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.02", target: "0.08" },
    },
    {
      id: "repurchaseRate",
      layer: "businessResult",
      title: { en: "Repurchase rate", "zh-CN": "复购率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.10", target: "0.35" },
    },
    {
      id: "averageOrderValue",
      layer: "businessResult",
      title: { en: "Average order value", "zh-CN": "客单价" },
      unit: "CNY",
      scoring: { kind: "ratio", target: 300, cap: 120 },
      decimals: 2,
    },
    {
      id: "newUserShare",
      layer: "businessResult",
      title: { en: "New-user share", "zh-CN": "拉新用户占比" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.10", target: "0.40" },
    },
    {
      id: "firstResponseMinutes",
      layer: "operationalEfficiency",
      title: { en: "First response time", "zh-CN": "首次响应时长" },
      unit: "min",
      scoring: { kind: "linear", floor: 30, target: 5 },
      decimals: 2,
    },
    {
      id: "resolutionRate",
      layer: "operationalEfficiency",
      title: { en: "Resolution rate", "zh-CN": "问题解决率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.70", target: "0.95" },
      minimumSample: 20,
    },
    {
      id: "closureRate",
      layer: "operationalEfficiency",
      title: { en: "Closed-loop rate", "zh-CN": "问题闭环率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.60", target: "0.98" },
      minimumSample: 20,
    },
    {
      id: "deliveryDays",
      layer: "operationalEfficiency",
      title: { en: "Delivery lead time", "zh-CN": "项目交付周期" },
      unit: "d",
      scoring: { kind: "ratio", target: 10, better: "lower" },
      decimals: 2,
    },
    {
      id: "nps",
      layer: "userValue",
      title: { en: "Net promoter score", "zh-CN": "净推荐值" },
      unit: "points",
      scoring: { kind: "linear", floor: -20, target: 60 },
      decimals: 2,
    },
    {
      id: "csat",
      layer: "userValue",
      title: { en: "Satisfaction", "zh-CN": "用户满意度评分" },
      unit: "stars",
      scoring: {
        kind: "bands",
        bands: [
          { atLeast: "4.8", points: 100 },
          { atLeast: "4.5", points: 85 },
          { atLeast: 4, points: 70 },
          { atLeast: "3.5", points: 50 },
        ],
        otherwise: 20,
      },
      minimumSample: 20,
    },
    {
      id: "complaintRate",
      layer: "userValue",
      title: { en: "Complaint rate", "zh-CN": "投诉率" },
      unit: "ratio",
      scoring: { kind: "step", reference: "0.01", every: "0.005", change: -10 },
    },
    {
      id: "customerRetentionRate",
      layer: "userValue",
      title: { en: "Customer retention rate", "zh-CN": "老客留存率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.50", target: "0.80" },
    },
    {
      id: "collaborationRating",
      layer: "collaboration",
      title: { en: "Collaboration rating", "zh-CN": "协作满意度互评" },
      unit: "stars",
      scoring: { kind: "linear", floor: 1, target: 5 },
      decimals: 2,
    },
    {
      id: "nodesOnTimeRate",
      layer: "collaboration",
      title: { en: "Collaboration nodes on time", "zh-CN": "协作节点24小时响应率" },
      unit: "ratio",
      scoring: { kind: "linear", floor: "0.60", target: 1 },
    },
    {
      id: "adoptedProposals",
      layer: "collaboration",
      title: { en: "Adopted proposals", "zh-CN": "创新贡献" },
      unit: "count",
      scoring: { kind: "linear", floor: 0, target: 3, cap: 120 },
      decimals: 0,
      missing: "zero",
    },
  ],
  roles: {
    userRetention: {
      title: { en: "User retention", "zh-CN": "用户维系岗" },
      layers: {
        businessResult: "0.25",
        operationalEfficiency: "0.20",
        userValue: "0.40",
        collaboration: "0.15",
      },
      within: { businessResult: { conversionRate: "0.2", repurchaseRate: "0.5", averageOrderValue: "0.3" } },
    },
    campaign: {
      title: { en: "Campaign operations", "zh-CN": "活动运营岗" },
      layers: {
        businessResult: "0.50",
        operationalEfficiency: "0.15",
        userValue: "0.20",
        collaboration: "0.15",
      },
      within: {
        businessResult: { conversionRate: "0.5", repurchaseRate: "0.2", averageOrderValue: "0.3" },
        userValue: { nps: "0.5", csat: "0.3", complaintRate: "0.2" },
      },
    },
    customerService: {
      title: { en: "Customer service", "zh-CN": "客服型运营" },
      layers: {
        businessResult: "0.05",
        operationalEfficiency: "0.50",
        userValue: "0.30",
        collaboration: "0.15",
      },
      within: {
        businessResult: { repurchaseRate: 1 },
        operationalEfficiency: { firstResponseMinutes: "0.45", closureRate: "0.35", resolutionRate: "0.2" },
      },
      targets: { firstResponseMinutes: 3 },
    },
  },
  stages: {
    launch: {
      title: { en: "Launch", "zh-CN": "新品推广期" },
      adjust: [{ set: "newUserShare", share: "0.3" }],
    },
    mature: {
      title: { en: "Mature", "zh-CN": "成熟期" },
      adjust: [
        { multiply: "customerRetentionRate", by: 2, roles: ["userRetention", "customerService"] },
        { shift: "0.04", from: "nps", to: "customerRetentionRate", roles: ["campaign"] },
      ],
    },
  },
  coverage: { minimum: "0.6" },
  modifiers: [
    {
      id: "majorComplaint",
      title: { en: "Major complaint", "zh-CN": "重大投诉" },
      when: { fact: "fact/majorComplaints", atLeast: 1 },
      add: -5,
    },
    {
      id: "complianceBreach",
      title: { en: "Breach of compliance", "zh-CN": "违规一票否决" },
      when: { fact: "fact/complianceBreach", equals: true },
      cap: 59,
    },
  ],
  ranking: { cohort: "all", minimum: 5 },
  tiers: [
    {
      id: "S",
      when: {
        all: [
          { fact: "score", atLeast: 85 },
          { fact: "top", atMost: "0.2" },
        ],
      },
    },
    { id: "A", when: { fact: "score", atLeast: 75 } },
    { id: "B", when: { fact: "score", atLeast: 60 } },
    { id: "C" },
  ],
  incentives: {
    currency: "CNY",
    decimals: 2,
    stacking: "sum",
    ceiling: { percent: 25, of: "fact/monthlySalary" },
    rules: [
      {
        id: "fiveStarBonus",
        title: { en: "Five-star bonus", "zh-CN": "五星服务奖金" },
        horizon: "short",
        when: { fact: "value/csat", atLeast: "4.8" },
        award: { kind: "percent", percent: 10, of: "fact/monthlySalary" },
      },
      {
        id: "topTierBonus",
        title: { en: "Top-tier bonus", "zh-CN": "最高等级奖金" },
        horizon: "short",
        when: { fact: "tier", equals: "S" },
        award: { kind: "percent", percent: 20, of: "fact/monthlySalary" },
      },
      {
        id: "traineeTrack",
        title: { en: "Management trainee track", "zh-CN": "管培通道" },
        horizon: "mid",
        when: { streak: 2, of: { fact: "top", atMost: "0.2" } },
        award: { kind: "programme", programme: "managementTrainee" },
      },
      {
        id: "equity",
        title: { en: "Equity for core talent", "zh-CN": "核心人才股权激励" },
        horizon: "long",
        when: {
          all: [
            { fact: "fact/coreTalent", equals: true },
            { fact: "tier", in: ["S", "A"] },
          ],
        },
        award: { kind: "equity", units: 1000 },
      },
    ],
  },
  lowPerformance: {
    when: { fact: "score", below: 60 },
    types: [
      {
        id: "roleMisfit",
        title: { en: "Role misfit", "zh-CN": "岗位错配" },
        when: { fact: "fit/gain", atLeast: 8 },
        interventions: [{ kind: "transfer", days: 30 }],
      },
      {
        id: "skillGap",
        title: { en: "Skill gap", "zh-CN": "能力短板" },
        when: { fact: "fact/assessedCause", equals: "skillGap" },
        interventions: [
          {
            kind: "training",
            days: 90,
            courses: ["userPsychology", "dataAnalysis"],
            checkpoints: [30, 60, 90],
          },
        ],
      },
      {
        id: "motivationGap",
        title: { en: "Motivation gap", "zh-CN": "意愿不足" },
        when: { fact: "fact/assessedCause", equals: "motivationGap" },
        interventions: [{ kind: "okrReview", days: 14 }],
      },
    ],
    otherwise: {
      id: "review",
      title: { en: "Cause still open", "zh-CN": "原因待查" },
      interventions: [{ kind: "coaching", days: 30 }],
    },
  },
});
