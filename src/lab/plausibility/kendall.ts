import { type Rational, rational, subtract } from "../../number/rational.js";

/**
 * How many slopes may be cut off at each end so that the interval between holds the true slope with at least the
 * confidence that is wanted, and what it then holds exactly. Under no trend every order of n residuals is as likely, and
 * the number of pairs that fall is spread as the inversions of a permutation are (Kendall 1938); its distribution is counted
 * in whole numbers, so there is no table and no approximation. Null where not even one order in n! is rare enough.
 */
export function cutOff(
  n: number,
  miss: Rational,
): { readonly cut: number; readonly missed: bigint; readonly orders: bigint } | null {
  const orders = factorial(n);
  const rare = (tail: bigint) => 2n * tail * miss.denominator <= orders * miss.numerator;
  let best: { cut: number; missed: bigint; orders: bigint } | null = null;
  let tail = 0n;
  for (const [inversions, count] of inversionCounts(n).entries()) {
    tail += count;
    if (!rare(tail)) break;
    best = { cut: inversions, missed: 2n * tail, orders };
  }
  return best;
}

/** The same at one confidence for many trends, each number of periods once: no part of a trend takes as long. */
export function cutOffs(confidence: Rational): (n: number) => ReturnType<typeof cutOff> {
  const miss = subtract(rational(1n), confidence);
  const known = new Map<number, ReturnType<typeof cutOff>>();
  return (n) => {
    const found = known.get(n);
    if (found !== undefined) return found;
    const made = cutOff(n, miss);
    known.set(n, made);
    return made;
  };
}

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));

/** How many orders of n have 0, 1, 2, … inversions, up to half of all pairs (Mahonian numbers). */
function inversionCounts(n: number): readonly bigint[] {
  const half = Math.floor((n * (n - 1)) / 4);
  let counts: bigint[] = [1n, ...new Array<bigint>(half).fill(0n)];
  for (let size = 2; size <= n; size++) {
    // The largest of `size` may stand in any place, and brings 0 to size − 1 inversions.
    let window = 0n;
    counts = counts.map((count, place) => {
      window += count - (place >= size ? (counts[place - size] as bigint) : 0n);
      return window;
    });
  }
  return counts;
}
