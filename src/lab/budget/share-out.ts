import { apportion } from "../../number/apportion.js";
import type { Rational } from "../../number/rational.js";

/** Units shared out, and between whom it was the order that decided. */
export interface SharedOut {
  readonly units: readonly bigint[];
  /** The places of those with the same remainder of which some got a unit and some did not. */
  readonly tied: readonly number[];
}

/** Shares out whole units by largest remainder, and names the tie at the edge, if there is one. */
export function shareOut(quotas: readonly Rational[], units: bigint): SharedOut {
  const parts = apportion(quotas, units);
  const rest = ({ numerator, denominator }: Rational) => `${numerator % denominator}/${denominator}`;
  const got = new Set<string>();
  const missed = new Set<string>();
  for (const [place, quota] of quotas.entries()) {
    const part = parts[place];
    (part !== undefined && part.units > part.floor ? got : missed).add(rest(quota));
  }
  const split = quotas.map((quota) => got.has(rest(quota)) && missed.has(rest(quota)));
  return { units: parts.map((part) => part.units), tied: split.flatMap((is, place) => (is ? [place] : [])) };
}
