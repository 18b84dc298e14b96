import type { Catalogue, OptionCode } from "./code.js";

/** The words of keys and options that there are not, in Simplified Chinese. */
export const zhCNOptions: Catalogue<OptionCode> = {
  "unknown-key": ({ key }) => `未知的键“${key}”`,
  "not-an-option": ({ options, found }) => `应为 ${options.join("或")}，而非“${found}”`,
};
