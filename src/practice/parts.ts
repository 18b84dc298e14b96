import type { PracticeReport } from "../error/practice.js";
import { type DecimalInput, exact } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import { checkDecimals, checkRange, checkSum, type Range, UNIT } from "../shape/range.js";

/** A weight or a share with its place; undefined where it is missing. */
type Placed = readonly [value: DecimalInput | undefined, path: string];

/** Reports weights or shares that are missing, lie outside of their range, are too precise, or do not sum to exactly 1. */
export function checkParts(
  values: readonly Placed[],
  of: "shares" | "indicators" | "groups",
  path: string,
  report: PracticeReport,
  range: Range = UNIT,
  decimals = 4,
): void {
  let sum = exact(0);
  let complete = true;
  for (const [value, at] of values) {
    if (value === undefined) {
      report("missing-key", at, {});
      complete = false;
      continue;
    }
    checkRange(value, range, at, report);
    checkDecimals(value, decimals, at, report);
    sum = sum.plus(decimal(value));
  }
  // A sum without the ones that are missing would only say so again.
  if (complete) checkSum(sum, of, path, report);
}
