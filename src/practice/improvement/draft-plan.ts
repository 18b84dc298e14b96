import * as z from "zod/mini";
import type { Result, Scorecard } from "../../appraisal/result.js";
import { checkPractice, type PracticeReport } from "../../error/practice.js";
import { type DecimalInput, type Exact, toText } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { add, multiply, type Rational, rational, toRational } from "../../number/rational.js";
import type { Policy } from "../../policy/policy.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, filled, TextSchema, whole } from "../../shape/schema.js";
import { type ActionOptions, actionOptions, actionsOf, type LowPerformanceClass } from "../action.js";
import { readDocument } from "../document.js";
import { byMost, rowsOf, type SheetRow } from "../sheet.js";
import { sheetShape } from "../sheet-shape.js";
import { checkPlan, daysSchema, filledPlan } from "./check.js";
import type { ImprovementPlan, PlanDocument } from "./plan.js";

/** A day on which a part of the way is to be done. */
export interface PlanStep {
  /** The day, counted from the start. */
  readonly day: number;
  /** The share of the whole way, above 0, rising to exactly 1: all steps have one, or none has, and they are equally far apart. */
  readonly share?: DecimalInput | undefined;
}

/** What an improvement plan is drafted from. */
export interface PlanDraft extends ActionOptions {
  /** A result of `appraise`, or a scorecard of `score`. */
  readonly result: Result | Scorecard;
  /** The policy that gave it. */
  readonly policy: Policy;
  /** The targets that were the person's own. */
  readonly targets?: { readonly [indicator: string]: DecimalInput } | undefined;
  /** The date on which the plan begins. */
  readonly start: string;
  /** How many days it takes, 1..3650; 90 by default. */
  readonly durationDays?: number | undefined;
  /** When how much of the way is to be done; thirds of the days and of the way by default: 30, 60 and 90. */
  readonly steps?: readonly PlanStep[] | undefined;
  /** The most indicators, 1..20; 3 by default. */
  readonly limit?: number | undefined;
}

const Schema: z.ZodMiniType<PlanDraft> = /* @__PURE__ */ z.strictObject({
  ...sheetShape,
  ...actionOptions,
  start: TextSchema,
  durationDays: /* @__PURE__ */ z.optional(daysSchema),
  steps: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ filled(
      /* @__PURE__ */ z.strictObject({ day: daysSchema, share: /* @__PURE__ */ z.optional(DecimalSchema) }),
    ),
  ),
  limit: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 20)),
}) as never;

/**
 * Drafts an improvement plan from a result: the indicators below their targets that lost most, milestones on the way, and
 * what the policy does to help. A draft is for two people to talk over and change; `improvementPlan` reads what they make of it.
 *
 * Source: of the indicators with a value, a weight and a target that is not met, those with the largest weight · (cap − points),
 * ties by id. A milestone is start + share · (target − start), rounded half away from zero to the indicator's decimals and never
 * beyond the target; the last one is the target itself.
 *
 * @param draft - Result and policy, the start, and how long and in which steps.
 * @returns The plan. Indicators that nothing aims at (percentiles, steps that add points, an optimum in the middle) are not in it.
 * @throws SteelyardError `unknown-name` for a result of another policy; `repeated-name` for an indicator that is there twice in it;
 * `missing-key` where some steps have a share and others none;
 * `out-of-range` for shares that do not rise to 1; `empty` at `plan.indicators` where there is nothing to improve; the faults of
 * `improvementPlan`; each with its path: `steps.1.share`.
 *
 * @example
 * ```ts
 * import { definePolicy, score } from "steelyard";
 * import { draftPlan } from "steelyard/practice";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [
 *     { id: "minutes", layer: "user", decimals: 1, unit: "min", scoring: { kind: "linear", floor: 30, target: 10 } },
 *     { id: "nps", layer: "user", decimals: 0, scoring: { kind: "linear", floor: 0, target: 50 } },
 *   ],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * const result = score(policy, { id: "zhou", role: "support", observations: { minutes: 20, nps: 60 } });
 * const plan = draftPlan({ result, policy, start: "2026-10-09" });
 * console.log(plan.indicators.map(({ indicator }) => indicator).join(), plan.end);
 * // => minutes 2027-01-07
 * console.log(plan.indicators[0]?.milestones.map(({ day, value }) => `${day}: ${value}`).join(", "));
 * // => 30: 16.7, 60: 13.3, 90: 10
 * ```
 */
export function draftPlan(draft: PlanDraft): ImprovementPlan {
  let rows: SheetRow[] = [];
  const read = readDocument(draft, Schema, (document, report) => {
    rows = rowsOf(document, report);
    checkSteps(document.steps ?? [], report);
  });
  const { result, start, durationDays = 90, steps = thirds(durationDays), limit = 3 } = read;
  const parts = BigInt(steps.length);
  const shares = steps.map(({ share }, index) =>
    share === undefined ? rational(BigInt(index + 1), parts) : fraction(share),
  );
  const lacking = byMost(rows, "lost").filter(({ gap, weight }) => gap !== null && gap > 0 && weight > 0);
  const plan: PlanDocument = {
    ...{ person: result.id, start, durationDays },
    indicators: lacking.slice(0, limit).map((row) => ({
      ...{ indicator: row.id, title: row.title, unit: row.unit, start: row.value as number },
      target: toText(row.target as Exact),
      milestones: steps.map(({ day }, index) => ({ day, value: stepOf(row, shares[index] as Rational) })),
    })),
    actions: actionsOf(result as LowPerformanceClass, read),
  };
  checkPractice((report) => checkPlan(plan, report));
  return filledPlan(plan);
}

/** A third, two thirds and all of the days; of very short plans fewer steps. */
function thirds(days: number): PlanStep[] {
  const ends = [1, 2, 3].map((part) => Math.round((part * days) / 3));
  return [...new Set(ends)].filter((day) => day > 0).map((day) => ({ day }));
}

/** The value on a share of the way. */
function stepOf({ value, target, better, decimals }: SheetRow, share: Rational): string {
  const [from, to] = [decimal(value as number), target as Exact];
  if (share.numerator === share.denominator) return toText(to);
  const at = rounded(add(toRational(from), multiply(toRational(to.minus(from)), share)), decimals);
  const beyond = better === "higher" ? at.greaterThan(to) : at.lessThan(to);
  return toText(beyond ? to : at);
}

function checkSteps(steps: readonly PlanStep[], report: PracticeReport): void {
  if (steps.every(({ share }) => share === undefined)) return;
  let above = "0";
  for (const [index, { share }] of steps.entries()) {
    const path = `steps.${index}.share`;
    const last = index === steps.length - 1 ? { minimum: "1" } : {};
    if (share === undefined) report("missing-key", path, {});
    else if (checkRange(share, { above, ...last, maximum: "1" }, path, report))
      above = toText(decimal(share));
  }
}
