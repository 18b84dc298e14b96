import { fromUnits, toNumber } from "./decimal.js";

/**
 * a ÷ √b rounded once to a number of decimals, half away from zero, exactly: b is above 0, and the answer at most 10⁷ units.
 * The units k are the greatest with k − ½ ≤ |a|·10^d ÷ √b, which is (2k − 1)²·b ≤ (2·|a|·10^d)².
 */
export function roundedRoot(a: number | bigint, b: bigint, decimals: number): number {
  const whole = BigInt(a);
  const twice = 2n * (whole < 0n ? -whole : whole) * 10n ** BigInt(decimals);
  // Below 2^52 no root of a double is rounded up to a whole number, so that cutting it gives the whole root.
  const root = BigInt(Math.floor(Math.sqrt(Number((twice * twice) / b))));
  const units = (root + 1n) / 2n;
  return toNumber(fromUnits(a < 0 ? -units : units, decimals));
}
