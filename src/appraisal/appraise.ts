import type { Value } from "../engine/reference/algebra.js";
import { type Member, positions as positionsOf } from "../engine/reference/cohort.js";
import { type CohortStep, evaluate, programOf } from "../engine/reference/program.js";
import { refuse } from "../error/issue.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { type Exact, exact } from "../number/decimal.js";
import type { NodeId } from "../plan/node.js";
import { cohortKey } from "../plan/subject.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { brief } from "../shape/plain.js";
import { wrongType } from "../shape/text-at.js";
import { readPeriod } from "../time/period.js";
import { buildCard } from "./card.js";
import { inputsOf } from "./inputs.js";
import { buildOutcome } from "./outcome.js";
import { type Accepted, type Run, readSubject } from "./read.js";
import type { Appraisal, Rejected, Result } from "./result.js";
import { startRun } from "./run.js";
import type { Subject } from "./subject.js";

/**
 * The main job: scores, ranks and tiers all subjects of a period, with what follows. Each result carries its trace; a
 * subject at fault is rejected with one path, and the others are scored.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param run - The period (`2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`) and the subjects.
 * @returns Results and rejected, each in the order of the subjects; together they are all that was handed in.
 * @throws SteelyardError `bad-period` or `wrong-type` for the call itself; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { appraise } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const { results, rejected } = appraise(operationsAssistant, {
 *   period: "2026-Q3",
 *   subjects: [
 *     { id: "e-1", role: "campaign", observations: { conversionRate: 0.07, repurchaseRate: 0.3, nps: 40, csat: 4.9 } },
 *     { id: "e-2", role: "campaign", observations: { conversionRate: "7 %" } },
 *   ],
 * });
 * console.log(results.length, rejected[0]?.path);
 * // => 1 observations.conversionRate
 * ```
 */
export function appraise<X extends Names>(
  policy: Policy<X>,
  run: { readonly period: string; readonly subjects: readonly Subject<X>[] },
): Appraisal<X> {
  const given: unknown = run;
  const { period, subjects } = (given ?? {}) as { period?: unknown; subjects?: unknown };
  const present = readPeriod(period) ?? refuse("bad-period", "period", { found: brief(period) });
  if (!Array.isArray(subjects)) wrongType(subjects, "subjects", "list");
  const started = startRun(policy as unknown as Policy, present);
  const { accepted, rejected } = readAll(subjects, started);
  const { id, version } = started.policy;
  const results = scoreAll(accepted, started) as unknown as Result<X>[];
  return { policy: { id, version }, period: period as string, results, rejected };
}

function readAll(subjects: readonly unknown[], run: Run): { accepted: Accepted[]; rejected: Rejected[] } {
  const accepted: Accepted[] = [];
  const rejected: Rejected[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < subjects.length; index++) {
    try {
      accepted.push(readSubject(subjects[index], seen, run));
    } catch (error) {
      if (!(error instanceof SteelyardError)) throw error;
      const [fault] = error.issues;
      const id = fault.code === "bad-subject-id" ? null : (subjects[index] as { readonly id: string }).id;
      rejected.push({ id, index, ...fault });
    }
  }
  return { accepted, rejected };
}

function scoreAll(accepted: readonly Accepted[], run: Run): Result[] {
  const { plan, frame } = run;
  const { cohorts, cohortArgs, card, carried, ranks } = programOf(plan);
  const percentiles = cohortOf(cohorts, run);
  if (cohorts.length > 0) {
    for (const subject of accepted) {
      evaluate(plan, cohortArgs, frame, inputsOf(subject, run));
      percentiles.add(subject);
    }
  }
  const positions = cohortOf(ranks, run);
  const cards = accepted.map((subject, index) => {
    percentiles.place(index);
    evaluate(plan, card, frame, inputsOf(subject, run));
    positions.add(subject);
    return { scorecard: buildCard(subject, run), kept: carried.map((id) => frame[id] as Value) };
  });
  return cards.map(({ scorecard, kept }, index): Result => {
    if (scorecard.status === "insufficient") return scorecard;
    for (const [position, id] of carried.entries()) frame[id] = kept[position] as Value;
    positions.place(index);
    return buildOutcome(scorecard, accepted[index] as Accepted, run);
  });
}

/** Gathers what cohort operations ask of all subjects, then answers for each; operations on one value share its order. */
function cohortOf(steps: readonly CohortStep[], { plan, frame }: Run) {
  const members = new Map<NodeId, Member[]>(steps.map(({ arg }) => [arg, []]));
  const arranged = new Map<NodeId, ReturnType<typeof positionsOf>>();
  return {
    /** Takes the values of a subject from the frame. */
    add({ role, cohort }: Accepted): void {
      const key = cohortKey(plan.cohort, role, cohort);
      for (const [arg, list] of members) list.push({ key, value: frame[arg] as Exact | null });
    },
    /** Puts a subject's answers into the frame. */
    place(index: number): void {
      for (const { id, kind, arg } of steps) {
        const answer = arranged.get(arg) ?? positionsOf(members.get(arg) as Member[]);
        arranged.set(arg, answer);
        const position = answer(kind, index);
        frame[id] = position === null ? null : exact(position);
      }
    },
  };
}
