import type { Value } from "../engine/reference/algebra.js";
import { missingFacts } from "../engine/reference/why.js";
import type { NodeId } from "../plan/node.js";
import type { Plan } from "../plan/plan.js";
import type { MissingFact, RuleTrace } from "./trace.js";

/** What became of a condition, and which facts were missing. */
export function traceRule(plan: Plan, id: string, when: NodeId, frame: readonly Value[]): RuleTrace {
  const value = frame[when];
  const outcome = value === true ? "fired" : value === false ? "notFired" : "unknown";
  return { id, outcome, missing: outcome === "unknown" ? missingOf(plan, when, frame) : [] };
}

/** The facts for want of which a condition is unknown. */
export function missingOf(plan: Plan, when: NodeId, frame: readonly Value[]): MissingFact[] {
  return missingFacts(plan.nodes, when, (node) => frame[node] as Value);
}
