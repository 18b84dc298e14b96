import { type Exact, exact, readDecimal } from "../../number/decimal.js";
import { type Scalar, sameScalar, scalarDecimal } from "../../number/scalar.js";
import { type Comparison, type Condition, OPERATORS, splitFact } from "../condition.js";
import { capOf } from "../indicator.js";
import type { Policy } from "../policy.js";
import { type ResolvedScale, resolveScale } from "../scale.js";

/** What a condition may turn out to be. */
export interface Reach {
  readonly mayHold: boolean;
  readonly mayFail: boolean;
  readonly mayBeUnknown: boolean;
}

/** The values worth trying for a fact; null where it may be anything. */
export type Candidates = (fact: string) => readonly Scalar[] | null;

/** What a condition may turn out to be if each fact takes one of its candidates, independently of the others. */
export function reach(condition: Condition, candidates: Candidates): Reach {
  if ("not" in condition) {
    const { mayHold, mayFail, mayBeUnknown } = reach(condition.not, candidates);
    return { mayHold: mayFail, mayFail: mayHold, mayBeUnknown };
  }
  // A streak is at best what its present period is; an earlier one may always be missing.
  if ("streak" in condition) return { ...reach(condition.of, candidates), mayFail: true, mayBeUnknown: true };
  if ("all" in condition || "any" in condition) {
    const parts = ("all" in condition ? condition.all : condition.any).map((part) => reach(part, candidates));
    const [every, some] = [parts.every.bind(parts), parts.some.bind(parts)] as const;
    const [hold, fail] = "all" in condition ? [every, some] : [some, every];
    return {
      mayHold: hold(({ mayHold }) => mayHold),
      mayFail: fail(({ mayFail }) => mayFail),
      mayBeUnknown: some(({ mayBeUnknown }) => mayBeUnknown),
    };
  }
  const values = candidates(condition.fact);
  const mayBeUnknown = !ALWAYS_KNOWN.has(condition.fact);
  if (values === null) return { mayHold: true, mayFail: true, mayBeUnknown };
  const outcomes = values.map((value) => holds(condition, value));
  return { mayHold: outcomes.includes(true), mayFail: outcomes.includes(false), mayBeUnknown };
}

/** Facts that every scored subject has. */
const ALWAYS_KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "score",
  "base",
  "coverage",
  "tier",
  "role",
]);

/** A comparison with a known fact. */
function holds(comparison: Comparison, value: Scalar): boolean {
  if ("equals" in comparison) return sameScalar(value, comparison.equals);
  if ("in" in comparison) return comparison.in.some((one) => sameScalar(value, one));
  const [operator, threshold] = thresholdOf(comparison) as [keyof typeof ORDER, Exact];
  const number = scalarDecimal(value);
  return number !== null && ORDER[operator](number.comparedTo(threshold));
}

const ORDER = {
  atLeast: (order: number) => order >= 0,
  atMost: (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
};

/** The operator and threshold of an order comparison; null for an equality. */
export function thresholdOf(comparison: Comparison): [operator: string, threshold: Exact] | null {
  const operator = OPERATORS.find((name) => name in comparison) as string;
  if (operator === "equals" || operator === "in") return null;
  return [operator, readDecimal((comparison as unknown as Record<string, unknown>)[operator]) as Exact];
}

/** Conditions with more comparisons than this are not judged, so that the work stays in proportion to the policy. */
export const MOST_COMPARISONS = 100;

/** Every comparison of a condition. */
export function comparisons(condition: Condition): Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisons);
  if ("any" in condition) return condition.any.flatMap(comparisons);
  if ("not" in condition) return comparisons(condition.not);
  return "streak" in condition ? comparisons(condition.of) : [condition];
}

/**
 * The values of a numeric fact at which any of the conditions may change its mind: each threshold, one step to either side,
 * and the ends of what the fact can be. null for a fact that is not such a number.
 */
export function criticalValues(
  fact: string,
  conditions: readonly Condition[],
  policy: Policy,
): readonly Exact[] | null {
  const range = rangeOf(fact, policy, resolveScale(policy.scale));
  if (range === null) return null;
  const given = conditions.flatMap(comparisons).filter((comparison) => comparison.fact === fact);
  if (given.length > MOST_COMPARISONS) return null;
  const thresholds = given.flatMap((comparison) => {
    if ("equals" in comparison) return [scalarDecimal(comparison.equals)];
    if ("in" in comparison) return comparison.in.map(scalarDecimal);
    return [thresholdOf(comparison)?.[1] ?? null];
  });
  if (thresholds.length > MOST_COMPARISONS) return null;
  const around = thresholds.flatMap((threshold) =>
    threshold === null ? [] : [threshold, threshold.minus(range.step), threshold.plus(range.step)],
  );
  return [...around, range.low, range.high].filter(
    (value) => value.greaterThanOrEqualTo(range.low) && value.lessThanOrEqualTo(range.high),
  );
}

interface Range {
  readonly low: Exact;
  readonly high: Exact;
  readonly step: Exact;
}

function rangeOf(fact: string, policy: Policy, scale: ResolvedScale): Range | null {
  const [kind, name] = splitFact(fact);
  const caps = policy.indicators.map((indicator) => capOf(indicator, scale));
  const highest = caps.reduce((a, b) => (b.greaterThan(a) ? b : a), scale.full);
  const range = (low: number | string, high: Exact | number | string, decimals: number) => ({
    low: exact(low),
    high: typeof high === "object" ? high : exact(high),
    step: exact(`1e-${decimals}`),
  });
  if (["score", "base", "layer"].includes(kind)) return range(0, highest, scale.scoreDecimals);
  const place = policy.indicators.findIndex(({ id }) => id === name);
  if (kind === "points") return range(0, caps[place] as Exact, scale.pointsDecimals);
  if (kind === "value") return range(-1e15, 1e15, policy.indicators[place]?.decimals ?? 6);
  if (kind === "coverage") return range(0, 1, scale.weightDecimals);
  if (kind === "top") return range("1e-15", 1, 15);
  return kind === "rank" || kind === "size" ? range(1, 1e15, 0) : null;
}
