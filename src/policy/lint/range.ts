import { type Exact, exact } from "../../number/decimal.js";
import { capOf, highestCap } from "../cap.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Between which values a numeric fact lies, and the decimals of its grid. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
  readonly decimals: number;
}

/** The ranges of a policy's facts; one that is no such number has none. */
export function rangesOf({ indicators, layers, scale: given }: Policy): Readonly<Record<string, Range>> {
  const scale = resolveScale(given);
  const range = (low: number | string, high: Exact | number, decimals: number) => ({
    low: exact(low),
    high: exact(high),
    decimals,
  });
  const scores = range(0, highestCap(indicators, scale), scale.scoreDecimals);
  const places = range(1, 1e15, 0);
  const ranges: Record<string, Range> = {
    score: scores,
    base: scores,
    coverage: range(0, 1, scale.weightDecimals),
    // A quotient has no grid; on this one there is room between any two decimals that a document can hold.
    top: range("1e-2200", 1, 2200),
    rank: places,
    size: places,
  };
  for (const { id } of layers) ranges[`layer/${id}`] = scores;
  for (const indicator of indicators) {
    ranges[`points/${indicator.id}`] = range(0, capOf(indicator, scale), scale.pointsDecimals);
    ranges[`value/${indicator.id}`] = range(-1e15, 1e15, indicator.decimals ?? 6);
  }
  return ranges;
}

/** The roundings of decimal.js towards plus and minus infinity. */
export const CEIL = 2;
const FLOOR = 3;

/** A threshold and the next values of the grid on either side, as far as the fact can take them. */
export function around(threshold: Exact, { low, high, decimals }: Range): Exact[] {
  const step = exact(`1e-${decimals}`);
  return [
    threshold.toDecimalPlaces(decimals, CEIL).minus(step),
    threshold,
    threshold.toDecimalPlaces(decimals, FLOOR).plus(step),
  ].filter((value) => value.clamp(low, high).equals(value));
}
