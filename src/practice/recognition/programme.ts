import * as z from "zod/mini";
import { ConditionSchema } from "../../condition/document.js";
import type { Condition } from "../../policy/condition.js";
import { filled, IdSchema, named, type Title, TitleSchema, whole } from "../../shape/schema.js";
import { NameSchema } from "../name.js";

/** A badge (勋章), and when it is earned. */
export interface Badge {
  /** Its id, once in a programme. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** When it is earned, in the language of a policy's conditions; on true alone. */
  readonly when: Condition;
  /** Points that come with it: a whole number, 0..10¹²; 0 by default. */
  readonly points?: number | undefined;
  /** Whether a person earns it once for all (the default), or once in each period. */
  readonly once?: boolean | undefined;
}

/** What an event of the host brings. */
export interface EarnRule {
  /** The kind of event: an id, once in a programme. */
  readonly event: string;
  /** Points for each event: a whole number, 1..10¹². */
  readonly points: number;
  /** The most that such events bring a person in a period: a whole number, 1..10¹²; without it there is no bound. */
  readonly perPeriod?: number | undefined;
}

/** A level of the growth path (成长等级). */
export interface GrowthLevel {
  /** Its id, once in a programme. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** The points earned from which it is reached: a whole number, 0..10¹²; 0 for the first, then strictly rising. */
  readonly atLeast: number;
}

/** What points buy: a training resource (培训资源). */
export interface TrainingResource {
  /** Its id, once in a programme. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** Points for one of it: a whole number, 1..10¹². */
  readonly cost: number;
  /** How many there are in all, those redeemed included: a whole number, 0..10¹². */
  readonly stock: number;
}

/** A programme of recognition (积分勋章): a document, as a policy is one. */
export interface Programme {
  /** The programme's id. */
  readonly id: string;
  /** Its own version, as its owner counts; not empty. */
  readonly version: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** The badges; may be empty. */
  readonly badges: readonly Badge[];
  /** What events of the host bring. */
  readonly earn?: readonly EarnRule[] | undefined;
  /** The growth path, at least one level, the lowest first. */
  readonly levels: readonly GrowthLevel[];
  /** What points buy; may be empty. */
  readonly resources: readonly TrainingResource[];
}

/** The most that a programme counts. */
const MOST = 1e12;

const positive = /* @__PURE__ */ whole(1, MOST);
const natural = /* @__PURE__ */ whole(0, MOST);

export const ProgrammeSchema: z.ZodMiniType<Programme> = /* @__PURE__ */ z.strictObject({
  id: IdSchema,
  version: NameSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  badges: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      ...named,
      when: ConditionSchema,
      points: /* @__PURE__ */ z.optional(natural),
      once: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    }),
  ),
  earn: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({
        event: IdSchema,
        points: positive,
        perPeriod: /* @__PURE__ */ z.optional(positive),
      }),
    ),
  ),
  levels: /* @__PURE__ */ filled(/* @__PURE__ */ z.strictObject({ ...named, atLeast: natural })),
  resources: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({ ...named, cost: positive, stock: natural }),
  ),
});
