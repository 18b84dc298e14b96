import type { Subject } from "../../appraisal/subject.js";
import { spreadOf } from "../../number/correlation.js";
import { fromUnits, toNumber } from "../../number/decimal.js";
import { rational } from "../../number/rational.js";
import { gcd } from "../../number/scaled.js";
import { spread } from "../../number/spread.js";
import type { Plan, PlanProfile } from "../../plan/plan.js";
import type { Policy } from "../../policy/policy.js";
import { type Person, partsOf, populationOf } from "../population.js";

/** What an indicator's weight says, and what it does. */
export interface IndicatorInfluence {
  /** The indicator. */
  readonly indicator: string;
  /** Its weight, 0..1. */
  readonly weight: number;
  /** Its part of the variance of scores, to 6 decimals; may be negative, or above 1. Null where `why` says so. */
  readonly share: number | null;
}

/** The influence of each indicator among people whom the same weights count for. */
export interface ProfileInfluence {
  /** The role. */
  readonly role: string;
  /** The stage; null where there is none. */
  readonly stage: string | null;
  /** How many of them have a score. */
  readonly people: number;
  /** Why there are no shares: fewer than two people, or scores that are all alike before rounding; null where there are. */
  readonly why: "tooFew" | "alike" | null;
  /** Those with weight, in policy order; their shares sum to exactly 1. */
  readonly indicators: readonly IndicatorInfluence[];
}

/** Decimals of shares. */
const DECIMALS = 6;

/**
 * What nominal weights really do: the share of each indicator in the variance of base scores, s = cov(w·y, Σ w·y) ÷ var(Σ w·y).
 * A weight of 0.35 on an indicator in which everybody is alike moves nobody, and its share is 0; an indicator that goes against
 * the rest has a negative one. Where values are missing, w is the weight among those present.
 *
 * Source: the covariance decomposition of a sum; Paruolo, Saisana and Saltelli (2013) on importance and nominal weights.
 *
 * @param policy - From `definePolicy` or `parsePolicy`, or a plain document.
 * @param subjects - The people, as for `appraise`. Histories are not read.
 * @returns One entry for each role and stage of somebody with a score, in the order of the policy.
 * @throws SteelyardError `wrong-type` for the call itself; the policy's own issues.
 *
 * @example
 * ```ts
 * import { influence } from "steelyard/lab";
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
 * };
 * // Parts of sales are 45 and 30, of nps 35 and 40: (15 · 10) ÷ 10² and (−5 · 10) ÷ 10².
 * const [seller] = influence(policy, [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 70 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, nps: 80 } },
 * ]);
 * console.log(seller?.indicators.map(({ share }) => share).join(" "));
 * // => 1.5 -0.5
 * ```
 */
export function influence(policy: Policy, subjects: readonly Subject[]): ProfileInfluence[] {
  const { plan, people } = populationOf(policy, subjects);
  return plan.profiles.flatMap((profile) => {
    const members = people.filter((one) => one.profile === profile && one.scored);
    return members.length === 0 ? [] : [influenceIn(profile, members, plan)];
  });
}

function influenceIn(profile: PlanProfile, members: readonly Person[], plan: Plan): ProfileInfluence {
  const { role, stage } = profile;
  const places = plan.indicators.flatMap((_, place) =>
    (profile.weights[place] as number) > 0 ? [place] : [],
  );
  const parts = members.map((one) => partsOf(one, plan));
  // All parts in whole units of one denominator: shares do not depend on the unit.
  const common = parts.flat().reduce((all, { denominator: own }) => (all / gcd(all, own)) * own, 1n);
  const columns = places.map((place) =>
    parts.map((own) => {
      const { numerator, denominator } = own[place] as (typeof own)[number];
      return numerator * (common / denominator);
    }),
  );
  const scores = members.map((_, row) => columns.reduce((sum, column) => sum + (column[row] as bigint), 0n));
  const variance = spreadOf(scores, scores);
  const why = members.length < 2 ? "tooFew" : variance === 0n ? "alike" : null;
  const exact = columns.map((column) => rational(spreadOf(column, scores), variance === 0n ? 1n : variance));
  const shares = why === null ? spread(exact, 10n ** BigInt(DECIMALS), DECIMALS) : [];
  return {
    role,
    stage,
    people: members.length,
    why,
    indicators: places.map((place, at) => ({
      indicator: (plan.indicators[place] as { id: string }).id,
      weight: toNumber(fromUnits(profile.weights[place] as number, plan.weightDecimals)),
      share: shares[at] ?? null,
    })),
  };
}
