import type { QuantityWords } from "../words/quantity.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** “1 point”, “2 points”. */
export const counted = (text: string, word: string) => `${text} ${word}${text === "1" ? "" : "s"}`;

export const quantity: QuantityWords = {
  percent: (text) => `${text} %`,
  percentagePoints: (text) => counted(text, "percentage point"),
  measured: (text, unit) => `${text} ${unit}`,
  points: (text) => counted(text, "point"),
  money: (text, currency) => `${currency} ${text}`,
  days: (days) => counted(String(days), "day"),
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? month} ${year}`,
};
