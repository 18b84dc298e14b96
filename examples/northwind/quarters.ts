import { type Appraisal, appraise, type HistoryEntry, type Result } from "steelyard";
import { policy } from "./policy.js";
import { type Names, quarters, subjectsOf } from "./subjects.js";

/** One employee's result in one quarter. */
export type QuarterResult = Result<Names>;
/** One quarter's results. */
export type QuarterAppraisal = Appraisal<Names>;

/** Appraises quarter after quarter; the results so far are the history of the next, newest first. */
export function appraiseQuarters(): QuarterAppraisal[] {
  const done: QuarterAppraisal[] = [];
  for (const period of quarters) {
    const historyOf = (id: string) => done.map((quarter) => historyEntry(quarter, id)).reverse();
    done.push(appraise(policy, { period, subjects: subjectsOf(period, historyOf) }));
  }
  return done;
}

/** What became of an employee in a quarter. */
export function resultOf(quarter: QuarterAppraisal | undefined, id: string): QuarterResult | undefined {
  return quarter?.results.find((result) => result.id === id);
}

function historyEntry(quarter: QuarterAppraisal, id: string): HistoryEntry {
  const { score, rank, size, top, tier } = resultOf(quarter, id) ?? {};
  return { period: quarter.period, score, rank, size, top, tier };
}
