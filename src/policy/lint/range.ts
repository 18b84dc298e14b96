import { type Exact, exact } from "../../number/decimal.js";
import { capOf, highestCap } from "../cap.js";
import { splitFact } from "../fact.js";
import type { Indicator } from "../indicator.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Between which values a numeric fact lies, and the step of its grid; null for a fact that is no such number. */
export function rangeOf(
  fact: string,
  policy: Policy,
): { readonly low: Exact; readonly high: Exact; readonly step: Exact } | null {
  const [kind, name] = splitFact(fact);
  const scale = resolveScale(policy.scale);
  const { indicators } = policy;
  const range = (low: number | string, high: Exact | number, decimals: number) => ({
    low: exact(low),
    high: exact(high),
    step: exact(`1e-${decimals}`),
  });
  const indicator = indicators.find(({ id }) => id === name) as Indicator;
  switch (kind) {
    case "score":
    case "base":
    case "layer":
      return range(0, highestCap(indicators, scale), scale.scoreDecimals);
    case "points":
      return range(0, capOf(indicator, scale), scale.pointsDecimals);
    case "value":
      return range(-1e15, 1e15, indicator.decimals ?? 6);
    case "coverage":
      return range(0, 1, scale.weightDecimals);
    case "top":
      return range("1e-15", 1, 15);
    case "rank":
    case "size":
      return range(1, 1e15, 0);
    default:
      return null;
  }
}
