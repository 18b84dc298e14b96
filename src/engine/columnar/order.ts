/**
 * Rows by cohort, and in each by whole scores from the highest down, −1 last: a radix sort by two digits and the cohort (Knuth,
 * vol. 3, 5.2.5). The array is used again.
 */
export class Order {
  readonly #cohorts: Int32Array;
  /** How many rows each cohort has; null where all stand in the same one. */
  readonly #sizes: Int32Array | null;
  readonly #bits: number;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #half: Int32Array;
  readonly #rows: Int32Array;

  /** For scores below `most`. */
  constructor(cohorts: Int32Array, sizes: Int32Array, most: number) {
    const count = cohorts.length;
    this.#cohorts = cohorts;
    this.#sizes = sizes.includes(count) ? null : sizes;
    this.#bits = Math.ceil(Math.log2(most + 1) / 2);
    [this.#low, this.#high] = [new Int32Array(2 ** this.#bits), new Int32Array(2 ** this.#bits)];
    [this.#half, this.#rows] = [new Int32Array(count), new Int32Array(count)];
  }

  /** Sorts by scores, of which there is one for each row. */
  descending(scores: Int32Array): Int32Array {
    const [bits, low, high, half, rows] = [this.#bits, this.#low, this.#high, this.#half, this.#rows];
    low.fill(0);
    high.fill(0);
    countDigits(scores, bits, low, high);
    fromTheGreatest(low);
    fromTheGreatest(high);
    byLowDigit(scores, low, half);
    byHighDigit(scores, half, bits, high, rows);
    if (this.#sizes === null) return rows;
    byCohort(this.#cohorts, rows, startsOf(this.#sizes), half);
    return half;
  }
}

function countDigits(scores: Int32Array, bits: number, low: Int32Array, high: Int32Array): void {
  const mask = low.length - 1;
  for (let row = 0; row < scores.length; row++) {
    const key = (scores[row] as number) + 1;
    const one = key & mask;
    low[one] = (low[one] as number) + 1;
    const two = key >>> bits;
    high[two] = (high[two] as number) + 1;
  }
}

/** Counts of digits to where each starts, the greatest first. */
function fromTheGreatest(counts: Int32Array): void {
  let above = 0;
  for (let digit = counts.length - 1; digit >= 0; digit--) {
    const own = counts[digit] as number;
    counts[digit] = above;
    above += own;
  }
}

function byLowDigit(scores: Int32Array, starts: Int32Array, out: Int32Array): void {
  const mask = starts.length - 1;
  for (let row = 0; row < scores.length; row++) {
    const digit = ((scores[row] as number) + 1) & mask;
    const at = starts[digit] as number;
    starts[digit] = at + 1;
    out[at] = row;
  }
}

function byHighDigit(
  scores: Int32Array,
  from: Int32Array,
  bits: number,
  starts: Int32Array,
  out: Int32Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number;
    const digit = ((scores[row] as number) + 1) >>> bits;
    const at = starts[digit] as number;
    starts[digit] = at + 1;
    out[at] = row;
  }
}

function byCohort(cohorts: Int32Array, from: Int32Array, starts: Int32Array, out: Int32Array): void {
  for (let i = 0; i < from.length; i++) {
    const row = from[i] as number;
    const cohort = cohorts[row] as number;
    const at = starts[cohort] as number;
    starts[cohort] = at + 1;
    out[at] = row;
  }
}

function startsOf(sizes: Int32Array): Int32Array {
  let before = 0;
  return sizes.map((size) => {
    before += size;
    return before - size;
  });
}
