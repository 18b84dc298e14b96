import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { BandsScoring } from "../../../src/scoring/bands.js";
import type { Scoring } from "../../../src/scoring/index.js";
import type { LinearScoring } from "../../../src/scoring/linear.js";
import type { PercentileScoring } from "../../../src/scoring/percentile.js";
import type { PiecewiseScoring } from "../../../src/scoring/piecewise.js";
import type { RatioScoring } from "../../../src/scoring/ratio.js";
import type { StepScoring } from "../../../src/scoring/step.js";
import { figureOf, figures, textIn } from "./figure.js";
import { commonDecimals, type Grids } from "./scale.js";

/** The name of a scoring kind. */
export type Kind = Scoring["kind"];

/** The kinds that look at one subject alone. */
export const ABSOLUTE: readonly Kind[] = ["linear", "ratio", "piecewise", "bands", "step"];

/** Every kind. */
export const KINDS: readonly Kind[] = [...ABSOLUTE, "percentile"];

/** Scorings of some kinds, on a policy's grids. */
export function scorings(kinds: readonly Kind[], grids: Grids): fc.Arbitrary<Scoring> {
  const made: { readonly [K in Kind]: (grids: Grids) => fc.Arbitrary<Scoring> } = {
    linear: linears,
    ratio: ratios,
    piecewise: piecewises,
    bands: bandses,
    step: steps,
    percentile: percentiles,
  };
  return fc.oneof(...kinds.map((kind) => made[kind](grids)));
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

/** Caps on both grids: some above full points, some below, some 0. */
const caps = (grids: Grids) =>
  maybe(figures(0, Math.min(1.5 * grids.full, 1_000_000), commonDecimals(grids)));

/** Places on the value's axis in hundredths, most of them whole. */
const places = fc.oneof(
  fc.integer({ min: -20, max: 120 }).map((whole) => 100 * whole),
  fc.integer({ min: -2_000, max: 12_000 }),
);

/** Lengths on the value's axis in hundredths: most divide well, which makes ties. */
const spans = fc
  .tuple(fc.constantFrom(1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 64, 3, 7, 60), fc.constantFrom(100, 10, 1, 1_000))
  .map(([length, unit]) => length * unit);

const hundredths = (units: number) => figureOf(units, 2);

/** Points from below 0 to above full: twentieths of full, or half-way between two places of the grid. */
const pointses = ({ full, pointsDecimals }: Grids) =>
  fc.oneof(
    figures(-0.2 * full, 1.3 * full, pointsDecimals + 1),
    fc.integer({ min: -4, max: 24 }).map((step) => figureOf(step * full * 50, 3)),
  );

function linears(grids: Grids): fc.Arbitrary<LinearScoring> {
  return fc.tuple(caps(grids), places, spans, fc.boolean()).map(([cap, floor, span, rising]) => ({
    kind: "linear",
    cap,
    floor: hundredths(floor),
    target: hundredths(rising ? floor + span : floor - span),
  }));
}

const betters = fc.constantFrom(undefined, "higher" as const, "lower" as const);

function ratios(grids: Grids): fc.Arbitrary<RatioScoring> {
  return fc.record({
    kind: fc.constant("ratio" as const),
    cap: caps(grids),
    target: spans.map(hundredths),
    better: betters,
  });
}

/** Rising places, each with points that rise, fall, or go up and down. */
function corners(
  minimum: number,
  grids: Grids,
): fc.Arbitrary<{ readonly at: DecimalInput; readonly points: DecimalInput }[]> {
  return fc
    .tuple(
      places,
      fc.array(fc.tuple(spans, pointses(grids)), { minLength: minimum, maxLength: 4 }),
      fc.constantFrom(1, -1, 0),
    )
    .map(([start, list, order]) => {
      const points = list.map(([, own]) => own);
      if (order !== 0) points.sort((a, b) => order * (Number(textIn(a)) - Number(textIn(b))));
      let at = start;
      return list.map(([span], index) => {
        at += span;
        return { at: hundredths(at), points: points[index] as DecimalInput };
      });
    });
}

function piecewises(grids: Grids): fc.Arbitrary<PiecewiseScoring> {
  return fc.record({ kind: fc.constant("piecewise" as const), cap: caps(grids), knots: corners(2, grids) });
}

function bandses(grids: Grids): fc.Arbitrary<BandsScoring> {
  return fc
    .tuple(caps(grids), corners(1, grids), fc.boolean(), maybe(pointses(grids)))
    .map(([cap, list, rising, otherwise]) => ({
      kind: "bands",
      cap,
      bands: rising
        ? list.map(({ at, points }) => ({ atMost: at, points }))
        : list.map(({ at, points }) => ({ atLeast: at, points })).reverse(),
      otherwise,
    }));
}

function steps(grids: Grids): fc.Arbitrary<StepScoring> {
  const { full, pointsDecimals } = grids;
  return fc.record({
    kind: fc.constant("step" as const),
    cap: caps(grids),
    start: maybe(pointses(grids)),
    reference: places.map(hundredths),
    every: spans.map(hundredths),
    change: figures(-0.3 * full, 0.3 * full, pointsDecimals + 1),
    side: fc.constantFrom(undefined, "above" as const, "below" as const),
    whole: fc.constantFrom(undefined, true, false),
  });
}

function percentiles(grids: Grids): fc.Arbitrary<PercentileScoring> {
  return fc.record({ kind: fc.constant("percentile" as const), cap: caps(grids), better: betters });
}
