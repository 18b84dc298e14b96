import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, fromUnits, toNumber, toText } from "../../number/decimal.js";
import { decimal, rounded } from "../../number/figure.js";
import { type Fixed, unfixed } from "../../number/fixed.js";
import { FIFTEEN_DIGITS } from "../../number/grammar.js";
import { checkDecimals, checkRange, type Range } from "../../shape/range.js";

/** Decimals of every figure that is shown beside weights. */
const SHOWN_DECIMALS = 6;

/** A number in units as it is shown. */
export const shown = (value: Fixed): number => toNumber(rounded(unfixed(value), SHOWN_DECIMALS));

/** Reports a figure outside of its range, of more than 6 decimals, or of more than 15 digits. */
export function checkFigure(value: DecimalInput, range: Range, path: string, report: LabReport): void {
  if (!checkRange(value, range, path, report)) return;
  const read = decimal(value);
  const decimals = read.decimalPlaces();
  if (decimals > SHOWN_DECIMALS) checkDecimals(value, SHOWN_DECIMALS, path, report);
  else if (read.abs().greaterThan(fromUnits(FIFTEEN_DIGITS, decimals)))
    report("value-too-large", path, { decimals, found: toText(read).slice(0, 80) });
}
