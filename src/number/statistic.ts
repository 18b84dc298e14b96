import { add, multiply, quotient, type Rational, rational, subtract, sum } from "./rational.js";

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function comparedTo(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Fractions in rising order. */
export const ordered = (values: readonly Rational[]): Rational[] => [...values].sort(comparedTo);

/**
 * A quantile of values in rising order, at least one: linear interpolation between order statistics at (n − 1)·p (Hyndman
 * and Fan, type 7), exactly.
 */
export function quantile(values: readonly Rational[], p: Rational): Rational {
  const { numerator, denominator } = multiply(rational(BigInt(values.length - 1)), p);
  const place = numerator / denominator;
  const low = values[Number(place)] as Rational;
  const high = values[Number(place) + 1] ?? low;
  const rest = subtract(rational(numerator, denominator), rational(place));
  return add(low, multiply(rest, subtract(high, low)));
}

/** The mean of values, at least one. */
export const mean = (values: readonly Rational[]): Rational =>
  quotient(sum(values), rational(BigInt(values.length)));
