import type { FormulaWords } from "./text.js";

export const ticketWords = {
  ticketCount: {
    unit: "count",
    better: "neither",
    en: {
      title: "Tickets",
      definition: "How many of the person's tickets were opened in the period.",
      numerator: "tickets",
      sample: "tickets",
    },
    "zh-CN": {
      title: "工单数",
      definition: "本期开立的归属本人的工单数。",
      numerator: "工单数",
      sample: "工单数",
    },
  },
  firstResponse: {
    unit: "chosen",
    better: "lower",
    en: {
      title: "First response time",
      definition:
        "The time from the opening to the first answer, over the tickets opened in the period that have one.",
      numerator: "sum of the times; of median and P90, the time",
      denominator: "tickets answered",
    },
    "zh-CN": {
      title: "首次响应时长",
      definition: "本期开立且已响应的工单，从开立到首次响应的时长。",
      numerator: "时长之和；中位数与 P90 则为时长本身",
      denominator: "已响应工单数",
    },
  },
  respondedWithin: {
    unit: "share",
    better: "higher",
    en: {
      title: "Response in time",
      definition:
        "The share of the answered tickets opened in the period whose first answer came within so many minutes.",
      numerator: "answered within the minutes",
      denominator: "tickets answered",
    },
    "zh-CN": {
      title: "工单响应时效",
      definition: "本期开立且已响应的工单中，在规定分钟数之内首次响应的比例。",
      numerator: "规定时间内响应的工单数",
      denominator: "已响应工单数",
    },
  },
  resolutionTime: {
    unit: "chosen",
    better: "lower",
    en: {
      title: "Resolution time",
      definition:
        "The time from the opening to the resolution, over the tickets opened in the period that have one.",
      numerator: "sum of the times; of median and P90, the time",
      denominator: "tickets resolved",
    },
    "zh-CN": {
      title: "解决时长",
      definition: "本期开立且已解决的工单，从开立到解决的时长。",
      numerator: "时长之和；中位数与 P90 则为时长本身",
      denominator: "已解决工单数",
    },
  },
  resolvedWithin: {
    unit: "share",
    better: "higher",
    en: {
      title: "Resolution in time",
      definition:
        "The share of the resolved tickets opened in the period that were resolved within so many minutes.",
      numerator: "resolved within the minutes",
      denominator: "tickets resolved",
    },
    "zh-CN": {
      title: "解决时效",
      definition: "本期开立且已解决的工单中，在规定分钟数之内解决的比例。",
      numerator: "规定时间内解决的工单数",
      denominator: "已解决工单数",
    },
  },
  closingTime: {
    unit: "chosen",
    better: "lower",
    en: {
      title: "Closing time",
      definition:
        "The time from the opening to the close, over the tickets opened in the period that were closed.",
      numerator: "sum of the times; of median and P90, the time",
      denominator: "tickets closed",
    },
    "zh-CN": {
      title: "关闭时长",
      definition: "本期开立且已关闭的工单，从开立到关闭的时长。",
      numerator: "时长之和；中位数与 P90 则为时长本身",
      denominator: "已关闭工单数",
    },
  },
  resolutionRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Resolution rate",
      definition: "The share of the tickets opened in the period that were resolved, whenever that was.",
      numerator: "tickets resolved",
      denominator: "tickets",
    },
    "zh-CN": {
      title: "问题解决率",
      definition: "本期开立的工单中已解决的比例，不论何时解决。",
      numerator: "已解决工单数",
      denominator: "工单数",
    },
  },
  withinTargetRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Within target",
      definition:
        "The share of the tickets opened in the period, and judged against their own target, that met it.",
      numerator: "tickets that met their target",
      denominator: "tickets judged",
    },
    "zh-CN": {
      title: "时效达标率",
      definition: "本期开立且有达标判定的工单中，达到自身时效目标的比例。",
      numerator: "达标工单数",
      denominator: "有判定的工单数",
    },
  },
  closedLoopRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Closed-loop rate",
      definition: "The share of the tickets opened in the period that were never opened again.",
      numerator: "tickets never opened again",
      denominator: "tickets that say how often they were",
    },
    "zh-CN": {
      title: "问题闭环率",
      definition: "本期开立的工单中，从未被重新打开的比例。",
      numerator: "未被重开的工单数",
      denominator: "有重开次数的工单数",
    },
  },
  singleTouchRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Single-touch rate",
      definition: "The share of the tickets opened in the period that never went to somebody else.",
      numerator: "tickets never reassigned",
      denominator: "tickets that say how often they were",
    },
    "zh-CN": {
      title: "一次受理率",
      definition: "本期开立的工单中，从未转派的比例。",
      numerator: "未转派的工单数",
      denominator: "有转派次数的工单数",
    },
  },
  taggedShare: {
    unit: "share",
    better: "neither",
    en: {
      title: "Tagged share",
      definition: "The share of the tickets opened in the period that bear a tag.",
      numerator: "tickets with the tag",
      denominator: "tickets",
    },
    "zh-CN": {
      title: "标记占比",
      definition: "本期开立的工单中，带有某一标记的比例。",
      numerator: "带标记的工单数",
      denominator: "工单数",
    },
  },
} satisfies Readonly<Record<string, FormulaWords>>;
