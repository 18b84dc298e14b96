import type { DocumentReport } from "../error/document.js";
import type { Facts } from "../error/facts.js";
import { type DecimalInput, type Exact, readDecimal, toText } from "../number/decimal.js";

/** The ends of a range, as decimals in text. */
export type Range = Omit<Facts["out-of-range"], "found">;

/** From 0 to 1. */
export const UNIT: Range = { minimum: "0", maximum: "1" };

/** Above 0. */
export const POSITIVE: Range = { above: "0" };

/** Reports a decimal that lies outside of a range; whether it lies inside. One that is absent does neither. */
export function checkRange(
  value: DecimalInput | undefined,
  range: Range,
  path: string,
  report: DocumentReport,
): boolean {
  const decimal = readDecimal(value);
  if (decimal === null) return false;
  const { above = -Infinity, minimum = -Infinity, maximum = Infinity } = range;
  const inside =
    decimal.greaterThan(above) && decimal.greaterThanOrEqualTo(minimum) && decimal.lessThanOrEqualTo(maximum);
  if (!inside) report("out-of-range", path, { found: toText(decimal), ...range });
  return inside;
}

/** Reports a decimal with more than so many decimals, if there is one. */
export function checkDecimals(
  value: DecimalInput | undefined,
  decimals: number,
  path: string,
  report: DocumentReport,
): void {
  const decimal = readDecimal(value);
  if (decimal !== null && decimal.decimalPlaces() > decimals)
    report("too-precise", path, { decimals, found: toText(decimal) });
}

/** Reports parts of a whole whose sum is not exactly 1. */
export function checkSum(
  sum: Exact,
  of: Facts["weights-sum"]["of"],
  path: string,
  report: DocumentReport,
): void {
  const gap = sum.minus(1);
  if (!gap.isZero())
    report("weights-sum", path, {
      of,
      sum: toText(sum),
      difference: toText(gap.abs()),
      missing: gap.isNegative(),
    });
}
