import type { FormulaWords } from "./text.js";

/** Of visits, answers and complaints. */
export const surveyWords = {
  conversionRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Conversion rate",
      definition: "The share of the period's visits that converted.",
      numerator: "visits that converted",
      denominator: "visits",
    },
    "zh-CN": {
      title: "转化率",
      definition: "本期访问中实现转化的比例。",
      numerator: "转化的访问数",
      denominator: "访问数",
    },
  },
  netPromoterScore: {
    unit: "points",
    better: "higher",
    en: {
      title: "NPS",
      definition:
        "A hundred times the promoters (9 and 10) less the detractors (0 to 6), for each answer of the period on the scale from 0 to 10.",
      numerator: "100 × (promoters − detractors)",
      denominator: "answers on the scale 0..10",
    },
    "zh-CN": {
      title: "净推荐值（NPS）",
      definition:
        "本期 0 至 10 分制的答卷中，推荐者（9、10 分）减去贬损者（0 至 6 分）再乘以 100，除以答卷数。",
      numerator: "100 ×（推荐者 − 贬损者）",
      denominator: "0 至 10 分制的答卷数",
    },
  },
  satisfiedShare: {
    unit: "share",
    better: "higher",
    en: {
      title: "Satisfaction (CSAT)",
      definition: "The share of the period's answers on the chosen scale with at least the chosen rating.",
      numerator: "answers rated at least so",
      denominator: "answers on the scale",
    },
    "zh-CN": {
      title: "满意度（满意占比）",
      definition: "本期所选量表的答卷中，评分不低于所选分值的比例。",
      numerator: "达到该分值的答卷数",
      denominator: "该量表的答卷数",
    },
  },
  satisfaction: {
    unit: "rating",
    better: "higher",
    en: {
      title: "Mean satisfaction",
      definition: "The mean rating of the period's answers on the chosen scale.",
      numerator: "sum of the ratings",
      denominator: "answers on the scale",
    },
    "zh-CN": {
      title: "满意度（平均分）",
      definition: "本期所选量表的答卷的平均评分。",
      numerator: "评分之和",
      denominator: "该量表的答卷数",
    },
  },
  complaintRate: {
    unit: "share",
    better: "lower",
    en: {
      title: "Complaint rate",
      definition:
        "The period's complaints for each of its orders, tickets or visits, or the share of its answers that complain.",
      numerator: "complaints",
      denominator: "orders, tickets, visits, or answers that say whether they complain",
    },
    "zh-CN": {
      title: "投诉率",
      definition: "本期投诉数与本期订单数、工单数或访问数之比，或答卷中表示投诉的比例。",
      numerator: "投诉数",
      denominator: "订单数、工单数、访问数，或说明是否投诉的答卷数",
    },
  },
} satisfies Readonly<Record<string, FormulaWords>>;
