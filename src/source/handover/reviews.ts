import * as z from "zod/mini";
import type { BelowMinimum, RaterGroup, Rating, Review } from "../../practice/review/review.js";
import type { RatingScale } from "../../practice/review/scale.js";
import { SHOWN } from "../../shape/plain.js";
import { readCallOptions } from "../document.js";
import { gather } from "../gather.js";
import { type Fields, type LedgerRow, type RejectedLedgerRow, takeRows } from "./ledger-row.js";

/** What ratings do not say of themselves. */
export interface ReviewsOptions {
  /** The scale of all ratings: scores come without theirs. */
  readonly scale: RatingScale;
  /** The groups of raters with their weights, as a review has them. */
  readonly groups: readonly RaterGroup[];
  /**
   * The group of a rater, by the `relationship`, the `role` or the `stage` of a rating, whichever is named here first in that order;
   * `null` leaves such ratings out.
   */
  readonly groupOf: { readonly [word: string]: string | null };
  /** What becomes of groups below their minimum. */
  readonly below?: BelowMinimum | undefined;
}

/** Reviews, and the rows that are no ratings of theirs. */
export interface BuiltReviews {
  /** One review for each person, in the order of the rows. */
  readonly reviews: readonly Review[];
  /** The rows at fault. */
  readonly rejected: readonly RejectedLedgerRow[];
  /** How many rows are of groups that do not count, or are answers without a score. */
  readonly left: number;
}

const OptionsSchema: z.ZodMiniType<ReviewsOptions> = /* @__PURE__ */ z.strictObject({
  // The review itself checks the scale and the groups, with its own words.
  scale: /* @__PURE__ */ z.looseObject({}),
  groups: /* @__PURE__ */ z.array(/* @__PURE__ */ z.looseObject({})),
  groupOf: /* @__PURE__ */ z.record(
    /* @__PURE__ */ z.string(),
    /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  ),
  below: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["pool", "withhold"])),
}) as never;

/** The fields that say who a rater is to a person, the closest first. */
const WORDS = ["relationship", "role", "stage"] as const;

/** The group of a row's rater; null where it is to be left out. Reports where nothing says it. */
function groupIn(row: Fields, groupOf: ReviewsOptions["groupOf"], options: readonly string[]): string | null {
  const words = WORDS.map((field) => row.optional(field));
  const word = words.find((one) => one !== null && Object.hasOwn(groupOf, one));
  if (word !== undefined && word !== null) return groupOf[word] ?? null;
  const found = words.find((one) => one !== null) ?? "";
  row.report("not-an-option", row.at("role"), { options, found: found.slice(0, 80) });
  return null;
}

/**
 * Reviews (360度评估) from ratings, as `feishu-review-v1` and `feishu-review-v2` read them: one for each person, with the raters in the groups
 * that you name. A rating of somebody who could not judge has the value `null`; an answer without a score (a text, an option) is left
 * out.
 *
 * @param rows - The rows: `person`, `rater`, `value`, `item`, `relationship`, `role`, `stage`, `unknown`.
 * @param options - The scale, the groups, and who belongs to which.
 * @returns The reviews, for `aggregateReview`, and every row that is no rating of theirs.
 * @throws SteelyardError `missing-key`, `wrong-type`, `not-an-option` of the options; of rows only `wrong-type` where they are no list.
 *
 * @example
 * ```ts
 * import { reviewsFrom } from "steelyard/source";
 *
 * const { reviews, rejected, left } = reviewsFrom([
 *   { person: "li", rater: "wu", role: "invited_reviewer", relationship: "crossteam_colleague", value: "4.5", item: "i1" },
 *   { person: "li", rater: "chen", role: "solid_line_leader", value: "4", item: "i1" },
 *   { person: "li", rater: "li", role: "reviewee", value: "5", item: "i1" },
 *   { person: "li", rater: "hu", role: "custom_review_role", value: "3", item: "i1" },
 * ], {
 *   scale: { low: 1, high: 5 },
 *   groups: [{ id: "crossTeam", weight: "0.3" }, { id: "manager", weight: "0.7", named: true }],
 *   groupOf: { crossteam_colleague: "crossTeam", solid_line_leader: "manager", reviewee: null },
 * });
 * console.log(reviews[0]?.ratings.map(({ rater, group }) => `${rater}: ${group}`).join(", "), rejected[0]?.issues[0].path, left);
 * // => wu: crossTeam, chen: manager 3.role 1
 * ```
 */
export function reviewsFrom(rows: readonly LedgerRow[], options: ReviewsOptions): BuiltReviews {
  const { scale, groups, groupOf, below } = readCallOptions(options, OptionsSchema);
  const words = Object.keys(groupOf).slice(0, SHOWN);
  const { taken, rejected, left } = takeRows(rows, (row): readonly [string, Rating] | null => {
    const value = row.decimal("value");
    const unknown = row.value("unknown") === true;
    if (value === null && !unknown) return null;
    const group = groupIn(row, groupOf, words);
    if (group === null) return null;
    const [person, rater, item] = [row.text("person"), row.text("rater"), row.optional("item")];
    return [person, { rater, group, value: unknown ? null : value, ...(item === null ? {} : { item }) }];
  });
  const ratings = new Map<string, Rating[]>();
  for (const [person, rating] of taken) gather(ratings, person, rating);
  const common = { scale, groups, ...(below === undefined ? {} : { below }) };
  return {
    reviews: [...ratings].map(([id, given]) => ({ id, ...common, ratings: given })),
    rejected,
    left,
  };
}
