import type { Policy } from "steelyard";

/** The most that a score can be: full points, or the largest cap of an indicator. For bars, not for figures. */
export function highestScore({ scale, indicators }: Policy): number {
  const caps = indicators.map(({ scoring }) => Number(scoring.cap ?? 0));
  return Math.max(Number(scale?.full ?? 100), ...caps);
}
