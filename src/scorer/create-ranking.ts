import type { Rejected } from "../appraisal/result.js";
import type { Subject } from "../appraisal/subject.js";
import { preparedOf } from "../engine/columnar/compile.js";
import { issue } from "../error/issue.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { compilePlan } from "../lower/compile.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { LiveRanking } from "./ranking.js";
import type { Placed } from "./result.js";

/** Everybody of a run, ranked and tiered, in which one subject changes at a time. */
export interface Ranking<X extends Names = Names> {
  /** The policy by which they are ranked. */
  readonly policy: Policy<X>;
  /** How many are in it. */
  readonly size: number;
  /** Those of the first subjects that were at fault, as `appraise` says it. */
  readonly rejected: readonly Rejected[];
  /**
   * Takes a subject in, or in place of the one with its id; throws `SteelyardError` for one at fault, and then nothing changes.
   * It is kept as it is: to change it, hand in another.
   */
  set(subject: Subject<X>): void;
  /** Takes somebody out; whether there was such a one. */
  remove(id: string): boolean;
  /** Somebody's card and place at present; null where there is no such one. */
  get(id: string): Placed<X> | null;
  /** The card and place that a subject would have in place of the one with its id; nothing changes. */
  probe(subject: Subject<X>): Placed<X>;
  /** A subject as it was taken in; null where there is no such one. */
  subject(id: string): Subject<X> | null;
  /** The cohort in which somebody is compared: the same text for all of it; null outside of every cohort. */
  cohort(id: string): string | null;
  /** Everybody's id, in the order in which they came. */
  ids(): readonly string[];
}

/**
 * A ranking that is kept while single subjects change: an update costs one scorecard and a search, not a run of everybody,
 * and every digit is the one of `appraise` and `scoreTable` over the same subjects. Awards and what else follows from a
 * tier are the matter of `appraise`.
 *
 * A subject's history is not read.
 *
 * Source: ranks as 1 + the number with a strictly higher score (standard competition ranking).
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param subjects - Who is in it from the start; those at fault are in `rejected`, each other in the ranking.
 * @returns The ranking.
 * @throws SteelyardError `needs-cohort` where an indicator is scored by percentile: there one change changes everybody's
 * points, so use `scoreTable`; `wrong-type` for what is no list; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { definePolicy } from "steelyard";
 * import { createRanking } from "steelyard/scorer";
 *
 * const policy = definePolicy({
 *   steelyard: 1,
 *   id: "tiny",
 *   version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   ranking: { minimum: 2 },
 * });
 * const person = (id: string, nps: number) => ({ id, role: "support" as const, observations: { nps } });
 * const ranking = createRanking(policy, [person("li", 40), person("wang", 30)]);
 * console.log(ranking.get("wang")?.rank, ranking.get("wang")?.score);
 * // => 2 60
 * ranking.set(person("wang", 45));
 * console.log(ranking.get("wang")?.rank, ranking.get("li")?.rank);
 * // => 1 2
 * ```
 */
export function createRanking<X extends Names>(
  policy: Policy<X>,
  subjects: readonly Subject<X>[] = [],
): Ranking<X> {
  const plan = compilePlan(policy);
  const relative = plan.indicators.find(({ needsCohort }) => needsCohort);
  if (relative !== undefined) {
    throw new SteelyardError([issue("needs-cohort", "indicators", { indicator: relative.id })]);
  }
  if (!Array.isArray(subjects)) {
    const found = subjects === null ? "null" : typeof subjects;
    throw new SteelyardError([issue("wrong-type", "subjects", { expected: "list", found })]);
  }
  const live = new LiveRanking(policy as unknown as Policy, preparedOf(plan));
  const rejected: Rejected[] = [];
  const seen = new Set<unknown>();
  for (const [index, subject] of (subjects as unknown as readonly Subject[]).entries()) {
    try {
      const id = subject?.id;
      // An id seen before is refused even where its first bearer was.
      if (typeof id === "string" && id !== "" && seen.has(id))
        throw new SteelyardError([issue("repeated-subject", "id", { id: id.slice(0, 80) }) as never]);
      seen.add(id);
      live.set(subject);
    } catch (error) {
      if (!(error instanceof SteelyardError)) throw error;
      const id = typeof subject?.id === "string" && subject.id !== "" ? subject.id : null;
      rejected.push({ ...error.issues[0], id, index });
    }
  }
  return {
    policy,
    rejected,
    get size() {
      return live.size;
    },
    set: (subject) => live.set(subject as unknown as Subject),
    remove: (id) => live.remove(id),
    get: (id) => live.get(id) as Placed<X> | null,
    probe: (subject) => live.probe(subject as unknown as Subject) as Placed<X>,
    subject: (id) => live.subject(id) as Subject<X> | null,
    cohort: (id) => live.cohort(id),
    ids: () => live.ids(),
  };
}
