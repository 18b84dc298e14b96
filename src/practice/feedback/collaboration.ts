import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { TextSchema, type Title, TitleSchema } from "../../shape/schema.js";
import type { NodeMeasurement } from "../collaboration/measure-nodes.js";
import type { PersonRatings, RatingMeasurement } from "../collaboration/measure-ratings.js";
import type { PersonNodes } from "../collaboration/owners.js";
import { checkIds } from "../document.js";
import { groupedBy } from "../grouped.js";
import { NameSchema } from "../name.js";
import { PerhapsFigure } from "../optional.js";
import type { GroupStatus } from "../review/cell.js";
import type { RatingFigures } from "../review/figures.js";
import type { ReviewResult } from "../review/result.js";

/** What somebody of a group of raters wrote. */
export interface ReviewComment {
  /** The id of the group in the review. */
  readonly group: string;
  /** The text. */
  readonly text: string;
}

/** What others say of a person, as it was measured. */
export interface GivenCollaboration {
  /** From `measureMutualRatings`. */
  readonly ratings?: RatingMeasurement | undefined;
  /** From `measureNodes`. */
  readonly nodes?: NodeMeasurement | undefined;
  /** The person's review, from `aggregateReview`. */
  readonly review?: ReviewResult | undefined;
  /** Texts of its raters; without a review none is shown. */
  readonly comments?: readonly ReviewComment[] | undefined;
}

/** A group of raters, as far as it may be shown. */
export interface SharedGroup {
  /** The group's id, or `pooled`. */
  readonly id: string;
  /** Its title; null where it has none. */
  readonly title: Title | null;
  /** What became of it. */
  readonly status: GroupStatus;
  /** Its figures; null unless it is shown. */
  readonly figures: RatingFigures | null;
  /** Its texts in the order of their characters, so that nobody is told by the order; none unless it is shown. */
  readonly comments: readonly string[];
}

/** What others say of a person, without anybody's name. */
export interface SharedCollaboration {
  /** The mutual ratings received; null where there are none. */
  readonly ratings: Pick<PersonRatings, "received" | "mean"> | null;
  /** The nodes owned; null where there are none. */
  readonly nodes: Pick<PersonNodes, "onTime" | "late" | "pending"> | null;
  /** The overall figure of the review; null where there is none. */
  readonly overall: number | null;
  /** The groups of the review. */
  readonly groups: readonly SharedGroup[];
  /** How many texts are withheld, because their group is not shown. */
  readonly withheldComments: number;
}

const number = /* @__PURE__ */ z.number();
const people = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.optional(z.object({ people: z.array(z.object({ person: TextSchema, ...shape })) }));

export const CollaborationSchema: z.ZodMiniType<GivenCollaboration> = /* @__PURE__ */ z.strictObject({
  ratings: /* @__PURE__ */ people({ received: number, mean: PerhapsFigure }),
  nodes: /* @__PURE__ */ people({ onTime: number, late: number, pending: number }),
  review: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.object({
      id: TextSchema,
      overall: PerhapsFigure,
      groups: /* @__PURE__ */ z.array(
        /* @__PURE__ */ z.object({
          id: TextSchema,
          title: /* @__PURE__ */ z.nullable(TitleSchema),
          status: /* @__PURE__ */ z.enum(["shown", "pooled", "withheld"]),
          figures: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.record(TextSchema, PerhapsFigure)),
        }),
      ),
    }),
  ),
  comments: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(/* @__PURE__ */ z.strictObject({ group: NameSchema, text: TextSchema })),
  ),
}) as never;

/** Of what was measured, what may be shown to the person and whoever talks with them. */
export function sharedOf(
  { ratings, nodes, review, comments = [] }: GivenCollaboration,
  person: string,
  report: PracticeReport,
): SharedCollaboration {
  if (review !== undefined && review.id !== person)
    report("not-an-option", "collaboration.review.id", { options: [clip(person)], found: clip(review.id) });
  const rated = ratings?.people.find((one) => one.person === person);
  const owned = nodes?.people.find((one) => one.person === person);
  const groups = review?.groups ?? [];
  checkIds(groups, "group", "collaboration.review.groups", report);
  const statusOf = new Map(groups.map(({ id, status }) => [id, status]));
  // Of a group that is neither shown nor pooled no text stands anywhere: it would tell who wrote it.
  const texts = groupedBy(comments, ({ group }) => (statusOf.get(group) === "pooled" ? "pooled" : group));
  const shared = groups.map(({ id, title, status, figures }): SharedGroup => {
    const shown = status === "shown";
    return {
      ...{ id, title, status, figures: shown ? figures : null },
      comments: shown ? (texts.get(id) ?? []).map(({ text }) => text).sort() : [],
    };
  });
  return {
    ratings: rated === undefined ? null : { received: rated.received, mean: rated.mean },
    nodes: owned === undefined ? null : { onTime: owned.onTime, late: owned.late, pending: owned.pending },
    overall: review?.overall ?? null,
    groups: shared,
    withheldComments: comments.length - shared.reduce((sum, group) => sum + group.comments.length, 0),
  };
}
