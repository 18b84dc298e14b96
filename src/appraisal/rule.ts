import type { Inputs, Value } from "../engine/reference/algebra.js";
import { type Question, questions } from "../engine/reference/why.js";
import type { Exact } from "../number/decimal.js";
import { plainScalar } from "../number/scalar.js";
import type { NodeId } from "../plan/node.js";
import type { Plan } from "../plan/plan.js";
import type { RuleTrace, SeenFact } from "./trace.js";

/** What an explanation looks at: the plan, one subject's values, and what came in from outside. */
export interface Evidence {
  readonly plan: Plan;
  readonly frame: readonly Value[];
  readonly inputs: Inputs;
}

/** What became of a condition, on which facts, and which of them were missing. */
export function traceRule(id: string, when: NodeId, evidence: Evidence): RuleTrace {
  const { plan, frame } = evidence;
  const value = frame[when];
  const outcome = value === true ? "fired" : value === false ? "notFired" : "unknown";
  const asked = questions(plan.nodes, when, (node) => frame[node] as Value);
  return {
    id,
    outcome,
    facts: asked.map((question) => ({
      fact: question.fact,
      back: question.back,
      value: answer(question, evidence),
    })),
    missing: asked.filter(({ decisive }) => decisive).map(({ fact, back }) => ({ fact, back })),
  };
}

/** A number by its value; a fact that need not be one as it came in. */
function answer(question: Question, { plan, frame, inputs }: Evidence): SeenFact["value"] {
  const { fact, back, value } = question;
  if (value === null) {
    const given = inputs.read({ fact, back });
    return given === null ? null : plainScalar(given);
  }
  const known = frame[value] as Exact | null;
  if (known === null) return null;
  return fact === "tier" ? (plan.tiers[known.toNumber()]?.id ?? null) : plainScalar(known);
}
