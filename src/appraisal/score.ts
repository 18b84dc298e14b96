import { evaluate, programOf } from "../engine/reference/program.js";
import { refuse } from "../error/issue.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { buildCard } from "./card.js";
import { inputsOf } from "./inputs.js";
import { readSubject } from "./read.js";
import type { Scorecard } from "./result.js";
import { startRun } from "./run.js";
import type { Subject } from "./subject.js";

/**
 * One scorecard: values, points, weights, contributions, layer scores, base, modifiers and score, each with its trace.
 * What depends on other people (rank, tier, awards) is the matter of `appraise`. A subject's history is not read.
 *
 * Source: contributions are shared out by the largest remainder (Hamilton), so that the printed lines add up.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param subject - The person, as for `appraise`.
 * @returns The scorecard. Points and score lie in 0..the largest cap, weights and coverage in 0..1; the contributions sum to
 * exactly `base`. Where coverage is below the policy's minimum, it ends after the indicators.
 * @throws SteelyardError `needs-cohort` where an indicator is scored by percentile; the fault of the subject, with its
 * path, where it has one; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { score } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const card = score(operationsAssistant, {
 *   id: "e-1",
 *   role: "customerService",
 *   observations: { firstResponseMinutes: 6, closureRate: { of: [191, 196] }, nps: 40, csat: "4.7", repurchaseRate: 0.3 },
 * });
 * console.log(card.status, card.coverage, card.score);
 * // => scored 0.65 81.92
 * ```
 */
export function score<X extends Names>(policy: Policy<X>, subject: Subject<X>): Scorecard<X> {
  const run = startRun(policy as unknown as Policy, null);
  const relative = run.plan.indicators.find(({ needsCohort }) => needsCohort);
  if (relative !== undefined) refuse("needs-cohort", "indicators", { indicator: relative.id });
  const read = readSubject(subject, new Set(), run);
  evaluate(run.plan, programOf(run.plan).card, run.frame, inputsOf(read, run));
  return buildCard(read, run) as unknown as Scorecard<X>;
}
