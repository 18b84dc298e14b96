import type { DecimalInput } from "../../number/decimal.js";
import { groupedBy } from "../grouped.js";
import { averageDeviation, sum, withinGroupAgreement } from "./agreement.js";
import type { Cell } from "./cell.js";
import { locate, type RatingFigures } from "./figures.js";
import { hundredths, type RatingScale } from "./scale.js";
import { fromHundredths, nearest, type Vote } from "./vote.js";

/** What a group that is shown says: as a whole, item by item, rater by rater. */
export interface Tally {
  readonly figures: RatingFigures;
  readonly items: ReadonlyMap<string, RatingFigures>;
  /** What counts of each rater, in hundredths. */
  readonly byRater: ReadonlyMap<string, bigint>;
}

/** The figures of the votes in one group. */
export function tally(votes: readonly Vote[], cell: Cell, scale: RatingScale, trim: DecimalInput): Tally {
  const counted = votes.filter(({ item }) => cell.items.has(item));
  const items = new Map<string, RatingFigures>();
  const byItem = groupedBy(counted, (vote) => vote.item);
  for (const item of cell.items) {
    const ratings = byItem.get(item) ?? [];
    const values = judged(ratings);
    items.set(item, {
      ...locate(values, trim),
      unable: ratings.length - values.length,
      agreement: withinGroupAgreement(values, scale),
      averageDeviation: averageDeviation(values),
    });
  }
  const byRater = new Map<string, bigint>();
  for (const [rater, ratings] of groupedBy(counted, (vote) => vote.rater)) {
    const values = judged(ratings);
    if (values.length > 0) byRater.set(rater, meanOf(values));
  }
  const unable = [...groupedBy(votes, ({ rater }) => rater).values()].filter(
    (ratings) => judged(ratings).length === 0,
  );
  return {
    figures: {
      ...locate([...byRater.values()], trim),
      unable: unable.length,
      agreement: meanShown([...items.values()].map(({ agreement }) => agreement)),
      averageDeviation: meanShown([...items.values()].map((one) => one.averageDeviation)),
    },
    items,
    byRater,
  };
}

const judged = (votes: readonly Vote[]): bigint[] =>
  votes.flatMap(({ value }) => (value === null ? [] : [value]));

/** The mean of hundredths in hundredths, rounded. */
export const meanOf = (values: readonly bigint[]): bigint => nearest(sum(values), BigInt(values.length));

/** The mean of figures that are shown; null where there is none. */
function meanShown(figures: readonly (number | null)[]): number | null {
  const shown = figures.flatMap((one) => (one === null ? [] : [hundredths(one)]));
  return shown.length === 0 ? null : fromHundredths(meanOf(shown));
}
