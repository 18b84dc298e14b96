import type { Rounding } from "./decimal.js";
import { DECIMAL_LENGTH, DECIMAL_PATTERN } from "./grammar.js";

/** A decimal as whole units of 10^−scale; exact, and without decimal.js. */
export interface Scaled {
  readonly units: bigint;
  /** Decimals, 0 or more. */
  readonly scale: number;
}

/** A decimal of the plan, or of the code: products of what is read may be longer than anything that is read. */
export function scaled(value: string | number | bigint): Scaled {
  return parse(String(value)) as Scaled;
}

/** Reads a decimal in any of its three forms; null where the value is none. */
export function readScaled(value: unknown): Scaled | null {
  if (typeof value === "string") return readText(value);
  if (typeof value === "number") return Number.isFinite(value) ? readText(String(value)) : null;
  return isDecimalObject(value) ? readText(value.toString()) : null;
}

/** Whether a value is a `Decimal` of decimal.js: a method is what JSON cannot carry. */
export function isDecimalObject(value: unknown): value is { toString(): string } {
  if (typeof value !== "object" || value === null) return false;
  const { toStringTag, toFixed } = value as { toStringTag?: unknown; toFixed?: unknown };
  return toStringTag === "[object Decimal]" && typeof toFixed === "function";
}

function readText(text: string): Scaled | null {
  return text.length > DECIMAL_LENGTH ? null : parse(text);
}

function parse(text: string): Scaled | null {
  const match = DECIMAL_PATTERN.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const units = BigInt(sign + whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { units: units * power(-scale), scale: 0 } : { units, scale };
}

/** 10^exponent. */
export function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The units of a decimal on a grid at least as fine as its own. */
export function unitsAt({ units, scale }: Scaled, finer: number): bigint {
  return units * power(finer - scale);
}

/** Two decimals on the finer of their grids. */
function aligned(a: Scaled, b: Scaled): [left: bigint, right: bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale);
  return [unitsAt(a, scale), unitsAt(b, scale), scale];
}

export function add(a: Scaled, b: Scaled): Scaled {
  const [left, right, scale] = aligned(a, b);
  return { units: left + right, scale };
}

export function subtract(a: Scaled, b: Scaled): Scaled {
  const [left, right, scale] = aligned(a, b);
  return { units: left - right, scale };
}

export function multiply(a: Scaled, b: Scaled): Scaled {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Scaled, b: Scaled): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The quotient rounded once to a number of decimals; `floor` cuts towards minus infinity. `b` is not 0. */
export function divide(a: Scaled, b: Scaled, decimals: number, rounding: Rounding | "floor"): Scaled {
  const shift = decimals + b.scale - a.scale;
  const [numerator, denominator] =
    shift >= 0 ? [a.units * power(shift), b.units] : [a.units, b.units * power(-shift)];
  return { units: roundedQuotient(numerator, denominator, rounding), scale: decimals };
}

/** The quotient of whole numbers as a whole number, rounded once; the divisor is not 0. */
export function roundedQuotient(
  numerator: bigint,
  denominator: bigint,
  rounding: Rounding | "floor",
): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const whole = n / d;
  const rest = n % d;
  const up =
    rest !== 0n &&
    (rounding === "floor"
      ? negative
      : 2n * rest > d || (2n * rest === d && (rounding === "halfExpand" || whole % 2n === 1n)));
  const units = up ? whole + 1n : whole;
  return negative ? -units : units;
}

/** The greatest common divisor; 1 of two zeros. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a;
  for (let y = b; y !== 0n; ) [x, y] = [y, x % y];
  return x < 0n ? -x : x || 1n;
}

/** A decimal as the number that carries it. */
export function scaledNumber({ units, scale }: Scaled): number {
  return Number(`${units}e-${scale}`);
}
