import type { MainCode } from "./code.js";
import { en } from "./en.js";
import type { Facts } from "./facts.js";
import { collectIn, type ReportOf, refuseIn } from "./raise.js";
import { type Issue, worded } from "./worded.js";
import { zhCN } from "./zh-CN.js";

export { type Issue, type IssueOf, join, type Message } from "./worded.js";

const WORDS = { en, "zh-CN": zhCN };

/** Builds an issue with its words in both languages. */
export function issue<C extends MainCode>(code: C, path: string, facts: Facts[C]): Issue<C> {
  return worded<MainCode, C>(WORDS, code, path, facts);
}

/** Takes down a problem. */
export type Report = ReportOf<MainCode>;

/** What a check reports, as a list. */
export function collect(check: (report: Report) => void): Issue[] {
  return collectIn<MainCode>(WORDS, check);
}

/** Ends what is under way with one issue. */
export function refuse<C extends MainCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<MainCode, C>(WORDS, code, path, facts);
}
