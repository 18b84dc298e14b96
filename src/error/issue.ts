import { en } from "./en.js";
import type { Facts, MainCode } from "./facts.js";
import { SteelyardError } from "./steelyard-error.js";
import { type Issue, worded } from "./worded.js";
import { zhCN } from "./zh-CN.js";

export { type Issue, type IssueOf, join, type Message } from "./worded.js";

const WORDS = { en, "zh-CN": zhCN };

/** Builds an issue with its words in both languages. */
export function issue<C extends MainCode>(code: C, path: string, facts: Facts[C]): Issue<C> {
  return worded<MainCode, C>(WORDS, code, path, facts);
}

/** Takes down a problem. */
export type Report = <C extends MainCode>(code: C, path: string, facts: Facts[C]) => void;

/** What a check reports, as a list. */
export function collect(check: (report: Report) => void): Issue[] {
  const issues: Issue[] = [];
  check((code, path, facts) => issues.push(issue(code, path, facts) as unknown as Issue));
  return issues;
}

/** Ends what is under way with one issue. */
export function refuse<C extends MainCode>(code: C, path: string, facts: Facts[C]): never {
  throw new SteelyardError([issue(code, path, facts) as unknown as Issue]);
}
