import type { IndicatorResult, ScoredCard } from "../../appraisal/result.js";
import { type DecimalInput, divide, type Exact, exact, grid } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import type { Scoring } from "../../scoring/index.js";

/** What an indicator could still bring to the base score. */
export interface Room {
  /** The indicator's row. */
  readonly row: IndicatorResult;
  /** The most points that it can earn. */
  readonly most: Exact;
  /** By how much the base score would be higher with all of them, exactly as it would come out. */
  readonly room: Exact;
  /** Whether the points depend on the values of other people. */
  readonly others: boolean;
}

/** The most points that each kind of scoring can reach by itself; null where it goes up to the cap. */
const HIGHEST: {
  readonly [K in Scoring["kind"]]: (scoring: Extract<Scoring, { kind: K }>, full: Exact) => Exact | null;
} = {
  linear: () => null,
  ratio: () => null,
  piecewise: ({ knots }) => largest(knots.map(({ points }) => points)),
  bands: ({ bands, otherwise = 0 }) => largest([...bands.map(({ points }) => points), otherwise]),
  // Where steps take points away, nobody has more than at the reference.
  step: ({ start, change }, full) => (decimal(change).greaterThan(0) ? null : decimal(start ?? full)),
  percentile: (_, full) => full,
};

const largest = (points: readonly DecimalInput[]): Exact =>
  points.map(decimal).reduce((most, one) => (one.greaterThan(most) ? one : most));

/** The most points that an indicator can earn: what its scoring reaches, on the points' grid, within 0 and its cap. */
export function mostPoints(
  { scoring }: Pick<Indicator, "scoring">,
  { scale = {} }: Pick<Policy, "scale">,
): Exact {
  const { pointsDecimals = 2, rounding = "halfExpand" } = scale;
  const full = decimal(scale.full ?? 100);
  const cap = decimal(scoring.cap ?? full);
  const highest = (HIGHEST[scoring.kind] as (scoring: Scoring, full: Exact) => Exact | null)(scoring, full);
  if (highest === null || highest.greaterThan(cap)) return cap;
  return highest.isNegative() ? exact(0) : grid(highest, pointsDecimals, rounding);
}

/** What each indicator that counts could still bring, the largest first; all else, and the weight present, as it is. */
export function roomsOf({ indicators, base, trace }: ScoredCard, policy: Policy): Room[] {
  const { numerator, denominator, decimals, rounding } = trace.base as NonNullable<typeof trace.base>;
  return indicators
    .flatMap((row): Room[] => {
      const indicator = policy.indicators.find(({ id }) => id === row.id);
      if (row.points === null || row.weight === 0 || indicator === undefined) return [];
      const most = mostPoints(indicator, policy);
      const more = most.minus(decimal(row.points)).times(decimal(row.weight));
      const higher = divide(exact(numerator).plus(more), exact(denominator), decimals, rounding);
      const room = higher.minus(decimal(base));
      return [{ row, most, room, others: indicator.scoring.kind === "percentile" }];
    })
    .sort((a, b) => b.room.comparedTo(a.room));
}
