import type { MeasuredObservation } from "../observation.js";
import type { ReviewResult } from "./result.js";

/**
 * A review as the observation of an indicator: the overall figure, with the raters of the groups that weigh in it as the sample.
 *
 * @param result - What `aggregateReview` answered, or one of the two views of `adjustLeniency`.
 * @returns `{value, sample}` on the review's scale; `{missing}` where no group of any weight is shown.
 *
 * @example
 * ```ts
 * import { aggregateReview, reviewObservation } from "steelyard/practice";
 *
 * const scale = { low: 1, high: 5, step: 1 };
 * const groups = [{ id: "peers", weight: 1 }];
 * const ratings = ["a", "b", "c"].map((rater) => ({ rater, group: "peers", value: 4 }));
 * console.log(reviewObservation(aggregateReview({ id: "lin", scale, groups, ratings })));
 * // => {"value":4,"sample":3}
 * console.log(reviewObservation(aggregateReview({ id: "lin", scale, groups, ratings: ratings.slice(1) })));
 * // => {"missing":"no ratings that may be shown"}
 * ```
 */
export function reviewObservation({ overall, groups }: ReviewResult): MeasuredObservation {
  if (overall === null) return { missing: "no ratings that may be shown" };
  const raters = groups.map(({ effectiveWeight, figures }) =>
    effectiveWeight && figures ? figures.rated : 0,
  );
  return { value: overall, sample: raters.reduce((total, rated) => total + rated, 0) };
}
