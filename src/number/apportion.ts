import type { Rational } from "./rational.js";

/** One part of an apportionment: its units, and how they came about. */
export interface Part {
  /** The units given. */
  readonly units: bigint;
  /** The whole units of the quota, before any is added. */
  readonly floor: bigint;
}

/**
 * Shares out whole units by the method of the largest remainder (Hamilton): each part gets the floor of its quota, and
 * the units left over go one each to the largest fractional parts, ties to the earlier part. The one primitive behind
 * weights, contributions, money and head-counts. Quotas are not negative; `units` lies between the sum of the floors and
 * that sum plus the number of quotas.
 */
export function apportion(quotas: readonly Rational[], units: bigint): Part[] {
  const parts = quotas.map(({ numerator, denominator }, index) => ({
    index,
    floor: numerator / denominator,
    rest: numerator % denominator,
    denominator,
  }));
  const left = Number(units - parts.reduce((total, { floor }) => total + floor, 0n));
  // The larger fractional part first; of equal ones the earlier, for sorting keeps their order.
  const order = [...parts].sort((a, b) => Number(b.rest * a.denominator - a.rest * b.denominator));
  const extra = new Set(order.slice(0, left));
  return parts.map((part) => ({ floor: part.floor, units: extra.has(part) ? part.floor + 1n : part.floor }));
}

/** Up to so many parts, to look for the largest remainder again and again takes less time than to sort them. */
const FEW = 40;

/**
 * The same for quotas `numerators ÷ denominator` in whole numbers that doubles hold exactly: the units of each part. For
 * hosts that score on every keystroke.
 */
export function apportionWhole(numerators: readonly number[], denominator: number, units: number): number[] {
  const parts: number[] = [];
  const rests: number[] = [];
  let left = units;
  for (const numerator of numerators) {
    const part = Math.floor(numerator / denominator);
    parts.push(part);
    rests.push(numerator - part * denominator);
    left -= part;
  }
  if (left === 0) return parts;
  if (rests.length > FEW) {
    const order = rests.map((_, index) => index).sort((a, b) => (rests[b] as number) - (rests[a] as number));
    for (const index of order.slice(0, left)) parts[index] = (parts[index] as number) + 1;
    return parts;
  }
  for (; left > 0; left--) {
    let largest = 0;
    for (let index = 1; index < rests.length; index++)
      if ((rests[index] as number) > (rests[largest] as number)) largest = index;
    parts[largest] = (parts[largest] as number) + 1;
    rests[largest] = -1;
  }
  return parts;
}
