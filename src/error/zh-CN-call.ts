import type { CallCode, Catalogue } from "./code.js";
import { zhCNValue } from "./zh-CN-value.js";

/** The words of what an engine says of a call, in Simplified Chinese. */
export const zhCNCall: Catalogue<CallCode> = {
  ...zhCNValue,
  "column-length": ({ found, expected }) => `有 ${found} 行，而表有 ${expected} 行`,
};
