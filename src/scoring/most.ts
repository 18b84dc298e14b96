import { type DecimalInput, type Exact, exact, grid } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import type { Scoring } from "./index.js";
import type { PointScale } from "./kind.js";

type MostOf = {
  readonly [K in Scoring["kind"]]: (scoring: Extract<Scoring, { kind: K }>, full: Exact) => Exact | null;
};

/** The most that each kind reaches by itself, null where it goes up to the cap: a new kind does not compile without its line here. */
const MOST: MostOf = {
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

/** The most points that a scoring can give: what it reaches, on the grid of the points, within 0 and its cap. */
export function mostPoints(scoring: Scoring, { full, cap, pointsDecimals, rounding }: PointScale): Exact {
  const most = (MOST[scoring.kind] as (scoring: Scoring, full: Exact) => Exact | null)(scoring, full);
  if (most === null || most.greaterThan(cap)) return cap;
  return most.isNegative() ? exact(0) : grid(most, pointsDecimals, rounding);
}
