import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, fromUnits, toText } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import { clip } from "../shape/plain.js";
import { checkDecimals } from "../shape/range.js";

/** Reports a figure that needs more than 15 digits on a grid; whether it fits. */
export function checkDigits(
  value: DecimalInput,
  decimals: number,
  path: string,
  report: PracticeReport,
): boolean {
  const exactly = decimal(value);
  const fits = exactly.abs().lessThanOrEqualTo(fromUnits(FIFTEEN_DIGITS, decimals));
  if (!fits) report("value-too-large", path, { decimals, found: clip(toText(exactly)) });
  return fits;
}

/** Reports a figure of more than 6 decimals or of more than 15 digits, which a JSON number need not carry; whether it does. */
export function checkFigure(value: DecimalInput, path: string, report: PracticeReport): boolean {
  const decimals = decimal(value).decimalPlaces();
  if (decimals <= 6) return checkDigits(value, decimals, path, report);
  checkDecimals(value, 6, path, report);
  return false;
}
