import type { Plan } from "../plan/plan.js";
import type { Names } from "../policy/names.js";
import type { Policy } from "../policy/policy.js";
import { planOf } from "./policy.js";

/**
 * The plan of a policy: its arithmetic as a list of nodes, each with its decimal scale and proven bounds, in plain data.
 * Engines read it; so can the curious.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @returns The plan; the same object for the same parsed policy.
 * @throws SteelyardError with the policy's issues if it has any.
 *
 * @example
 * ```ts
 * import { compilePlan } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const plan = compilePlan(operationsAssistant);
 * console.log(plan.nodes[plan.base]?.kind, plan.profiles.length);
 * // => select 9
 * ```
 */
export function compilePlan<X extends Names>(policy: Policy<X>): Plan {
  return planOf(policy as unknown as Policy);
}
