import { type Fixed, logarithm, over, UNITS } from "../../number/fixed.js";
import type { Column } from "./data.js";

/**
 * The entropy of a column of figures that are not negative and not all 0, 0..1: −Σ p·ln p ÷ ln n with p = x ÷ Σx and
 * 0 · ln 0 = 0, written as (ln Σx − Σ x·ln x ÷ Σx) ÷ ln n. Exactly 1 where all figures are alike.
 */
export function entropyOf({ values }: Column): Fixed {
  const counts = new Map<bigint, bigint>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0n) + 1n);
  if (counts.size === 1) return UNITS;
  const total = values.reduce((sum, one) => sum + one, 0n);
  // In order of size, so that the order of the rows changes no digit.
  const distinct = [...counts].filter(([value]) => value > 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  const weighed = distinct.reduce(
    (sum, [value, count]) => sum + count * value * logarithm(value * UNITS),
    0n,
  );
  const entropy = over(logarithm(total * UNITS) - weighed / total, logarithm(BigInt(values.length) * UNITS));
  return entropy < 0n ? 0n : entropy;
}
