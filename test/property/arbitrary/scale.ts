import fc from "fast-check";
import type { Scale } from "../../../src/policy/scale.js";
import type { Rounding } from "../fraction.js";
import { figureOf, textIn } from "./figure.js";

/** The grids of a policy with its defaults filled in. */
export interface Grids {
  readonly full: number;
  readonly pointsDecimals: number;
  readonly scoreDecimals: number;
  readonly weightDecimals: number;
  readonly rounding: Rounding;
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });

/** The scales of policies: every grid, and full points of every size. */
export const scales: fc.Arbitrary<Scale> = fc
  .record({
    /** Full points in tenths. */
    full: maybe(fc.constantFrom(1_000, 100, 10, 50, 5, 10_000_000)),
    pointsDecimals: maybe(fc.integer({ min: 0, max: 4 })),
    scoreDecimals: maybe(fc.integer({ min: 0, max: 4 })),
    weightDecimals: maybe(fc.integer({ min: 2, max: 8 })),
    rounding: fc.constantFrom(undefined, "halfExpand" as const, "halfEven" as const),
  })
  .map(({ full, ...rest }) => {
    const whole = Math.min(rest.pointsDecimals ?? 2, rest.scoreDecimals ?? 2) === 0;
    const tenths = whole && full === 5 ? 50 : full;
    return { full: tenths === undefined ? undefined : figureOf(tenths, 1), ...rest };
  });

/** Coarse scales: whole scores and few points to tell them apart, so that much is the same and much lies half-way. */
export const coarseScales: fc.Arbitrary<Scale> = fc.record({
  full: fc.constantFrom(10, 100).map((full) => figureOf(full, 0)),
  pointsDecimals: fc.integer({ min: 0, max: 1 }),
  scoreDecimals: fc.constant(0),
  weightDecimals: fc.constant(2),
  rounding: fc.constantFrom("halfExpand" as const, "halfEven" as const),
});

/** The grids that a scale means. */
export function gridsOf(scale: Scale | undefined): Grids {
  const { full, pointsDecimals, scoreDecimals, weightDecimals, rounding } = scale ?? {};
  return {
    full: full === undefined ? 100 : Number(textIn(full)),
    pointsDecimals: pointsDecimals ?? 2,
    scoreDecimals: scoreDecimals ?? 2,
    weightDecimals: weightDecimals ?? 4,
    rounding: rounding ?? "halfExpand",
  };
}

/** The decimals that full points, caps and everything on both grids may have. */
export function commonDecimals({ pointsDecimals, scoreDecimals }: Grids): number {
  return Math.min(pointsDecimals, scoreDecimals);
}
