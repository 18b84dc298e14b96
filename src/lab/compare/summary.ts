import type { Result } from "../../appraisal/result.js";
import { spearman } from "../../number/correlation.js";
import { type Exact, exact } from "../../number/decimal.js";
import { decimal, figure } from "../../number/figure.js";
import { kendall } from "../../number/kendall.js";
import { rational } from "../../number/rational.js";
import { plainScalar } from "../../number/scalar.js";

/** Where somebody stood before and after. */
export interface Moved {
  readonly before: {
    readonly score: number | null;
    readonly rank: number | null;
    readonly tier: string | null;
  };
  readonly after: {
    readonly score: number | null;
    readonly rank: number | null;
    readonly tier: string | null;
  };
}

/** How alike two orders of the same people are. */
export interface OrderChange {
  /** How many have a score on both sides. */
  readonly people: number;
  /** Kendall's tau-b of the scores, −1..1 to 4 decimals; null where one side is all alike, or of fewer than two people. */
  readonly tau: number | null;
  /** Spearman's rank correlation of the scores, ties at their mean rank, −1..1 to 4 decimals; null likewise. */
  readonly spearman: number | null;
  /** How many have a rank on both sides. */
  readonly ranked: number;
  /** The mean of how far ranks moved, either way, to 4 decimals; null where nobody has two ranks. */
  readonly meanShift: number | null;
  /** The furthest that a rank moved, either way; null where nobody has two ranks. */
  readonly greatestShift: number | null;
  /** How many are in another tier than before, or have one on one side alone. */
  readonly tierChanges: number;
}

/** What became of an order. Scores are compared across all cohorts, ranks within those that each side has. */
export function orderChange(people: readonly Moved[]): OrderChange {
  const scores = people.flatMap(({ before, after }) =>
    before.score === null || after.score === null ? [] : [[before.score, after.score] as const],
  );
  const [left, right] = [scores.map(([own]) => own), scores.map(([, own]) => own)];
  const shifts = people.flatMap(({ before, after }) =>
    before.rank === null || after.rank === null ? [] : [Math.abs(before.rank - after.rank)],
  );
  const sum = shifts.reduce((total, shift) => total + shift, 0);
  const none = shifts.length === 0;
  return {
    people: scores.length,
    tau: kendall(left, right).tau,
    spearman: spearman(left, right),
    ranked: shifts.length,
    meanShift: none ? null : figure(rational(BigInt(sum), BigInt(shifts.length)), 4),
    greatestShift: none ? null : shifts.reduce((most, shift) => Math.max(most, shift)),
    tierChanges: people.filter(({ before, after }) => before.tier !== after.tier).length,
  };
}

/** How many went from one tier to another; null is to have none. */
export interface Migration {
  /** The tier before. */
  readonly from: string | null;
  /** The tier after. */
  readonly to: string | null;
  /** How many people. */
  readonly count: number;
}

/** The migration matrix, a cell a line: every tier of before with every tier of after, and none where somebody has none. */
export function migrationOf(
  people: readonly Moved[],
  before: readonly string[],
  after: readonly string[],
): Migration[] {
  const counts = new Map<string | null, Map<string | null, number>>();
  for (const { before: from, after: to } of people) {
    const row = counts.get(from.tier) ?? new Map<string | null, number>();
    counts.set(from.tier, row.set(to.tier, (row.get(to.tier) ?? 0) + 1));
  }
  const sides = (tiers: readonly string[], side: "before" | "after") =>
    people.some((one) => one[side].tier === null) ? [...tiers, null] : tiers;
  return sides(before, "before").flatMap((from) =>
    sides(after, "after").map((to) => ({ from, to, count: counts.get(from)?.get(to) ?? 0 })),
  );
}

/** What a policy pays out. */
export interface Payout {
  /** The currency. */
  readonly currency: string;
  /** What is paid to all; as text where no JSON number carries it. */
  readonly total: number | string;
  /** To how many people something is withheld: their money is not in the total. */
  readonly withheld: number;
}

/** What a policy pays out to all whom it accepts; null where it has no incentives. */
export function payoutOf(results: readonly Result[], currency: string | undefined): Payout | null {
  if (currency === undefined) return null;
  const paid = results.flatMap(({ payout }) => (payout == null ? [] : [decimal(payout)]));
  return {
    currency,
    total: plainScalar(total(paid)),
    withheld: results.filter(({ payout }) => payout === null).length,
  };
}

const total = (money: readonly Exact[]): Exact => money.reduce((sum, own) => sum.plus(own), exact(0));

/** What is paid more or less; null where one side pays nothing, or in another currency. */
export function costChange(before: Payout | null, after: Payout | null): number | string | null {
  if (before === null || after === null || before.currency !== after.currency) return null;
  return plainScalar(decimal(after.total).minus(decimal(before.total)));
}
