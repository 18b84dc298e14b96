import type { CommonWords } from "../words/common.js";

export const common: CommonWords = {
  none: "–",
  total: "Total",
  list: (items) => items.join(", "),
  pair: (name, value) => `${name}: ${value}`,
  sentences: ". ",
};
