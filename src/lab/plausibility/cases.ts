import { fraction } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import { rational } from "../../number/rational.js";
import { ordered, quantile } from "../../number/statistic.js";
import type { Policy } from "../../policy/policy.js";
import type { PlacedPeriod } from "./series.js";
import { standsUnder, type Target } from "./target.js";

/** The values that stand under a target, period by period. */
export type Cases = readonly { readonly ordinal: number; readonly values: readonly Rational[] }[];

/** What was observed of those for whom a target holds: periods with a value, each with all of its values. */
export function casesOf(target: Target, policy: Policy, history: readonly PlacedPeriod[]): Cases {
  const under = standsUnder(target, policy);
  return history
    .map(({ ordinal, results }) => ({
      ordinal,
      values: results.filter(under).flatMap(({ byId }) => {
        const value = byId.get(target.indicator.id)?.value ?? null;
        return value === null ? [] : [fraction(value)];
      }),
    }))
    .filter(({ values }) => values.length > 0);
}

/** The middle value of each period. */
export const medians = (cases: Cases): { ordinal: number; value: Rational }[] =>
  cases.map(({ ordinal, values }) => ({ ordinal, value: quantile(ordered(values), rational(1n, 2n)) }));
