import type { Rounding } from "../../number/decimal.js";
import { divide, gcd } from "../../number/scaled.js";
import { remainder } from "./dialect/dialect.js";
import type { Query } from "./query.js";
import { bracketed, under, type Whole } from "./term.js";
import { finer, greatest, magnitude, plus, scaled } from "./whole.js";

/**
 * A quotient rounded once, from whole numbers alone: half of the divisor is added before the division, and an even result is
 * asked for where the remainder says that it was a tie. NULL where the divisor is 0.
 */
export function quotient(
  query: Query,
  a: Whole,
  b: Whole,
  decimals: number,
  rounding: Rounding | "floor",
  most?: bigint,
): Whole {
  if (a.fixed === null || b.fixed === null || b.fixed === 0n) return query.constant(null, decimals);
  if (a.fixed !== undefined && b.fixed !== undefined) {
    const exact = divide(
      { units: a.fixed, scale: a.scale },
      { units: b.fixed, scale: b.scale },
      decimals,
      rounding,
    );
    return query.constant(exact.units, decimals);
  }
  const shift = decimals + b.scale - a.scale;
  let n = { ...written(query, finer(query, a, a.scale + Math.max(0, shift))), scale: 0 };
  let d = { ...finer(query, b, b.scale + Math.max(0, -shift)), scale: 0 };
  if (d.high < 0n) [n, d] = [scaled(query, n, -1n), scaled(query, d, -1n)];
  if (d.fixed !== undefined) [n, d] = reduced(query, n, d);
  if (d.fixed === 1n) return { ...n, scale: decimals };
  if (d.low <= 0n) [n, d] = positive(query, n, d);
  d = query.hold(d);
  const bound = greatest(magnitude(n.low), magnitude(n.high));
  const widest = bound / (d.low > 0n ? d.low : 1n) + 1n;
  const limit = most !== undefined && most < widest ? most : widest;
  const round = (of: Whole) => rounded(query, of, d, rounding, limit);
  if (n.low >= 0n) return { ...round(n), scale: decimals };
  n = query.hold(n);
  const below = roundedBelow(query, n, d, rounding, limit);
  if (n.high <= 0n) return { ...below, scale: decimals };
  const above = round(n);
  const wide = above.wide || below.wide;
  const [up, down] = [query.written(above, wide), query.written(below, wide)];
  const sql = `CASE WHEN ${n.sql} < 0 THEN ${down.sql} ELSE ${up.sql} END`;
  return query.shallow(
    query.whole({
      sql,
      scale: decimals,
      low: -limit,
      high: limit,
      wide,
      binds: "tightly",
      ...under(up, down),
    }),
  );
}

/** A constant above the line is written out, as if rows differed. */
function written(query: Query, { fixed, ...term }: Whole): Whole {
  if (fixed === undefined) return term;
  const { fixed: _, ...literal } = query.written({ ...term, fixed });
  return { ...literal, depth: 1 };
}

/** Takes out what numerator and divisor have in common. */
function reduced(query: Query, n: Whole, d: Whole): [Whole, Whole] {
  const divisor = d.fixed as bigint;
  const common = gcd(magnitude(n.times), divisor);
  if (common === 1n) return [n, d];
  return [
    { ...n, times: n.times / common, low: n.low / common, high: n.high / common },
    query.constant(divisor / common, 0),
  ];
}

/** The same quotient with a divisor that is positive, or NULL. */
function positive(query: Query, n: Whole, d: Whole): [Whole, Whole] {
  const held = query.hold(d);
  const most = greatest(magnitude(held.low), held.high);
  const zero = query.dialect.integer(0n, held.wide);
  if (held.low === 0n) {
    const sql = `NULLIF(${held.sql}, ${zero})`;
    return [n, query.whole({ ...held, sql, low: 1n, ...under(held) })];
  }
  const top = query.written(query.hold(n));
  const bound = greatest(magnitude(top.low), magnitude(top.high));
  const flip = (term: Whole) => `CASE WHEN ${held.sql} < 0 THEN -${bracketed(term)} ELSE ${term.sql} END`;
  const place = under(top, held);
  return [
    query.whole({ ...top, sql: flip(top), low: -bound, high: bound, ...place, binds: "tightly" }),
    query.whole({
      ...held,
      sql: `NULLIF(${flip(held)}, ${zero})`,
      low: 1n,
      high: most,
      ...place,
      binds: "tightly",
    }),
  ];
}

/** Of a numerator that is not negative. */
function rounded(query: Query, n: Whole, d: Whole, rounding: Rounding | "floor", limit: bigint): Whole {
  if (rounding === "floor") return divided(query, n, d, limit);
  const { fixed } = d;
  // An odd divisor has no ties; of an even one, half is whole.
  if (fixed != null && fixed % 2n === 1n)
    return divided(query, plus(query, n, query.constant(fixed / 2n, 0)), d, limit);
  const [top, bottom] =
    fixed != null
      ? [plus(query, n, query.constant(fixed / 2n, 0)), d]
      : [plus(query, scaled(query, n, 2n), d), scaled(query, d, 2n)];
  if (rounding === "halfExpand") return divided(query, top, bottom, limit);
  // A whole quotient after half was added was a tie, and odd where the remainder by twice the divisor is the divisor.
  const held = query.hold(top);
  const whole = divided(query, held, bottom, limit);
  const twice = query.written(scaled(query, bottom, 2n), held.wide);
  const odd = `${remainder(held.sql, bracketed(twice))} = ${query.written(bottom, held.wide).sql}`;
  const sql = `${bracketed(whole)} - CASE WHEN ${odd} THEN 1 ELSE 0 END`;
  return query.shallow(query.whole({ ...whole, sql, binds: "as a sum", ...under(whole, twice) }));
}

/** Of a numerator that may be negative, where it is. */
function roundedBelow(query: Query, n: Whole, d: Whole, rounding: Rounding | "floor", limit: bigint): Whole {
  const flipped = negative(query, n);
  // Cutting towards minus infinity is rounding the magnitude up.
  const up = plus(query, plus(query, flipped, d), query.constant(-1n, 0));
  const size =
    rounding === "floor" ? divided(query, up, d, limit) : rounded(query, flipped, d, rounding, limit);
  return query.whole({ ...size, sql: `-${bracketed(size)}`, low: -limit, high: 0n, binds: "loosely" });
}

/** A held number with its sign turned. */
function negative(query: Query, n: Whole): Whole {
  return query.whole({ ...n, sql: `(-${n.sql})`, low: -n.high, high: -n.low, binds: "tightly", ...under(n) });
}

/** The whole part; where the engine's division answers 64 bits and that might not do, in two parts. */
function divided(query: Query, n: Whole, d: Whole, limit: bigint): Whole {
  const { dialect } = query;
  const top = query.written(n);
  const bottom = query.written(d, top.wide);
  const wide = top.wide || bottom.wide;
  const bounds = { scale: 0, low: 0n, high: limit, ...under(top, bottom) };
  const { longestQuotient } = dialect;
  if (longestQuotient === null || !wide || limit < 10n ** BigInt(longestQuotient)) {
    const sql = dialect.divide(bracketed(top), bracketed(bottom), wide);
    // Where it answers 64 bits, it is narrow whatever went in.
    const narrow = longestQuotient !== null;
    return query.whole({ ...bounds, sql, wide: wide && !narrow });
  }
  const part = 10n ** BigInt(longestQuotient);
  if (limit >= part * part) query.tooWide(limit);
  const held = query.hold(top);
  const whole = query.written(scaled(query, d, part), true);
  const high = dialect.divide(held.sql, bracketed(whole), true);
  const low = dialect.divide(`(${remainder(held.sql, bracketed(whole))})`, bracketed(bottom), true);
  const sql = `CAST(${high} AS ${dialect.types.wide}) * ${dialect.integer(part, true)} + ${low}`;
  return query.whole({ ...bounds, sql, wide: true, binds: "as a sum", ...under(held, whole, bottom) });
}
