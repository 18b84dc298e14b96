import { MOST, onGrid, PROVEN, quotient, toGrid } from "./kernel.js";
import type { Block } from "./register.js";

/** The magnitude up to which the fast loop is trusted; beyond it each value is looked at by itself. */
export const TRUSTED = 2 ** 47;

/**
 * The values of an indicator on its grid, in `unit`s for 1, for one block: NaN where missing. A row at fault, or beyond what doubles tell, is
 * marked. Answers whether every value is there and was trusted.
 */
export function gridBlock(
  { from, count, rows }: Block,
  place: number,
  unit: number,
  halfExpand: boolean,
  out: Float64Array,
): boolean {
  const { numbers, absent, denominators } = rows.observation(place);
  if (denominators === null && toGrid(numbers, from, count, unit, 1 / (4 * TRUSTED), out) < PROVEN)
    return true;
  for (let i = 0; i < count; i++) {
    const row = from + i;
    const missing = absent?.[row] === 1;
    const by = denominators?.[row] ?? Number.NaN;
    const number = numbers[row] as number;
    const units = missing
      ? Number.NaN
      : Number.isNaN(by)
        ? onGrid(number, unit, halfExpand)
        : Math.abs(number) * unit + by < 2 ** 52
          ? quotient(number * unit, by, halfExpand)
          : Number.NaN;
    out[i] = units;
    if (!missing && !(Math.abs(units) <= MOST)) rows.odd[row] = 1;
  }
  return false;
}
