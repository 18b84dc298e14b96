import { type Exact, readDecimal } from "../number/decimal.js";
import type { Indicator } from "./indicator.js";
import type { ResolvedScale } from "./scale.js";

/** The most points that an indicator can earn. */
export function capOf(indicator: Indicator, scale: ResolvedScale): Exact {
  return readDecimal(indicator.scoring.cap ?? scale.full) as Exact;
}

/** The most points that any indicator can earn, and at least full points: the most that a score can be. */
export function highestCap(indicators: readonly Indicator[], scale: ResolvedScale): Exact {
  const caps = indicators.map((indicator) => capOf(indicator, scale));
  return caps.reduce((a, b) => (b.greaterThan(a) ? b : a), scale.full);
}
