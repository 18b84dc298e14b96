import { type DerivedWeights, weightsFromPoints } from "steelyard/lab";

/** Weights by id that sum to exactly 1. */
export type Weights = { readonly [id: string]: number };

/** The day on which weights are found: the library has no clock, the page has one. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Weights as the library derives them from whole points: on the grid, summing to exactly 1. */
export const fromPoints = (points: Weights, decimals: number): DerivedWeights =>
  weightsFromPoints(points, { on: today(), decimals });

/**
 * One weight becomes so many per cent, and the others give way in the proportions that they had before. All in whole points, so
 * that the one that is moved gets exactly what was asked: p·S of it beside u·(100 − p) of each other, where S = Σ u.
 */
export function giveWay(before: Weights, id: string, percent: number, decimals: number): DerivedWeights {
  const others = Object.entries(before).filter(([other]) => other !== id);
  const units = others.map(([, weight]) => Math.round(weight * 10 ** decimals));
  const isNothing = units.every((unit) => unit === 0);
  // Where the others had nothing, they share alike.
  const shares = isNothing ? units.map(() => 1) : units;
  const sum = shares.reduce((total, share) => total + share, 0);
  const points = Object.fromEntries(
    others.map(([other], at) => [other, (shares[at] as number) * (100 - percent)]),
  );
  return fromPoints({ ...points, [id]: percent * sum }, decimals);
}
