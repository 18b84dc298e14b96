import { Decimal } from "decimal.js";
import { DECIMAL_LENGTH, DECIMAL_PATTERN } from "./grammar.js";

/**
 * A decimal as it comes in: a JSON number (its shortest round-trip decimal is meant: `0.1` is one tenth), a text such as
 * `"12.50"` or `"1e-3"`, or a `Decimal` of decimal.js. NaN, infinities and any other text are errors.
 */
export type DecimalInput = number | string | Decimal;

/** How ties are rounded: away from zero (四舍五入), or to the even neighbour; ECMAScript's names. */
export type Rounding = "halfExpand" | "halfEven";

/**
 * The library's own arithmetic. A clone, so that a host's `Decimal.set` changes nothing; the precision is beyond any
 * sum or product that the length limit below admits, so adding, subtracting and multiplying never round.
 */
const Private = Decimal.clone({
  defaults: true,
  precision: 1e6,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  maxE: 9e15,
  minE: -9e15,
});

/** An exact decimal of the private arithmetic. */
export type Exact = Decimal;

/** Reads a decimal in any of its three forms; null where the value is none. */
export function readDecimal(value: unknown): Exact | null {
  if (isExact(value)) return value;
  const given = written(value);
  return isWritten(given) ? unsigned(new Private(given)) : null;
}

/** Whether a value is a decimal in any of its three forms: what `readDecimal` reads, without reading it. */
export const isDecimalInput = (value: unknown): value is DecimalInput => isWritten(written(value));

const written = (value: unknown): unknown => (isDecimal(value) ? String(value) : value);

const isWritten = (given: unknown): given is string | number =>
  typeof given === "string"
    ? given.length <= DECIMAL_LENGTH && DECIMAL_PATTERN.test(given)
    : Number.isFinite(given);

/** Whether a value is a `Decimal`, of whichever clone or copy of decimal.js. */
export function isDecimal(value: unknown): value is Decimal {
  // decimal.js itself is content with a property that JSON can carry; a method is what JSON cannot.
  return (
    Decimal.isDecimal(value) && typeof value.toFixed === "function" && typeof value.toString === "function"
  );
}

/** Whether a decimal is of the private arithmetic already; a host cannot make one, for none is ever handed out. */
function isExact(value: unknown): value is Exact {
  return typeof value === "object" && value !== null && (value as Exact).constructor === Private;
}

/** A decimal that the library itself wrote: a constant of a plan, a figure in the code. */
export function exact(value: string | number | bigint | Exact): Exact {
  return new Private(typeof value === "bigint" ? value.toString() : value);
}

/** Zero is 0, never −0. */
function unsigned(value: Exact): Exact {
  return value.isZero() ? new Private(0) : value;
}

/** A decimal as the JSON number that carries it; null stays null. */
export function toNumber<V extends Exact | null>(value: V): V extends null ? V : number;
export function toNumber(value: Exact | null): number | null {
  return value === null ? null : Number(toText(value));
}

/** So many units of 10^−decimals. */
export function fromUnits(units: number | bigint, decimals: number): Exact {
  return exact(`${units}e-${decimals}`);
}

/** A decimal on a grid in units of 10^−decimals. */
export function toUnits(value: Exact, decimals: number): bigint {
  return BigInt(toText(value.times(exact(`1e${decimals}`))));
}

/** A decimal in plain notation, without an exponent. */
export function toText(value: Exact): string {
  return value.isZero() ? "0" : value.toFixed();
}

const MODES = { halfExpand: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN } as const;

/** Rounds to a number of decimals: `grid(v, d)` of the scoring rules. */
export function grid(value: Exact, decimals: number, rounding: Rounding): Exact {
  return unsigned(value.toDecimalPlaces(decimals, MODES[rounding]));
}

/**
 * The quotient of two decimals, rounded once to a number of decimals, exactly: the digits come from an integer division
 * with its remainder, never from a rounded quotient. `floor` cuts towards minus infinity. The denominator is not 0.
 */
export function divide(
  numerator: Exact,
  denominator: Exact,
  decimals: number,
  rounding: Rounding | "floor",
): Exact {
  const scaled = numerator.abs().times(new Private(`1e${decimals}`));
  const divisor = denominator.abs();
  const whole = scaled.divToInt(divisor);
  const rest = scaled.minus(whole.times(divisor));
  const negative = numerator.isNegative() !== denominator.isNegative();
  const up = rest.isZero() ? false : roundsUp(rest.times(2).comparedTo(divisor), whole, rounding, negative);
  const units = up ? whole.plus(1) : whole;
  return unsigned(new Private(`1e${-decimals}`).times(negative ? units.negated() : units));
}

/** Whether the magnitude grows by one unit; `half` compares twice the remainder with the divisor. */
function roundsUp(half: number, whole: Exact, rounding: Rounding | "floor", negative: boolean): boolean {
  if (rounding === "floor") return negative;
  if (half !== 0) return half > 0;
  return rounding === "halfExpand" || whole.modulo(2).equals(1);
}
