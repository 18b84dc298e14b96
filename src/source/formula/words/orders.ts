import type { FormulaWords } from "./text.js";

export const orderWords = {
  orderCount: {
    unit: "count",
    better: "higher",
    en: {
      title: "Orders",
      definition: "How many orders the person has in the period.",
      numerator: "orders",
      sample: "orders",
    },
    "zh-CN": { title: "订单数", definition: "本期归属本人的订单数。", numerator: "订单数", sample: "订单数" },
  },
  orderTotal: {
    unit: "chosen",
    better: "higher",
    en: {
      title: "Order total",
      definition:
        "The sum of the amounts, list prices, freight, lines or units of the person's orders in the period.",
      numerator: "the sum",
      sample: "orders",
      missing: "an order that does not say its part",
    },
    "zh-CN": {
      title: "订单合计",
      definition: "本期归属本人的订单的实付金额、原价、运费、行数或件数之和。",
      numerator: "合计数",
      sample: "订单数",
      missing: "有订单缺少该项",
    },
  },
  averageOrderValue: {
    unit: "money",
    better: "higher",
    en: {
      title: "Average order value",
      definition: "What was paid for the orders of the period, for each order that says it.",
      numerator: "sum of the amounts",
      denominator: "orders with an amount",
    },
    "zh-CN": {
      title: "客单价",
      definition: "本期有金额的订单，平均每单的实付金额。",
      numerator: "实付金额之和",
      denominator: "有金额的订单数",
    },
  },
  discountRate: {
    unit: "share",
    better: "lower",
    en: {
      title: "Discount rate",
      definition: "The part of the list prices of the period's orders that was not charged.",
      numerator: "list prices − amounts",
      denominator: "list prices, of orders that say both",
      sample: "the list prices: money, not orders",
    },
    "zh-CN": {
      title: "折扣率",
      definition: "本期订单的原价中未收取的部分所占比例。",
      numerator: "原价 − 实付金额",
      denominator: "原价之和（两项都有的订单）",
      sample: "原价之和：是金额，不是订单数",
    },
  },
  repurchaseRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Repurchase rate",
      definition:
        "The share of the person's customers of the period who ordered from the person at least twice in it.",
      numerator: "customers with two orders or more",
      denominator: "customers of the period",
    },
    "zh-CN": {
      title: "复购率",
      definition: "本期向本人下单的客户中，本期内至少下单两次的比例。",
      numerator: "下单两次及以上的客户数",
      denominator: "本期客户数",
    },
  },
  newCustomerShare: {
    unit: "share",
    better: "higher",
    en: {
      title: "New-user share",
      definition:
        "The share of the person's customers of the period whose first order ever (by date and time as written, then id; with anybody) is one of the person's in it.",
      numerator: "customers whose first order is here",
      denominator: "customers of the period",
    },
    "zh-CN": {
      title: "拉新用户占比",
      definition:
        "本期向本人下单的客户中，有史以来的首单（先比所写日期时间、再比编号，不论归属何人）就是本人本期订单的比例。",
      numerator: "首单在此的客户数",
      denominator: "本期客户数",
    },
  },
  returningShare: {
    unit: "share",
    better: "higher",
    en: {
      title: "Returning share",
      definition: "The share of the person's customers of the period who had ordered from anybody before it.",
      numerator: "customers with an earlier order",
      denominator: "customers of the period",
      missing: "the ledger has no order before the period: `no-earlier-rows`",
    },
    "zh-CN": {
      title: "老客占比",
      definition: "本期向本人下单的客户中，在本期之前向任何人下过单的比例。",
      numerator: "此前下过单的客户数",
      denominator: "本期客户数",
      missing: "台账中本期之前没有订单：`no-earlier-rows`",
    },
  },
  retentionRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "Customer retention rate",
      definition:
        "The share of the person's customers of the period before who ordered from anybody in this one.",
      numerator: "of these, customers of this period",
      denominator: "customers of the period before",
      missing: "the ledger has no order in the period before: `no-previous-period`",
    },
    "zh-CN": {
      title: "老客留存率",
      definition: "上期向本人下单的客户中，本期向任何人再次下单的比例。",
      numerator: "其中本期再次下单的客户数",
      denominator: "上期客户数",
      missing: "台账中上期没有订单：`no-previous-period`",
    },
  },
  deliveryLeadTime: {
    unit: "days",
    better: "lower",
    en: {
      title: "Delivery lead time",
      definition:
        "The days from the order's date to its delivery's, over the period's orders that were delivered.",
      numerator: "sum of the days; of median and P90, the days",
      denominator: "orders delivered",
    },
    "zh-CN": {
      title: "项目交付周期",
      definition: "本期已交付订单从下单日期到交付日期的天数。",
      numerator: "天数之和；中位数与 P90 则为天数本身",
      denominator: "已交付订单数",
    },
  },
  onTimeRate: {
    unit: "share",
    better: "higher",
    en: {
      title: "On-time rate",
      definition:
        "The share of the period's delivered orders with a promise that were delivered no later than it.",
      numerator: "delivered by what was promised",
      denominator: "delivered, with a promise",
    },
    "zh-CN": {
      title: "准时交付率",
      definition: "本期已交付且有承诺时间的订单中，不晚于承诺时间交付的比例。",
      numerator: "按时交付的订单数",
      denominator: "已交付且有承诺时间的订单数",
    },
  },
} satisfies Readonly<Record<string, FormulaWords>>;
