import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, divide, type Exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { gapOf } from "../../scoring/aim.js";
import { clip } from "../../shape/plain.js";
import { DecimalSchema, IdSchema, TextSchema } from "../../shape/schema.js";
import { readDate } from "../../time/date.js";
import { checkDigits, checkFigure } from "../digits.js";
import { dateAt, readDocument } from "../document.js";
import { groupedBy } from "../grouped.js";
import { checkPlan, filledPlan, PlanSchema } from "./check.js";
import type { PlanDocument, PlannedIndicator } from "./plan.js";
import type { PlannedIndicatorReview, PlanObservation, PlanProgress, PlanReview } from "./review.js";

/** What is handed in for a review. */
interface Given {
  readonly plan: PlanDocument;
  readonly observations: readonly PlanObservation[];
  readonly on: string;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  plan: PlanSchema,
  observations: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({ indicator: IdSchema, on: TextSchema, value: DecimalSchema }),
  ),
  on: TextSchema,
});

/**
 * Holds an improvement plan against what was measured since.
 *
 * Source: for a milestone that is due counts the latest value after the plan's start and up to the milestone's date, both by
 * date; for one that is not due yet, and for the indicator, the latest up to the date of the review. Reached is a value at
 * or beyond the milestone in the direction of the target. Done = (value − start) ÷ (target − start), exactly, rounded half away
 * from zero to 4 decimals.
 *
 * @param plan - The plan.
 * @param observations - What was measured, in any order. What is dated up to the start, or after the review, does not count.
 * @param on - The date of the review, not before the start.
 * @returns Every milestone, every indicator and the plan with its status. A milestone that was missed stays so; whoever has caught
 * up since is on track again.
 * @throws SteelyardError `unknown-name` for an indicator that is not in the plan; `repeated-name` for a second value on a date;
 * `too-early` for a review before the start; `bad-date`, `value-too-large`; the faults of `improvementPlan`; all at once, each with
 * its path: `observations.2.indicator`.
 *
 * @example
 * ```ts
 * import { reviewPlan } from "steelyard/practice";
 *
 * const review = reviewPlan({
 *   person: "zhou", start: "2026-10-09",
 *   indicators: [{
 *     indicator: "firstResponseMinutes", start: 9, target: 3,
 *     milestones: [{ day: 30, value: 7 }, { day: 60, value: 5 }, { day: 90, value: 3 }],
 *   }],
 * }, [
 *   { indicator: "firstResponseMinutes", on: "2026-11-06", value: "7.5" },
 *   { indicator: "firstResponseMinutes", on: "2026-12-05", value: "4.8" },
 * ], "2026-12-10");
 * const [minutes] = review.indicators;
 * console.log(review.status, minutes?.gap, minutes?.done);
 * // => onTrack 1.8 0.7
 * console.log(minutes?.milestones.map(({ status, gap }) => `${status} ${gap}`).join(", "));
 * // => missed 0.5, reached 0, notYetDue 1.8
 * ```
 */
export function reviewPlan(
  plan: PlanDocument,
  observations: readonly PlanObservation[],
  on: string,
): PlanReview {
  const read = readDocument({ plan, observations, on }, Schema, checkGiven);
  const { person, start, end, indicators } = filledPlan(read.plan);
  const byIndicator = groupedBy(read.observations, (seen) => seen.indicator);
  const reviewed = indicators.map((one): PlannedIndicatorReview => {
    const { indicator, target, milestones } = one;
    // Dates of this form stand in the order of their texts.
    const known = (byIndicator.get(indicator) ?? [])
      .filter((seen) => seen.on > start && seen.on <= read.on)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    let upTo = 0;
    const last = milestones.filter((milestone) => milestone.on <= read.on).at(-1);
    const now = progress(one, known.at(-1), target);
    const ahead = last === undefined || progress(one, known.at(-1), last.value).gap === 0;
    return {
      ...{ indicator, start: one.start, target, ...now },
      status: now.gap === 0 ? "achieved" : ahead ? "onTrack" : "behind",
      milestones: milestones.map(({ day, on: due, value: aim }) => {
        const late = due > read.on;
        // Milestones come in the order of their dates, as do the values.
        while (known[upTo] && (known[upTo] as PlanObservation).on <= due) upTo++;
        const seen = progress(one, known[upTo - 1], aim);
        const { gap } = seen;
        const status = late ? "notYetDue" : gap === null ? "notMeasured" : gap === 0 ? "reached" : "missed";
        return { day, on: due, target: aim, ...seen, status };
      }),
    };
  });
  const has = (status: PlannedIndicatorReview["status"]) =>
    reviewed.filter((one) => one.status === status).length;
  const all = reviewed.length > 0 && has("achieved") === reviewed.length;
  return {
    ...{ person, on: read.on, day: (readDate(read.on) as number) - (readDate(start) as number) },
    status: all ? "achieved" : read.on > end ? "ended" : has("behind") > 0 ? "behind" : "onTrack",
    indicators: reviewed,
  };
}

/** A difference below which 6 decimals need no more than 15 digits. */
const NEAR = 1e9;

/** How far a value has come towards an aim on the way. */
function progress(way: PlannedIndicator, seen: PlanObservation | undefined, aim: number): PlanProgress {
  const value = seen?.value ?? null;
  const better = way.target > way.start ? "higher" : "lower";
  return {
    value: value === null ? null : toNumber(decimal(value)),
    measuredOn: seen?.on ?? null,
    gap: gapOf(value, { target: decimal(aim), better }),
    done: value === null ? null : toNumber(doneOf(way, value)),
  };
}

const doneOf = ({ start, target }: PlanDocument["indicators"][number], value: DecimalInput): Exact =>
  divide(decimal(value).minus(decimal(start)), decimal(target).minus(decimal(start)), 4, "halfExpand");

function checkGiven({ plan, observations, on }: Given, report: PracticeReport): void {
  let sound = true;
  checkPlan(plan, (code, at, facts) => {
    sound = false;
    report(code, at, facts);
  });
  if (dateAt(on, "on", report) !== null && readDate(plan.start) !== null && on < plan.start)
    report("too-early", "on", { found: on, before: clip(plan.start) });
  const seen = new Set<string>();
  const ways = new Map(plan.indicators.map((one) => [one.indicator, one]));
  for (const [index, one] of observations.entries()) {
    const path = `observations.${index}`;
    const way = ways.get(one.indicator);
    if (way === undefined)
      report("unknown-name", `${path}.indicator`, { thing: "indicator", name: clip(one.indicator) });
    dateAt(one.on, `${path}.on`, report);
    const key = `${one.indicator} ${one.on}`;
    if (seen.has(key)) report("repeated-name", path, { thing: "entry", name: clip(key) });
    seen.add(key);
    const fits = checkFigure(one.value, `${path}.value`, report);
    // A plan at fault has been reported, and is not reckoned with.
    if (!fits || way === undefined || !sound) continue;
    const from = (value: DecimalInput) => decimal(one.value).minus(decimal(value));
    // Milestones lie between the two; what is this near to both is carried with 6 decimals, whatever their number.
    const near = [way.start, way.target].every((end) => from(end).abs().lessThan(NEAR));
    const carried =
      near || way.milestones.every((aim) => checkFigure(from(aim.value), `${path}.value`, report));
    if (carried) checkDigits(doneOf(way, one.value), 4, `${path}.value`, report);
  }
}
