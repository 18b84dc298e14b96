import type { CommonWords } from "../words/common.js";

export const common: CommonWords = {
  none: "–",
  total: "Total",
  list: (items) => items.join(", "),
  between: " ",
  pair: (name, value) => `${name}: ${value}`,
  message: (message) => message.en,
};
