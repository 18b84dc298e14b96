import type { Policy, Result } from "steelyard";
import { scorecardReport, toText } from "steelyard/report";
import { policy } from "./policy.js";
import { type QuarterAppraisal, resultOf } from "./quarters.js";
import { WIDTH, type Words } from "./words.js";

/** One scorecard as on paper, every step with its figures; null where the quarter has no such employee. */
export function scorecardLines(
  id: string,
  period: string,
  quarters: readonly QuarterAppraisal[],
  words: Words,
): string[] | null {
  const result = resultOf(
    quarters.find((quarter) => quarter.period === period),
    id,
  );
  if (result === undefined) return null;
  const options = { policy: policy as Policy, period, locale: words.locale, titles: words.titles };
  return toText(scorecardReport(result as Result, options), { width: WIDTH })
    .trimEnd()
    .split("\n");
}
