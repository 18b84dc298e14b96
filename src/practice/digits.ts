import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, fromUnits, toText } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";

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
