import type { QuantityWords } from "../words/quantity.js";

/** Units that Chinese has a word of its own for; any other is shown as it is written. */
const UNITS = new Map(
  Object.entries({ s: "秒", min: "分钟", h: "小时", d: "天", points: "分", stars: "星", CNY: "元" }),
);

const unitOf = (unit: string) => UNITS.get(unit) ?? unit;

export const quantity: QuantityWords = {
  percent: (text) => `${text}%`,
  percentagePoints: (text) => `${text} 个百分点`,
  measured: (text, unit) => `${text} ${unitOf(unit)}`,
  points: (text) => `${text} 分`,
  money: (text, currency) => `${text} ${unitOf(currency)}`,
  days: (days) => `${days} 天`,
  date: (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
};
