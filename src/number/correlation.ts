import { roundedRoot } from "./root.js";

/**
 * Pearson's correlation of whole numbers, n·Σxy − Σx·Σy over the root of the product of the same for each side, rounded once to 4
 * decimals, exactly; null where one side is all alike, or there are fewer than two.
 */
export function pearson(a: readonly bigint[], b: readonly bigint[]): number | null {
  const product = spreadOf(a, a) * spreadOf(b, b);
  return product === 0n ? null : roundedRoot(spreadOf(a, b), product, 4);
}

/** n·Σxy − Σx·Σy: n² times the covariance. */
export function spreadOf(a: readonly bigint[], b: readonly bigint[]): bigint {
  let [both, left, right] = [0n, 0n, 0n];
  for (const [place, x] of a.entries()) {
    const y = b[place] as bigint;
    both += x * y;
    left += x;
    right += y;
  }
  return BigInt(a.length) * both - left * right;
}

/** Spearman's rank correlation: Pearson's of the ranks, those who are alike at the mean of their ranks. */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  return pearson(doubledRanks(a), doubledRanks(b));
}

/** Twice the rank of each, so that the mean of two ranks is whole. */
function doubledRanks(values: readonly number[]): bigint[] {
  const order = values.map((_, at) => at).sort((x, y) => (values[x] as number) - (values[y] as number));
  const ranks = new Array<bigint>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[order[at] as number] = BigInt(from + 1 + to);
    from = to;
  }
  return ranks;
}
