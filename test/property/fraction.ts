/** An exact fraction of whole numbers; the denominator is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The two ways in which a tie is rounded. */
export type Rounding = "halfExpand" | "halfEven";

/** A fraction from whole numbers, in lowest terms. */
export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  let [a, b] = [BigInt(top), BigInt(bottom)];
  if (b < 0n) [a, b] = [-a, -b];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return { top: a / x, bottom: b / x };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

/** Reads `0.35`, `1e-8`, `7/30`, or a number as it prints. */
export function read(given: number | string): Fraction {
  const text = String(given);
  const slash = text.indexOf("/");
  if (slash > 0) return fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** The quotient; `b` is not 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0, 0 or above 0, as `a` is less than `b`, the same or more. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.top * b.bottom, b.top * a.bottom];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** The greatest whole number that is not above the value. */
export function floor({ top, bottom }: Fraction): bigint {
  return top < 0n ? -((-top + bottom - 1n) / bottom) : top / bottom;
}

/** Whether a value lies exactly half-way between two neighbours of a grid. */
export function isTie(value: Fraction, decimals: number): boolean {
  return times(value, fraction(2n * 10n ** BigInt(decimals))).bottom === 1n && !isOn(value, decimals);
}

/** Whether a value lies on a grid. */
export function isOn(value: Fraction, decimals: number): boolean {
  return times(value, fraction(10n ** BigInt(decimals))).bottom === 1n;
}

/** Rounds to a number of decimals. */
export function round(value: Fraction, decimals: number, rounding: Rounding): Fraction {
  const unit = 10n ** BigInt(decimals);
  const negative = value.top < 0n;
  const scaled = times(value, fraction(negative ? -unit : unit));
  const whole = floor(scaled);
  const order = compare(minus(scaled, fraction(whole)), fraction(1, 2));
  const up = order > 0 || (order === 0 && (rounding === "halfExpand" || whole % 2n === 1n));
  const units = up ? whole + 1n : whole;
  return fraction(negative ? -units : units, unit);
}

/** A fraction with a terminating decimal as the JSON number that carries it. */
export function toNumber({ top, bottom }: Fraction): number {
  let places = 0;
  while (10n ** BigInt(places) % bottom !== 0n) places++;
  return Number(`${(top * 10n ** BigInt(places)) / bottom}e-${places}`);
}
