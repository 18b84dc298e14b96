import { type Rational, rational } from "../../number/rational.js";
import type { Plan, PlanProfile } from "../../plan/plan.js";
import type { Person } from "../population.js";

/**
 * The score of one person as a function of the weight t of a group of indicators, all others keeping their ratios:
 * (n0 + n1·t) ÷ (d0 + d1·t) points, while (d0 + d1·t) ÷ scale is the weight present. Whole numbers.
 */
export interface Line {
  readonly n0: bigint;
  readonly n1: bigint;
  readonly d0: bigint;
  readonly d1: bigint;
  readonly scale: bigint;
}

/** A group of indicators whose weight moves in one profile, and how weights stand inside and outside of it. */
export interface Moving {
  readonly profile: PlanProfile;
  /** Places of the group. */
  readonly places: readonly number[];
  /** The group's weight in units. */
  readonly units: number;
  /** Weights inside of the group by place: in proportion, and 1 for a single indicator of weight 0. */
  readonly inside: ReadonlyMap<number, bigint>;
  /** The sum of those, and the weight of all others. */
  readonly sum: bigint;
  readonly rest: bigint;
}

/** A group ready to move; null where the ratios on one side are not defined: it has all the weight, or is a group without any. */
export function movingOf(profile: PlanProfile, places: readonly number[], plan: Plan): Moving | null {
  const weights = places.map((place) => profile.weights[place] as number);
  const units = weights.reduce((sum, own) => sum + own, 0);
  const rest = 10n ** BigInt(plan.weightDecimals) - BigInt(units);
  if (rest === 0n || (units === 0 && places.length !== 1)) return null;
  const inside = new Map(
    places.map((place, at) => [place, units === 0 ? 1n : BigInt(weights[at] as number)]),
  );
  return { profile, places, units, inside, sum: units === 0 ? 1n : BigInt(units), rest };
}

/** Someone's line; a flat one for people of other profiles. `withEffect` adds what modifiers do, held as it is. */
export function lineOf(person: Person, moving: Moving, plan: Plan, withEffect: boolean): Line {
  const { points, profile } = person;
  let [weighed, present, inner, held] = [0n, 0n, 0n, 0n];
  for (const [place, own] of points.entries()) {
    if (own === null) continue;
    const weight = BigInt(profile.weights[place] as number);
    weighed += weight * own;
    present += weight;
  }
  const scale = 10n ** BigInt(plan.weightDecimals);
  if (profile !== moving.profile)
    return raised({ n0: weighed, n1: 0n, d0: present, d1: 0n, scale }, person, plan, withEffect);
  for (const [place, weight] of moving.inside) {
    const own = points[place] ?? null;
    if (own === null) continue;
    inner += weight * own;
    held += weight;
    const counted = BigInt(profile.weights[place] as number);
    weighed -= counted * own;
    present -= counted;
  }
  const { sum, rest } = moving;
  // t·rest·inside + (1 − t)·sum·outside, over the same of the weights present.
  const line = {
    n0: sum * weighed,
    n1: rest * inner - sum * weighed,
    d0: sum * present,
    d1: rest * held - sum * present,
    scale: sum * rest,
  };
  return raised(line, person, plan, withEffect);
}

function raised(line: Line, { effect }: Person, plan: Plan, withEffect: boolean): Line {
  const points = 10n ** BigInt(plan.pointsDecimals);
  const scores = 10n ** BigInt(plan.scoreDecimals);
  const add = withEffect ? effect * points : 0n;
  return {
    n0: line.n0 * scores + add * line.d0,
    n1: line.n1 * scores + add * line.d1,
    d0: line.d0 * scores * points,
    d1: line.d1 * scores * points,
    scale: line.scale * scores * points,
  };
}

/** The line at a fraction, which leaves some weight present. */
export const valueAt = ({ n0, n1, d0, d1 }: Line, { numerator, denominator }: Rational): Rational =>
  rational(n0 * denominator + n1 * numerator, d0 * denominator + d1 * numerator);

/** The difference of two lines over their common denominator: q0 + q1·t + q2·t². */
export const between = (a: Line, b: Line): [q0: bigint, q1: bigint, q2: bigint] => [
  a.n0 * b.d0 - b.n0 * a.d0,
  a.n0 * b.d1 + a.n1 * b.d0 - b.n0 * a.d1 - b.n1 * a.d0,
  a.n1 * b.d1 - b.n1 * a.d1,
];
