import { type Exact, exact } from "../../number/decimal.js";
import { capOf, highestCap } from "../cap.js";
import { splitFact } from "../fact.js";
import type { Indicator } from "../indicator.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Between which values a numeric fact lies, and the step of its grid. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
  readonly step: Exact;
}

/** What tells the range of a policy's fact: null for one that is no such number. */
export function rangesOf({ indicators, scale: given }: Policy): (fact: string) => Range | null {
  const scale = resolveScale(given);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const highest = highestCap(indicators, scale);
  const range = (low: number | string, high: Exact | number, decimals: number) => ({
    low: exact(low),
    high: exact(high),
    step: exact(`1e-${decimals}`),
  });
  return (fact) => {
    const [kind, name] = splitFact(fact);
    const indicator = byId.get(name) as Indicator;
    switch (kind) {
      case "score":
      case "base":
      case "layer":
        return range(0, highest, scale.scoreDecimals);
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
  };
}
