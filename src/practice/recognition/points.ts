import { type DecimalInput, fromUnits, toNumber, toText, toUnits } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { FIFTEEN_DIGITS } from "../../number/grammar.js";
import type { PointsEntry } from "./entry.js";

/** Points have at most 2 decimals: they are added as whole hundredths. */
const DECIMALS = 2;

/** The most that a person may earn, in hundredths: what a JSON number of 15 digits carries. */
export const MOST_UNITS = /* @__PURE__ */ BigInt(FIFTEEN_DIGITS);

/** Points in hundredths. */
export const unitsOf = (points: DecimalInput): bigint => toUnits(decimal(points), DECIMALS);

/** Hundredths as points. */
export const pointsOf = (units: bigint): number => toNumber(fromUnits(units, DECIMALS));

/** Hundredths as points, in words. */
export const pointsText = (units: bigint): string => toText(fromUnits(units, DECIMALS));

/** What was earned, and what was spent, in hundredths. */
export function tally(entries: readonly PointsEntry[]): { readonly earned: bigint; readonly spent: bigint } {
  let [earned, spent] = [0n, 0n];
  for (const { kind, points } of entries) {
    if (kind === "redeemed") spent += unitsOf(points);
    else earned += unitsOf(points);
  }
  return { earned, spent };
}
