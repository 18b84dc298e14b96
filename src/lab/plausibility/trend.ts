import * as z from "zod/mini";
import { type LabReport, refuseLab } from "../../error/lab.js";
import type { DecimalInput } from "../../number/decimal.js";
import { fraction } from "../../number/figure.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readPeriod } from "../../time/period.js";
import { readDocument } from "../document.js";
import { checkFigure } from "../figure.js";
import { cutOffs } from "./kendall.js";
import { checkSeries, MOST_PERIODS, ordinalOf } from "./series.js";
import { type RobustTrend, trendOf } from "./theil-sen.js";

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
    cutOffs(fraction(read.options.confidence ?? CONFIDENCE)),
    read.options.at === undefined ? null : ordinalOf(read.options.at),
  );
  return trend;
}
