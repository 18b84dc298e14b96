import { Order } from "./order.js";

/** Who is ranked together: rows by cohort, those outside of every one last. */
export interface Cohorts {
  /** The number of each row's cohort; `sizes.length - 1` outside of every one. */
  readonly of: Int32Array;
  /** How many rows each has, and how many stand outside. */
  readonly sizes: Int32Array;
  /** The least number of scores in a cohort that is ranked. */
  readonly minimum: number;
}

/** Ranks (0 for none) and tiers (−1 for none) by whole scores, −1 for none. The arrays are used again. */
export class Standings {
  readonly rank: Int32Array;
  readonly tier: Int16Array;
  readonly #cohorts: Cohorts;
  /** The least scores of all tiers but the last, from the highest down; null without tiers. */
  readonly #ladder: readonly number[] | null;
  readonly #order: Order;

  /** For scores up to `most`. */
  constructor(cohorts: Cohorts, ladder: readonly number[] | null, most: number) {
    const count = cohorts.of.length;
    [this.rank, this.tier] = [new Int32Array(count), new Int16Array(count).fill(-1)];
    [this.#cohorts, this.#ladder] = [cohorts, ladder];
    this.#order = new Order(cohorts.of, cohorts.sizes, most + 1);
  }

  /** Works out both. */
  work(scores: Int32Array): void {
    const { sizes, minimum } = this.#cohorts;
    const order = this.#order.descending(scores);
    let from = 0;
    for (let cohort = 0; cohort < sizes.length; cohort++) {
      const to = from + (sizes[cohort] as number);
      let scored = to;
      while (scored > from && (scores[order[scored - 1] as number] as number) < 0) scored--;
      const ranked = cohort < sizes.length - 1 && scored - from >= minimum;
      putRanks(order, from, scored, to, scores, ranked ? 1 : 0, this.rank);
      if (this.#ladder !== null) putTiers(order, from, scored, to, scores, this.#ladder, this.tier);
      from = to;
    }
  }
}

/** Ranks by order; `by` is 0 where nobody has one. */
function putRanks(
  order: Int32Array,
  from: number,
  scored: number,
  to: number,
  scores: Int32Array,
  by: 0 | 1,
  rank: Int32Array,
): void {
  let last = -1;
  let shared = 0;
  for (let at = from; at < scored; at++) {
    const row = order[at] as number;
    const score = scores[row] as number;
    // 1 where the score is another one than the last: who shares a score cannot be guessed, so nothing branches on it.
    const apart = score ^ last;
    const other = (apart | -apart) >>> 31;
    shared += other * (at + 1 - from - shared);
    last = score;
    rank[row] = shared * by;
  }
  for (let at = scored; at < to; at++) rank[order[at] as number] = 0;
}

function putTiers(
  order: Int32Array,
  from: number,
  scored: number,
  to: number,
  scores: Int32Array,
  ladder: readonly number[],
  tier: Int16Array,
): void {
  let place = 0;
  let step = ladder[0] ?? -1;
  for (let at = from; at < scored; at++) {
    const row = order[at] as number;
    while ((scores[row] as number) < step) step = ladder[++place] ?? -1;
    tier[row] = place;
  }
  for (let at = scored; at < to; at++) tier[order[at] as number] = -1;
}
