import type { Catalogue, ValueCode } from "./code.js";
import { word, zhCNNames } from "./zh-CN-names.js";

/** Other kinds of values that are found. */
export const values = { "a class instance": "类实例", decimal: "十进制数" };

/** The words of names, types, decimals and sums, in Simplified Chinese. */
export const zhCNValue: Catalogue<Exclude<ValueCode, "wrong-type">> = /* @__PURE__ */ (() => ({
  ...zhCNNames,
  "not-decimal": ({ found }) => `${word(found, values)} 不是十进制数`,
  "too-precise": ({ decimals, found }) => `${found} 超过 ${decimals} 位小数`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${of === "shares" ? "占比" : "权重"}之和为 ${sum}，${missing ? "还缺" : "多出"} ${difference}`,
}))();
