/** The length of a period: a year, half a year, a quarter, a month or an ISO week. */
export type Grain = "year" | "half" | "quarter" | "month" | "week";

/** A period as a position in the row of those of its grain. */
export interface Period {
  readonly grain: Grain;
  /** Periods of the same grain that follow each other differ by 1. */
  readonly ordinal: number;
}

const PATTERN = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|(\d{2})))?$/;

/** Reads `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`; null for any other text. */
export function readPeriod(text: unknown): Period | null {
  const match = typeof text === "string" ? PATTERN.exec(text) : null;
  if (match === null) return null;
  const [, digits, half, quarter, week, month] = match;
  const year = Number(digits);
  if (half !== undefined) return { grain: "half", ordinal: 2 * year + Number(half) };
  if (quarter !== undefined) return { grain: "quarter", ordinal: 4 * year + Number(quarter) };
  if (month !== undefined)
    return within(month, 12) ? { grain: "month", ordinal: 12 * year + Number(month) } : null;
  if (week === undefined) return { grain: "year", ordinal: year };
  return within(week, weeksOf(year)) ? { grain: "week", ordinal: weeksBefore(year) + Number(week) } : null;
}

function within(digits: string, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most;
}

/** Days from the start of year 0 to the start of a year, by the Gregorian calendar. */
function daysBefore(year: number): number {
  const past = year - 1;
  return 365 * year + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

/**
 * Weeks before week 1 of a year. ISO 8601: weeks begin on Monday, and week 1 holds 4 January. Day 0 of year 0, 1 January,
 * was a Saturday, so the Monday of a day's week stands at a multiple of 7 plus 2.
 */
function weeksBefore(year: number): number {
  return Math.floor((daysBefore(year) + 3 - 2) / 7);
}

/** 52 or 53. */
function weeksOf(year: number): number {
  return weeksBefore(year + 1) - weeksBefore(year);
}
