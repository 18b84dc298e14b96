import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { clip } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { checkNames } from "../document.js";
import { checkParts } from "../parts.js";
import type { RaterGroup, Review } from "./review.js";
import { checkOnScale, checkScale } from "./scale.js";

/** The id of what groups below their minimum are thrown together in. */
export const POOLED = "pooled";

/** Every item is answered for every group. */
const MOST_GROUPS = "50";

/** What the shape of a review cannot say. */
export function checkReview(review: Review, path: string, report: PracticeReport): void {
  const sound = checkScale(review.scale, 2, `${path}.scale`, report);
  checkGroups(review.groups, `${path}.groups`, report);
  const groups = new Map(review.groups.map((group) => [group.id, group]));
  const withItems = review.ratings.some(({ item }) => item !== undefined);
  const groupOf = new Map<string, string>();
  // Few values come in many ratings.
  const fine = new Set<DecimalInput>();
  const seen = new Map<string, Set<string | undefined>>();
  for (const [index, rating] of review.ratings.entries()) {
    const at = `${path}.ratings.${index}`;
    const { rater, item } = rating;
    const group = groups.get(rating.group);
    if (group === undefined)
      report("unknown-name", `${at}.group`, { thing: "group", name: clip(rating.group) });
    else if (rater === review.id && !group.named)
      report("self-rated", `${at}.rater`, { person: clip(rater) });
    // A rater in two groups would count twice towards the minimum of the pool.
    if ((groupOf.get(rater) ?? rating.group) !== rating.group)
      report("conflicting-entry", `${at}.group`, { id: clip(rater) });
    groupOf.set(rater, groupOf.get(rater) ?? rating.group);
    const items = seen.get(rater) ?? new Set();
    if (items.has(item)) report("repeated-name", `${at}.rater`, { thing: "rating", name: clip(rater) });
    seen.set(rater, items.add(item));
    if (withItems && item === undefined) report("missing-key", `${at}.item`, {});
    const { value, scale = review.scale } = rating;
    if (rating.scale !== undefined) {
      if (checkScale(scale, 4, `${at}.scale`, report) && value !== null)
        checkOnScale(value, scale, 4, `${at}.value`, report);
    } else if (sound && value !== null && !fine.has(value)) {
      if (checkOnScale(value, scale, 2, `${at}.value`, report)) fine.add(value);
    }
  }
}

function checkGroups(groups: readonly RaterGroup[], path: string, report: PracticeReport): void {
  checkRange(groups.length, { maximum: MOST_GROUPS }, path, report);
  for (const [index, { named, minimum }] of groups.entries())
    if (named && minimum !== undefined)
      checkRange(minimum, { minimum: "1", maximum: "1" }, `${path}.${index}.minimum`, report);
  const ids = [POOLED, ...groups.map(({ id }) => id)];
  checkNames(ids, "group", (index) => `${path}.${index - 1}.id`, report);
  const weights = groups.map(({ weight }, index) => [weight, `${path}.${index}.weight`] as const);
  checkParts(weights, "groups", path, report);
}
