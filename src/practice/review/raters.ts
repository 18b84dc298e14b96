import { groupedBy } from "../grouped.js";
import { sortedNames } from "../name.js";
import type { RaterView, RatingView, ShownScale } from "./result.js";
import type { Review } from "./review.js";
import type { RatingScale } from "./scale.js";
import { asNumber, fromHundredths, type Vote } from "./vote.js";

/** A scale in JSON numbers. */
export const shownScale = ({ low, high, step }: RatingScale): ShownScale => ({
  low: asNumber(low),
  high: asNumber(high),
  step: step === undefined ? null : asNumber(step),
});

/** The raters of some groups, by group and name, with every rating. */
export function raterViews(
  review: Review,
  votes: readonly Vote[],
  counts: (vote: Vote) => boolean,
  values: ReadonlyMap<string, bigint>,
  all: boolean,
): RaterView[] {
  const byRater = groupedBy(votes, ({ rater }) => rater);
  const common = shownScale(review.scale);
  const raters = groupedBy(sortedNames(byRater.keys()), (rater) => byRater.get(rater)?.[0]?.group as string);
  return review.groups
    .filter(({ named }) => all || named === true)
    .flatMap(({ id }) => raters.get(id) ?? [])
    .map((rater): RaterView => {
      const own = byRater.get(rater) as Vote[];
      const value = values.get(rater);
      return {
        rater,
        group: (own[0] as Vote).group,
        value: value === undefined ? null : fromHundredths(value),
        ratings: [...own]
          .sort((a, b) => (a.item < b.item ? -1 : 1))
          .map((vote): RatingView => view(vote, common, counts(vote))),
      };
    });
}

function view({ rating, value, steps, clamped }: Vote, common: ShownScale, counted: boolean): RatingView {
  return {
    item: rating.item ?? null,
    given: rating.value === null ? null : asNumber(rating.value),
    scale: rating.scale === undefined ? common : shownScale(rating.scale),
    value: value === null ? null : fromHundredths(value),
    trace: steps.join("; "),
    clamped,
    counted,
  };
}
