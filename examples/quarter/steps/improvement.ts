import type { Appraisal } from "steelyard";
import {
  draftPlan,
  type ImprovementPlan,
  improvementPlan,
  type PlanReview,
  reviewPlan,
} from "steelyard/practice";
import { data } from "../data.js";
import { policy } from "../policy.js";
import { resultOf } from "./appraisal.js";

/** The day after the conversation. */
const start = "2026-10-16";

/** Step 7: 90 days of help, and what had become of it by a later date. */
export function planImprovement(
  person: string,
  appraisal: Appraisal,
): { plan: ImprovementPlan; review: PlanReview } {
  const plan = improvementPlan(draftPlan({ result: resultOf(appraisal, person), policy, start }));
  return { plan, review: reviewPlan(plan, data.followup.observations, data.followup.on) };
}
