import { type DecimalInput, type Exact, readDecimal } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import type { Sound } from "../shape/sound.js";
import type { Names } from "./names.js";

/** Facts that are numbers, and facts of the host, which are whatever it carries. */
export type OpenFact<X extends Names = Names> =
  | `value/${X["indicator"]}`
  | `points/${X["indicator"]}`
  | `layer/${X["layer"]}`
  | `fact/${string}`
  | "cohort"
  | "coverage"
  | "base"
  | "score"
  | "rank"
  | "top"
  | "size"
  | "fit/gain";

/** The fact that a condition looks at; each part of a policy knows the facts of those before it. */
export type FactName<X extends Names = Names> = OpenFact<X> | "role" | "stage" | "tier" | "fit/role";

/** A comparison of a number; unknown where the fact is missing or no decimal. */
export type OrderComparison<X extends Names = Names> = {
  /** The fact that is compared. */
  readonly fact: FactName<X>;
} & (
  | {
      /** The least number that passes. */
      readonly atLeast: DecimalInput;
    }
  | {
      /** The greatest number that passes. */
      readonly atMost: DecimalInput;
    }
  | {
      /** The number that has to be exceeded. */
      readonly above: DecimalInput;
    }
  | {
      /** The number that must not be reached. */
      readonly below: DecimalInput;
    }
);

/** A comparison for equality with one value, or with one of several. */
export type Equality<F extends string, V> =
  | {
      /** The fact that is compared. */
      readonly fact: F;
      /** The value; a JSON number and a decimal text are equal by value, all else exactly. */
      readonly equals: V;
    }
  | {
      /** The fact that is compared. */
      readonly fact: F;
      /** The values, at least one, of which one has to be equal. */
      readonly in: readonly V[];
    };

/** One comparison of one fact. */
export type Comparison<X extends Names = Names> =
  | OrderComparison<X>
  | Equality<OpenFact<X>, Scalar>
  | Equality<"role" | "fit/role", X["role"]>
  | Equality<"stage", X["stage"]>
  | Equality<"tier", X["tier"]>;

/**
 * A condition in three-valued logic: true, false, or unknown where a fact is missing. At most 16 deep: a comparison counts
 * 1, each `all`, `any`, `not` and `streak` around it 1 more.
 */
export type Condition<X extends Names = Names> =
  | Comparison<X>
  | {
      /** All of these, at least one: false if any is false, else unknown if any is unknown. */
      readonly all: readonly Condition<X>[];
    }
  | {
      /** Any of these, at least one: true if any is true, else unknown if any is unknown. */
      readonly any: readonly Condition<X>[];
    }
  | {
      /** The opposite; unknown where it is unknown. */
      readonly not: Condition<X>;
    }
  | {
      /** How many periods in a row, the present one included: a whole number, 2..24. */
      readonly streak: number;
      /** What holds in each of them; a period that the history lacks is unknown. */
      readonly of: Condition<X>;
    };

/** The operators of an order comparison. */
export const ORDERS = ["atLeast", "atMost", "above", "below"] as const;

/** The conditions that a condition is made of, each with its place in it; none of a comparison. */
export function partsOf(condition: Condition): readonly (readonly [key: string, part: Condition])[];
export function partsOf(
  condition: Sound<Condition>,
): readonly (readonly [key: string, part: Sound<Condition> | undefined])[];
export function partsOf(condition: Sound<Condition>): readonly (readonly [string, unknown])[] {
  if ("all" in condition) return condition.all?.map((part, i) => [`all.${i}`, part]) ?? [];
  if ("any" in condition) return condition.any?.map((part, i) => [`any.${i}`, part]) ?? [];
  if ("not" in condition) return [["not", condition.not]];
  return "of" in condition ? [["of", condition.of]] : [];
}

/** Every comparison of a condition. */
export function comparisonsOf(condition: Condition): Comparison[] {
  return "fact" in condition ? [condition] : partsOf(condition).flatMap(([, part]) => comparisonsOf(part));
}

/** The operator and the threshold of an order comparison; null for an equality. */
export function orderOf(comparison: Comparison): [by: (typeof ORDERS)[number], threshold: Exact] | null {
  const by = ORDERS.find((name) => name in comparison);
  const given: { readonly [B in (typeof ORDERS)[number]]?: DecimalInput } = comparison as object;
  return by === undefined ? null : [by, readDecimal(given[by]) as Exact];
}

/** The values of an equality, one of which has to be equal; none of an order comparison. */
export function valuesOf(comparison: Comparison): readonly Scalar[] {
  if ("in" in comparison) return comparison.in;
  return "equals" in comparison ? [comparison.equals] : [];
}
