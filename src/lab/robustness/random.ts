const MASK = 0xffff_ffff_ffff_ffffn;

/**
 * SplitMix64 (Steele, Lea and Flood 2014, with Vigna's constants): 64 bits at a time from a counter. It only fills the state of
 * the generator below.
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & MASK;
  return () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & MASK;
    let bits = state;
    bits = ((bits ^ (bits >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK;
    bits = ((bits ^ (bits >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK;
    return bits ^ (bits >> 31n);
  };
}

const rotated = (bits: number, by: number) => (bits << by) | (bits >>> (32 - by));

/** xoshiro128** 1.1 (Blackman and Vigna 2018) from a state of four words: whole numbers of 32 bits, the same on every platform. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/** Whole numbers below a bound of at most 2^32, each as likely as any other. */
export type Below = (bound: number) => number;

/**
 * The generator of a seed: the low and the high half of two outputs of SplitMix64 are the state of xoshiro128**. A number below
 * a bound is the remainder of the first output that is below the greatest multiple of the bound.
 */
export function randomBelow(seed: number): Below {
  const words = splitMix64(BigInt(seed));
  const [one, two] = [words(), words()];
  const half = (bits: bigint) => Number(bits & 0xffff_ffffn) | 0;
  const next = xoshiro128([half(one), half(one >> 32n), half(two), half(two >> 32n)]);
  return (bound) => {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let bits = next();
    while (bits >= limit) bits = next();
    return bits % bound;
  };
}
