import { type Exact, readDecimal } from "../number/decimal.js";
import { type Condition, comparisonsOf, orderOf, valuesOf } from "../policy/condition.js";

/** The values of a fact at which a condition may turn. */
export function turnsOf(condition: Condition, fact: string): Exact[] {
  return comparisonsOf(condition)
    .filter((one) => one.fact === fact)
    .flatMap((one) => orderOf(one)?.[1] ?? valuesOf(one).flatMap((value) => readDecimal(value) ?? []));
}
