import { addFour, addFourTwice } from "../../engine/columnar/kernel.js";
import { ladderOf } from "../../engine/columnar/ladder.js";
import type { WeighedStudy } from "../../engine/columnar/reweigh.js";
import { type Cohorts, Standings } from "../../engine/columnar/standings.js";
import type { Policy } from "../../policy/policy.js";
import { resolveRanking } from "../../policy/ranking.js";
import type { Person, Population } from "../population.js";

/** Takes in ranks (0 for none) and tiers (−1 for none) of everybody; the arrays are used again. */
export type See = (rank: ArrayLike<number>, tier: ArrayLike<number>) => void;

/** Looks at two weight vectors, or at one. */
export type Look = (one: Float64Array, other: Float64Array | null, see: See) => void;

/** Scores in units whose digits are sorted by. */
const MOST_SCORES = 1_000_000;

/**
 * How to look at weight vectors. Without modifiers, and with tiers that are steps of the score, base scores are all that is
 * needed: their order gives ranks and tiers. A matter of speed alone.
 */
export function lookAt(study: WeighedStudy, { plan, policy, people }: Population): Look {
  const ladder = ladderOf(plan);
  const unit = 10 ** plan.scoreDecimals;
  const most = unit * plan.indicators.reduce((high, { steps }) => Math.max(high, Number(steps.cap)), 0);
  if (plan.modifiers.length > 0 || (ladder === null && plan.tiers.length > 0) || most > MOST_SCORES) {
    return (one, other, see) => {
      for (const units of other === null ? [one] : [one, other]) {
        const { rank, tier } = study.outcome(units);
        see(rank, tier);
      }
    };
  }
  const standings = new Standings(cohortsOf(study.length, people, policy), ladder, most);
  const bases = [new Float64Array(study.length), new Float64Array(study.length)];
  const scores = new Int32Array(study.length);
  return (one, other, see) => {
    const [vectors, into] = other === null ? [[one], bases.slice(1)] : [[one, other], bases];
    study.weigh(vectors, into, other === null ? addFour : addFourTwice);
    for (const base of into) {
      toWhole(base, scores);
      standings.work(scores);
      see(standings.rank, standings.tier);
    }
  };
}

/** Scores in units as they are sorted, −1 for none. */
function toWhole(base: Float64Array, out: Int32Array): void {
  for (let row = 0; row < base.length; row++) {
    const score = base[row] as number;
    out[row] = score >= 0 ? score : -1;
  }
}

function cohortsOf(count: number, people: readonly Person[], policy: Policy): Cohorts {
  const keys = [...new Set(people.flatMap(({ cohort }) => cohort ?? []))];
  const places = new Map(keys.map((key, place) => [key, place]));
  const of = new Int32Array(count).fill(keys.length);
  for (const { cohort, row } of people) {
    if (cohort !== null) of[row] = places.get(cohort) as number;
  }
  const sizes = new Int32Array(keys.length + 1);
  for (const own of of) sizes[own] = (sizes[own] as number) + 1;
  return { of, sizes, minimum: resolveRanking(policy.ranking).minimum };
}
