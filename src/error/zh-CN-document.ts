import type { Catalogue, DocumentCode } from "./code.js";
import { zhCNEnds } from "./zh-CN-ends.js";
import { word, wrongType } from "./zh-CN-names.js";
import { zhCNOptions } from "./zh-CN-options.js";
import { values, zhCNValue } from "./zh-CN-value.js";

const sizes = { values: "值的个数", text: "字符数", weights: "权重个数", work: "运算步数" };

/** The words of what is wrong with any document that is handed in, in Simplified Chinese. */
export const zhCNDocument: Catalogue<DocumentCode> = /* @__PURE__ */ (() => ({
  ...zhCNValue,
  ...zhCNOptions,
  ...zhCNEnds,
  "wrong-type": /* @__PURE__ */ wrongType({
    ...values,
    "plain data": "纯数据",
    "number, text or boolean": "数字、文本或布尔值",
    "list of texts": "文本列表",
  }),
  "too-large": ({ what, limit }) => `${sizes[what]}超过 ${limit}`,
  "not-data": ({ found }) => `应为纯数据，实为${word(found, values)}`,
  "forbidden-key": ({ key }) => `不允许的键“${key}”`,
  "missing-key": () => "此项必填",
  empty: () => "不能为空",
  "no-span": ({ value }) => `两端不能同为 ${value}`,
  "not-in-order": ({ order }) => `必须严格递${order === "rising" ? "增" : "减"}`,
  "value-too-large": ({ decimals, found }) => `${found} 取 ${decimals} 位小数后超过 15 位数字`,
}))();
