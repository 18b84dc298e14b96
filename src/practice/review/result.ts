import type { Message } from "../../error/worded.js";
import type { Title } from "../../shape/schema.js";
import type { GroupStatus } from "./cell.js";
import type { RatingFigures, ReviewMeasure } from "./figures.js";
import type { ReviewOverall, ReviewPart } from "./overall.js";

/** A scale in JSON numbers. */
export interface ShownScale {
  /** The lowest rating. */
  readonly low: number;
  /** The highest rating. */
  readonly high: number;
  /** The distance between two ratings; null where there are no steps. */
  readonly step: number | null;
}

/** What a group says. */
export interface GroupResult extends ReviewPart {
  /** The group's id, or `pooled`. */
  readonly id: string;
  /** Its title; null where it has none. */
  readonly title: Title | null;
  /** Its weight in the review, 0..1; that of `pooled` is the sum of its groups' weights. */
  readonly weight: number;
  /** What became of it. */
  readonly status: GroupStatus;
  /** The same in words. */
  readonly words: Message;
  /** Its figures; null unless it is shown. */
  readonly figures: RatingFigures | null;
}

/** What is said of one item. */
export interface ItemResult extends ReviewOverall {
  /** The item. */
  readonly item: string;
  /** Each group on this item, in the same order as the groups of the whole. */
  readonly groups: readonly GroupResult[];
}

/** One rating as it counts. */
export interface RatingView {
  /** The item; null where the review has none. */
  readonly item: string | null;
  /** The rating as it was given; null where the rater could not judge. */
  readonly given: number | null;
  /** The scale it was given on. */
  readonly scale: ShownScale;
  /** The rating on the review's scale, to 2 decimals. */
  readonly value: number | null;
  /** How the value came from the rating; empty where it is the rating. */
  readonly trace: string;
  /** Whether the value was cut to the scale. */
  readonly clamped: boolean;
  /** Whether it counts in a figure that is shown. */
  readonly counted: boolean;
}

/** One rater as they count. */
export interface RaterView {
  /** Who it is. */
  readonly rater: string;
  /** The rater's group. */
  readonly group: string;
  /** What counts in the group's figures: the rating, or the mean of the items that count, to 2 decimals; null where none does. */
  readonly value: number | null;
  /** The ratings, by item. */
  readonly ratings: readonly RatingView[];
}

/** What many say of a person. */
export interface ReviewResult extends ReviewOverall {
  /** Who is assessed. */
  readonly id: string;
  /** The review's scale. */
  readonly scale: ShownScale;
  /** The figure of a group that counts. */
  readonly measure: ReviewMeasure;
  /** The share that is cut off at each end for the trimmed mean, 0..0.4. */
  readonly trim: number;
  /** The groups in their order; then `pooled`, where there is one. */
  readonly groups: readonly GroupResult[];
  /** The items by name; empty where the review has none. */
  readonly items: readonly ItemResult[];
  /** The raters of named groups, and all of them where that was asked for, by group and name. */
  readonly raters: readonly RaterView[];
}
