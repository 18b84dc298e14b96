import { enCall } from "./en-call.js";
import type { CallCode, Facts } from "./facts.js";
import { SteelyardError } from "./steelyard-error.js";
import { type Issue, worded } from "./worded.js";
import { zhCNCall } from "./zh-CN-call.js";

const WORDS = { en: enCall, "zh-CN": zhCNCall };

/** Takes down what is wrong with a call. */
export type CallReport = <C extends CallCode>(code: C, path: string, facts: Facts[C]) => void;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkCall(check: (report: CallReport) => void): void {
  const issues: Issue[] = [];
  check((code, path, facts) =>
    issues.push(worded<CallCode, typeof code>(WORDS, code, path, facts) as unknown as Issue),
  );
  const [first, ...others] = issues;
  if (first !== undefined) throw new SteelyardError([first, ...others]);
}

/** Ends a call with one issue. */
export function refuseCall<C extends CallCode>(code: C, path: string, facts: Facts[C]): never {
  throw new SteelyardError([worded<CallCode, C>(WORDS, code, path, facts) as unknown as Issue]);
}
