import { EXACT, TWELVE, takeApart, weighTwelve } from "./kernel.js";

/**
 * The points of a population, laid out row by row to be weighed again and again. Where a double holds the sums of two rows it does,
 * as a + b·base with |a|, |b| < base / 2; so points are counted from the middle of their range.
 */
export class WeighedPoints {
  /** Weights of the columns in units, to be filled in; zeros up to whole twelves follow. */
  readonly weights: Float64Array;
  /** From where sums are counted. */
  readonly offset: number;
  readonly #length: number;
  readonly #cells: Float64Array;
  /** Room for the sums of rows, the first with the last and so on; null where each row has its own. */
  readonly #pairs: Float64Array | null;
  readonly #base: number;

  /** Columns of points in units from 0 to `most`, NaN where missing; weights are to sum to `whole`. */
  constructor(columns: readonly Float64Array[], length: number, most: number, whole: number) {
    const width = Math.ceil(columns.length / TWELVE) * TWELVE;
    const middle = Math.ceil(most / 2);
    const offset = middle * whole;
    let base = 2;
    while (base <= 2 * offset) base *= 2;
    const paired = offset * (base + 1) < EXACT;
    const count = paired ? Math.ceil(length / 2) : length;
    const cells = new Float64Array(count * width);
    columns.forEach((column, place) => {
      const own = (row: number) => ((column[row] as number) || 0) - middle;
      for (let i = 0; i < count; i++)
        cells[i * width + place] = own(i) + (paired ? own(length - 1 - i) * base : 0);
    });
    this.weights = new Float64Array(width);
    this.#length = length;
    this.#cells = cells;
    this.#pairs = paired ? new Float64Array(count) : null;
    this.#base = base;
    this.offset = offset;
  }

  /** The sum of each row under the weights, counted from `offset`. */
  sums(into: Float64Array): void {
    const sums = (this.#pairs ?? into).fill(0, 0, this.#length);
    for (let first = 0; first < this.weights.length; first += TWELVE)
      weighTwelve(this.#cells, this.weights, first, sums);
    if (this.#pairs !== null) takeApart(this.#pairs, this.#base, into, this.#length);
  }
}
