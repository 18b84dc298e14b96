import type { Inputs } from "../engine/reference/algebra.js";
import { outcomeOf, questions } from "../engine/reference/why.js";
import type { Exact } from "../number/decimal.js";
import { plainScalar } from "../number/scalar.js";
import type { NodeId, Source } from "../plan/node.js";
import type { Run } from "./read.js";
import type { RuleTrace, SeenFact } from "./trace.js";

/** What became of a condition, on which facts, and which of them were missing. */
export function traceRule(id: string, when: NodeId, { plan, frame }: Run, inputs: Inputs): RuleTrace {
  const asked = questions(plan.nodes, when, frame);
  /** A number by its value; a fact that need not be one as it came in. */
  const answer = (source: Source, node: NodeId | null): SeenFact["value"] => {
    if (node === null) return plainScalar(inputs.read(source));
    const known = frame[node] as Exact | null;
    return source.fact === "tier" && known !== null
      ? (plan.tiers[known.toNumber()]?.id ?? null)
      : plainScalar(known);
  };
  return {
    id,
    outcome: outcomeOf(frame[when]),
    facts: asked.map(({ fact, back, value: node }) => ({ fact, back, value: answer({ fact, back }, node) })),
    missing: asked.filter(({ decisive }) => decisive).map(({ fact, back }) => ({ fact, back })),
  };
}
