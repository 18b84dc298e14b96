import { FIFTEEN_DIGITS } from "../../number/grammar.js";
/**
 * The loops. Numbers are whole units of a grid held in doubles, NaN is missing. Each loop is a plain function over blocks
 * small enough for the first cache; none allocates, and none branches on data where the usual data would make it guess.
 *
 * Source of the rounding: for |x| < 2^51, `(x + 1.5·2^52) − 1.5·2^52` is x rounded to the even neighbour, since doubles of
 * that size are whole. For whole 0 ≤ n, 1 ≤ d with n + d < 2^52 the double n / d lies on the same side of every half as
 * the exact quotient, and on the half where that does: a tie q + ½ is a double, and anything else is at least 1 / (2d)
 * away from it, while the quotient's error is at most (q + ½)·2^−53.
 */
export const BLOCK = 2048;

/** The greatest magnitude of a value on its grid: 15 digits. */
export const MOST = FIFTEEN_DIGITS;
/** Whole numbers below this are exact, and so is what is rounded to them. */
export const EXACT = 2 ** 53;

/**
 * Puts values on their grid, and answers how far this may be trusted: the sum of the squares of what was cut off and of
 * `weight` times the magnitudes. Below 1/16 no value lies near a tie and none is greater than 1 / (4·weight); NaN says
 * that something is no number.
 */
export function toGrid(
  values: Float64Array,
  from: number,
  count: number,
  unit: number,
  weight: number,
  out: Float64Array,
): number {
  let doubt = 0;
  for (let i = 0; i < count; i++) {
    const exactly = (values[from + i] as number) * unit;
    const whole = exactly + 6_755_399_441_055_744 - 6_755_399_441_055_744;
    const cut = exactly - whole;
    const size = exactly * weight;
    doubt += cut * cut + size * size;
    out[i] = whole;
  }
  return doubt;
}

/** Below this answer of `toGrid`, everything is proven. */
export const PROVEN = 1 / 16;

/**
 * One value on its grid, whatever it is; NaN where it is no number, or too large to tell. Near a tie the shortest decimal
 * of the double decides: it is the tie itself exactly where the tie's own double is the same.
 */
export function onGrid(value: number, unit: number, halfExpand: boolean): number {
  const exactly = value * unit;
  const size = Math.abs(exactly);
  // Beyond this the neighbours of a tie cannot be told apart by 15 digits.
  if (!(size < 90_000_000_000_000))
    return Math.abs(value) <= MOST && Number.isInteger(value) && unit === 1 ? value : Number.NaN;
  const whole = Math.floor(size);
  const cut = size - whole;
  if (Math.abs(cut - 0.5) > size * 2 ** -50 + 2 ** -40)
    return Math.sign(exactly) * (cut > 0.5 ? whole + 1 : whole) + 0;
  const tie = ((2 * whole + 1) * 5) / (unit * 10);
  const magnitude = Math.abs(value);
  const up = magnitude > tie || (magnitude === tie && (halfExpand || whole % 2 === 1));
  return Math.sign(exactly) * (up ? whole + 1 : whole) + 0;
}

/** A rounded quotient of whole numbers, the denominator above 0 and |n| + d < 2^52. */
export function quotient(numerator: number, denominator: number, halfExpand: boolean): number {
  const size = Math.abs(numerator) / denominator;
  let whole = size + 4_503_599_627_370_496 - 4_503_599_627_370_496;
  if (halfExpand && size - whole === 0.5) whole += 1;
  return numerator < 0 ? 0 - whole : whole;
}

/**
 * Values to weighed points in one loop: each is put on its grid, then on a line, clamped to 0..most, rounded, weighed and added:
 * `total += weight · round((x − floor)·slope + nudge)`. Answers as `toGrid` does; where that says that something is not
 * proven, the totals are spoilt. The clamp does without a branch, |t| − |t − most| + most, which is twice the clamped t: so the
 * rounding is to even whole numbers, and the weights are halves.
 */
export function addLine(
  values: Float64Array,
  from: number,
  count: number,
  unit: number,
  trust: number,
  profiles: Uint16Array,
  halves: Float64Array,
  total: Float64Array,
  floor: number,
  slope: number,
  nudge: number,
  most: number,
): number {
  let doubt = 0;
  for (let i = 0; i < count; i++) {
    const exactly = (values[from + i] as number) * unit;
    const whole = exactly + 6_755_399_441_055_744 - 6_755_399_441_055_744;
    const cut = exactly - whole;
    const size = exactly * trust;
    doubt += cut * cut + size * size;
    const t = (whole - floor) * slope + nudge;
    const twice = Math.abs(t) - Math.abs(t - most) + most + 9_007_199_254_740_992 - 9_007_199_254_740_992;
    total[i] = (total[i] as number) + (halves[profiles[from + i] as number] as number) * twice;
  }
  return doubt;
}

/** Points on a line as they are, clamped to 0..most; missing stays missing. The line may differ by profile. */
export function line(
  units: Float64Array,
  profiles: Uint16Array,
  from: number,
  count: number,
  floors: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  most: number,
  halfExpand: boolean,
  out: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const profile = profiles[from + i] as number;
    const denominator = denominators[profile] as number;
    const numerator = ((units[i] as number) - (floors[profile] as number)) * (numerators[profile] as number);
    const end = most * denominator;
    const within = numerator < 0 ? 0 : numerator > end ? end : numerator;
    out[i] = quotient(within, denominator, halfExpand);
  }
}

/** Adds weighed points times a factor; where points are missing, their weight is added to what is lacking. */
export function addPoints(
  points: Float64Array,
  profiles: Uint16Array,
  from: number,
  count: number,
  weights: Float64Array,
  factor: number,
  total: Float64Array,
  lacking: Float64Array,
): boolean {
  let gaps = false;
  for (let i = 0; i < count; i++) {
    const weight = weights[profiles[from + i] as number] as number;
    const own = points[i] as number;
    if (Number.isNaN(own)) {
      lacking[i] = (lacking[i] as number) + weight;
      gaps = true;
    } else total[i] = (total[i] as number) + weight * own * factor;
  }
  return gaps;
}

/** Columns that are weighed at once. */
export const TWELVE = 12;

/** Adds twelve points of each row, from `first` on, times their weights to the row's sum; a row has as many as there are weights. */
export function weighTwelve(
  points: Float64Array,
  weights: Float64Array,
  first: number,
  sums: Float64Array,
): void {
  const a = weights[first] as number;
  const b = weights[first + 1] as number;
  const c = weights[first + 2] as number;
  const d = weights[first + 3] as number;
  const e = weights[first + 4] as number;
  const f = weights[first + 5] as number;
  const g = weights[first + 6] as number;
  const h = weights[first + 7] as number;
  const k = weights[first + 8] as number;
  const l = weights[first + 9] as number;
  const m = weights[first + 10] as number;
  const n = weights[first + 11] as number;
  for (let i = 0, at = first; at < points.length; i++, at += weights.length) {
    const own =
      (points[at] as number) * a +
      (points[at + 1] as number) * b +
      ((points[at + 2] as number) * c + (points[at + 3] as number) * d);
    const more =
      (points[at + 4] as number) * e +
      (points[at + 5] as number) * f +
      ((points[at + 6] as number) * g + (points[at + 7] as number) * h);
    const most =
      (points[at + 8] as number) * k +
      (points[at + 9] as number) * l +
      ((points[at + 10] as number) * m + (points[at + 11] as number) * n);
    sums[i] = (sums[i] as number) + (own + more) + most;
  }
}

/** Takes a + b·base apart, |a| and |b| below half of the base, a power of two: a from the first row on, b from the last back. */
export function takeApart(pairs: Float64Array, base: number, out: Float64Array, length: number): void {
  for (let i = 0, last = length - 1; i < pairs.length; i++, last--) {
    const both = pairs[i] as number;
    const b = both / base + 6_755_399_441_055_744 - 6_755_399_441_055_744;
    out[last] = b;
    out[i] = both - b * base;
  }
}

/**
 * Sums that are not negative, counted from an offset, as scores: `round((offset + sum) · factor / divisor) / unit`, for a numerator n
 * with n + divisor < 2^48. Ties away from zero are decided by a nudge of half of what anything else lies away from one.
 */
export function scaleSums(
  sums: Float64Array,
  count: number,
  offset: number,
  factor: number,
  divisor: number,
  halfExpand: boolean,
  unit: number,
  out: Float64Array,
): void {
  const nudge = halfExpand ? 1 / (4 * divisor) : 0;
  for (let i = 0; i < count; i++) {
    const size = (((sums[i] as number) + offset) * factor) / divisor + nudge;
    out[i] = (size + 4_503_599_627_370_496 - 4_503_599_627_370_496) / unit;
  }
}
