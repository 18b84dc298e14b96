import { type DecimalInput, type Exact, isDecimal, readDecimal } from "./decimal.js";

/** What a fact can be: a decimal, a text or a boolean. */
export type Scalar = DecimalInput | boolean;

/** Whether a value is a number, a text, a boolean or a `Decimal`. */
export function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === "number" || typeof value === "string" || typeof value === "boolean" || isDecimal(value)
  );
}

/** A scalar as JSON holds it, zero without a sign: a `Decimal` becomes a number where 15 digits carry it, else its text. */
export function plainScalar<V extends Scalar | null>(
  value: V,
): V extends null ? V : V extends Exact ? number | string : number | string | boolean;
export function plainScalar(value: Scalar | null): number | string | boolean | null {
  if (value === 0) return 0;
  if (!isDecimal(value)) return value;
  if (value.isZero()) return 0;
  const text = value.toString();
  const number = Number(text);
  return value.precision() <= 15 && readDecimal(number)?.equals(value) ? number : text;
}

/** The decimal that a scalar stands for in order comparisons and percentages; null for other text and booleans. */
export function scalarDecimal(value: Scalar | null | undefined): Exact | null {
  return typeof value === "boolean" ? null : readDecimal(value);
}

/**
 * Equality of facts: by value where either side is a JSON number and the other a decimal (`"4.80"` equals 4.8),
 * otherwise exactly (`"007"` is not `"7"`); different types are not equal.
 */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  if (isNumeric(a) || isNumeric(b)) {
    const left = scalarDecimal(a);
    const right = scalarDecimal(b);
    return left !== null && right !== null && left.equals(right);
  }
  return a === b;
}

const isNumeric = (value: Scalar) => typeof value === "number" || isDecimal(value);

/** What an order comparison makes of `a.comparedTo(b)`. */
export const COMPARATORS = {
  atLeast: (order: number) => order >= 0,
  atMost: (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
  equals: (order: number) => order === 0,
} as const;
