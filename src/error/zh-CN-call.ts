import type { CallCode, Catalogue } from "./facts.js";
import { zhCNNames } from "./zh-CN-names.js";

/** The words of what an engine says of a call, in Simplified Chinese. */
export const zhCNCall: Catalogue<CallCode> = {
  ...zhCNNames,
  "not-decimal": ({ found }) => `${found} 不是十进制数`,
  "too-precise": ({ decimals, found }) => `${found} 超过 ${decimals} 位小数`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${of === "shares" ? "占比" : "权重"}之和为 ${sum}，${missing ? "还缺" : "多出"} ${difference}`,
  "column-length": ({ found, expected }) => `有 ${found} 行，而表有 ${expected} 行`,
};
