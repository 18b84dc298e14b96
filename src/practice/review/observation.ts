import * as z from "zod/mini";
import { own } from "../../shape/plain.js";
import { readDocument } from "../document.js";
import type { MeasuredObservation } from "../observation.js";
import { PerhapsFigure } from "../optional.js";
import type { ReviewResult } from "./result.js";

const Schema: z.ZodMiniType<Pick<ReviewResult, "overall" | "groups">> = /* @__PURE__ */ z.object({
  overall: PerhapsFigure,
  groups: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      effectiveWeight: PerhapsFigure,
      figures: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.object({ rated: /* @__PURE__ */ z.number() })),
    }),
  ),
}) as never;

/**
 * A review as the observation of an indicator: the overall figure, with the raters of the groups that weigh in it as the sample.
 *
 * @param result - What `aggregateReview` answered, or one of the two views of `adjustLeniency`.
 * @returns `{value, sample}` on the review's scale; `{missing}` where no group of any weight is shown.
 * @throws SteelyardError `missing-key`, `wrong-type` and the like for what is no such result, with its path: `groups.0.figures`.
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
 * // => {"missing":"no ratings that may be shown (没有可显示的评分)"}
 * ```
 */
export function reviewObservation(result: ReviewResult): MeasuredObservation {
  // The rest of a result may be more than a document may hold.
  const given = { overall: own(result, "overall"), groups: own(result, "groups") };
  const { overall, groups } = readDocument(given, Schema);
  if (overall === null) return { missing: "no ratings that may be shown (没有可显示的评分)" };
  const raters = groups.map(({ effectiveWeight, figures }) =>
    effectiveWeight && figures ? figures.rated : 0,
  );
  return { value: overall, sample: raters.reduce((total, rated) => total + rated, 0) };
}
