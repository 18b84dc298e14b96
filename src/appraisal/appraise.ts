import type { Value } from "../engine/reference/algebra.js";
import { type Member, positions } from "../engine/reference/cohort.js";
import { type CohortStep, evaluate, type Program, programOf } from "../engine/reference/program.js";
import { type Issue, issue } from "../error/issue.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { type Exact, exact } from "../number/decimal.js";
import type { NodeId } from "../plan/node.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { brief, kindOf } from "../shape/plain.js";
import { buildCard } from "./card.js";
import { inputsOf } from "./inputs.js";
import { buildOutcome } from "./outcome.js";
import { readPeriod } from "./period.js";
import { type Accepted, type Run, readSubject } from "./read.js";
import type { Appraisal, Rejected, Result, Scorecard } from "./result.js";
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
  const present = readPeriod(period);
  if (present === null) throw new SteelyardError([issue("bad-period", "period", { found: brief(period) })]);
  if (!Array.isArray(subjects)) {
    throw new SteelyardError([
      issue("wrong-type", "subjects", { expected: "list", found: kindOf(subjects) }),
    ]);
  }
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
    const read = readSubject(subjects[index], seen, run);
    if ("code" in read) rejected.push(reject(read, subjects[index], index));
    else accepted.push(read);
  }
  return { accepted, rejected };
}

function reject(fault: Issue, given: unknown, index: number): Rejected {
  const id = fault.code === "bad-subject-id" ? null : (given as { readonly id: string }).id;
  return { id, index, ...fault };
}

function scoreAll(accepted: readonly Accepted[], run: Run): Result[] {
  const { plan, frame } = run;
  const program = programOf(plan);
  const percentiles = cohortValues(accepted, run, program);
  const cards: Scorecard[] = [];
  const carried: Value[][] = [];
  accepted.forEach((subject, index) => {
    place(program.cohorts, percentiles, index, frame);
    evaluate(plan, program.card, frame, inputsOf(subject, run));
    cards.push(buildCard(subject, run));
    carried.push(program.carried.map((id) => frame[id] as Value));
  });
  const kept = new Map(program.carried.map((id, position) => [id, position]));
  const members = (arg: NodeId) =>
    accepted.map((subject, index) => ({
      key: cohortKey(subject, plan.cohort),
      value: (carried[index]?.[kept.get(arg) as number] ?? null) as Exact | null,
    }));
  const ranks = answer(program.ranks, members);
  return accepted.map((subject, index): Result => {
    const card = cards[index] as Scorecard;
    if (card.status === "insufficient") return card;
    program.carried.forEach((id, position) => {
      frame[id] = carried[index]?.[position] as Value;
    });
    place(program.cohorts, percentiles, index, frame);
    place(program.ranks, ranks, index, frame);
    return buildOutcome(card, subject, run);
  });
}

type Answers = ReadonlyMap<NodeId, readonly (number | null)[]>;

/** The cohort operations that points rest on, over all accepted subjects. */
function cohortValues(accepted: readonly Accepted[], run: Run, program: Program): Answers {
  const { plan, frame } = run;
  const args = [...new Set(program.cohorts.map(({ arg }) => arg))];
  if (args.length === 0) return new Map();
  const members = new Map<NodeId, Member[]>(args.map((arg) => [arg, []]));
  for (const subject of accepted) {
    evaluate(plan, program.cohortArgs, frame, inputsOf(subject, run));
    const key = cohortKey(subject, plan.cohort);
    for (const arg of args) members.get(arg)?.push({ key, value: frame[arg] as Exact | null });
  }
  return answer(program.cohorts, (arg) => members.get(arg) as Member[]);
}

/** Answers cohort operations for all members; operations on the same value share their order. */
function answer(steps: readonly CohortStep[], membersOf: (arg: NodeId) => readonly Member[]): Answers {
  const arranged = new Map<NodeId, ReturnType<typeof positions>>();
  const counts = new Map<NodeId, number>();
  for (const { arg } of steps) {
    if (arranged.has(arg)) continue;
    const members = membersOf(arg);
    arranged.set(arg, positions(members));
    counts.set(arg, members.length);
  }
  return new Map(
    steps.map(({ id, kind, arg }) => {
      const at = arranged.get(arg) as ReturnType<typeof positions>;
      return [id, Array.from({ length: counts.get(arg) as number }, (_, index) => at(kind, index))];
    }),
  );
}

function place(steps: readonly CohortStep[], answers: Answers, index: number, frame: Value[]): void {
  for (const { id } of steps) {
    const value = answers.get(id)?.[index] ?? null;
    frame[id] = value === null ? null : exact(value);
  }
}

function cohortKey({ role, cohort }: Accepted, by: "all" | "role" | "cohort"): string | null {
  return by === "all" ? "" : by === "role" ? role : cohort;
}
