import { roundedRoot } from "./root.js";

/** Kendall's tau-b of two orders of the same things, with what it rests on. */
export interface Kendall {
  /** How many things are in both orders. */
  readonly n: number;
  /** Pairs that stand in the same order on both sides. */
  readonly concordant: number;
  /** Pairs that stand in opposite orders. */
  readonly discordant: number;
  /** Pairs that are tied in the first order alone. */
  readonly tiedA: number;
  /** Pairs that are tied in the second order alone. */
  readonly tiedB: number;
  /** Pairs that are tied in both. */
  readonly tiedBoth: number;
  /** Concordant − discordant: what stands above the line. */
  readonly numerator: number;
  /** The product under the root, in digits: pairs not tied in the first order × pairs not tied in the second. */
  readonly product: string;
  /** numerator ÷ √product, −1..1 to 4 decimals; null where one side is all ties, or there are fewer than two things. */
  readonly tau: number | null;
}

/**
 * Kendall's tau-b, exactly: in n·log n steps after Knight (1966), by sorting and by counting what a merge sort moves. Values are
 * compared as numbers: whoever has decimals gives their places in the order. Pairs are counted without loss up to 10⁸ things.
 */
export function kendall(a: readonly number[], b: readonly number[]): Kendall {
  const n = a.length;
  const [inA, inB] = [(at: number) => a[at] as number, (at: number) => b[at] as number];
  const order = Array.from({ length: n }, (_, at) => at).sort((x, y) => inA(x) - inA(y) || inB(x) - inB(y));
  const sameA = tiedPairs(order, (x, y) => inA(x) === inA(y));
  const tiedBoth = tiedPairs(order, (x, y) => inA(x) === inA(y) && inB(x) === inB(y));
  const { sorted, moves: discordant } = mergeSort(Float64Array.from(order, inB));
  const sameB = tiedPairs(sorted, (x, y) => x === y);
  const all = pairs(n);
  const concordant = all - sameA - sameB + tiedBoth - discordant;
  const product = BigInt(all - sameA) * BigInt(all - sameB);
  const numerator = concordant - discordant;
  const counts = { concordant, discordant, tiedA: sameA - tiedBoth, tiedB: sameB - tiedBoth, tiedBoth };
  const tau = product === 0n ? null : roundedRoot(numerator, product, 4);
  return { n, ...counts, numerator, product: String(product), tau };
}

const pairs = (count: number) => (count * (count - 1)) / 2;

/** How many pairs are the same, where what is the same stands together. */
function tiedPairs(row: ArrayLike<number>, same: (x: number, y: number) => boolean): number {
  let [total, run] = [0, 0];
  for (let at = 0; at < row.length; at++) {
    run = at > 0 && same(row[at - 1] as number, row[at] as number) ? run + 1 : 0;
    total += run;
  }
  return total;
}

/** Sorts from the bottom up; `moves` counts the pairs of which the greater stood first. */
function mergeSort(values: Float64Array<ArrayBuffer>): { sorted: Float64Array; moves: number } {
  const size = values.length;
  let [from, to, moves] = [values, new Float64Array(size), 0];
  for (let width = 1; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size);
      const end = Math.min(middle + width, size);
      for (let left = start, right = middle, at = start; at < end; at++) {
        const takesLeft =
          left < middle && (right >= end || (from[left] as number) <= (from[right] as number));
        if (!takesLeft) moves += middle - left;
        to[at] = from[takesLeft ? left++ : right++] as number;
      }
    }
    [from, to] = [to, from];
  }
  return { sorted: from, moves };
}
