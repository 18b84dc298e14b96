import { fromUnits, toNumber } from "../../number/decimal.js";
import { ceilingOf, floorOf } from "../../number/floor.js";
import { multiply, type Rational, rational, rationalText } from "../../number/rational.js";
import { roundedQuotient } from "../../number/scaled.js";
import { comparedTo } from "../../number/statistic.js";

/** Decimals to which a root is told apart, and decimals that are shown of it. */
const [FINE, SHOWN] = [18, 9];
const UNIT = /* @__PURE__ */ rational(1_000_000_000_000_000_000n);

/** A weight at which something turns: a root, cut to 18 decimals, and as a fraction where it is one. */
export interface Crossing {
  readonly cell: bigint;
  readonly exact: Rational | null;
}

/** A crossing at a fraction. */
export const crossingAt = (exact: Rational): Crossing => ({ cell: floorOf(multiply(exact, UNIT)), exact });

/** Negative, 0 or positive as a crossing lies below, at or above another one. Irrational ones that share 18 decimals are alike. */
export function order(a: Crossing, b: Crossing): number {
  if (a.exact !== null && b.exact !== null) return comparedTo(a.exact, b.exact);
  if (a.cell !== b.cell) return a.cell < b.cell ? -1 : 1;
  // An irrational root lies above the fraction that is its cell.
  return Number(a.exact === null) - Number(b.exact === null);
}

/** The roots of q0 + q1·t + q2·t², exactly: fractions where the discriminant is a square. At least one of the three is not 0. */
export function rootsOf(q0: bigint, q1: bigint, q2: bigint): Crossing[] {
  if (q2 === 0n) return q1 === 0n ? [] : [crossingAt(rational(-q0, q1))];
  const discriminant = q1 * q1 - 4n * q2 * q0;
  if (discriminant < 0n) return [];
  const root = wholeRoot(discriminant);
  if (root * root === discriminant)
    return [root, -root].map((own) => crossingAt(rational(own - q1, 2n * q2)));
  // ⌊(a ± √b) ÷ c⌋ with c above 0 is ⌊(a + ⌊±√b⌋) ÷ c⌋; √b is irrational, so that ⌊−√b⌋ is −⌊√b⌋ − 1.
  const sign = q2 < 0n ? -1n : 1n;
  const large = wholeRoot(discriminant * UNIT.numerator ** 2n);
  const [above, below] = [-q1 * sign * UNIT.numerator, 2n * q2 * sign];
  return [large, -large - 1n].map((own) => ({
    cell: roundedQuotient(above + own, below, "floor"),
    exact: null,
  }));
}

/** The greatest whole number whose square is not above another one, by Newton's steps from above. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(16).length + 1) * 2);
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** A crossing to 9 decimals, rounded towards the inside of its interval, so that whatever is shown is inside. */
export function shownAs(
  { cell, exact }: Crossing,
  side: "low" | "high",
): { at: number; exact: string | null } {
  const [step, unit] = [10n ** BigInt(FINE - SHOWN), rational(10n ** BigInt(SHOWN))];
  const inner = exact === null ? cell / step + 1n : ceilingOf(multiply(exact, unit));
  const units = side === "low" ? inner : cell / step;
  return { at: toNumber(fromUnits(units, SHOWN)), exact: exact === null ? null : rationalText(exact) };
}
