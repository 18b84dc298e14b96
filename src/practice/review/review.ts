import * as z from "zod/mini";
import type { DecimalInput } from "../../number/decimal.js";
import { DecimalSchema, filled, type Title, TitleSchema, whole } from "../../shape/schema.js";
import { NameSchema } from "../name.js";
import { type RatingScale, ScaleSchema } from "./scale.js";

/** Raters who stand in the same relation to a person: peers, customers, the manager. */
export interface RaterGroup {
  /** Its id, once in a review; `pooled` is taken. */
  readonly id: string;
  /** Its title for people. */
  readonly title?: Title | undefined;
  /** What it weighs, 0..1, at most 4 decimals; the weights of all groups sum to exactly 1. */
  readonly weight: DecimalInput;
  /** The fewest raters of whom figures are shown, a whole number, 1..10,000; 3 by default. A named group has 1. */
  readonly minimum?: number | undefined;
  /** Whether everybody knows who rates: the manager, the person alone. False by default. */
  readonly named?: boolean | undefined;
}

/** What one rater says of a person. */
export interface Rating {
  /** Who rates, always in the same group, and each item once. */
  readonly rater: string;
  /** The rater's group. */
  readonly group: string;
  /** The rating on its scale, at most 2 decimals (4 on a scale of its own); null where the rater could not judge. */
  readonly value: DecimalInput | null;
  /** The scale of this rating; the review's by default. */
  readonly scale?: RatingScale | undefined;
  /** What is rated; either every rating of a review names an item, or none. */
  readonly item?: string | undefined;
}

/** What becomes of groups in which too few rated to stay anonymous: thrown together, or withheld. */
export type BelowMinimum = "pool" | "withhold";

/** One person, assessed by many (360度评估). */
export interface Review {
  /** Who is assessed. */
  readonly id: string;
  /** The scale of the review, at most 2 decimals. */
  readonly scale: RatingScale;
  /** The groups of raters, 1..50. */
  readonly groups: readonly RaterGroup[];
  /** The ratings, in any order. */
  readonly ratings: readonly Rating[];
  /** What becomes of groups below their minimum; `pool` by default. */
  readonly below?: BelowMinimum | undefined;
}

export const ReviewSchema: z.ZodMiniType<Review> = /* @__PURE__ */ z.strictObject({
  id: NameSchema,
  scale: ScaleSchema,
  groups: /* @__PURE__ */ filled(
    /* @__PURE__ */ z.strictObject({
      id: NameSchema,
      title: /* @__PURE__ */ z.optional(TitleSchema),
      weight: DecimalSchema,
      minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 10_000)),
      named: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    }),
  ),
  ratings: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      rater: NameSchema,
      group: NameSchema,
      value: /* @__PURE__ */ z.nullable(DecimalSchema),
      scale: /* @__PURE__ */ z.optional(ScaleSchema),
      item: /* @__PURE__ */ z.optional(NameSchema),
    }),
  ),
  below: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["pool", "withhold"])),
});
