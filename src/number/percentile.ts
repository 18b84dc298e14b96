import { figure } from "./figure.js";
import { rational } from "./rational.js";

/**
 * (below + half of the others with the same) ÷ all others, as the percentile scoring of policies has it: 0..100 to 1 decimal.
 * `same` counts the value itself. Null where there are no others.
 */
export function percentileRank(below: number, same: number, size: number): number | null {
  return size < 2 ? null : figure(rational(BigInt(50 * (2 * below + same - 1)), BigInt(size - 1)), 1);
}
