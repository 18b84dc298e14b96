import { type Exact, exact, fromUnits } from "../../number/decimal.js";
import type { Scaled } from "../../number/scaled.js";

/** An exact sum of many decimals: whole units for each number of decimals, and no decimal object for any of them. */
export class Sum {
  readonly #units = new Map<number, bigint>();

  add({ units, scale }: Scaled): void {
    this.#units.set(scale, (this.#units.get(scale) ?? 0n) + units);
  }

  get total(): Exact {
    let total = exact(0);
    for (const [scale, units] of this.#units) total = total.plus(fromUnits(units, scale));
    return total;
  }
}

/** The exact sum of whole numbers, each of them safe. */
export function wholeSum(values: Iterable<number>): bigint {
  let [past, sum] = [0n, 0];
  for (const value of values) {
    sum += value;
    if (sum > 2 ** 52) [past, sum] = [past + BigInt(sum), 0];
  }
  return past + BigInt(sum);
}
