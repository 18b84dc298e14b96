import { figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import { roundedRoot } from "../../number/root.js";

/** How often something was so. */
export interface Share {
  /** In how many draws. */
  readonly count: number;
  /** The same as a share of all draws, 0..1 to 6 decimals. */
  readonly share: number;
  /** The standard error of the share, √(s·(1 − s) ÷ draws) to 6 decimals; 0 where every weight vector was looked at. */
  readonly standardError: number;
}

/** A share of draws. */
export function shareOf(count: number, draws: number, exact: boolean): Share {
  const [own, all] = [BigInt(count), BigInt(draws)];
  const other = own * (all - own);
  // √(c(n − c) ÷ n³) is c(n − c) over the root of c(n − c)·n³.
  const error = exact || other === 0n ? 0 : roundedRoot(other, other * all ** 3n, 6);
  return { count, share: figure(rational(own, all), 6), standardError: error };
}

/** Ranks and tiers of everybody, counted over draws. */
export class Tally {
  readonly #ranks: number;
  readonly #tiers: number;
  readonly #byRank: Uint16Array | Uint32Array;
  readonly #byTier: Uint32Array;
  readonly #sum: Float64Array;
  readonly #ranked: Uint32Array;
  readonly #best: Uint32Array;
  readonly #worst: Uint32Array;

  /** For so many people, counting so many of the first ranks over so many draws. */
  constructor(people: number, ranks: number, tiers: number, draws: number) {
    this.#ranks = ranks;
    this.#tiers = tiers;
    // The smaller table, where it suffices, stays closer to the processor.
    this.#byRank = draws < 2 ** 16 ? new Uint16Array(people * ranks) : new Uint32Array(people * ranks);
    this.#byTier = new Uint32Array(people * tiers);
    this.#sum = new Float64Array(people);
    this.#ranked = new Uint32Array(people);
    this.#best = new Uint32Array(people).fill(0xffff_ffff);
    this.#worst = new Uint32Array(people);
  }

  /** Takes in the ranks (0 for none) and the tiers (−1 for none) of everybody under one weight vector. */
  add(rank: ArrayLike<number>, tier: ArrayLike<number>): void {
    const [ranks, tiers] = [this.#ranks, this.#tiers];
    for (let row = 0; row < this.#sum.length; row++) {
      const own = rank[row] as number;
      if (own > 0) {
        this.#ranked[row] = (this.#ranked[row] as number) + 1;
        this.#sum[row] = (this.#sum[row] as number) + own;
        if (own < (this.#best[row] as number)) this.#best[row] = own;
        if (own > (this.#worst[row] as number)) this.#worst[row] = own;
        if (own <= ranks) {
          const at = row * ranks + own - 1;
          this.#byRank[at] = (this.#byRank[at] as number) + 1;
        }
      }
      const place = tier[row] as number;
      if (place >= 0) {
        const at = row * tiers + place;
        this.#byTier[at] = (this.#byTier[at] as number) + 1;
      }
    }
  }

  /** What was counted for a row. */
  of(row: number) {
    const count = this.#ranked[row] as number;
    const ranks = [...this.#byRank.subarray(row * this.#ranks, (row + 1) * this.#ranks)];
    while (ranks.at(-1) === 0) ranks.pop();
    return {
      ranked: count,
      best: count === 0 ? null : (this.#best[row] as number),
      worst: count === 0 ? null : (this.#worst[row] as number),
      mean: count === 0 ? null : figure(rational(BigInt(this.#sum[row] as number), BigInt(count)), 4),
      ranks,
      tiers: [...this.#byTier.subarray(row * this.#tiers, (row + 1) * this.#tiers)],
    };
  }
}
