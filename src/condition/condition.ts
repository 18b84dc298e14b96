import { evaluateNodes } from "../engine/reference/program.js";
import { type Outcome, outcomeOf, questions } from "../engine/reference/why.js";
import { lowerCondition } from "../lower/condition.js";
import type { Scalar } from "../number/scalar.js";
import { PlanBuilder } from "../plan/builder.js";
import type { Source } from "../plan/node.js";
import type { Condition } from "../policy/condition.js";

/** What became of a condition: it fired on true alone. */
export interface Verdict {
  /** Whether it holds; unknown where a fact is missing on which it hangs. */
  readonly outcome: Outcome;
  /** The facts for want of which it is unknown; empty otherwise. `back` counts periods. */
  readonly missing: readonly Source[];
}

/** A fact from outside, so many periods back; null where it is missing. */
export type Reader = (fact: string, back: number) => Scalar | null;

/**
 * One condition by itself, lowered once as a policy's conditions are, with every fact from outside; as it held `back` periods
 * ago where that is given. The condition has been checked before.
 */
export function compileCondition(condition: Condition, back = 0): (read: Reader) => Verdict {
  const build = new PlanBuilder();
  const root = lowerCondition({ build, facts: new Map(), tiers: [] }, condition, back);
  const { nodes } = build;
  return (read) => {
    const frame = evaluateNodes(nodes, { profile: 0, read: ({ fact, back }) => read(fact, back) });
    const missing = questions(nodes, root, frame).filter(({ decisive }) => decisive);
    return {
      outcome: outcomeOf(frame[root]),
      missing: missing.map(({ fact, back }) => ({ fact, back })),
    };
  };
}
