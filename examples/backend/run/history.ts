import type { HistoryEntry, Result } from "steelyard";

/** What a later period may ask of a result. An insufficient one has no score, and says so by leaving it out. */
export function remember(result: Result, period: string): HistoryEntry {
  const { role, stage, coverage, score, base, rank, size, tier, layers = [], indicators } = result;
  return {
    period,
    ...{ role, stage, coverage, score, base, rank, size, tier },
    values: Object.fromEntries(indicators.map(({ id, value }) => [id, value])),
    points: Object.fromEntries(indicators.map(({ id, points }) => [id, points])),
    layers: Object.fromEntries(layers.map(({ id, score }) => [id, score])),
  };
}

/** Periods of one grain are alike but for their digits, and then sort as texts. */
const grain = (period: string): string => period.replace(/\d/g, "0");

/** Whether a period is an earlier one of the same grain. */
export const isBefore = (earlier: string, period: string): boolean =>
  grain(earlier) === grain(period) && earlier < period;
