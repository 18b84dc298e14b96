import { checkCall, refuseCall } from "../../error/call.js";
import type { Plan } from "../../plan/plan.js";
import { isObject } from "./plain.js";
import type { Profiles } from "./rows.js";

/** Parts of an answer that the columnar engine leaves to `appraise`. */
export type LeftOut = "contributions" | "fit" | "incentives" | "lowPerformance" | "trace";

/** A plan made ready for tables. */
export interface Compiled {
  /** The plan. */
  readonly plan: Plan;
  /** What of the policy's answer the columnar engine does not work out; `appraise` does. */
  readonly leftOut: readonly LeftOut[];
}

/** What only this engine sees of a compiled plan. */
export interface Prepared extends Compiled {
  readonly profiles: Profiles;
  /** Recognise lines and means. */
  readonly fuse: boolean;
}

/** More profiles than this do not fit a column of 16 bits. */
const MOST_PROFILES = 65_535;

/**
 * Makes a plan ready for `scoreTable` and `reweigh`. What is worked out: status, coverage, points, layer scores, base, score,
 * rank, size, top and tier, with every scoring kind, condition, modifier, target and both rounding modes. Streaks stand only
 * in incentives and low performance, which are left out, as are contributions, fit and the trace.
 *
 * @param plan - From `compilePlan`.
 * @param needs - Parts of the answer that must not be left out.
 * @returns The compiled plan; it can be used for any number of tables.
 * @throws SteelyardError `wrong-type` for what is no plan, a policy too; `not-covered` for a part in `needs` that is left out, by its name, and for a policy with more than
 * 65,535 pairs of role and stage.
 *
 * @example
 * ```ts
 * import { compilePlan } from "steelyard";
 * import { compileColumnar } from "steelyard/columnar";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const compiled = compileColumnar(compilePlan(operationsAssistant));
 * console.log(compiled.leftOut.join(" "));
 * // => contributions fit incentives lowPerformance trace
 * ```
 */
export function compileColumnar(plan: Plan, needs: readonly LeftOut[] = []): Compiled {
  if (!Array.isArray(Object(plan).nodes))
    refuseCall("wrong-type", "", { expected: "plan", found: typeof plan });
  const leftOut: LeftOut[] = [
    "contributions",
    "fit",
    ...(plan.incentives === null ? [] : (["incentives"] as const)),
    ...(plan.lowPerformance === null ? [] : (["lowPerformance"] as const)),
    "trace",
  ];
  const refused: string[] = needs.filter((part) => leftOut.includes(part));
  if (plan.profiles.length > MOST_PROFILES) refused.push("profiles");
  checkCall((report) => {
    for (const part of refused) report("not-covered", part, { part, use: "appraise" });
  });
  return prepare(plan, leftOut, true);
}

const known = /* @__PURE__ */ new WeakMap<Plan, Prepared>();

/** What is compiled as this engine knows it; a bare plan is compiled once. */
export function preparedOf(compiled: Compiled | Plan): Prepared {
  if (isObject(Object(compiled).plan)) return compiled as Prepared;
  const plan = compiled as Plan;
  const made = known.get(plan) ?? (compileColumnar(plan) as Prepared);
  known.set(plan, made);
  return made;
}

/** The same without recognising shapes, so that tests can hold both against each other. */
export function prepare(plan: Plan, leftOut: readonly LeftOut[], fuse: boolean): Prepared {
  const profiles = new Map<string, Map<string | null, number>>();
  plan.profiles.forEach(({ role, stage }, place) => {
    const byStage = profiles.get(role) ?? new Map<string | null, number>();
    profiles.set(role, byStage.set(stage, place));
  });
  return { plan, leftOut, profiles, fuse };
}
