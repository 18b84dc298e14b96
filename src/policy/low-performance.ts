import * as z from "zod/mini";
import { filled, IdSchema, named, type Title, whole } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import type { Condition } from "./condition.js";
import { ConditionSchema, checkCondition } from "./condition-shape.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/** What helps a person: nothing in the format can dismiss anyone. */
export interface Intervention {
  /** Training, a review of the objectives, a transfer, coaching, or a change of the process. */
  readonly kind: "training" | "okrReview" | "transfer" | "coaching" | "processChange";
  /** How long it takes, in days: a whole number, 1..3650. */
  readonly days: number;
  /** Ids of courses. */
  readonly courses?: readonly string[] | undefined;
  /** Days on which progress is looked at, whole numbers, 1..3650. */
  readonly checkpoints?: readonly number[] | undefined;
}

/** A kind of low performance and what helps: skill gap, motivation gap, role misfit (能力短板、意愿不足、岗位错配). */
export interface LowPerformanceType<X extends Names = Names> {
  /** The type's id. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** When it applies. */
  readonly when: Condition<X>;
  /** What is done. */
  readonly interventions: readonly Intervention[];
}

/** Developmental handling of low performance (发展性干预). */
export interface LowPerformance<X extends Names = Names> {
  /** Who is concerned. */
  readonly when: Condition<X>;
  /** The first that holds classifies the subject; may be empty. */
  readonly types: readonly LowPerformanceType<X>[];
  /** The class where none holds. */
  readonly otherwise: Omit<LowPerformanceType<X>, "when">;
}

export const InterventionSchema: z.ZodMiniType<Intervention> = /* @__PURE__ */ z.strictObject({
  kind: /* @__PURE__ */ z.enum(["training", "okrReview", "transfer", "coaching", "processChange"]),
  days: /* @__PURE__ */ whole(1, 3650),
  courses: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(IdSchema)),
  checkpoints: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(/* @__PURE__ */ whole(1, 3650))),
});

const head = {
  ...named,
  interventions: /* @__PURE__ */ filled(InterventionSchema),
};

export const LowPerformanceSchema: z.ZodMiniType<LowPerformance> = /* @__PURE__ */ z.strictObject({
  when: ConditionSchema,
  types: /* @__PURE__ */ z.array(/* @__PURE__ */ z.strictObject({ ...head, when: ConditionSchema })),
  otherwise: /* @__PURE__ */ z.strictObject(head),
});

/** The condition of the whole, or of one type. */
export function checkLowPerformance(
  { when }: Pick<Sound<LowPerformance>, "when">,
  path: string,
  scope: Scope,
): void {
  checkCondition(when, `${path}.when`, "lowPerformance", scope);
}
