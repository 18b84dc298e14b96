import * as z from "zod/mini";
import { type DecimalInput, type Exact, readDecimal } from "../number/decimal.js";
import { DecimalSchema } from "../shape/schema.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/** A corner of a piecewise line. */
export interface Knot {
  /** The value, in the indicator's unit. */
  readonly at: DecimalInput;
  /** The points at that value, before clamping. */
  readonly points: DecimalInput;
}

/** Points along straight lines between knots; outside of them, the points of the nearest end. */
export interface PiecewiseScoring {
  /** The kind of scoring. */
  readonly kind: "piecewise";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** At least two corners, `at` strictly rising. */
  readonly knots: readonly Knot[];
}

export const piecewise: ScoringKind<PiecewiseScoring> = {
  schema: /* @__PURE__ */ scoringSchema("piecewise", {
    knots: /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({ at: DecimalSchema, points: DecimalSchema }),
    ),
  }),
  check({ knots }, path, report) {
    // The first knot that is not there.
    if (knots.length < 2) report("missing-key", `${path}.knots.${knots.length}`, {});
    const places = corners(knots);
    for (const [index, { at }] of places.entries()) {
      if (places[index - 1]?.at.greaterThanOrEqualTo(at) === true)
        report("not-in-order", `${path}.knots.${index}`, { order: "rising" });
    }
  },
  ladder({ knots }) {
    return corners(knots).map(({ points }, index) => ({
      at: `knots.${index}`,
      points,
      from: null,
      before: null,
    }));
  },
  lower({ knots }, { build, value, quotient }) {
    const places = corners(knots);
    const first = places[0] as Corner;
    // From the right: beyond the last knot its points, before each knot the line that leads to it.
    let numerator = build.constant((places.at(-1) as Corner).points);
    let denominator = build.constant(1);
    for (let index = places.length - 1; index > 0; index--) {
      const from = places[index - 1] as Corner;
      const to = places[index] as Corner;
      const span = to.at.minus(from.at);
      const start = build.constant(from.points.times(span));
      const rise = build.multiply(
        build.constant(to.points.minus(from.points)),
        build.subtract(value, build.constant(from.at)),
      );
      const before = build.compare("below", value, build.constant(to.at));
      numerator = build.select(before, build.add(start, rise), numerator);
      denominator = build.select(before, build.constant(span), denominator);
    }
    const outside = build.compare("below", value, build.constant(first.at));
    numerator = build.select(outside, build.constant(first.points), numerator);
    denominator = build.select(outside, build.constant(1), denominator);
    const points = quotient(numerator, denominator);
    return { points, terms: {} };
  },
};

interface Corner {
  readonly at: Exact;
  readonly points: Exact;
}

function corners(knots: readonly Knot[]): Corner[] {
  return knots.map((knot) => ({
    at: readDecimal(knot.at) as Exact,
    points: readDecimal(knot.points) as Exact,
  }));
}
