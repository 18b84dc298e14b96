import { type DecimalInput, type Exact, toNumber } from "../number/decimal.js";
import { decimal } from "../number/figure.js";
import type { Scoring } from "./index.js";

/** What a person works towards in one indicator. */
export interface Aim {
  /** The target, or the first value that earns most; null where there is none. */
  readonly target: Exact | null;
  /** Which way is better; null where the points rise and fall alike. */
  readonly better: "higher" | "lower" | null;
  /** Values at which the points may turn, in rising order. */
  readonly turns: readonly Exact[];
}

type AimOf = {
  readonly [K in Scoring["kind"]]: (scoring: Extract<Scoring, { kind: K }>, own: DecimalInput | null) => Aim;
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
  piecewise({ knots }) {
    const corners = knots.map(({ at, points }) => ({ at: decimal(at), points: decimal(points) }));
    const best = most(corners);
    const [first, last] = [corners[0], corners.at(-1)] as [Corner, Corner];
    const order = last.points.comparedTo(first.points);
    return {
      target: best.at,
      better: order > 0 ? "higher" : order < 0 ? "lower" : null,
      turns: corners.map(({ at }) => at),
    };
  },
  bands({ bands }) {
    const steps = bands.map((band) => ({
      at: decimal("atLeast" in band ? band.atLeast : band.atMost),
      points: decimal(band.points),
    }));
    const higher = "atLeast" in (bands[0] as (typeof bands)[number]);
    return {
      target: most(steps).at,
      better: higher ? "higher" : "lower",
      turns: rising(steps.map(({ at }) => at)),
    };
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

interface Corner {
  readonly at: Exact;
  readonly points: Exact;
}

const most = (corners: readonly Corner[]): Corner =>
  corners.reduce((best, one) => (one.points.greaterThan(best.points) ? one : best));

const rising = (values: readonly Exact[]): Exact[] => [...values].sort((a, b) => a.comparedTo(b));

/** The aim of one indicator; a target of one's own takes the place of the policy's, on the same side. */
export function aimOf({ scoring }: { readonly scoring: Scoring }, own: DecimalInput | null): Aim {
  const aim = AIMS[scoring.kind] as (scoring: Scoring, own: DecimalInput | null) => Aim;
  return aim(scoring, own);
}

/** How much is lacking to a target, 0 where it is met; null where there is no value, or nothing to compare it with. */
export function gapOf(value: DecimalInput | null, { target, better }: Omit<Aim, "turns">): number | null {
  if (value === null || target === null || better === null) return null;
  const own = decimal(value);
  const lacking = better === "higher" ? target.minus(own) : own.minus(target);
  return lacking.isNegative() ? 0 : toNumber(lacking);
}
