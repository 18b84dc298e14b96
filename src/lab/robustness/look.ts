import { ladderOf } from "../../engine/columnar/ladder.js";
import type { Study } from "../../engine/columnar/reweigh.js";
import { resolveRanking } from "../../policy/ranking.js";
import type { Population } from "../population.js";

/** Ranks (0 for none) and tiers (−1 for none) under a weight vector. The arrays are used again. */
export type Look = (units: Float64Array) => {
  readonly rank: ArrayLike<number>;
  readonly tier: ArrayLike<number>;
};

/** Scores in units that may be counted one by one. */
const MOST_SCORES = 1_000_000;

/**
 * How to look at a weight vector. Without modifiers, and with tiers that are steps of the score, base scores are all that is
 * needed: counting how many have each score gives ranks, and a table gives tiers. A matter of speed alone.
 */
export function lookAt(study: Study, { plan, policy, people }: Population): Look {
  const ladder = ladderOf(plan);
  const unit = 10 ** plan.scoreDecimals;
  const most = unit * plan.indicators.reduce((high, { steps }) => Math.max(high, Number(steps.cap)), 0);
  if (plan.modifiers.length > 0 || (ladder === null && plan.tiers.length > 0) || most > MOST_SCORES)
    return (units) => study.outcome(units);
  const cohorts = new Map<string, number[]>();
  for (const { cohort, row } of people) {
    if (cohort === null) continue;
    const rows = cohorts.get(cohort) ?? [];
    cohorts.set(cohort, rows);
    rows.push(row);
  }
  const groups = [...cohorts.values()].map((rows) => Int32Array.from(rows));
  const { minimum } = resolveRanking(policy.ranking);
  const tierAt = Int16Array.from({ length: most + 1 }, (_, score) =>
    ladder === null ? -1 : ladder.filter((step) => score < step).length,
  );
  const totals = new Float64Array(study.length);
  const scores = new Int32Array(study.length);
  const [rank, tier] = [new Int32Array(study.length), new Int16Array(study.length)];
  const counts = new Int32Array(most + 1);
  return (units) => {
    study.totals(units, totals);
    for (let row = 0; row < totals.length; row++) {
      const total = totals[row] as number;
      const score = total >= 0 ? Math.round(total * unit) : -1;
      scores[row] = score;
      tier[row] = score < 0 ? -1 : (tierAt[score] as number);
    }
    for (const rows of groups) rankInto(rank, rows, scores, counts, minimum);
    return { rank, tier };
  };
}

/** Ranks the rows of a cohort by whole scores, −1 for none; `counts` is all 0 before and after. */
function rankInto(
  rank: Int32Array,
  rows: Int32Array,
  scores: Int32Array,
  counts: Int32Array,
  minimum: number,
): void {
  let [low, high, size] = [counts.length, -1, 0];
  for (let at = 0; at < rows.length; at++) {
    const score = scores[rows[at] as number] as number;
    if (score < 0) continue;
    counts[score] = (counts[score] as number) + 1;
    if (score < low) low = score;
    if (score > high) high = score;
    size++;
  }
  let above = 0;
  for (let score = high; score >= low; score--) {
    const own = counts[score] as number;
    counts[score] = above;
    above += own;
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const score = scores[row] as number;
    rank[row] = score < 0 || size < minimum ? 0 : 1 + (counts[score] as number);
  }
  counts.fill(0, low, high + 1);
}
