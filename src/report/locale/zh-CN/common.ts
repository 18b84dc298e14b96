import type { CommonWords } from "../words/common.js";

export const common: CommonWords = {
  none: "–",
  total: "合计",
  list: (items) => items.join("、"),
  pair: (name, value) => `${name}：${value}`,
  sentences: "。",
};
