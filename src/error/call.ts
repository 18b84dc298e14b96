import type { CallCode } from "./code.js";
import { enCall } from "./en-call.js";
import type { Facts } from "./facts.js";
import { type ReportOf, raise } from "./raise.js";
import { zhCNCall } from "./zh-CN-call.js";

const WORDS = { en: enCall, "zh-CN": zhCNCall };

/** Takes down what is wrong with a call. */
export type CallReport = ReportOf<CallCode>;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkCall(check: (report: CallReport) => void): void {
  raise<CallCode>(WORDS, check);
}

/** Ends a call with one issue. */
export function refuseCall<C extends CallCode>(code: C, path: string, facts: Facts[C]): never {
  return raise<CallCode>(WORDS, (report) => report(code, path, facts)) as never;
}
