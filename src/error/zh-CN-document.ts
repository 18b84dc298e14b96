import type { Catalogue, DocumentCode } from "./code.js";
import { rangeIn } from "./range.js";
import { word, wrongType } from "./zh-CN-names.js";
import { zhCNOptions } from "./zh-CN-options.js";
import { zhCNValue } from "./zh-CN-value.js";

const sizes = { values: "值的个数", text: "字符数", weights: "权重个数", work: "运算步数" };

const ends = { above: "大于", minimum: "不小于", maximum: "不大于", both: "为 " };

/** The words of what is wrong with any document that is handed in, in Simplified Chinese. */
export const zhCNDocument: Catalogue<DocumentCode> = {
  ...zhCNValue,
  ...zhCNOptions,
  "wrong-type": /* @__PURE__ */ wrongType({
    "plain data": "纯数据",
    "number, text or boolean": "数字、文本或布尔值",
    "list of texts": "文本列表",
    "report or picture": "报告或图",
  }),
  "too-deep": ({ limit }) => `嵌套超过 ${limit} 层`,
  "too-large": ({ what, limit }) => `${sizes[what]}超过 ${limit}`,
  "not-data": ({ found }) => `应为纯数据，实为${word(found)}`,
  "forbidden-key": ({ key }) => `不允许的键“${key}”`,
  "missing-key": () => "此项必填",
  empty: () => "不能为空",
  "out-of-range": (facts) => `${facts.found} 应${rangeIn(facts, ends, " 且")}`,
  "no-span": ({ value }) => `两端不能同为 ${value}`,
  "not-in-order": ({ order }) => `必须严格递${order === "rising" ? "增" : "减"}`,
  "value-too-large": ({ decimals, found }) => `${found} 取 ${decimals} 位小数后超过 15 位数字`,
};
