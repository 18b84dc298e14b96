import type { appraise, HistoryEntry } from "steelyard";
import type { Case } from "../../test/conformance/case.js";
import { compare } from "../../test/conformance/compare.js";
import type { Tally } from "./tally.js";

/** Compares a run field by field, and hands its results on. */
export function judge(
  { name, period, expected }: Case,
  run: ReturnType<typeof appraise>,
  history: Map<string, HistoryEntry[]>,
  tally: Tally,
): void {
  const mismatches = [
    ...compare(expected.results, run.results, "", "results"),
    ...compare(expected.rejected, run.rejected, "", "rejected"),
  ];
  for (const { subject, field, expected: wanted, got } of mismatches)
    tally.verdict(
      false,
      () => `${name} ${subject} ${field}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`,
    );
  tally.passed += leaves(expected.results) + leaves(expected.rejected) - mismatches.length;
  for (const { id, score, rank, size, top, tier } of run.results) {
    if (score == null) continue;
    history.set(id, [...(history.get(id) ?? []), { period: period as string, score, rank, size, top, tier }]);
  }
}

/** How many fields an expectation asks about. */
function leaves(value: unknown): number {
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce((sum: number, part) => sum + leaves(part), 0)
    : 1;
}
