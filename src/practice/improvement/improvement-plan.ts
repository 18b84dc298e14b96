import * as z from "zod/mini";
import { readDocument } from "../document.js";
import { checkPlan, filledPlan, PlanSchema } from "./check.js";
import type { ImprovementPlan, PlanDocument } from "./plan.js";

const Schema: z.ZodMiniType<{ readonly plan: PlanDocument }> = /* @__PURE__ */ z.strictObject({
  plan: PlanSchema,
});

/**
 * Reads an improvement plan (改进计划) as data, checks it and fills in its dates.
 *
 * Source: dates are start + days by the Gregorian calendar, weekends and holidays included; the last day of a plan of 90 days is
 * the 90th after its start.
 *
 * @param document - A plan that was written down, drafted or stored.
 * @returns The plan with its days and dates. Read again it stays the same.
 * @throws SteelyardError `out-of-range` for a milestone that turns back, goes beyond the target or lies outside of the plan's days;
 * `no-span` where start and target are equal; `not-in-order` for days that do not rise; `not-an-option` for a kind of action that
 * there is not, or a date that does not follow from the start; `bad-date`, `repeated-name`, `empty` for a plan of nothing,
 * `too-precise`, `value-too-large` and the like; all at once, each with its path: `plan.indicators.0.milestones.1.value`.
 *
 * @example
 * ```ts
 * import { improvementPlan } from "steelyard/practice";
 *
 * const plan = improvementPlan({
 *   person: "zhou", start: "2026-10-09",
 *   indicators: [{
 *     indicator: "firstResponseMinutes", start: 9, target: 3,
 *     milestones: [{ day: 30, value: 7 }, { day: 60, value: 5 }, { day: 90, value: 3 }],
 *   }],
 *   actions: [{ kind: "coaching", days: 30 }],
 * });
 * console.log(plan.durationDays, plan.end, plan.indicators[0]?.milestones.map(({ on }) => on).join(" "));
 * // => 90 2027-01-07 2026-11-08 2026-12-08 2027-01-07
 * ```
 */
export function improvementPlan(document: PlanDocument): ImprovementPlan {
  return filledPlan(
    readDocument({ plan: document }, Schema, ({ plan }, report) => checkPlan(plan, report)).plan,
  );
}
