import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import type { Scoring } from "../../../src/scoring/index.js";
import {
  add,
  compare,
  type Fraction,
  floor,
  fraction,
  minus,
  over,
  type Rounding,
  read,
  round,
  times,
  ZERO,
} from "../fraction.js";

/** A policy's scale with its defaults. */
export interface Scale {
  readonly full: Fraction;
  readonly pointsDecimals: number;
  readonly scoreDecimals: number;
  readonly rounding: Rounding;
}

const decimal = (value: DecimalInput | undefined, otherwise: Fraction) =>
  value === undefined ? otherwise : read(String(value));

const larger = (a: Fraction, b: Fraction) => (compare(a, b) < 0 ? b : a);
const smaller = (a: Fraction, b: Fraction) => (compare(a, b) < 0 ? a : b);

/** The points of a value: by formula, clamped to 0..cap, then rounded. */
export function pointsOf(
  { scoring }: Indicator,
  x: Fraction,
  target: Fraction | null,
  scale: Scale,
): Fraction {
  const cap = decimal(scoring.cap, scale.full);
  const free = formula(scoring, x, target ?? ZERO, scale.full, cap);
  return round(larger(ZERO, smaller(cap, free)), scale.pointsDecimals, scale.rounding);
}

function formula(scoring: Scoring, x: Fraction, target: Fraction, full: Fraction, cap: Fraction): Fraction {
  switch (scoring.kind) {
    case "linear": {
      const from = decimal(scoring.floor, ZERO);
      return over(times(full, minus(x, from)), minus(target, from));
    }
    case "ratio":
      if (scoring.better !== "lower") return over(times(full, x), target);
      return x.top <= 0n ? cap : over(times(full, target), x);
    case "piecewise": {
      const knots = scoring.knots.map(
        ({ at, points }) => [decimal(at, ZERO), decimal(points, ZERO)] as const,
      );
      return between(knots, x);
    }
    case "bands": {
      for (const band of scoring.bands) {
        const holds =
          "atLeast" in band
            ? compare(x, decimal(band.atLeast, ZERO)) >= 0
            : compare(x, decimal(band.atMost, ZERO)) <= 0;
        if (holds) return decimal(band.points, ZERO);
      }
      return decimal(scoring.otherwise, ZERO);
    }
    case "step": {
      const reference = decimal(scoring.reference, ZERO);
      const excess = scoring.side === "below" ? minus(reference, x) : minus(x, reference);
      const fitting = larger(ZERO, over(excess, decimal(scoring.every, ZERO)));
      const count = scoring.whole === false ? fitting : fraction(floor(fitting));
      return add(decimal(scoring.start, full), times(count, decimal(scoring.change, ZERO)));
    }
    case "percentile":
      throw new Error("percentile points need a cohort");
  }
}

/** The straight line between the two knots around a place; outside of all knots, the nearest end. */
function between(knots: readonly (readonly [Fraction, Fraction])[], x: Fraction): Fraction {
  const after = knots.findIndex(([at]) => compare(x, at) < 0);
  if (after === 0) return (knots[0] as readonly [Fraction, Fraction])[1];
  if (after < 0) return (knots.at(-1) as readonly [Fraction, Fraction])[1];
  const [x0, y0] = knots[after - 1] as readonly [Fraction, Fraction];
  const [x1, y1] = knots[after] as readonly [Fraction, Fraction];
  return add(y0, over(times(minus(y1, y0), minus(x, x0)), minus(x1, x0)));
}
