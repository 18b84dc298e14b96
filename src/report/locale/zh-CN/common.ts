import type { CommonWords } from "../words/common.js";

export const common: CommonWords = {
  none: "–",
  total: "合计",
  list: (items) => items.join("、"),
  between: "",
  pair: (name, value) => `${name}：${value}`,
  message: (message) => message["zh-CN"],
};
