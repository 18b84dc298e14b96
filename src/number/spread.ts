import { apportion } from "./apportion.js";
import { fromUnits, toNumber } from "./decimal.js";
import { floorOf } from "./floor.js";
import { multiply, type Rational, rational, subtract } from "./rational.js";

/**
 * Fractions of either sign as decimals that sum exactly to a total that lies on the same grid: each is cut towards minus
 * infinity, and the units left over go to the largest remainders. The fractions sum to the total, or miss it by less than
 * one unit for each of them.
 */
export function spread(parts: readonly Rational[], total: bigint, decimals: number): number[] {
  const unit = rational(10n ** BigInt(decimals));
  const quotas = parts.map((part) => multiply(part, unit));
  const floors = quotas.map(floorOf);
  const rests = quotas.map((quota, place) => subtract(quota, rational(floors[place] as bigint)));
  const left = total - floors.reduce((sum, floor) => sum + floor, 0n);
  return apportion(rests, left).map(({ units }, place) =>
    toNumber(fromUnits((floors[place] as bigint) + units, decimals)),
  );
}
