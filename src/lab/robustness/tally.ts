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
  /** What ranks beyond those that are counted come to; null where each rank is counted. */
  readonly #beyond: Beyond | null;

  /** For so many people, counting so many of the first ranks over so many draws. */
  constructor(people: number, ranks: number, tiers: number, draws: number) {
    this.#ranks = ranks;
    this.#tiers = tiers;
    // The smaller table, where it suffices, stays closer to the processor.
    this.#byRank = draws < 2 ** 16 ? new Uint16Array(people * ranks) : new Uint32Array(people * ranks);
    this.#byTier = new Uint32Array(people * tiers);
    const none = () => new Float64Array(people);
    this.#beyond = ranks < people ? { count: none(), sum: none(), best: none(), worst: none() } : null;
  }

  /** Takes in the ranks (0 for none) and the tiers (−1 for none) of everybody under one weight vector. */
  add(rank: ArrayLike<number>, tier: ArrayLike<number>): void {
    const [ranks, tiers, byRank, byTier] = [this.#ranks, this.#tiers, this.#byRank, this.#byTier];
    const beyond = this.#beyond;
    for (let row = 0; row < rank.length; row++) {
      const own = rank[row] as number;
      if (own > ranks) note(beyond as Beyond, row, own);
      else if (own > 0) {
        const at = row * ranks + own - 1;
        byRank[at] = (byRank[at] as number) + 1;
      }
      const place = tier[row] as number;
      if (place >= 0) {
        const at = row * tiers + place;
        byTier[at] = (byTier[at] as number) + 1;
      }
    }
  }

  /** What was counted for a row. */
  of(row: number) {
    const ranks = [...this.#byRank.subarray(row * this.#ranks, (row + 1) * this.#ranks)];
    while (ranks.at(-1) === 0) ranks.pop();
    const { count = 0, sum = 0, best = 0, worst = 0 } = this.#beyond === null ? {} : at(this.#beyond, row);
    const ranked = ranks.reduce((total, own) => total + own, count);
    const first = ranks.findIndex((own) => own > 0) + 1;
    const total = ranks.reduce((all, own, place) => all + own * (place + 1), sum);
    return {
      ranked,
      best: first || best || null,
      worst: worst || ranks.length || null,
      mean: ranked === 0 ? null : figure(rational(BigInt(total), BigInt(ranked)), 4),
      ranks,
      tiers: [...this.#byTier.subarray(row * this.#tiers, (row + 1) * this.#tiers)],
    };
  }
}

interface Beyond {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

const at = ({ count, sum, best, worst }: Beyond, row: number) => ({
  count: count[row] as number,
  sum: sum[row] as number,
  best: best[row] as number,
  worst: worst[row] as number,
});

/** Takes down a rank that is not counted by itself. */
function note(beyond: Beyond, row: number, rank: number): void {
  const { count, sum, best, worst } = at(beyond, row);
  beyond.count[row] = count + 1;
  beyond.sum[row] = sum + rank;
  beyond.best[row] = best === 0 ? rank : Math.min(best, rank);
  beyond.worst[row] = Math.max(worst, rank);
}
