import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { clip } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, whole } from "../../shape/schema.js";
import { checkNames } from "../document.js";
import { NameSchema } from "../name.js";
import { OptionalDecimal } from "../optional.js";

/** What one person thinks of working with another (协作互评). */
export interface MutualRating {
  /** Who rates. */
  readonly rater: string;
  /** Who is rated: somebody else; once by each rater. */
  readonly rated: string;
  /** 1..5 in steps of `step`. */
  readonly value: DecimalInput;
}

/** How ratings are to be measured. */
export interface MutualRatingOptions {
  /** The fewest raters of whose mean anything is shown: a whole number, 1..100; 3 by default. */
  readonly minimum?: number | undefined;
  /** How fine ratings are: 1 by default, or 0.5, 0.25, 0.2, 0.1. */
  readonly step?: DecimalInput | undefined;
  /** People to be listed although nobody may have rated them; each once. */
  readonly people?: readonly string[] | undefined;
}

/** What ratings are measured by. */
export interface RatingDocument {
  readonly ratings: readonly MutualRating[];
  readonly options: MutualRatingOptions;
}

export const RatingSchema: z.ZodMiniType<MutualRating> = /* @__PURE__ */ z.strictObject({
  rater: NameSchema,
  rated: NameSchema,
  value: DecimalSchema,
});

export const RatingDocumentSchema: z.ZodMiniType<RatingDocument> = /* @__PURE__ */ z.strictObject({
  ratings: /* @__PURE__ */ z.array(RatingSchema),
  options: /* @__PURE__ */ z.strictObject({
    minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 100)),
    step: OptionalDecimal,
    people: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(NameSchema)),
  }),
});

/** Steps of which a whole number makes 1, so that 1 to 5 all lie on the grid. */
const STEPS = ["1", "0.5", "0.25", "0.2", "0.1"];

/** Why nothing was measured of somebody whom nobody rated, as people read it. */
export const NO_RATINGS = "no ratings (没有评分)";

/** What the shape of a rating cannot say, but for its step. */
export function checkRating(
  { rater, rated, value }: MutualRating,
  path: string,
  report: PracticeReport,
): boolean {
  if (rater === rated) report("self-rated", `${path}.rated`, { person: clip(rated) });
  return checkRange(value, { minimum: "1", maximum: "5" }, `${path}.value`, report);
}

/** What the shape of ratings cannot say. */
export function checkRatings({ ratings, options }: RatingDocument, report: PracticeReport): void {
  const step = decimal(options.step ?? 1);
  const isStep = STEPS.some((one) => step.equals(one));
  if (!isStep) report("not-an-option", "options.step", { options: STEPS, found: clip(toText(step)) });
  checkNames(options.people ?? [], "person", (index) => `options.people.${index}`, report);
  const ratedBy = new Map<string, Set<string>>();
  for (const [index, rating] of ratings.entries()) {
    const path = `ratings.${index}`;
    const { rater, rated } = rating;
    const inRange = checkRating(rating, path, report);
    const value = decimal(rating.value);
    if (inRange && isStep && !value.modulo(step).isZero())
      report("off-step", `${path}.value`, { found: toText(value), low: "1", step: toText(step) });
    const others = ratedBy.get(rater) ?? new Set();
    if (others.has(rated)) report("repeated-name", `${path}.rated`, { thing: "rating", name: clip(rated) });
    ratedBy.set(rater, others.add(rated));
  }
}
