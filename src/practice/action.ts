import * as z from "zod/mini";
import type { Fit } from "../appraisal/result.js";
import type { Intervention } from "../policy/low-performance.js";
import { filled, IdSchema, TextSchema, whole } from "../shape/schema.js";
import { PerhapsFigure } from "./optional.js";

/** What is done to help (发展性干预): as the policy has it, with the role that suits better where it is a transfer. */
export interface PlanAction extends Intervention {
  /** Of a transfer, the other role that suits best; null where none suits better than the present one. */
  readonly role?: string | null | undefined;
  /** Of a transfer to a role, the base score there minus the one here; above 0. */
  readonly gain?: number | null | undefined;
}

/** Every kind of help that there is. */
const KINDS: readonly Intervention["kind"][] = [
  "training",
  "okrReview",
  "transfer",
  "coaching",
  "processChange",
];

const days = /* @__PURE__ */ whole(1, 3650);

/** The one list of what can be done: nothing else passes, from wherever it comes. */
export const ActionSchema: z.ZodMiniType<PlanAction> = /* @__PURE__ */ z.strictObject({
  kind: /* @__PURE__ */ z.enum(KINDS),
  days,
  courses: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(IdSchema)),
  checkpoints: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(days)),
  role: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
  gain: /* @__PURE__ */ z.optional(PerhapsFigure),
});

/** What is read of a result where it speaks of low performance. */
export const lowShape = {
  lowPerformance: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
  fit: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.nullable(
      /* @__PURE__ */ z.object({ role: TextSchema, gain: /* @__PURE__ */ z.number() }),
    ),
  ),
  interventions: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(ActionSchema)),
};

/** What the policy left open of its interventions. */
export interface ActionOptions {
  /** Courses of a training for which the policy names none. */
  readonly courses?: readonly string[] | undefined;
  /** The role of a transfer, where people have decided on one; by default the one that suits best. */
  readonly role?: string | undefined;
}

export const actionOptions = {
  courses: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(IdSchema)),
  role: /* @__PURE__ */ z.optional(IdSchema),
};

/** What a result says of low performance, as any result of `appraise` says it. */
export interface LowPerformanceClass {
  /** The id of the type of low performance; null or absent where there is none. */
  readonly lowPerformance?: string | null | undefined;
  /** What the policy does about it. */
  readonly interventions?: readonly Intervention[] | undefined;
  /** The other role that suits best, for a transfer. */
  readonly fit?: Fit | null | undefined;
}

/** Interventions as actions. */
export function actionsOf(
  { interventions = [], fit }: LowPerformanceClass,
  { courses, role }: ActionOptions = {},
): PlanAction[] {
  const better = fit != null && fit.gain > 0 ? fit : null;
  return interventions.map((one): PlanAction => {
    if (one.kind === "training")
      return courses === undefined ? one : { ...one, courses: one.courses ?? courses };
    if (one.kind !== "transfer") return one;
    const gain = role === undefined || role === better?.role ? (better?.gain ?? null) : null;
    return { ...one, role: role ?? better?.role ?? null, gain };
  });
}
