import type { Scorecard } from "../appraisal/result.js";
import { score } from "../appraisal/score.js";
import type { Subject } from "../appraisal/subject.js";
import { preparedOf } from "../engine/columnar/compile.js";
import type { Pass } from "../engine/columnar/program.js";
import { Single } from "../engine/columnar/single.js";
import { issue } from "../error/issue.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { compilePlan } from "../lower/compile.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { Cards } from "./card.js";
import { type NumericCard, numeric } from "./result.js";

/** Scores one subject: the same numbers as `score`, and the same errors. */
export type Scorer<X extends Names = Names> = (subject: Subject<X>) => NumericCard<X>;

/**
 * A scorer of one policy for one subject at a time, for hosts that score on every keystroke: every field equals the one of
 * `score`, which takes forty to a hundred times as long and adds the trace in words. A subject at fault, or with numbers beyond doubles,
 * goes to `score` itself.
 *
 * Source: as `score`; contributions are shared out by the largest remainder (Hamilton).
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @returns The scorer. It may be called any number of times; the cards it gives do not change.
 * @throws SteelyardError `needs-cohort` where an indicator is scored by percentile; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { operationsAssistant } from "steelyard/preset";
 * import { createScorer } from "steelyard/scorer";
 *
 * const scorer = createScorer(operationsAssistant);
 * const card = scorer({
 *   id: "e-1",
 *   role: "customerService",
 *   observations: { firstResponseMinutes: 6, closureRate: { of: [191, 196] }, nps: 40, csat: "4.7", repurchaseRate: 0.3 },
 * });
 * console.log(card.status, card.coverage, card.score);
 * // => scored 0.65 81.92
 * ```
 */
export function createScorer<X extends Names>(policy: Policy<X>): Scorer<X> {
  const plan = compilePlan(policy);
  const relative = plan.indicators.find(({ needsCohort }) => needsCohort);
  if (relative !== undefined) {
    throw new SteelyardError([issue("needs-cohort", "indicators", { indicator: relative.id })]);
  }
  const single = new Single(preparedOf(plan));
  const cards = new WeakMap<Pass, Cards>();
  const histories = new WeakSet<object>();
  return (subject) => {
    // A history plays no part in a card, but may be at fault: `score` looks at each once.
    const { history } = Object(subject) as Partial<Subject>;
    if (history != null && !histories.has(history)) {
      score(policy, subject);
      histories.add(history);
    }
    const pass = single.run(subject);
    let maker = pass === null ? undefined : cards.get(pass);
    if (pass !== null && maker === undefined) {
      maker = new Cards(plan, pass);
      cards.set(pass, maker);
    }
    const card = maker?.card(subject as unknown as Subject, single.profiles[0] as number) ?? null;
    return (card ?? numeric(score(policy, subject) as unknown as Scorecard)) as unknown as NumericCard<X>;
  };
}
