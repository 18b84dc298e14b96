import { daysBefore, daysBeforeMonth } from "./date.js";

/** The length of a period: a year, half a year, a quarter, a month or an ISO week. */
export type Grain = "year" | "half" | "quarter" | "month" | "week";

/** A period as a position in the row of those of its grain. */
export interface Period {
  readonly grain: Grain;
  /** Periods of the same grain that follow each other differ by 1. */
  readonly ordinal: number;
}

const PATTERN = /^(\d{4})(?:-(?:([HQ])(\d)|(W?)(\d\d)))?$/;

/** Reads `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`; null for any other text. */
export function readPeriod(text: unknown): Period | null {
  const match = typeof text === "string" ? PATTERN.exec(text) : null;
  if (match === null) return null;
  const [, digits, half, one, week, two] = match;
  const year = Number(digits);
  const part = Number(one ?? two ?? 1);
  // How many there are in the year, and how many before it.
  const [grain, count, before]: [Grain, number, number] =
    half === "H"
      ? ["half", 2, 2 * year]
      : half === "Q"
        ? ["quarter", 4, 4 * year]
        : week === ""
          ? ["month", 12, 12 * year]
          : week === "W"
            ? ["week", weeksBefore(year + 1) - weeksBefore(year), weeksBefore(year)]
            : ["year", 1, year - 1];
  return part >= 1 && part <= count ? { grain, ordinal: before + part } : null;
}

/**
 * Weeks before week 1 of a year. ISO 8601: weeks begin on Monday, and week 1 holds 4 January. Day 0 of year 0, 1 January,
 * was a Saturday, so the Monday of a day's week stands at a multiple of 7 plus 2.
 */
function weeksBefore(year: number): number {
  return Math.floor((daysBefore(year) + 3 - 2) / 7);
}

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The first day of a period, as `readDate` counts days. */
export function firstDay({ grain, ordinal }: Period): number {
  // Week 1 of year 0 began on day 2.
  if (grain === "week") return (ordinal - 1) * 7 + 2;
  const months = (grain === "year" ? ordinal : ordinal - 1) * MONTHS[grain];
  const year = Math.floor(months / 12);
  return daysBefore(year) + daysBeforeMonth(year, months - 12 * year + 1);
}

/** The period of the same grain that comes just before. */
export const previousPeriod = ({ grain, ordinal }: Period): Period => ({ grain, ordinal: ordinal - 1 });
