import { tauOf } from "./kendall.js";
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
  /** Kendall's tau-b of the scores, to 4 decimals; null where it says nothing. */
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
