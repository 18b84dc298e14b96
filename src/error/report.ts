import type { EndCode, NameCode, OptionCode } from "./code.js";
import { enEnds } from "./en-ends.js";
import { enNames } from "./en-names.js";
import { enOptions } from "./en-options.js";
import type { Facts } from "./facts.js";
import { type ReportOf, raise, refuseIn, type Words } from "./raise.js";
import { zhCNEnds } from "./zh-CN-ends.js";
import { wrongType, zhCNNames } from "./zh-CN-names.js";
import { zhCNOptions } from "./zh-CN-options.js";

/** What reports and pictures say of what they are handed. */
export type ReportCode = NameCode | OptionCode | EndCode;

/** The words of all that, and of no more. */
const REPORT_WORDS: Words<ReportCode> = {
  en: { ...enNames, ...enOptions, ...enEnds },
  "zh-CN": {
    ...zhCNNames,
    ...zhCNOptions,
    ...zhCNEnds,
    "wrong-type": /* @__PURE__ */ wrongType({
      "a class instance": "类实例",
      "report or picture": "报告或图",
    }),
  },
};

/** Ends a call with everything that a check of it reports. */
export function checkReport(check: (report: ReportOf<ReportCode>) => void): void {
  raise<ReportCode>(REPORT_WORDS, check);
}

/** Ends a call with one issue. */
export function refuseReport<C extends ReportCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<ReportCode, C>(REPORT_WORDS, code, path, facts);
}
