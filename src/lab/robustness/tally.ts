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

/** Draws that are held before they are counted, and rows that are counted together: so small a part of the table stays at hand. */
const HELD = 128;
const TOGETHER = 16;

/** Ranks and tiers of everybody, counted over draws. */
export class Tally {
  readonly #people: number;
  /** Ranks that are counted one by one, and a place for none before them. */
  readonly #ranks: number;
  readonly #tiers: number;
  readonly #byRank: Uint16Array | Uint32Array;
  readonly #byTier: Uint32Array;
  /** Ranks of draws that are not counted yet, one draw after the other. */
  readonly #held: Int32Array;
  #draws = 0;
  /** What ranks beyond those that are counted come to; null where each rank is counted. */
  readonly #beyond: Beyond | null;

  /** For so many people, counting so many of the first ranks over so many draws. */
  constructor(people: number, ranks: number, tiers: number, draws: number) {
    this.#people = people;
    this.#ranks = ranks;
    this.#tiers = tiers;
    const counts = people * (ranks + 1);
    this.#byRank = draws < 2 ** 16 ? new Uint16Array(counts) : new Uint32Array(counts);
    this.#byTier = new Uint32Array(people * tiers);
    this.#held = new Int32Array(people * HELD);
    const none = () => new Float64Array(people);
    this.#beyond = ranks < people ? { count: none(), sum: none(), best: none(), worst: none() } : null;
  }

  /** Takes in the ranks (0 for none) and the tiers (−1 for none) of everybody under one weight vector. */
  add(rank: ArrayLike<number>, tier: ArrayLike<number>): void {
    this.#held.set(rank, this.#draws * this.#people);
    this.#draws += 1;
    if (this.#draws === HELD) this.#count();
    const [tiers, byTier] = [this.#tiers, this.#byTier];
    if (tiers > 0) countTiers(tier, tiers, byTier);
  }

  /** What was counted for a row. */
  of(row: number) {
    this.#count();
    const start = row * (this.#ranks + 1) + 1;
    const byRank = this.#byRank.subarray(start, start + this.#ranks);
    const { count = 0, sum = 0, best = 0, worst = 0 } = this.#beyond === null ? {} : at(this.#beyond, row);
    let [ranked, total, first, last] = [count, sum, 0, 0];
    for (let place = 1; place <= byRank.length; place++) {
      const own = byRank[place - 1] as number;
      if (own === 0) continue;
      ranked += own;
      total += own * place;
      first ||= place;
      last = place;
    }
    return {
      ranked,
      best: first || best || null,
      worst: worst || last || null,
      mean: ranked === 0 ? null : figure(rational(BigInt(total), BigInt(ranked)), 4),
      ranks: listOf(byRank, last),
      tiers: Array.from(this.#byTier.subarray(row * this.#tiers, (row + 1) * this.#tiers)),
    };
  }

  /** Counts what is held. */
  #count(): void {
    const people = this.#people;
    for (let from = 0; this.#draws > 0 && from < people; from += TOGETHER) {
      const to = Math.min(people, from + TOGETHER);
      for (let draw = 0; draw < this.#draws; draw++) {
        if (this.#beyond === null)
          countRanks(this.#held, draw * people, from, to, this.#ranks + 1, this.#byRank);
        else this.#countFirst(draw * people, from, to, this.#beyond);
      }
    }
    this.#draws = 0;
  }

  /** The same where not every rank is counted one by one. */
  #countFirst(start: number, from: number, to: number, beyond: Beyond): void {
    for (let row = from; row < to; row++) {
      const own = this.#held[start + row] as number;
      if (own > this.#ranks) note(beyond, row, own);
      else countRanks(this.#held, start, row, row + 1, this.#ranks + 1, this.#byRank);
    }
  }
}

/** The first counts as a list. */
function listOf(counts: ArrayLike<number>, length: number): number[] {
  const list: number[] = [];
  for (let at = 0; at < length; at++) list.push(counts[at] as number);
  return list;
}

function countRanks(
  held: Int32Array,
  start: number,
  from: number,
  to: number,
  width: number,
  byRank: Uint16Array | Uint32Array,
): void {
  for (let row = from; row < to; row++) {
    const place = row * width + (held[start + row] as number);
    byRank[place] = (byRank[place] as number) + 1;
  }
}

function countTiers(tier: ArrayLike<number>, tiers: number, byTier: Uint32Array): void {
  for (let row = 0; row < tier.length; row++) {
    const place = tier[row] as number;
    if (place < 0) continue;
    const at = row * tiers + place;
    byTier[at] = (byTier[at] as number) + 1;
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
