import { en } from "./en.js";
import type { Language, Words } from "./words.js";
import { zhCN } from "./zh-CN.js";

export type { Language, Words } from "./words.js";

/** Every language of the page. */
export const WORDS: { readonly [L in Language]: Words } = { en, "zh-CN": zhCN };
