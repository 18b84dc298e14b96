import type { DecimalInput } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { sum } from "./agreement.js";
import { perHundred } from "./vote.js";

/** Which figure of a group counts in the overall one. */
export type ReviewMeasure = "mean" | "median" | "trimmedMean";

/** What the raters of a group say. Each figure comes from their ratings in one step, to 2 decimals; null where nobody rated. */
export interface RatingFigures {
  /** How many rated. */
  readonly rated: number;
  /** How many could not judge. */
  readonly unable: number;
  /** The arithmetic mean, on the review's scale. */
  readonly mean: number | null;
  /** The median, of an even number the mean of the middle two. */
  readonly median: number | null;
  /** The mean without the highest and the lowest ratings. */
  readonly trimmedMean: number | null;
  /** How many ratings were cut off at each end for it. */
  readonly trimmed: number;
  /**
   * How far the raters agree, r*wg: 1 where all say the same, 0 where they spread as if each had picked at random, below 0 where
   * they spread further, as two camps do. Not cut to 0. Null below 2 raters or without steps; with items the mean of theirs.
   */
  readonly agreement: number | null;
  /** The mean distance from the mean, in points of the scale; null below 2 raters; with items the mean of theirs. */
  readonly averageDeviation: number | null;
}

/** Figures of values in hundredths. */
export function locate(
  values: readonly bigint[],
  trim: DecimalInput,
): Pick<RatingFigures, ReviewMeasure | "rated" | "trimmed"> {
  const rated = values.length;
  const trimmed = decimal(trim).times(rated).floor().toNumber();
  const rising = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const mean = (from: number, to: number) =>
    rated === 0 ? null : perHundred(sum(rising.slice(from, to)), BigInt(to - from));
  return {
    rated,
    mean: mean(0, rated),
    median: mean(Math.ceil(rated / 2) - 1, Math.floor(rated / 2) + 1),
    trimmedMean: mean(trimmed, rated - trimmed),
    trimmed,
  };
}
