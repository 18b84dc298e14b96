import type { CallCode, Catalogue } from "./code.js";
import { wrongType } from "./zh-CN-names.js";
import { zhCNValue } from "./zh-CN-value.js";

/** The words of what an engine says of a call, in Simplified Chinese. */
export const zhCNCall: Catalogue<CallCode> = {
  ...zhCNValue,
  "wrong-type": /* @__PURE__ */ wrongType({
    column: "列",
    plan: "计划",
    "columns by name": "按名称的列",
    string: "文本",
    "table or list": "表或列表",
    "units from 0": "不小于 0 的整数份",
  }),
  "column-length": ({ found, expected }) => `有 ${found} 项，应为 ${expected} 项`,
};
