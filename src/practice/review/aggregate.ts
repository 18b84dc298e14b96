import * as z from "zod/mini";
import { readDocument } from "../document.js";
import { groupedBy } from "../grouped.js";
import { sortedNames } from "../name.js";
import { type Cell, cellsOf } from "./cell.js";
import { checkReview } from "./check.js";
import type { RatingFigures } from "./figures.js";
import { checkReviewOptions, type ReviewOptions, reviewOptionsShape } from "./options.js";
import { overallOf } from "./overall.js";
import { raterViews, shownScale } from "./raters.js";
import type { GroupResult, ReviewResult } from "./result.js";
import { type Review, ReviewSchema } from "./review.js";
import { STATUS_WORDS } from "./status.js";
import { tally } from "./tally.js";
import { asNumber, type Vote, votesOf } from "./vote.js";

const Schema: z.ZodMiniType<{ readonly review: Review; readonly options: ReviewOptions }> =
  /* @__PURE__ */ z.strictObject({
    review: ReviewSchema,
    options: /* @__PURE__ */ z.strictObject(reviewOptionsShape),
  });

/** The answer for checked votes in given cells. */
export function aggregate(
  review: Review,
  votes: readonly Vote[],
  cells: readonly Cell[],
  { measure = "mean", trim = "0.1", raters = false }: ReviewOptions,
): ReviewResult {
  const byGroup = groupedBy(votes, ({ group }) => group);
  const tallies = cells.map((cell) =>
    cell.status === "shown"
      ? tally(
          [...cell.members].flatMap((id) => byGroup.get(id) ?? []),
          cell,
          review.scale,
          trim,
        )
      : null,
  );
  const over = (figures: readonly (RatingFigures | null)[]) => {
    const { overall, parts } = overallOf(
      cells.map(({ weight }, index) => ({ weight, figure: figures[index]?.[measure] ?? null })),
    );
    const groups = cells.map((cell, index): GroupResult => {
      // An item of a group that is shown may be withheld by itself.
      const status = cell.status === "shown" && !figures[index] ? "withheld" : cell.status;
      return {
        id: cell.id,
        title: cell.title,
        weight: asNumber(cell.weight),
        status,
        words: STATUS_WORDS[status],
        ...(parts[index] as (typeof parts)[number]),
        figures: figures[index] ?? null,
      };
    });
    return { ...overall, groups };
  };
  const items = sortedNames(votes.flatMap(({ rating }) => (rating.item === undefined ? [] : [rating.item])));
  const byRater = new Map(tallies.flatMap((one) => [...(one?.byRater ?? [])]));
  return {
    id: review.id,
    scale: shownScale(review.scale),
    measure,
    trim: asNumber(trim),
    ...over(tallies.map((one) => one?.figures ?? null)),
    items: items.map((item) => ({ item, ...over(tallies.map((one) => one?.items.get(item) ?? null)) })),
    raters: raterViews(review, votes, countsIn(cells), byRater, raters),
  };
}

/** Whether a vote counts in a figure that is shown. */
export function countsIn(cells: readonly Cell[]): (vote: Vote) => boolean {
  const itemsOf = new Map(
    cells.flatMap(({ members, items }) => [...members].map((id) => [id, items] as const)),
  );
  return ({ group, item, value }) => value !== null && itemsOf.get(group)?.has(item) === true;
}

/**
 * What many say of one person (360度评估): figures of each group that is large enough to stay anonymous, the agreement in
 * it, and the weighted mean over the groups that are shown.
 *
 * A rating on a scale of its own is converted linearly into the review's: low + (value − low′) × (high − low) ÷ (high′ −
 * low′), to 2 decimals. With items, what counts of a rater is the mean of the items that count, to 2 decimals. Groups below
 * their minimum are thrown together, or withheld: then neither their figures nor their number is told, and their weight
 * leaves; the weights of the others are scaled up to sum to 1, to 4 decimals by largest remainder. So are the contributions,
 * to 2.
 *
 * Source: r*wg = 1 − s² ÷ σ²E with σ²E = step² · (A² − 1) ÷ 12 for A options, of James, Demaree and Wolf (1984), with items
 * the mean over them (Lindell, Brandt and Whitney 1999); the average deviation of Burke, Finkelstein and Dusig (1999). Largest
 * remainder (Hamilton).
 *
 * @param review - The person, the scale, the groups and the ratings.
 * @param options - Which figure counts, how much is trimmed, and whether raters are named.
 * @returns Each group's standing and figures, the overall figure with its calculation, and the same for each item.
 * @throws SteelyardError `out-of-range` or `off-step` for a value that is none of its scale; `unknown-name` for a group that there
 * is not; `repeated-name` for an item that a rater rates twice; `conflicting-entry` for a rater in two groups; `self-rated` for
 * the person among anonymous raters; `weights-sum` and the like: all at once, each with its path: `review.ratings.3.value`.
 *
 * @example
 * ```ts
 * import { aggregateReview } from "steelyard/practice";
 *
 * const rate = (rater: string, group: string, value: number) => ({ rater, group, value });
 * const { groups, overall, trace } = aggregateReview({
 *   id: "lin",
 *   scale: { low: 1, high: 5, step: 1 },
 *   groups: [{ id: "manager", weight: "0.4", named: true }, { id: "peers", weight: "0.6" }],
 *   ratings: [rate("chen", "manager", 4), rate("a", "peers", 5), rate("b", "peers", 4), rate("c", "peers", 4)],
 * });
 * console.log(groups[1]?.figures?.mean, groups[1]?.figures?.agreement, groups[1]?.figures?.averageDeviation);
 * // => 4.33 0.83 0.44
 * console.log(overall, trace);
 * // => 4.2 4 × 0.4 + 4.33 × 0.6 = 4.2
 * ```
 */
export function aggregateReview(review: Review, options: ReviewOptions = {}): ReviewResult {
  const read = readDocument({ review, options }, Schema, (document, report) => {
    checkReview(document.review, "review", report);
    checkReviewOptions(document.options, report);
  });
  const votes = votesOf(read.review);
  return aggregate(read.review, votes, cellsOf(read.review, votes), read.options);
}
