import type { Report } from "../../error/issue.js";
import type { Exact } from "../../number/decimal.js";
import { COMPARATORS, type Scalar, sameScalar, scalarDecimal } from "../../number/scalar.js";
import { type Comparison, type Condition, comparisonsOf, orderOf, partsOf, valuesOf } from "../condition.js";
import type { Policy } from "../policy.js";
import { rangesOf } from "./range.js";

/** True, false, or unknown. */
type Truth = boolean | null;

/** The values worth trying for a fact; null where it may be anything. */
type Candidates = (fact: string) => readonly Scalar[] | null;

/**
 * All tiers together are not judged with more comparisons than this, nor is a rule: the work stays in proportion to the
 * policy.
 */
const MOST_COMPARISONS = 100;

/** Facts that every scored subject has. */
const ALWAYS_KNOWN = ["score", "base", "coverage", "tier", "role"];

/** Tiers that no score reaches, and conditions of modifiers, incentives and low performance that nothing can make true. */
export function lintConditions(policy: Policy, report: Report): void {
  const { modifiers = [], tiers = [], incentives, lowPerformance } = policy;
  const ranges = rangesOf(policy);
  const whens = tiers.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const scores =
    whens.flatMap(comparisonsOf).length > MOST_COMPARISONS ? null : criticalValues("score", whens);
  const reached = new Set<string>();
  if (scores !== null) {
    for (const score of scores) {
      for (const { id, when } of tiers) {
        const truths = when === undefined ? new Set([true]) : reach(when, fixing("score", score, whens));
        if (truths.has(true)) reached.add(id);
        if (!truths.has(false) && !truths.has(null)) break;
      }
    }
    for (const [index, { id: tier }] of tiers.entries())
      if (!reached.has(tier)) report("unreachable-tier", `tiers.${index}`, { tier });
  }

  const judge = (rule: string, when: Condition, path: string) => {
    if (!mayFire(when)) report("never-fires", `${path}.when`, { rule });
  };
  for (const [i, { id, when }] of modifiers.entries()) judge(id, when, `modifiers.${i}`);
  for (const [i, { id, when }] of (incentives?.rules ?? []).entries())
    judge(id, when, `incentives.rules.${i}`);
  if (lowPerformance === undefined) return;
  judge("lowPerformance", lowPerformance.when, "lowPerformance");
  for (const [i, { id, when }] of lowPerformance.types.entries())
    judge(id, when, `lowPerformance.types.${i}`);

  /** For each fact, at least one value must leave the condition a chance. */
  function mayFire(when: Condition): boolean {
    const given = comparisonsOf(when);
    if (given.length > MOST_COMPARISONS) return true;
    return [...new Set(given.map(({ fact }) => fact))].every((fact) => {
      const values = candidates(fact, [when]);
      return values === null || values.some((value) => reach(when, fixing(fact, value, [when])).has(true));
    });
  }

  /** One fact fixed, the others anything that they can be. */
  function fixing(fixed: string, value: Scalar, conditions: readonly Condition[]): Candidates {
    return (fact) => (fact === fixed ? [value] : candidates(fact, conditions));
  }

  function candidates(fact: string, conditions: readonly Condition[]): readonly Scalar[] | null {
    return scores !== null && fact === "tier" ? [...reached] : criticalValues(fact, conditions);
  }

  /**
   * The values of a numeric fact at which any of the conditions may change its mind: each threshold, one step to either
   * side, and the ends of what the fact can be. null for a fact that is not such a number.
   */
  function criticalValues(fact: string, conditions: readonly Condition[]): readonly Exact[] | null {
    const range = ranges.get(fact);
    const given = conditions.flatMap(comparisonsOf).filter((comparison) => comparison.fact === fact);
    const thresholds = given.flatMap((one) => orderOf(one)?.[1] ?? valuesOf(one).map(scalarDecimal));
    if (range === undefined || thresholds.length > MOST_COMPARISONS) return null;
    const { low, high, step } = range;
    const around = thresholds.flatMap((threshold) =>
      threshold === null ? [] : [threshold, threshold.minus(step), threshold.plus(step)],
    );
    return [...around, low, high].filter(
      (value) => value.greaterThanOrEqualTo(low) && value.lessThanOrEqualTo(high),
    );
  }
}

/** What a condition may turn out to be if each fact takes one of its candidates, independently of the others. */
function reach(condition: Condition, candidates: Candidates): ReadonlySet<Truth> {
  if ("fact" in condition) {
    const values = candidates(condition.fact);
    const truths: Truth[] = values === null ? [true, false] : values.map((value) => holds(condition, value));
    return new Set(ALWAYS_KNOWN.includes(condition.fact) ? truths : [...truths, null]);
  }
  const parts = partsOf(condition).map(([, part]) => reach(part, candidates));
  const [of = []] = parts;
  if ("not" in condition) return new Set([...of].map((truth) => (truth === null ? null : !truth)));
  // A streak is at best what its present period is; an earlier one may always be missing.
  if ("streak" in condition) return new Set([...of, false, null]);
  // One part decides alone on false of `all` and on true of `any`; for the opposite it takes them all.
  const needed = "all" in condition;
  return new Set(
    [true, false, null].filter((truth) =>
      truth === needed ? parts.every((part) => part.has(truth)) : parts.some((part) => part.has(truth)),
    ),
  );
}

/** A comparison with a known fact. */
function holds(comparison: Comparison, value: Scalar): boolean {
  const order = orderOf(comparison);
  if (order === null) return valuesOf(comparison).some((one) => sameScalar(value, one));
  const number = scalarDecimal(value);
  return number !== null && COMPARATORS[order[0]](number.comparedTo(order[1]));
}
