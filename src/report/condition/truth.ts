import type { SeenFact } from "../../appraisal/trace.js";
import { compileCondition } from "../../condition/condition.js";
import { type Exact, grid } from "../../number/decimal.js";
import { type Scalar, scalarDecimal } from "../../number/scalar.js";
import { type Comparison, type Condition, comparisonsOf, orderOf, valuesOf } from "../../policy/condition.js";

/** True, false, or null where a fact is missing; undefined where what was kept does not tell. */
export type Truth = boolean | null | undefined;

/** What a condition saw, to be asked again for each of its parts. */
export interface Seen {
  /** Every fact that the condition looked at. */
  readonly facts: readonly SeenFact[];
  /** The place in the present period, of which `top` is a rounded share; null where there is none. */
  readonly place: { readonly rank: number; readonly size: number } | null;
}

/** What was seen of a fact, so many periods back; undefined where that was not kept. */
export const seenValue = ({ facts }: Seen, fact: string, back: number): SeenFact["value"] | undefined =>
  facts.find((one) => one.fact === fact && one.back === back)?.value;

/**
 * Whether a condition holds, by what was seen: the answer of the rule itself, to which what was not kept is missing. Where
 * that leaves it unknown for want of something not kept, nobody can tell.
 */
export function truthOf(condition: Condition, seen: Seen, back = 0): Truth {
  const judge = compileCondition(condition, back);
  const { outcome, missing } = judge((fact, period) => kept(fact, period) ?? null);
  if (outcome !== "unknown") return outcome === "fired";
  return missing.some((one) => kept(one.fact, one.back) === undefined) ? undefined : null;

  function kept(fact: string, period: number): SeenFact["value"] | undefined {
    const value = seenValue(seen, fact, period);
    if (fact === "top" && value !== undefined && isNear(condition, value)) return undefined;
    // The present place is kept whole, and its share is compared as rank against threshold · size.
    return period === 0 && (fact === "rank" || fact === "size") ? (value ?? seen.place?.[fact]) : value;
  }
}

/**
 * Whether a share of a ranking, kept to 6 decimals, leaves open what a condition asks of it. All shares that are kept as this
 * one lie on the same side of a threshold, unless it would be kept as this one, too; so for every comparison, equality
 * included, and for every condition made of them.
 */
function isNear(condition: Condition, share: SeenFact["value"]): boolean {
  const number = scalarDecimal(share);
  return (
    number !== null &&
    comparisonsOf(condition).some((one) => one.fact === "top" && askedOf(one).some(keptAlike))
  );

  function keptAlike(asked: Scalar): boolean {
    const threshold = scalarDecimal(asked);
    return threshold !== null && grid(threshold, 6, "halfExpand").equals(number as Exact);
  }
}

/** What a comparison compares with. */
function askedOf(comparison: Comparison): readonly Scalar[] {
  const order = orderOf(comparison);
  return order === null ? valuesOf(comparison) : [order[1]];
}
