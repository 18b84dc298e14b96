import type { Exact } from "../../number/decimal.js";
import { rounded } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import type { WorkTape } from "../../time/calendar.js";
import { DAY } from "../../time/instant.js";
import { type Counted, type Measured, missing, quotient, valued } from "./observation.js";
import { wholeSum } from "./sum.js";

/** How many durations become one figure: `p90` is the nearest rank, the ⌈0.9 n⌉-th smallest. */
export type DurationStatistic = "mean" | "median" | "p90";

/** What durations are counted in; a day of a working clock is a working day of the calendar. */
export type DurationUnit = "s" | "min" | "h" | "d";

/** Which time counts: all of it, or the calendar's working hours. */
export type DurationClock = "wall" | "working";

/** The working time of a calendar where the clock asks for it; null where all time counts. */
export const tapeOf = (clock: DurationClock | undefined, tape: WorkTape | null): WorkTape | null =>
  clock === "working" ? tape : null;

/** Seconds between two instants on a clock that knows both. */
export const between = (from: number, to: number, tape: WorkTape | null): number =>
  tape === null ? to - from : (tape.at(to) as number) - (tape.at(from) as number);

/** Seconds of a unit. */
export function secondsOf(unit: DurationUnit, tape: WorkTape | null): number {
  return { s: 1, min: 60, h: 3600, d: tape?.dayLength ?? DAY }[unit];
}

/**
 * Whole seconds in a unit. Thirds of a minute do not end, so 12 decimals are kept: then a figure is rounded to the 6 of an
 * indicator, and a mean too, as the exact one would be. For two different multiples of 1/86,400 and of half a millionth
 * are at least 5.8·10⁻¹² apart, and 12 decimals are off by at most 0.5·10⁻¹².
 */
const inUnit = (seconds: bigint, unit: number): Exact => rounded(rational(seconds, BigInt(unit)), 12);

/** One figure of whole durations in units of so many of them, with their number and their total. */
export function summarise(
  durations: readonly number[],
  statistic: DurationStatistic,
  unit: number,
  counted: Counted,
): Measured {
  const total = inUnit(wholeSum(durations), unit);
  const [count, basis] = [durations.length, { ...counted, total }];
  if (count === 0) return missing("no-cases", basis);
  if (statistic === "mean") return quotient(total, count, basis);
  const sorted = Float64Array.from(durations).sort();
  const at = (place: number) => BigInt(sorted[place] as number);
  const value =
    statistic === "p90"
      ? inUnit(at(Math.ceil((9 * count) / 10) - 1), unit)
      : inUnit(at((count - 1) >> 1) + at(count >> 1), 2 * unit);
  return valued(value, count, basis);
}
