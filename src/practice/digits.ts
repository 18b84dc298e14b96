import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, type Exact, fromUnits, toText } from "../number/decimal.js";
import { checkDecimals } from "../shape/range.js";
import { decimal } from "./figure.js";

/** The greatest integer that a JSON number carries whatever reads it: 15 digits. */
const FIFTEEN_DIGITS = 999_999_999_999_999;

/** The most decimals of an indicator's values. */
const MOST_DECIMALS = 6;

/** Whether a figure needs no more than 15 digits on a grid. */
export const fitsDigits = (value: DecimalInput, decimals: number): boolean =>
  decimal(value).abs().lessThanOrEqualTo(fromUnits(FIFTEEN_DIGITS, decimals));

/** Reports a figure that needs more than 15 digits on a grid; whether it fits. */
export function checkDigits(
  value: DecimalInput,
  decimals: number,
  path: string,
  report: PracticeReport,
): boolean {
  const fits = fitsDigits(value, decimals);
  if (!fits) report("value-too-large", path, { decimals, found: toText(decimal(value)).slice(0, 80) });
  return fits;
}

/** Reports a value that no indicator could have: more than 6 decimals, or more than 15 digits in all. */
export function checkValue(value: DecimalInput, path: string, report: PracticeReport): boolean {
  checkDecimals(value, MOST_DECIMALS, path, report);
  return checkDigits(value, Math.min(decimal(value).decimalPlaces(), MOST_DECIMALS), path, report);
}

/** As many decimals of a figure as 15 digits hold, at most 6. */
export function decimalsOf(value: Exact): number {
  const whole = toText(value.abs().trunc()).length;
  return Math.max(0, Math.min(MOST_DECIMALS, 15 - whole));
}
