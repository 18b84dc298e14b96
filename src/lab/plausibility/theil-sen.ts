import { add, multiply, quotient, type Rational, rational, subtract } from "../../number/rational.js";
import { ordered, quantile } from "../../number/statistic.js";
import { type LabFigure, labFigure } from "../figure.js";
import type { cutOffs } from "./kendall.js";

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

/** The trend of checked figures, at least one; without a period to look ahead to, of the next one. */
export function trendOf(
  points: readonly { readonly ordinal: number; readonly value: Rational }[],
  cutOf: ReturnType<typeof cutOffs>,
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
  const found = cutOf(points.length);
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
