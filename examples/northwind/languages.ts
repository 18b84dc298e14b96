import type { Words } from "./words.js";
import { english } from "./words-en.js";
import { zh } from "./words-zh.js";

/** The languages of the example. */
export const languages: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  ["zh", zh],
]);
