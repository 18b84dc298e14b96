import * as z from "zod/mini";
import { type LabReport, refuseLab } from "../../error/lab.js";
import type { DecimalInput } from "../../number/decimal.js";
import { fraction } from "../../number/figure.js";
import { add, multiply, quotient, type Rational, rational, subtract } from "../../number/rational.js";
import { ordered, quantile } from "../../number/statistic.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readPeriod } from "../../time/period.js";
import { readDocument } from "../document.js";
import { checkFigure, type LabFigure, labFigure } from "../figure.js";
import { cutOff } from "./kendall.js";
import { checkSeries, ordinalOf } from "./series.js";

/** One period's figure. */
export interface TrendPoint {
  /** `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`; all of one length, each once, in any order. */
  readonly period: string;
  /** The figure, of at most 15 digits and 12 decimals. */
  readonly value: DecimalInput;
}

/** How a trend is to be read. */
export interface TrendOptions {
  /** The period to look ahead to, after the last; the next one by default. */
  readonly at?: string | undefined;
  /** The least confidence of the intervals, above 0 and below 1; 0.9 by default. */
  readonly confidence?: DecimalInput | undefined;
}

/** Two ends, both inside. */
export interface LabInterval {
  /** The lower end. */
  readonly low: LabFigure;
  /** The upper end. */
  readonly high: LabFigure;
}

/** A trend, and where it leads. */
export interface RobustTrend {
  /** How many periods there are. */
  readonly periods: number;
  /** The change from one period to the next: the median of the slopes of all pairs; null below 3 periods. */
  readonly slope: LabFigure | null;
  /** The slopes that the periods do not rule out; null where there are too few of them. */
  readonly slopeInterval: LabInterval | null;
  /** How many periods the forecast lies after the last one. */
  readonly ahead: number;
  /** The median of all values, each carried on by the slope; null below 3 periods. */
  readonly forecast: LabFigure | null;
  /** The forecast at both ends of the slope's interval: where the trend leads, not where single values fall. */
  readonly forecastInterval: LabInterval | null;
  /** The confidence that the intervals have: exact, at least what was asked for; null without intervals. */
  readonly confidence: LabFigure | null;
  /** What is missing, and why. */
  readonly reason: "too-few-periods" | "too-few-for-interval" | null;
}

/** A trend with its exact figures. */
export interface ExactTrend extends RobustTrend {
  readonly exactly: {
    readonly forecast: Rational;
    readonly interval: readonly [low: Rational, high: Rational] | null;
  } | null;
}

interface Asked {
  readonly points: readonly TrendPoint[];
  readonly options: TrendOptions;
}

const Schema: z.ZodMiniType<Asked> = /* @__PURE__ */ z.strictObject({
  points: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({ period: TextSchema, value: DecimalSchema }),
  ),
  options: /* @__PURE__ */ z.strictObject({
    at: /* @__PURE__ */ z.optional(TextSchema),
    confidence: /* @__PURE__ */ z.optional(DecimalSchema),
  }),
});

/** Periods of a trend, at most: the slopes of all pairs grow with their square. */
const MOST_PERIODS = 200;

/** Confidence where nothing is said. */
export const CONFIDENCE: DecimalInput = "0.9";

function check({ points, options: { at, confidence } }: Asked, report: LabReport): void {
  const periods = points.map(({ period }) => period);
  if (points.length > MOST_PERIODS) report("too-large", "points", { what: "values", limit: MOST_PERIODS });
  for (const [index, { value }] of points.entries()) checkFigure(value, `points.${index}.value`, report);
  const last = checkSeries(periods, (index) => `points.${index}.period`, report);
  if (confidence !== undefined) checkConfidence(confidence, "options.confidence", report);
  if (at !== undefined) checkAhead(at, periods, last, "options.at", report);
}

/** Reports a period that does not lie after the last one of its length. */
export function checkAhead(
  at: string,
  periods: readonly string[],
  last: number | null,
  path: string,
  report: LabReport,
): void {
  if (readPeriod(at) === null || last === null) checkSeries([at], () => path, report);
  else if (ordinalOf(at) > last) checkSeries([...periods.slice(0, 1), at], () => path, report);
  else report("out-of-range", path, { found: String(ordinalOf(at) - last), above: "0" });
}

/** Reports a confidence that is not above 0 and below 1, to 12 decimals. */
export function checkConfidence(confidence: DecimalInput, path: string, report: LabReport): void {
  checkRange(confidence, { above: "0", maximum: "0.999999999999" }, path, report);
  checkFigure(confidence, path, report);
}

/**
 * A trend that single odd periods cannot bend, and its forecast, in exact fractions.
 *
 * Source: the median of the slopes of all pairs (Theil 1950), its distribution-free interval by Kendall's S (Sen 1968), of
 * which the distribution is counted, not approximated; so the interval has the confidence that it says, exactly. The
 * forecast is the median of the values carried on by the slope.
 *
 * @param points - A figure for each period; gaps are allowed.
 * @param options - How far to look ahead, and with how much confidence.
 * @returns Slope and forecast with their intervals; null with a reason where there are too few periods.
 * @throws SteelyardError `bad-period`, `mixed-periods`, `repeated-entry`, `too-large` above 200 periods, and `out-of-range` for
 * a period to look ahead to that is not after the last one.
 *
 * @example
 * ```ts
 * import { robustTrend } from "steelyard/lab";
 *
 * const trend = robustTrend([
 *   { period: "2026-01", value: 200 }, { period: "2026-02", value: 210 }, { period: "2026-03", value: 400 },
 *   { period: "2026-04", value: 230 }, { period: "2026-05", value: 240 },
 * ]);
 * console.log(trend.slope?.exact, trend.forecast?.exact, trend.confidence?.exact);
 * // => 10 250 11/12
 * ```
 */
export function robustTrend(points: readonly TrendPoint[], options: TrendOptions = {}): RobustTrend {
  const read = readDocument({ points, options }, Schema, check);
  if (read.points.length === 0) refuseLab("empty", "points", {});
  const { exactly: _, ...trend } = trendOf(
    read.points.map(({ period, value }) => ({ ordinal: ordinalOf(period), value: fraction(value) })),
    fraction(read.options.confidence ?? CONFIDENCE),
    read.options.at === undefined ? null : ordinalOf(read.options.at),
  );
  return trend;
}

/** The same of checked figures, at least one. */
export function trendOf(
  points: readonly { readonly ordinal: number; readonly value: Rational }[],
  confidence: Rational,
  at: number | null,
): ExactTrend {
  const last = Math.max(...points.map(({ ordinal }) => ordinal));
  const target = at ?? last + 1;
  const head = { periods: points.length, ahead: target - last };
  const slopes = ordered(
    points.flatMap((one, index) =>
      points
        .slice(index + 1)
        .map((other) =>
          quotient(subtract(other.value, one.value), rational(BigInt(other.ordinal - one.ordinal))),
        ),
    ),
  );
  if (points.length < 3) {
    const none = {
      slope: null,
      slopeInterval: null,
      forecast: null,
      forecastInterval: null,
      confidence: null,
    };
    return { ...head, ...none, reason: "too-few-periods", exactly: null };
  }
  const median = (values: readonly Rational[]) => quantile(ordered(values), rational(1n, 2n));
  const carried = (slope: Rational) =>
    median(
      points.map(({ ordinal, value }) => add(value, multiply(slope, rational(BigInt(target - ordinal))))),
    );
  const slope = median(slopes);
  const found = cutOff(points.length, subtract(rational(1n), confidence));
  const ends =
    found === null ? null : ([slopes[found.cut], slopes.at(-1 - found.cut)] as [Rational, Rational]);
  const interval = ends === null ? null : ([carried(ends[0]), carried(ends[1])] as const);
  const forecast = carried(slope);
  return {
    ...head,
    slope: labFigure(slope),
    slopeInterval: shown(ends),
    forecast: labFigure(forecast),
    forecastInterval: shown(interval),
    confidence: found === null ? null : labFigure(rational(found.orders - found.missed, found.orders)),
    reason: found === null ? "too-few-for-interval" : null,
    exactly: { forecast, interval },
  };
}

const shown = (ends: readonly [Rational, Rational] | null): LabInterval | null =>
  ends === null ? null : { low: labFigure(ends[0]), high: labFigure(ends[1]) };
