import * as z from "zod/mini";
import {
  type ActionOptions,
  actionOptions,
  actionsOf,
  type LowPerformanceClass,
  lowShape,
  type PlanAction,
} from "../action.js";
import { readDocument } from "../document.js";

/** What helps a person, by the class of their low performance. */
export interface DevelopmentPlan {
  /** The id of the type of low performance; null where there is none. */
  readonly type: string | null;
  /** What is done, in the order of the policy; empty where there is no low performance. */
  readonly actions: readonly PlanAction[];
}

const Schema: z.ZodMiniType<{
  readonly lowPerformance: LowPerformanceClass;
  readonly options: ActionOptions;
}> = /* @__PURE__ */ z.strictObject({
  lowPerformance: /* @__PURE__ */ z.object(lowShape),
  options: /* @__PURE__ */ z.strictObject(actionOptions),
});

/**
 * What helps a person whose performance is low (发展性干预): training with its courses, a review of the objectives, a transfer
 * with the role that fits, coaching, a change of the process. There is no other kind; none of them is a dismissal, and none
 * can be added.
 *
 * Source: the interventions that the policy has for the class, as they are; the role of a transfer is the result's `fit` where
 * its gain is above 0.
 *
 * @param lowPerformance - A result of `appraise`, or its `lowPerformance`, `interventions` and `fit` alone.
 * @param options - Courses for a training that names none, and a role that people decided on.
 * @returns The class and its actions.
 * @throws SteelyardError `not-an-option` for a kind that there is not, and the like, each with its path:
 * `lowPerformance.interventions.0.kind`.
 *
 * @example
 * ```ts
 * import { appraise } from "steelyard";
 * import { planFor } from "steelyard/practice";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const { results: [zhou] } = appraise(operationsAssistant, { period: "2026-Q3", subjects: [{
 *   id: "zhou", role: "customerService", facts: { assessedCause: "skillGap" },
 *   observations: { repurchaseRate: "0.2", firstResponseMinutes: 9, closureRate: { of: [150, 196] }, nps: 10, csat: "4.1" },
 * }] });
 * if (zhou) console.log(planFor(zhou));
 * // => {"type":"skillGap","actions":[{"kind":"training","days":90,"courses":["userPsychology","dataAnalysis"],"checkpoints":[30,60,90]}]}
 *
 * const misfit = { lowPerformance: "roleMisfit", interventions: [{ kind: "transfer" as const, days: 30 }] };
 * console.log(planFor({ ...misfit, fit: { role: "campaign", gain: 12.5 } }).actions[0]?.role);
 * // => campaign
 * ```
 */
export function planFor(lowPerformance: LowPerformanceClass, options: ActionOptions = {}): DevelopmentPlan {
  const read = readDocument({ lowPerformance, options }, Schema);
  return {
    type: read.lowPerformance.lowPerformance ?? null,
    actions: actionsOf(read.lowPerformance, read.options),
  };
}
