import { type Exact, exact } from "../../number/decimal.js";
import { capOf, highestCap } from "../cap.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Between which values a numeric fact lies, and the step of its grid. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
  readonly step: Exact;
}

/** The ranges of a policy's facts; one that is no such number has none. */
export function rangesOf({ indicators, layers, scale: given }: Policy): ReadonlyMap<string, Range> {
  const scale = resolveScale(given);
  const range = (low: number | string, high: Exact | number, decimals: number) => ({
    low: exact(low),
    high: exact(high),
    step: exact(`1e-${decimals}`),
  });
  const scores = range(0, highestCap(indicators, scale), scale.scoreDecimals);
  const places = range(1, 1e15, 0);
  const ranges = new Map<string, Range>()
    .set("score", scores)
    .set("base", scores)
    .set("coverage", range(0, 1, scale.weightDecimals))
    .set("top", range("1e-15", 1, 15))
    .set("rank", places)
    .set("size", places);
  for (const { id } of layers) ranges.set(`layer/${id}`, scores);
  for (const indicator of indicators) {
    ranges
      .set(`points/${indicator.id}`, range(0, capOf(indicator, scale), scale.pointsDecimals))
      .set(`value/${indicator.id}`, range(-1e15, 1e15, indicator.decimals ?? 6));
  }
  return ranges;
}
