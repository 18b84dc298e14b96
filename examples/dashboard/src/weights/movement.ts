import type { Outcome } from "./population.js";

/** Somebody before and after. */
export interface Move {
  /** The place in the table. */
  readonly at: number;
  /** Places gained; negative where some were lost. */
  readonly gained: number;
}

/** What other weights do to everybody. */
export interface Movement {
  /** Those with a rank on both sides, the furthest moves first. */
  readonly moves: readonly Move[];
  readonly otherRank: number;
  readonly up: number;
  readonly down: number;
  /** How many have each tier, before and after. */
  readonly tiers: readonly { readonly before: number; readonly after: number }[];
  /** Kendall's tau-b of the scores, to 4 decimals; null for fewer than two people, or too many for a moment. */
  readonly tau: number | null;
}

/** Compares two outcomes of the same people. */
export function movementOf(before: Outcome, after: Outcome, tiers: number): Movement {
  const moves: Move[] = [];
  const counts = Array.from({ length: tiers }, () => ({ before: 0, after: 0 }));
  let [up, down] = [0, 0];
  for (let at = 0; at < before.score.length; at++) {
    const [from, to] = [before.tier[at] as number, after.tier[at] as number];
    const [left, right] = [counts[from], counts[to]];
    if (left !== undefined) left.before++;
    if (right !== undefined) right.after++;
    if (from >= 0 && to >= 0 && to < from) up++;
    if (from >= 0 && to >= 0 && to > from) down++;
    const [old, now] = [before.rank[at] as number, after.rank[at] as number];
    if (old > 0 && now > 0) moves.push({ at, gained: old - now });
  }
  moves.sort((a, b) => Math.abs(b.gained) - Math.abs(a.gained) || a.at - b.at);
  const otherRank = moves.filter(({ gained }) => gained !== 0).length;
  return { moves, otherRank, up, down, tiers: counts, tau: tauOf(before.score, after.score) };
}

/** Pairs are compared one by one: two million of them are a few milliseconds. */
const MOST = 2000;

/** Kendall's tau-b: pairs in the same order minus those in the opposite one, over the root of those that could be either. */
function tauOf(a: Float64Array, b: Float64Array): number | null {
  const both = [...a.keys()].filter((at) => !Number.isNaN(a[at]) && !Number.isNaN(b[at]));
  if (both.length > MOST) return null;
  const [x, y] = [
    Float64Array.from(both, (at) => a[at] as number),
    Float64Array.from(both, (at) => b[at] as number),
  ];
  let [agreed, untiedX, untiedY] = [0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const inX = Math.sign((x[i] as number) - (x[j] as number));
      const inY = Math.sign((y[i] as number) - (y[j] as number));
      agreed += inX * inY;
      untiedX += inX * inX;
      untiedY += inY * inY;
    }
  }
  const root = Math.sqrt(untiedX) * Math.sqrt(untiedY);
  return root === 0 ? null : Number((agreed / root).toFixed(4));
}
