import type { IndicatorResult } from "../../appraisal/result.js";
import { type DecimalInput, type Exact, exact, toUnits } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { multiply, quotient, toRational } from "../../number/rational.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import type { Scoring } from "../../scoring/index.js";

/** What an indicator could still bring to the base score. */
export interface Room {
  /** The indicator's row. */
  readonly row: IndicatorResult;
  /** The most points that it can earn. */
  readonly most: Exact;
  /** What all of them would add to the base score, on the score's grid. */
  readonly room: Exact;
  /** Whether that is exact, and not rounded. */
  readonly exact: boolean;
  /** Whether the points depend on the values of other people. */
  readonly others: boolean;
}

/** The most points that each kind of scoring can reach below its cap; null where that is the cap itself. */
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

/** The most points that an indicator can earn: what its scoring reaches, at most its cap and at least 0. */
export function mostPoints(
  { scoring }: Pick<Indicator, "scoring">,
  { scale = {} }: Pick<Policy, "scale">,
): Exact {
  const full = decimal(scale.full ?? 100);
  const cap = decimal(scoring.cap ?? full);
  const highest = (HIGHEST[scoring.kind] as (scoring: Scoring, full: Exact) => Exact | null)(scoring, full);
  if (highest === null || highest.greaterThan(cap)) return cap;
  return highest.isNegative() ? exact(0) : highest;
}

/** What each indicator that counts could still bring, the largest first; all else, and the weight present, as it is. */
export function roomsOf(rows: readonly IndicatorResult[], coverage: number, policy: Policy): Room[] {
  const decimals = policy.scale?.scoreDecimals ?? 2;
  return rows
    .flatMap((row): Room[] => {
      const indicator = policy.indicators.find(({ id }) => id === row.id);
      if (row.points === null || row.weight === 0 || indicator === undefined) return [];
      const most = mostPoints(indicator, policy);
      const open = most.minus(decimal(row.points));
      if (!open.greaterThan(0)) return [];
      const whole = quotient(multiply(fraction(row.weight), toRational(open)), fraction(coverage));
      const room = rounded(whole, decimals);
      const exact = toUnits(room, decimals) * whole.denominator === whole.numerator * 10n ** BigInt(decimals);
      return [{ row, most, room, exact, others: indicator.scoring.kind === "percentile" }];
    })
    .sort((a, b) => b.room.comparedTo(a.room));
}
