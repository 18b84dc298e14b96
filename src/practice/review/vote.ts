import { type DecimalInput, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { roundedQuotient } from "../../number/scaled.js";
import type { Rating, Review } from "./review.js";
import { convert, hundredths, type RatingScale } from "./scale.js";

/** A rating on the review's scale, in hundredths. */
export interface Vote {
  readonly rating: Rating;
  readonly rater: string;
  readonly group: string;
  /** The item; the empty text where the review has none. */
  readonly item: string;
  /** Null where the rater could not judge. */
  readonly value: bigint | null;
  /** How the value came from the rating; empty where it is the rating. */
  readonly steps: readonly string[];
  /** Whether it was cut to the scale. */
  readonly clamped: boolean;
}

/** Checked ratings on the review's scale. */
export function votesOf({ ratings, scale }: Review): Vote[] {
  // Few values come in many ratings.
  const known = new Map<DecimalInput, bigint>();
  return ratings.map((rating) => {
    const { rater, group, item = "", value: given } = rating;
    const head = { rating, rater, group, item, clamped: false };
    if (given === null) return { ...head, value: null, steps: [] };
    if (rating.scale === undefined) {
      const value = known.get(given) ?? hundredths(given);
      known.set(given, value);
      return { ...head, value, steps: [] };
    }
    const [value, step] = convert(given, rating.scale, scale);
    return { ...head, value, steps: [step] };
  });
}

/** A vote less what its rater is lenient by, within the scale. */
export function adjusted(vote: Vote, leniency: bigint, { low, high }: RatingScale): Vote {
  if (vote.value === null || leniency === 0n) return vote;
  const [least, most] = [hundredths(low), hundredths(high)];
  const free = vote.value - leniency;
  const value = free < least ? least : free > most ? most : free;
  const clamped = value !== free;
  const cut = clamped ? `; ${fromHundredths(value)}` : "";
  const step = `${fromHundredths(vote.value)} − ${fromHundredths(leniency)} = ${fromHundredths(free)}${cut}`;
  return { ...vote, value, clamped, steps: [...vote.steps, step] };
}

/** Hundredths as a JSON number: a whole number that doubles hold, and one division. */
export const fromHundredths = (units: bigint): number => Number(units) / 100;

/** The whole number nearest to a quotient of whole numbers, away from zero where two are; the denominator is above 0. */
export const nearest = (numerator: bigint, denominator: bigint): bigint =>
  roundedQuotient(numerator, denominator, "halfExpand");

/** A quotient of hundredths, to 2 decimals. */
export const perHundred = (units: bigint, count: bigint): number => fromHundredths(nearest(units, count));

/** A decimal as a JSON number. */
export const asNumber = (value: DecimalInput): number => toNumber(decimal(value));
