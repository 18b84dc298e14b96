import { figure, fraction } from "../../number/figure.js";
import { mean } from "../../number/statistic.js";
import { readDocument } from "../document.js";
import { groupedBy } from "../grouped.js";
import { sortedNames } from "../name.js";
import type { MeasuredObservation } from "../observation.js";
import {
  checkRatings,
  type MutualRating,
  type MutualRatingOptions,
  NO_RATINGS,
  RatingDocumentSchema,
} from "./rating.js";

/** The ratings of one person. */
export interface PersonRatings {
  /** Who it is. */
  readonly person: string;
  /** How many rated them. */
  readonly received: number;
  /** How many they rated. */
  readonly given: number;
  /** The mean of the ratings received, 1..5 to 2 decimals; null where too few rated for raters to stay unknown. */
  readonly mean: number | null;
  /** The mean with the raters as its sample; missing where there are none, or too few. */
  readonly observation: MeasuredObservation;
}

/** What `measureMutualRatings` answers. */
export interface RatingMeasurement {
  /** Everybody who rated, was rated or was listed, by id. */
  readonly people: readonly PersonRatings[];
}

/**
 * What people think of working with each other, as a mean and an observation for everybody rated.
 *
 * Source: arithmetic mean = Σ ratings ÷ raters, exactly, then rounded half away from zero to 2 decimals. Below the fewest raters
 * the mean is withheld, as in any anonymous survey, so that nobody can be told from it.
 *
 * @param ratings - The ratings of one period; their order has no meaning.
 * @param options - The fewest raters, the step, and people to be listed in any case.
 * @returns The mean and the counts of everybody, by id.
 * @throws SteelyardError `self-rated`; `repeated-name` for a second rating of the same person by the same rater; `out-of-range`;
 * `off-step` for a value between two steps; `not-an-option` for a step that there is not; `empty`, `not-decimal` and the like; all at once,
 * each with its path: `ratings.7.value`.
 *
 * @example
 * ```ts
 * import { measureMutualRatings } from "steelyard/practice";
 *
 * const rating = (rater: string, rated: string, value: number) => ({ rater, rated, value });
 * const { people } = measureMutualRatings([
 *   rating("li", "zhou", 5), rating("wang", "zhou", 4), rating("chen", "zhou", 4), rating("zhou", "li", 2),
 * ]);
 * console.log(people.find(({ person }) => person === "zhou"));
 * // => {"person":"zhou","received":3,"given":1,"mean":4.33,"observation":{"value":4.33,"sample":3}}
 * console.log(people.find(({ person }) => person === "li")?.observation);
 * // => {"missing":"fewer than 3 ratings (评分不足 3 个)"}
 * ```
 */
export function measureMutualRatings(
  ratings: readonly MutualRating[],
  options: MutualRatingOptions = {},
): RatingMeasurement {
  const read = readDocument({ ratings, options }, RatingDocumentSchema, checkRatings);
  const minimum = read.options.minimum ?? 3;
  const received = groupedBy(read.ratings, ({ rated }) => rated);
  const given = groupedBy(read.ratings, ({ rater }) => rater);
  const everybody = sortedNames([...(read.options.people ?? []), ...received.keys(), ...given.keys()]);
  return {
    people: everybody.map((person): PersonRatings => {
      const values = (received.get(person) ?? []).map(({ value }) => fraction(value));
      const head = { person, received: values.length, given: given.get(person)?.length ?? 0 };
      if (values.length < minimum) {
        const missing =
          values.length === 0 ? NO_RATINGS : `fewer than ${minimum} ratings (评分不足 ${minimum} 个)`;
        return { ...head, mean: null, observation: { missing } };
      }
      const shown = figure(mean(values), 2);
      return { ...head, mean: shown, observation: { value: shown, sample: values.length } };
    }),
  };
}
