import * as z from "zod/mini";
import type { DecimalInput } from "../../../number/decimal.js";
import { compare, readScaled, type Scaled } from "../../../number/scaled.js";
import { DecimalSchema } from "../../../shape/schema.js";
import { countOf, on, type Scope } from "../kind.js";
import { quotient } from "../observation.js";
import { FilledText } from "../schema.js";
import { Sum } from "../sum.js";
import type { RatingScale } from "./record.js";

/** The net promoter score, of answers on the scale from 0 to 10. */
export interface NetPromoterScoreFormula {
  /** Which formula. */
  readonly kind: "netPromoterScore";
  /** The question; all answers by default. */
  readonly question?: string | undefined;
}

/** The share of answers that are satisfied. */
export interface SatisfiedShareFormula {
  /** Which formula. */
  readonly kind: "satisfiedShare";
  /** The least rating that is satisfied: 4 of 1 to 5 for the upper two boxes. */
  readonly atLeast: DecimalInput;
  /** The scale of the answers that count; those on another one cannot be put together with them. */
  readonly scale: RatingScale;
  /** The question; all answers by default. */
  readonly question?: string | undefined;
}

/** The mean rating. */
export interface SatisfactionFormula {
  /** Which formula. */
  readonly kind: "satisfaction";
  /** The scale of the answers that count; those on another one cannot be put together with them. */
  readonly scale: RatingScale;
  /** The question; all answers by default. */
  readonly question?: string | undefined;
}

const question = /* @__PURE__ */ z.optional(FilledText);
const scale: z.ZodMiniType<RatingScale> = /* @__PURE__ */ z.strictObject({
  low: DecimalSchema,
  high: DecimalSchema,
});

/** The least rating of a promoter, and the greatest of a detractor. */
const [PROMOTER, DETRACTOR]: readonly [Scaled, Scaled] = [
  { units: 9n, scale: 0 },
  { units: 6n, scale: 0 },
];

const read = (value: DecimalInput) => readScaled(value) as Scaled;
const same = (a: Scaled, b: DecimalInput) => compare(a, read(b)) === 0;

/** The ratings of a question on a scale, and how many are on another. */
function ratingsOf({ answers }: Scope, { low, high }: RatingScale, asked: string | undefined) {
  const ratings: Scaled[] = [];
  let otherScale = 0;
  for (const { question, rating, scale } of answers) {
    if (rating === null || scale === null || (asked !== undefined && question !== asked)) continue;
    if (same(scale.low, low) && same(scale.high, high)) ratings.push(rating);
    else otherScale++;
  }
  return { ratings, otherScale };
}

export const answerFormulas = {
  netPromoterScore: /* @__PURE__ */ on<NetPromoterScoreFormula>(
    "answers",
    "netPromoterScore",
    { question },
    (scope, formula) => {
      const { ratings, otherScale } = ratingsOf(scope, { low: 0, high: 10 }, formula.question);
      const promoters = countOf(ratings, (rating) => compare(rating, PROMOTER) >= 0);
      const detractors = countOf(ratings, (rating) => compare(rating, DETRACTOR) <= 0);
      const basis = { answers: ratings.length, promoters, detractors, otherScale };
      return quotient(100 * (promoters - detractors), ratings.length, basis);
    },
  ),
  satisfiedShare: /* @__PURE__ */ on<SatisfiedShareFormula>(
    "answers",
    "satisfiedShare",
    { atLeast: DecimalSchema, scale, question },
    (scope, formula) => {
      const { ratings, otherScale } = ratingsOf(scope, formula.scale, formula.question);
      const least = read(formula.atLeast);
      const satisfied = countOf(ratings, (rating) => compare(rating, least) >= 0);
      return quotient(satisfied, ratings.length, { answers: ratings.length, satisfied, otherScale });
    },
  ),
  satisfaction: /* @__PURE__ */ on<SatisfactionFormula>(
    "answers",
    "satisfaction",
    { scale, question },
    (scope, formula) => {
      const { ratings, otherScale } = ratingsOf(scope, formula.scale, formula.question);
      const sum = new Sum();
      for (const rating of ratings) sum.add(rating);
      const { total } = sum;
      return quotient(total, ratings.length, { answers: ratings.length, ratings: total, otherScale });
    },
  ),
};
