import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, fromUnits, toText } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import { checkDecimals } from "../shape/range.js";

/** Whether a figure needs no more than 15 digits on a grid. */
const fitsDigits = (value: DecimalInput, decimals: number): boolean =>
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

/** Reports a figure of more than 6 decimals or of more than 15 digits, which a JSON number need not carry; whether it does. */
export function checkFigure(value: DecimalInput, path: string, report: PracticeReport): boolean {
  const decimals = decimal(value).decimalPlaces();
  if (decimals <= 6) return checkDigits(value, decimals, path, report);
  checkDecimals(value, 6, path, report);
  return false;
}
