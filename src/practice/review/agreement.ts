import { hundredths, type RatingScale } from "./scale.js";
import { perHundred } from "./vote.js";

/**
 * r*wg of values in hundredths: 1 − s² ÷ σ²E, with the sample variance s² (n − 1) and the variance of A options that are
 * picked evenly, σ²E = step² · (A² − 1) ÷ 12. Null below 2 raters, or where the scale has no steps.
 */
export function withinGroupAgreement(values: readonly bigint[], scale: RatingScale): number | null {
  if (values.length < 2 || scale.step === undefined) return null;
  const step = hundredths(scale.step);
  const options = (hundredths(scale.high) - hundredths(scale.low)) / step + 1n;
  const n = BigInt(values.length);
  const total = sum(values);
  const squares = sum(values.map((value) => value * value));
  const spread = 12n * (n * squares - total * total);
  const even = n * (n - 1n) * step * step * (options * options - 1n);
  return perHundred(100n * (even - spread), even);
}

/** The mean distance of values in hundredths from their exact mean; null below 2 raters. */
export function averageDeviation(values: readonly bigint[]): number | null {
  if (values.length < 2) return null;
  const n = BigInt(values.length);
  const total = sum(values);
  const apart = sum(values.map((value) => (n * value > total ? n * value - total : total - n * value)));
  return perHundred(apart, n * n);
}

/** A sum of whole numbers. */
export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
