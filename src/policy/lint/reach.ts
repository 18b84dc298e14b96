import { COMPARATORS, type Scalar, sameScalar, scalarDecimal } from "../../number/scalar.js";
import { type Comparison, type Condition, comparisonsOf, orderOf, partsOf, valuesOf } from "../condition.js";
import type { Policy } from "../policy.js";
import { around, rangesOf } from "./range.js";

/** True, false, or unknown. */
type Truth = boolean | null;

/** Facts that are given a value; null where it is missing. */
export type Known = Readonly<Record<string, Scalar | null | undefined>>;

/** The values worth trying for each fact; null where it may be anything. */
type Critical = Map<string, readonly (Scalar | null)[] | null>;

/**
 * All tiers together are not judged with more comparisons than this, nor is a rule: the work stays in proportion to the
 * policy.
 */
export const MOST_COMPARISONS = 100;

/** So many values are tried for all facts of a rule together. */
const MOST_TRIES = 1000;

/** Facts that every scored subject has; of the others a comparison may be unknown. */
const ALWAYS_KNOWN = ["score", "base", "coverage"];

/** What the conditions of a policy may come to. */
export type Chances = ReturnType<typeof chancesOf>;

export function chancesOf(policy: Policy) {
  const ranges = rangesOf(policy);
  const { tiers = [] } = policy;
  const all = tiers.flatMap(({ when }) => when ?? []).flatMap(comparisonsOf);
  const judged = all.length <= MOST_COMPARISONS;
  const ofTiers = judged ? all : [];

  /**
   * Whether conditions may hold for the same subject, each where some facts are known: some value of each other fact must
   * leave all of them a chance. False is proven; true is not, least of all where the search takes too long.
   */
  function mayHold(...cases: readonly (readonly [when: Condition, known?: Known])[]): boolean {
    const own = cases.flatMap(([when]) => comparisonsOf(when));
    const given = [...own, ...ofTiers];
    const critical: Critical = new Map(given.map(({ fact }) => [fact, null]));
    for (const fact of critical.keys()) critical.set(fact, criticalValues(fact, given));
    let left = MOST_TRIES;
    const search = (tried: Known, [fact, ...rest]: readonly string[]): boolean =>
      cases.every(([when, known]) => may(when, true, { ...tried, ...known }, critical)) &&
      (fact === undefined ||
        left-- < 0 ||
        (fact in tried ? [tried[fact]] : (critical.get(fact) ?? [undefined])).some((value) =>
          search({ ...tried, [fact]: value }, rest),
        ));
    // The tier follows from the others.
    const known = { tier: undefined, ...cases[0]?.[1] };
    return own.length > MOST_COMPARISONS || search(known, [...critical.keys()]);
  }

  /**
   * Whether a condition may turn out so where some facts are known and each other takes one of its values, independently:
   * of those at which it, or another of the conditions, may change its mind.
   */
  function may(condition: Condition, truth: Truth, known: Known, critical: Critical): boolean {
    if ("fact" in condition) {
      const { fact } = condition;
      if (fact === "tier" && judged) {
        for (const { id, when = { all: [] } } of tiers) {
          if (holds(condition, id) === truth && may(when, true, known, critical)) return true;
          if (!may(when, false, known, critical) && !may(when, null, known, critical)) return false;
        }
      }
      const value = known[fact];
      const values = value === undefined ? critical.get(fact) : [value];
      return values?.some((one) => holds(condition, one) === truth) ?? true;
    }
    if ("not" in condition) return may(condition.not, truth === null ? null : !truth, known, critical);
    // A streak is at best what its present period is; an earlier one may always be missing, unless all are known to hold.
    if ("streak" in condition && !truth && !known.streak) return true;
    // One part decides alone on false of `all` and on true of `any`; for the opposite it takes them all.
    const needed = truth === "all" in condition ? "every" : "some";
    return partsOf(condition)[needed](([, part]) => may(part, truth, known, critical));
  }

  /**
   * The values of a fact at which a condition or a tier may change its mind: each threshold, the next values of the grid on
   * either side, and the ends of what the fact can be. A fact without a grid is one of the texts that it is compared with,
   * or something else (0); null where numbers are among them, which may be written in many ways.
   */
  function criticalValues(fact: string, given: readonly Comparison[]): readonly (Scalar | null)[] | null {
    const range = ranges[fact];
    const values = given.flatMap((one) => (one.fact === fact ? (orderOf(one)?.[1] ?? valuesOf(one)) : []));
    const numbers = values.flatMap((value) => scalarDecimal(value) ?? []);
    if (values.length > MOST_COMPARISONS) return null;
    const missing = ALWAYS_KNOWN.includes(fact) ? [] : [null];
    if (range === undefined) return numbers.length > 0 ? null : [0, ...values, ...missing];
    return [range.low, range.high, ...numbers.flatMap((number) => around(number, range)), ...missing];
  }
  return { ranges, ofTiers, mayHold };
}

/** A comparison with a known fact. */
function holds(comparison: Comparison, value: Scalar | null): Truth {
  const order = orderOf(comparison);
  const number = scalarDecimal(value);
  if (order !== null) return number === null ? null : COMPARATORS[order[0]](number.comparedTo(order[1]));
  return value === null ? null : valuesOf(comparison).some((one) => sameScalar(value, one));
}
