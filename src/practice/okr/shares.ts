import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkDecimals, checkRange, checkSum, UNIT } from "../../shape/range.js";

/** Decimals of weights, shares and progress. */
export const DECIMALS = 4;

/** 1 in units of 10^−4. */
export const ONE = 10_000n;

/** A weight or a share with its place; undefined where it is missing. */
type Placed = readonly [value: DecimalInput | undefined, path: string];

/** Reports weights or shares that are missing, are not 0..1 to 4 decimals, or do not sum to exactly 1. */
export function checkShares(
  values: readonly Placed[],
  of: "shares" | "indicators",
  path: string,
  report: PracticeReport,
): void {
  let sum = exact(0);
  let complete = true;
  for (const [value, at] of values) {
    if (value === undefined) {
      report("missing-key", at, {});
      complete = false;
      continue;
    }
    checkRange(value, UNIT, at, report);
    checkDecimals(value, DECIMALS, at, report);
    sum = sum.plus(decimal(value));
  }
  // A sum without the ones that are missing would only say so again.
  if (complete) checkSum(sum, of, path, report);
}
