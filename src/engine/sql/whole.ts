import type { Comparator } from "../../plan/node.js";
import type { Query } from "./query.js";
import { always, bracketed, leading, type Truth, truth, under, type Whole } from "./term.js";

export const least = (...values: readonly bigint[]) => values.reduce((a, b) => (a < b ? a : b));
export const greatest = (...values: readonly bigint[]) => values.reduce((a, b) => (a > b ? a : b));

export const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** The same number in units of a finer grid. */
export function finer(query: Query, term: Whole, scale: number): Whole {
  return scale === term.scale ? term : { ...scaled(query, term, 10n ** BigInt(scale - term.scale)), scale };
}

/** A number times a constant; the factor is written where the product is used. */
export function scaled(query: Query, term: Whole, factor: bigint): Whole {
  if (term.fixed != null) return query.constant(term.fixed * factor, term.scale);
  if (term.fixed === null) return term;
  const [low, high] = [term.low * factor, term.high * factor];
  return query.whole({
    ...term,
    low: least(low, high),
    high: greatest(low, high),
    times: term.times * factor,
  });
}

/** Two numbers on the finer of their grids, ready to be written beside each other. */
export function aligned(query: Query, a: Whole, b: Whole): [left: Whole, right: Whole] {
  const scale = Math.max(a.scale, b.scale);
  const pair = [a, b].map((term) => query.written(finer(query, term, scale)));
  return pair as [Whole, Whole];
}

export function plus(query: Query, a: Whole, b: Whole, sign: 1n | -1n = 1n): Whole {
  if (a.fixed === null || b.fixed === null) return query.constant(null, 0);
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [finer(query, a, scale), finer(query, b, scale)];
  if (right.fixed === 0n) return left;
  if (left.fixed === 0n && sign === 1n) return right;
  if (left.fixed !== undefined && right.fixed !== undefined)
    return query.constant((left.fixed as bigint) + sign * (right.fixed as bigint), scale);
  const low = left.low + (sign === 1n ? right.low : -right.high);
  const high = left.high + (sign === 1n ? right.high : -right.low);
  const wide = !query.fits({ low, high });
  // Less than nothing is taken away, so that no two signs meet.
  const flips = right.fixed !== undefined && (right.fixed as bigint) < 0n;
  const minus = (sign === -1n) !== flips;
  const l = query.written(left, wide);
  const r = query.written(flips ? scaled(query, right, -1n) : right, wide);
  const sql = `${leading(l)} ${minus ? "-" : "+"} ${bracketed(r)}`;
  const made = { sql, scale, low, high, wide: l.wide || r.wide, binds: "as a sum", ...under(l, r) } as const;
  return query.shallow(query.whole(made));
}

export function product(query: Query, a: Whole, b: Whole): Whole {
  if (a.fixed === null || b.fixed === null) return query.constant(null, 0);
  const scale = a.scale + b.scale;
  if (b.fixed !== undefined) return { ...scaled(query, a, b.fixed), scale };
  if (a.fixed !== undefined) return { ...scaled(query, b, a.fixed), scale };
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const [low, high] = [least(...ends), greatest(...ends)];
  const wide = !query.fits({ low, high });
  const [l, r] = [query.written(a, wide), query.written(b, wide)];
  const sql = `${bracketed(l)} * ${bracketed(r)}`;
  return query.shallow(query.whole({ sql, scale, low, high, wide: l.wide || r.wide, ...under(l, r) }));
}

/** The lesser or the greater of two; NULL where either is. */
export function extreme(query: Query, kind: "min" | "max", a: Whole, b: Whole): Whole {
  if (a.fixed === null || b.fixed === null) return query.constant(null, 0);
  const [high, low] = kind === "min" ? [least, least] : [greatest, greatest];
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [finer(query, a, scale), finer(query, b, scale)];
  const bounds = { scale, low: low(x.low, y.low), high: high(x.high, y.high) };
  if (x.fixed !== undefined && y.fixed !== undefined) return query.constant(bounds.low, scale);
  const [open, end] = x.fixed === undefined ? [x, y] : [y, x];
  const [l, r] = aligned(query, query.hold(open), query.hold(end));
  const wide = l.wide || r.wide;
  const beyond = `${bracketed(l)} ${kind === "min" ? ">" : "<"} ${bracketed(r)}`;
  // NULL is beyond nothing: the second branch hands it on, or, of two that may be NULL, compares again.
  const rest = end.fixed === undefined ? `WHEN ${bracketed(r)} IS NOT NULL THEN ${l.sql}` : `ELSE ${l.sql}`;
  const sql = `CASE WHEN ${beyond} THEN ${r.sql} ${rest} END`;
  return query.shallow(query.whole({ sql, ...bounds, wide, binds: "tightly", ...under(l, r) }));
}

/** `then` where the truth is true, else `otherwise`. */
export function choice(query: Query, when: Truth, then: Whole, otherwise: Whole): Whole {
  if (when.fixed !== undefined) return when.fixed === true ? then : otherwise;
  if (then.fixed === null && otherwise.fixed === null) return then;
  const scale = Math.max(then.scale, otherwise.scale);
  const [x, y] = [finer(query, then, scale), finer(query, otherwise, scale)];
  if (x.fixed != null && x.fixed === y.fixed) return x;
  const real = [x, y].filter(({ fixed }) => fixed !== null);
  const [low, high] = [least(...real.map((one) => one.low)), greatest(...real.map((one) => one.high))];
  const wide = real.some((one) => query.written(one).wide);
  const [l, r] = [query.written(x, wide), query.written(y, wide)];
  const otherwiseSql = y.fixed === null ? "" : ` ELSE ${r.sql}`;
  const sql = `CASE WHEN ${when.sql} THEN ${l.sql}${otherwiseSql} END`;
  return query.shallow(query.whole({ sql, scale, low, high, wide, binds: "tightly", ...under(when, l, r) }));
}

const SIGNS = { atLeast: ">=", atMost: "<=", above: ">", below: "<", equals: "=" } as const;

/** A comparison of two numbers; unknown where one is missing. */
export function compared(query: Query, by: Comparator, a: Whole, b: Whole): Truth {
  if (a.fixed === null || b.fixed === null) return always(null);
  const [l, r] = aligned(query, a, b);
  if (l.fixed !== undefined && r.fixed !== undefined) {
    // A sign such as >= has in it every order that it allows.
    return always(SIGNS[by].includes(l.low < r.low ? "<" : l.low > r.low ? ">" : "="));
  }
  return truth(`${bracketed(l)} ${SIGNS[by]} ${bracketed(r)}`, l, r);
}

/** Whether a number is missing. */
export function isMissing(query: Query, a: Whole): Truth {
  if (a.fixed !== undefined) return always(a.fixed === null);
  const held = query.hold(a);
  return truth(`${held.sql} IS NULL`, held);
}
