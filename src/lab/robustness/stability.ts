import type { Subject } from "../../appraisal/subject.js";
import { fromUnits, toNumber } from "../../number/decimal.js";
import type { PlanProfile } from "../../plan/plan.js";
import type { Policy } from "../../policy/policy.js";
import { populationOf } from "../population.js";
import { type Levels, levelsOf } from "./levels.js";
import { movingOf } from "./line.js";
import type { Interval } from "./room.js";
import { Search } from "./search.js";
import { tierSteps } from "./steps.js";

/** How far one weight can move. */
export interface WeightRoom {
  /** The id of the indicator, or of the layer. */
  readonly id: string;
  /** Its present weight, 0..1. */
  readonly weight: number;
  /** While every rank of everybody stays; null where nobody is ranked, or where ratios are not defined. */
  readonly ranking: Interval | null;
  /** While the first of every cohort stay the first; null likewise. */
  readonly first: Interval | null;
  /** While everybody's tier stays; null where there are none, `tiers` says that they are not covered, or ratios are not defined. */
  readonly tiers: Interval | null;
}

/** The weights of one role in one stage. */
export interface ProfileRoom {
  /** The role. */
  readonly role: string;
  /** The stage; null where there is none. */
  readonly stage: string | null;
  /** How many people these weights count for. */
  readonly people: number;
  /** Each indicator against all others, which keep their ratios. */
  readonly indicators: readonly WeightRoom[];
  /** Each layer against all others: its indicators keep their ratios, and all others theirs. */
  readonly layers: readonly WeightRoom[];
}

/** How far each weight can move before something changes. */
export interface Stability {
  /** The profiles that count for somebody, in the order of the policy. */
  readonly profiles: readonly ProfileRoom[];
  /**
   * `exact`: at the end of an interval a tier changes. `safe`: inside of it none does, and at its end one may, for tiers look at
   * several things. Null where there are no tiers, or they look at layer scores, or whether a figure equals another.
   */
  readonly tiers: "exact" | "safe" | null;
  /** Those for whom a modifier does something: it is held as it is. */
  readonly modified: readonly string[];
  /** Those whose rank by scores before rounding, which is what stands here, is not the published one. */
  readonly rounded: readonly string[];
  /** The positions of subjects at fault; they count nowhere. */
  readonly rejected: readonly number[];
}

/**
 * The exact interval in which each weight can move before the ranking, the first place, or a tier changes: no sampling. The weight
 * of an indicator (or of a layer) is set to t, and all others keep their ratios. Then a score is (n0 + n1·t) ÷ (d0 + d1·t), two
 * people tie where two such quotients are equal, and the nearest such t on either side of the present weight bounds the
 * interval. Neighbours in the order are all pairs that have to be looked at.
 *
 * Source: weight stability intervals of additive models, after Mareschal (1988); with missing values the weights present are
 * renormalised as in every score, so that ties are roots of quadratics.
 *
 * @param policy - From `definePolicy` or `parsePolicy`, or a plain document.
 * @param subjects - The people, as for `appraise`. Histories are not read.
 * @returns The intervals for each profile that somebody has; the weights of all other profiles stay. Scores are those before
 * rounding, and modifiers do what they do now.
 * @throws SteelyardError `wrong-type` for the call itself; the policy's own issues.
 *
 * @example
 * ```ts
 * import { weightStability } from "steelyard/lab";
 *
 * const policy = {
 *   steelyard: 1 as const,
 *   id: "two",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.5", nps: "0.5" } } },
 *   ranking: { minimum: 1 },
 * };
 * // 90·t + 40·(1 − t) = 60·t + 80·(1 − t) where t = 4/7.
 * const { profiles } = weightStability(policy, [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 40 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, nps: 80 } },
 * ]);
 * const { low, high } = profiles[0]?.indicators[0]?.ranking ?? {};
 * console.log(low?.at, high?.exact, high?.turn?.subjects.join());
 * // => 0 4/7 li,wang
 * ```
 */
export function weightStability(policy: Policy, subjects: readonly Subject[]): Stability {
  const population = populationOf(policy, subjects);
  const { plan, people, rejected } = population;
  const levels = levelsOf(population);
  const steps = tierSteps(population.policy);
  const rooms = (profile: PlanProfile, groups: readonly { id: string; places: readonly number[] }[]) =>
    groups.map(({ id, places }): WeightRoom => {
      const units = places.reduce((sum, place) => sum + (profile.weights[place] as number), 0);
      const moving = movingOf(profile, places, plan);
      const none = { ranking: null, first: null, tiers: null };
      const found = moving === null ? none : new Search(population, moving, levels, steps).rooms();
      return { id, weight: toNumber(fromUnits(units, plan.weightDecimals)), ...found };
    });
  return {
    profiles: plan.profiles.flatMap((profile) => {
      const count = people.filter((one) => one.profile === profile).length;
      if (count === 0) return [];
      const { role, stage } = profile;
      const single = plan.indicators.map(({ id }, place) => ({ id, places: [place] }));
      const layers = plan.layers.map(({ id, members }) => ({ id, places: members }));
      return [
        { role, stage, people: count, indicators: rooms(profile, single), layers: rooms(profile, layers) },
      ];
    }),
    tiers: steps === null ? null : steps.ladder ? "exact" : "safe",
    modified: people.filter(({ effect }) => effect !== 0n).map(({ id }) => id),
    rounded: levels.flatMap(misplaced),
    rejected: rejected.map(({ row }) => row),
  };
}

/** Those of a cohort whose published rank is another one than by exact scores. */
function misplaced(levels: Levels): string[] {
  let rank = 1;
  return levels.flatMap((level) => {
    const own = rank;
    rank += level.length;
    return level.filter((person) => person.rank !== own).map(({ id }) => id);
  });
}
