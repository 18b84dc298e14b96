import { positions } from "../../engine/columnar/cohort.js";
import { ladderOf } from "../../engine/columnar/ladder.js";
import type { Study } from "../../engine/columnar/reweigh.js";
import { resolveRanking } from "../../policy/ranking.js";
import type { Population } from "../population.js";

/** Ranks (below 1 for none) and tiers (below 0 for none) under a weight vector. The arrays are used again. */
export type Look = (units: Float64Array) => {
  readonly rank: ArrayLike<number>;
  readonly tier: ArrayLike<number>;
};

/**
 * How to look at a weight vector. Without modifiers, and with tiers that are steps of the score, base scores are all that is
 * needed, and a count of them gives ranks and tiers; a matter of speed alone.
 */
export function lookAt(study: Study, { plan, policy, people }: Population): Look {
  const ladder = ladderOf(plan);
  if (plan.modifiers.length > 0 || (ladder === null && plan.tiers.length > 0))
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
  const scores = new Float64Array(study.length);
  const tier = new Int16Array(study.length);
  const unit = 10 ** plan.scoreDecimals;
  return (units) => {
    study.totals(units, scores);
    for (let row = 0; row < scores.length; row++) scores[row] = Math.round((scores[row] as number) * unit);
    const found = positions(scores, groups, ["rank", "count"]);
    const [rank, count] = [found.get("rank") as Int32Array, found.get("count") as Int32Array];
    for (let row = 0; row < rank.length; row++) if ((count[row] as number) < minimum) rank[row] = 0;
    if (ladder === null) return { rank, tier: tier.fill(-1) };
    tier.fill(0);
    for (const step of ladder)
      for (let row = 0; row < tier.length; row++)
        tier[row] = (tier[row] as number) + +((scores[row] as number) < step);
    for (let row = 0; row < tier.length; row++) if (Number.isNaN(scores[row])) tier[row] = -1;
    return { rank, tier };
  };
}
