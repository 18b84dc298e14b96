import { type Exact, exact, fromUnits } from "../number/decimal.js";

/** Decimals between which a value lies, as multiples of 10^−scale; infinite where nothing is proven. */
export interface Interval {
  readonly scale: number;
  readonly low: Exact;
  readonly high: Exact;
}

/** An interval that proves nothing. */
export const UNPROVEN: Interval = /* @__PURE__ */ between(Infinity, -Infinity, Infinity);

/** The interval of what is missing for everybody: the hull with it is the other interval. */
export const EMPTY: Interval = /* @__PURE__ */ between(-Infinity, Infinity, -Infinity);

/** An interval by its ends. */
export function between(scale: number, low: Exact | number, high: Exact | number): Interval {
  return { scale, low: exact(low), high: exact(high) };
}

const least = (a: Exact, b: Exact) => (a.lessThan(b) ? a : b);
const greatest = (a: Exact, b: Exact) => (a.greaterThan(b) ? a : b);

/** An interval on the finer grid of two; what may have any number of decimals proves nothing. */
function on(a: Interval, b: Interval, low: Exact, high: Exact): Interval {
  const scale = Math.max(a.scale, b.scale);
  return scale === Infinity ? UNPROVEN : { scale, low, high };
}

/** How bounds travel through the arithmetic. */
export const interval = {
  add: (a: Interval, b: Interval) => on(a, b, a.low.plus(b.low), a.high.plus(b.high)),
  subtract: (a: Interval, b: Interval) => on(a, b, a.low.minus(b.high), a.high.minus(b.low)),
  min: (a: Interval, b: Interval) => on(a, b, least(a.low, b.low), least(a.high, b.high)),
  max: (a: Interval, b: Interval) => on(a, b, greatest(a.low, b.low), greatest(a.high, b.high)),
  /** One or the other. */
  hull: (a: Interval, b: Interval) => on(a, b, least(a.low, b.low), greatest(a.high, b.high)),
  multiply(a: Interval, b: Interval): Interval {
    const scale = a.scale + b.scale;
    const ends = [a.low, a.high].flatMap((end) => [end.times(b.low), end.times(b.high)]);
    if (scale === Infinity) return UNPROVEN;
    // An end without bound times 0 is no number.
    if (!ends.every((end) => end.isFinite())) return { ...UNPROVEN, scale };
    return { scale, low: ends.reduce(least), high: ends.reduce(greatest) };
  },
  /** A quotient is widest where the denominator is smallest: its least magnitude, or one unit of its grid. */
  divide(a: Interval, b: Interval, scale: number): Interval {
    // It has the sign of the product.
    const { low, high } = interval.multiply(a, b);
    if (!low.isFinite()) return { ...UNPROVEN, scale };
    const smallest = b.low.greaterThan(0) ? b.low : b.high.lessThan(0) ? b.high : fromUnits(1, b.scale);
    const largest = greatest(a.low.abs(), a.high.abs()).times(`1e${scale + b.scale}`);
    const whole = a.scale > scale + b.scale ? largest.floor().plus(1) : largest;
    const units = whole.divToInt(smallest.abs().times(`1e${b.scale}`)).plus(1);
    const bound = units.times(fromUnits(1, scale));
    return between(scale, low.lessThan(0) ? bound.negated() : 0, high.greaterThan(0) ? bound : 0);
  },
};
