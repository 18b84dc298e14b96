import { readDecimal, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";

/** Full points of a policy, as a number that is drawn. */
export function fullPoints({ scale }: Policy): number {
  const full = readDecimal(scale?.full ?? 100);
  return full === null || !full.greaterThan(0) ? 100 : toNumber(full);
}

/** Where the scale of points ends: at full points, or at the most of what is shown where that is more. */
export const scaleTop = (policy: Policy, shown: readonly number[]): number =>
  shown.reduce((most, value) => Math.max(most, value), fullPoints(policy));
