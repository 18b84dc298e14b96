import { type DecimalInput, type Exact, exact, toNumber } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import type { Band } from "./bands.js";
import type { Scoring } from "./index.js";

/** What a person works towards in one indicator. */
export interface Aim {
  /** The target, or the first value that earns most, coming from the worse side; null where there is none. */
  readonly target: Exact | null;
  /** Which way is better; null where points rise here and fall there, or do neither. */
  readonly better: "higher" | "lower" | null;
  /** Values at which the points may turn, in rising order. */
  readonly turns: readonly Exact[];
}

type AimOf = {
  readonly [K in Scoring["kind"]]: (
    scoring: Extract<Scoring, { kind: K }>,
    own: DecimalInput | null,
    cap: Exact,
  ) => Aim;
};

/** For each kind of scoring: a new kind does not compile without its line here. */
const AIMS: AimOf = {
  linear({ floor, target }, own) {
    const [from, to] = [decimal(floor), decimal(own ?? target)];
    return { target: to, better: to.greaterThan(from) ? "higher" : "lower", turns: rising([from, to]) };
  },
  ratio({ target, better = "higher" }, own) {
    const to = decimal(own ?? target);
    return { target: to, better, turns: [to] };
  },
  piecewise({ knots }, _, cap) {
    return along(
      knots.map(({ at, points }) => ({ at: decimal(at), points: decimal(points) })),
      cap,
    );
  },
  bands({ bands, otherwise = 0 }, _, cap) {
    const steps = bands.map((band) => ({
      at: decimal("atLeast" in band ? band.atLeast : band.atMost),
      points: decimal(band.points),
    }));
    const rest = { at: null, points: decimal(otherwise) };
    return along("atLeast" in (bands[0] as Band) ? [rest, ...steps.reverse()] : [...steps, rest], cap);
  },
  step({ reference, change, side = "above" }) {
    const [at, gain] = [decimal(reference), decimal(change)];
    const better = gain.isZero() ? null : gain.isPositive() === (side === "above") ? "higher" : "lower";
    // Where steps add points there is no end to aim at.
    return { target: gain.isNegative() ? at : null, better, turns: [at] };
  },
  percentile({ better = "higher" }) {
    return { target: null, better, turns: [] };
  },
};

/** Points from a value on; where no band holds there is no such value. */
interface Corner {
  readonly at: Exact | null;
  readonly points: Exact;
}

/** What corners in rising order aim at. Points that rise here and fall there have no better way: the best lies between. */
function along(corners: readonly Corner[], cap: Exact): Aim {
  const earned = ({ points }: Corner) =>
    points.isNegative() ? exact(0) : points.greaterThan(cap) ? cap : points;
  const orders = corners
    .slice(1)
    .map((one, before) => earned(one).comparedTo(earned(corners[before] as Corner)));
  const [up, down] = [orders.includes(1), orders.includes(-1)];
  const better = up === down ? null : up ? "higher" : "lower";
  const way = better === "lower" ? [...corners].reverse() : corners;
  const best = way.reduce((most, one) => (earned(one).greaterThan(earned(most)) ? one : most));
  return { target: best.at, better, turns: corners.flatMap(({ at }) => at ?? []) };
}

const rising = (values: readonly Exact[]): Exact[] => [...values].sort((a, b) => a.comparedTo(b));

/** The aim of one indicator under a policy's full points; a target of one's own takes the place of the policy's, on the same side. */
export function aimOf(
  { scoring }: { readonly scoring: Scoring },
  own: DecimalInput | null,
  full: DecimalInput,
): Aim {
  const aim = AIMS[scoring.kind] as (scoring: Scoring, own: DecimalInput | null, cap: Exact) => Aim;
  return aim(scoring, own, decimal(scoring.cap ?? full));
}

/** How much is lacking to a target, 0 where it is met; null where there is no value, or nothing to compare it with. */
export function gapOf(value: DecimalInput | null, { target, better }: Omit<Aim, "turns">): number | null {
  if (value === null || target === null || better === null) return null;
  const own = decimal(value);
  const lacking = better === "higher" ? target.minus(own) : own.minus(target);
  return lacking.isNegative() ? 0 : toNumber(lacking);
}
