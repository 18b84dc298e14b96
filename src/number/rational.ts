import { type Exact, fromUnits, toText } from "./decimal.js";
import { gcd } from "./scaled.js";

/** An exact fraction in lowest terms, with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction in lowest terms. The denominator is not 0. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** 0 as a fraction. */
export const ZERO: Rational = /* @__PURE__ */ rational(0n);

/** A decimal as a fraction. */
export const toRational = (value: Exact): Rational => fromPlain(toText(value));

/** A decimal in plain notation, without an exponent, as a fraction. */
export function fromPlain(text: string): Rational {
  const [whole = "0", fraction = ""] = text.split(".");
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient; `b` is not 0. */
export function quotient(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function isZero(value: Rational): boolean {
  return value.numerator === 0n;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Digits that a fraction needs: what bounds the cost of a chain of operations. */
export function digits({ numerator, denominator }: Rational): number {
  return Math.max(numerator.toString(16).length, denominator.toString(16).length);
}

/** A fraction as people write it: a decimal where it terminates, else `n/d`. */
export function rationalText({ numerator, denominator }: Rational): string {
  // As many decimals as the denominator has binary digits are enough for all its twos and fives.
  const places = denominator.toString(2).length;
  const scaled = numerator * 10n ** BigInt(places);
  return scaled % denominator === 0n
    ? toText(fromUnits(scaled / denominator, places))
    : `${numerator}/${denominator}`;
}
