import type { Catalogue, OptionCode } from "./code.js";
import { list } from "./zh-CN-names.js";

/** The words of keys and options that there are not, in Simplified Chinese. */
export const zhCNOptions: Catalogue<OptionCode> = {
  "unknown-key": ({ key }) => `未知的键“${key}”`,
  "not-an-option": ({ options, found }) =>
    `应为 ${list(options)}${options.length > 1 ? " 之一" : ""}，不能是“${found}”`,
};
