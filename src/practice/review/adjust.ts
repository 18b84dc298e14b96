import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { whole } from "../../shape/schema.js";
import { checkIds, readDocument } from "../document.js";
import { aggregate, countsIn } from "./aggregate.js";
import { cellsOf } from "./cell.js";
import { checkReview } from "./check.js";
import { leniencies, type RaterLeniency } from "./leniency.js";
import { checkReviewOptions, type ReviewOptions, reviewOptionsShape } from "./options.js";
import type { ReviewResult } from "./result.js";
import { type Review, ReviewSchema } from "./review.js";
import type { RatingScale } from "./scale.js";
import { adjusted, type Vote, votesOf } from "./vote.js";

/** How leniency is taken out. */
export interface LeniencyOptions extends ReviewOptions {
  /** The fewest persons rated together with others from which leniency is known, a whole number, 1..10,000; 3 by default. */
  readonly minimum?: number | undefined;
}

/** One person in both views. */
export interface AdjustedReview {
  /** Who is assessed. */
  readonly id: string;
  /** As the raters rated. */
  readonly raw: ReviewResult;
  /** With what each rater is lenient by taken off, within the scale. */
  readonly adjusted: ReviewResult;
  /** How many of the ratings that count were cut to the scale. */
  readonly clamped: number;
}

/** What `adjustLeniency` answers. */
export interface LeniencyAdjustment {
  /** Each person, in the order of the reviews. */
  readonly reviews: readonly AdjustedReview[];
  /** How many people rated. */
  readonly raters: number;
  /** Of how many of them leniency is known. */
  readonly known: number;
  /** Each rater by name; null unless that was asked for. */
  readonly leniencies: readonly RaterLeniency[] | null;
}

const Schema: z.ZodMiniType<{ readonly reviews: readonly Review[]; readonly options: LeniencyOptions }> =
  /* @__PURE__ */ z.strictObject({
    reviews: /* @__PURE__ */ z.array(ReviewSchema),
    options: /* @__PURE__ */ z.strictObject({
      ...reviewOptionsShape,
      minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 10_000)),
    }),
  });

/**
 * Takes out that some raters are stricter than others, over many reviews on the same scale, and shows both views beside each
 * other: the adjusted one never stands alone.
 *
 * A rater's leniency is the mean, over the persons they rated together with others, of their rating less the mean of the
 * others'; both steps to 2 decimals. From each rating the leniency of its rater is taken off, within the scale. Where there are
 * too few such persons it is 0, and the answer says why. Ratings that count in no figure take no part, so that nothing which is
 * withheld shows through; nor do people's ratings of themselves, which stay as they are.
 *
 * Source: a rater effect as the mean deviation from the other raters of the same persons, the leniency of the rater-effects
 * literature (Guilford 1954) in its simplest form.
 *
 * @param reviews - The reviews, all on the same scale, each person once.
 * @param options - As for `aggregateReview`, and the fewest persons. `raters` names them here too.
 * @returns Each person in both views, and where it was asked for each rater's leniency.
 * @throws SteelyardError `not-an-option` for a review on another scale than the first, `repeated-name` for a person who comes
 * twice, and what `aggregateReview` refuses, all at once: `reviews.0.ratings.3.value`.
 *
 * @example
 * ```ts
 * import { adjustLeniency } from "steelyard/practice";
 *
 * // Chen rates everybody one point above Wu.
 * const review = (id: string, chen: number, wu: number) => ({
 *   id,
 *   scale: { low: 1, high: 5, step: 1 },
 *   groups: [{ id: "leads", weight: 1, named: true }],
 *   ratings: [{ rater: "chen", group: "leads", value: chen }, { rater: "wu", group: "leads", value: wu }],
 * });
 * const { reviews, leniencies } = adjustLeniency(
 *   [review("a", 5, 4), review("b", 4, 3), review("c", 3, 2)],
 *   { raters: true },
 * );
 * console.log(leniencies?.map(({ rater, leniency }) => `${rater} ${leniency}`).join(", "));
 * // => chen 1, wu -1
 * console.log(reviews[0]?.raw.raters.map(({ value }) => value), reviews[0]?.adjusted.raters.map(({ value }) => value));
 * // => [5,4] [4,5]
 * ```
 */
export function adjustLeniency(
  reviews: readonly Review[],
  options: LeniencyOptions = {},
): LeniencyAdjustment {
  const read = readDocument({ reviews, options }, Schema, (document, report) => {
    checkReviews(document.reviews, report);
    checkReviewOptions(document.options, report);
  });
  const held = read.reviews.map((review) => {
    const votes = votesOf(review);
    const cells = cellsOf(review, votes);
    return { review, votes, cells, counts: countsIn(cells) };
  });
  const { units, list } = leniencies(
    held.flatMap(({ votes }) => votes.map(({ rater }) => rater)),
    held.map(({ review, votes, counts }) => ({
      review: review.id,
      votes: votes.filter(
        (vote): vote is Vote & { value: bigint } => counts(vote) && vote.rater !== review.id,
      ),
    })),
    read.options.minimum ?? 3,
  );
  return {
    reviews: held.map(({ review, votes, cells, counts }): AdjustedReview => {
      const fair = votes.map((vote) =>
        vote.rater === review.id || !counts(vote)
          ? vote
          : adjusted(vote, units.get(vote.rater) as bigint, review.scale),
      );
      return {
        id: review.id,
        raw: aggregate(review, votes, cells, read.options),
        adjusted: aggregate(review, fair, cells, read.options),
        clamped: fair.filter(({ clamped }) => clamped).length,
      };
    }),
    raters: list.length,
    known: list.filter(({ why }) => why === null).length,
    leniencies: read.options.raters ? list : null,
  };
}

function checkReviews(reviews: readonly Review[], report: PracticeReport): void {
  checkIds(reviews, "person", "reviews", report);
  for (const [index, review] of reviews.entries()) {
    const path = `reviews.${index}`;
    checkReview(review, path, report);
    const [found, first] = [textOf(review.scale), textOf((reviews[0] as Review).scale)];
    if (found !== first) report("not-an-option", `${path}.scale`, { options: [first], found });
  }
}

const textOf = ({ low, high, step }: RatingScale): string =>
  `${asText(low)}..${asText(high)}${step === undefined ? "" : ` / ${asText(step)}`}`;

const asText = (value: DecimalInput) => toText(decimal(value));
