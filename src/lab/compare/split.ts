import type { ScoredResult } from "../../appraisal/result.js";
import { fromUnits, toNumber, toUnits } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { multiply, quotient, type Rational, subtract, sum, ZERO } from "../../number/rational.js";
import { spread } from "../../number/spread.js";

/** Decimals of causes: finer than any score, so that what each cause did is not lost in its rounding. */
const DECIMALS = 6;

/** What changed a score: decimals that sum to the change exactly. */
export interface Causes {
  /** Other points for the same observations, at the weights of before: Σ weight before · (points after − points before). */
  readonly scoring: number;
  /** Other weights, at the points of after: Σ points after · (weight after − weight before). */
  readonly weights: number;
  /** Modifiers, and the clamp after them, that did something else. */
  readonly modifiers: number;
  /** What rounding to the score's grid did on either side, and beyond the sixth decimal of scoring and weights. */
  readonly rounding: number;
}

/** What one indicator contributed to the change before modifiers. */
export interface IndicatorCause {
  /** The indicator's id, of either policy. */
  readonly id: string;
  /** Its part of `scoring`. */
  readonly scoring: number;
  /** Its part of `weights`. */
  readonly weights: number;
}

/** A change of a score, and how it came about. */
export interface Split {
  /** Score after − score before. */
  readonly score: number;
  /** The same by cause. */
  readonly causes: Causes;
  /** The causes before modifiers by indicator: those that changed something; each column sums to its cause exactly. */
  readonly indicators: readonly IndicatorCause[];
}

/** An indicator as it counts for one person: its points, and its weight among those that have points. */
interface Counted {
  readonly points: Rational;
  readonly weight: Rational;
}

function countedOf({ indicators, coverage }: ScoredResult): Map<string, Counted> {
  const present = fraction(coverage);
  return new Map(
    indicators.flatMap(({ id, points, weight }) =>
      points === null
        ? []
        : [[id, { points: fraction(points), weight: quotient(fraction(weight), present) }] as const],
    ),
  );
}

/**
 * Splits the change of a score by cause, by a telescoping sum: Σ w·Δy + Σ y′·Δw is the change of the weighted mean, exactly. The
 * weight of an indicator that has no points is 0 and that of the others grows; where it had points before alone, they stand
 * on both sides, so that all that it takes away is a matter of weights.
 */
export function splitOf(before: ScoredResult, after: ScoredResult): Split {
  const [a, b] = [countedOf(before), countedOf(after)];
  const none = { points: ZERO, weight: ZERO };
  const lines = [...new Set([...a.keys(), ...b.keys()])].map((id) => {
    const later = b.get(id);
    const earlier = a.get(id) ?? { ...none, points: later?.points ?? ZERO };
    const { points, weight } = later ?? { ...none, points: earlier.points };
    return {
      id,
      scoring: multiply(earlier.weight, subtract(points, earlier.points)),
      weights: multiply(points, subtract(weight, earlier.weight)),
    };
  });
  const units = (value: number) => toUnits(decimal(value), DECIMALS);
  const total = (key: "scoring" | "weights") =>
    toUnits(rounded(sum(lines.map((line) => line[key])), DECIMALS), DECIMALS);
  const [scoring, weights] = [total("scoring"), total("weights")];
  const score = units(after.score) - units(before.score);
  const modifiers = units(after.score) - units(after.base) - (units(before.score) - units(before.base));
  const figure = (value: bigint) => toNumber(fromUnits(value, DECIMALS));
  const byScoring = spread(
    lines.map((line) => line.scoring),
    scoring,
    DECIMALS,
  );
  const byWeights = spread(
    lines.map((line) => line.weights),
    weights,
    DECIMALS,
  );
  return {
    score: figure(score),
    causes: {
      scoring: figure(scoring),
      weights: figure(weights),
      modifiers: figure(modifiers),
      rounding: figure(score - scoring - weights - modifiers),
    },
    indicators: lines
      .map(({ id }, place) => ({
        id,
        scoring: byScoring[place] as number,
        weights: byWeights[place] as number,
      }))
      .filter((line) => line.scoring !== 0 || line.weights !== 0),
  };
}
