import type { Message } from "../../error/worded.js";
import { type Rational, rational, subtract } from "../../number/rational.js";
import { mean } from "../../number/statistic.js";
import { groupedBy } from "../grouped.js";
import { sortedNames } from "../name.js";
import { sum } from "./agreement.js";
import { meanOf } from "./tally.js";
import { fromHundredths, nearest, type Vote } from "./vote.js";

/** How one rater rates beside others. */
export interface RaterLeniency {
  /** Who it is. */
  readonly rater: string;
  /** How many persons they rated together with others, themselves not counted. */
  readonly persons: number;
  /** Points of the scale by which they rate above the others, below 0 for strict ones, to 2 decimals; 0 where not known. */
  readonly leniency: number;
  /** Why it is taken for 0; null where it is known. */
  readonly why: Message | null;
  /** Each of these persons, by name. */
  readonly differences: readonly {
    /** The person. */
    readonly review: string;
    /** This rating less the mean of the others', of items the mean over them; to 2 decimals. */
    readonly difference: number;
  }[];
}

/** The votes of one review that say how raters rate beside each other. */
export interface Comparable {
  readonly review: string;
  readonly votes: readonly (Vote & { readonly value: bigint })[];
}

/** What each rater is lenient by, in hundredths and in words. */
export function leniencies(
  raters: Iterable<string>,
  reviews: readonly Comparable[],
  minimum: number,
): { readonly units: ReadonlyMap<string, bigint>; readonly list: readonly RaterLeniency[] } {
  const found = groupedBy(reviews.flatMap(differences), ({ rater }) => rater);
  const units = new Map<string, bigint>();
  const list = sortedNames(raters).map((rater): RaterLeniency => {
    const own = [...(found.get(rater) ?? [])].sort((a, b) => (a.review < b.review ? -1 : 1));
    const known = own.length >= minimum;
    const leniency = known ? meanOf(own.map(({ units }) => units)) : 0n;
    units.set(rater, leniency);
    return {
      rater,
      persons: own.length,
      leniency: fromHundredths(leniency),
      why: known ? null : tooFew(own.length, minimum),
      differences: own.map((one) => ({ review: one.review, difference: fromHundredths(one.units) })),
    };
  });
  return { units, list };
}

/** How far each rater of a person lies from the mean of the others, in hundredths. */
function differences({ review, votes }: Comparable) {
  const byRater = new Map<string, Rational[]>();
  for (const ratings of groupedBy(votes, ({ item }) => item).values()) {
    if (ratings.length < 2) continue;
    const total = sum(ratings.map(({ value }) => value));
    for (const { rater, value } of ratings) {
      const others = rational(total - value, BigInt(ratings.length - 1));
      const own = byRater.get(rater);
      const difference = subtract(rational(value), others);
      if (own) own.push(difference);
      else byRater.set(rater, [difference]);
    }
  }
  return [...byRater].map(([rater, own]) => ({ review, rater, units: nearestMean(own) }));
}

function nearestMean(values: readonly Rational[]): bigint {
  const { numerator, denominator } = mean(values);
  return nearest(numerator, denominator);
}

const tooFew = (persons: number, minimum: number): Message => ({
  en: `rated ${persons} of the ${minimum} persons needed together with others`,
  "zh-CN": `与他人共同评价过 ${persons} 人，不足 ${minimum} 人`,
});
