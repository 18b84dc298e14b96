/** Integers between which a value lies, in units of 10^−scale; null where nothing is proven. */
export interface Interval {
  readonly scale: number | null;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** An interval that proves nothing. */
export const UNPROVEN: Interval = { scale: null, low: null, high: null };

type Bound = bigint | null;

/** A bound that needs both arguments' bounds. */
const both = (a: Bound, b: Bound, combine: (a: bigint, b: bigint) => bigint): Bound =>
  a === null || b === null ? null : combine(a, b);

/** A bound that either argument's bound proves alone. */
const either = (a: Bound, b: Bound, combine: (a: bigint, b: bigint) => bigint): Bound =>
  a === null ? b : b === null ? a : combine(a, b);

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const greatest = (a: bigint, b: bigint) => (a > b ? a : b);
const magnitude = (a: bigint) => (a < 0n ? -a : a);

/** Applies a rule to two intervals brought to their common grid. */
function aligned(a: Interval, b: Interval, rule: (a: Interval, b: Interval) => [Bound, Bound]): Interval {
  if (a.scale === null || b.scale === null) return UNPROVEN;
  const scale = Math.max(a.scale, b.scale);
  const [low, high] = rule(at(a, a.scale, scale), at(b, b.scale, scale));
  return { scale, low, high };
}

function at({ low, high }: Interval, from: number, scale: number): Interval {
  const factor = 10n ** BigInt(scale - from);
  return { scale, low: low === null ? null : low * factor, high: high === null ? null : high * factor };
}

/** How bounds travel through the arithmetic. */
export const interval = {
  add: (a: Interval, b: Interval) =>
    aligned(a, b, (x, y) => [both(x.low, y.low, (p, q) => p + q), both(x.high, y.high, (p, q) => p + q)]),
  subtract: (a: Interval, b: Interval) =>
    aligned(a, b, (x, y) => [both(x.low, y.high, (p, q) => p - q), both(x.high, y.low, (p, q) => p - q)]),
  min: (a: Interval, b: Interval) =>
    aligned(a, b, (x, y) => [both(x.low, y.low, least), either(x.high, y.high, least)]),
  max: (a: Interval, b: Interval) =>
    aligned(a, b, (x, y) => [either(x.low, y.low, greatest), both(x.high, y.high, greatest)]),
  /** One or the other. */
  hull: (a: Interval, b: Interval) =>
    aligned(a, b, (x, y) => [both(x.low, y.low, least), both(x.high, y.high, greatest)]),
  multiply(a: Interval, b: Interval): Interval {
    if (a.scale === null || b.scale === null) return UNPROVEN;
    const scale = a.scale + b.scale;
    const ends = [a.low, a.high].flatMap((p) => [b.low, b.high].map((q) => both(p, q, (x, y) => x * y)));
    return {
      scale,
      low: ends.reduce((p, q) => both(p, q, least)),
      high: ends.reduce((p, q) => both(p, q, greatest)),
    };
  },
  /** A quotient is widest where the denominator is smallest: its least magnitude, or one unit of its grid. */
  divide(a: Interval, b: Interval, scale: number): Interval {
    if (a.low === null || a.high === null || b.low === null || b.high === null)
      return { scale, low: null, high: null };
    const smallest = b.low > 0n ? b.low : b.high < 0n ? -b.high : 1n;
    const shift = scale + (b.scale ?? 0) - (a.scale ?? 0);
    const largest = greatest(magnitude(a.low), magnitude(a.high));
    const scaled = shift >= 0 ? largest * 10n ** BigInt(shift) : largest / 10n ** BigInt(-shift) + 1n;
    const bound = scaled / smallest + 1n;
    const negative = (a.low < 0n && b.high > 0n) || (a.high > 0n && b.low < 0n);
    const positive = (a.high > 0n && b.high > 0n) || (a.low < 0n && b.low < 0n);
    return { scale, low: negative ? -bound : 0n, high: positive ? bound : 0n };
  },
};
