import { type Issue, issue } from "../../error/issue.js";
import { digits } from "../../number/rational.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";
import type { Adjustment, Stage } from "../stage.js";
import { adjust } from "./adjust.js";
import { effectiveWeights } from "./effective.js";
import { type Ideal, idealWeights } from "./ideal.js";

/** How the weights of a role come about in a stage. */
export interface Profile {
  readonly role: string;
  readonly stage: string | null;
  /** The ideal weights before any adjustment, and after each one. */
  readonly steps: readonly { readonly adjust: number | null; readonly ideal: Ideal }[];
  /** The weights that count, in units of 10^−weightDecimals. */
  readonly units: readonly number[];
}

/**
 * What one policy may cost: how many weights, counted once for each adjustment; and the work of exact fractions, which grows
 * with the square of their digits. A thousand digits in one weight are fine, a thousand in every one are not.
 */
export const WEIGHT_LIMITS = { weights: 250_000, work: 100_000_000 } as const;

/** The work that a policy may still ask for. */
interface Budget {
  work: number;
}

/** Every profile of a policy, roles and stages in document order, each role first without a stage. */
export function profilesOf(policy: Policy): {
  readonly profiles: readonly Profile[];
  readonly issues: readonly Issue[];
} {
  const roles = Object.keys(policy.roles);
  const stages: [string | null, Stage | null][] = [[null, null], ...Object.entries(policy.stages ?? {})];
  const steps = stages.reduce((total, [, stage]) => total + 1 + (stage?.adjust.length ?? 0), 0);
  if (roles.length * policy.indicators.length * steps > WEIGHT_LIMITS.weights) {
    const limit = issue("too-large", "", { what: "weights", limit: WEIGHT_LIMITS.weights });
    return { profiles: [], issues: [limit] };
  }
  const profiles: Profile[] = [];
  const issues = new Map<string, Issue>();
  const budget: Budget = { work: WEIGHT_LIMITS.work };
  for (const role of roles) {
    for (const [stage] of stages) {
      const made = profileOf(policy, role, stage, budget);
      if ("units" in made) profiles.push(made);
      // One issue for each adjustment, whichever roles it fails.
      else if (!issues.has(made.path)) issues.set(made.path, made);
    }
  }
  return { profiles, issues: [...issues.values()] };
}

/** One profile, or why there is none. Role and stage exist. */
export function profileOf(
  policy: Policy,
  role: string,
  stage: string | null,
  budget: Budget = { work: WEIGHT_LIMITS.work },
): Profile | Issue {
  const definition = policy.roles[role] as Policy["roles"][string];
  const adjustments: readonly Adjustment[] = stage === null ? [] : (policy.stages?.[stage]?.adjust ?? []);
  let ideal = idealWeights(definition, policy.indicators);
  const steps: { adjust: number | null; ideal: Ideal }[] = [{ adjust: null, ideal }];
  for (const [index, adjustment] of adjustments.entries()) {
    if (adjustment.roles !== undefined && !adjustment.roles.includes(role)) continue;
    const path = `stages.${stage}.adjust.${index}`;
    const made = adjust(ideal, adjustment, policy.indicators);
    if ("obstacle" in made) {
      const { code, ...facts } = made.obstacle;
      return issue(code, path, { role, stage: stage as string, ...facts } as never);
    }
    ideal = made.weights;
    for (const weight of ideal) budget.work -= digits(weight) ** 2;
    if (budget.work < 0) return issue("too-large", path, { what: "work", limit: WEIGHT_LIMITS.work });
    steps.push({ adjust: index, ideal });
  }
  const { weightDecimals } = resolveScale(policy.scale);
  return {
    role,
    stage,
    steps,
    units: effectiveWeights(ideal, policy.layers, policy.indicators, weightDecimals),
  };
}
