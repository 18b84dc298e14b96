import type { Report } from "../../error/issue.js";
import { isId } from "../../number/grammar.js";
import { digits } from "../../number/rational.js";
import type { Policy } from "../policy.js";
import type { Role } from "../role.js";
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

/** The work that a policy may still ask for, and the paths at which something has been reported. */
interface Budget {
  work: number;
  readonly reported: Set<string>;
}

/** Every profile of a policy, roles and stages in document order, each role first without a stage. */
export function profilesOf(policy: Policy, report: Report): Profile[] {
  // A key that is no id has been reported, and its role is gone.
  const roles = Object.keys(policy.roles).filter(isId);
  const stages: [string | null, Stage | null][] = [[null, null], ...Object.entries(policy.stages ?? {})];
  const steps = stages.reduce((total, [, stage]) => total + 1 + (stage?.adjust.length ?? 0), 0);
  const limit = WEIGHT_LIMITS.weights;
  if (roles.length * policy.indicators.length * steps > limit) {
    report("too-large", "", { what: "weights", limit });
    return [];
  }
  const budget: Budget = { work: WEIGHT_LIMITS.work, reported: new Set() };
  return roles.flatMap((role) =>
    stages.flatMap(([stage]) => profileOf(policy, role, stage, report, budget) ?? []),
  );
}

/** One profile; null where something is reported. */
function profileOf(
  policy: Policy,
  role: string,
  stage: string | null,
  report: Report,
  budget: Budget,
): Profile | null {
  const { indicators, layers } = policy;
  const adjustments: readonly Adjustment[] = policy.stages?.[stage ?? ""]?.adjust ?? [];
  let ideal = idealWeights(policy.roles[role] as Role, indicators);
  const steps: { adjust: number | null; ideal: Ideal }[] = [{ adjust: null, ideal }];
  for (const [index, adjustment] of adjustments.entries()) {
    if (adjustment.roles !== undefined && !adjustment.roles.includes(role)) continue;
    const path = `stages.${stage}.adjust.${index}`;
    let done = true;
    /** One issue for each adjustment, whichever roles it fails. */
    const refuse: Report = (code, at, facts) => {
      if (!budget.reported.has(at)) report(code, at, facts);
      budget.reported.add(at);
      done = false;
    };
    ideal = adjust(ideal, adjustment, indicators, (code, facts) =>
      refuse(code, path, { role, stage, ...facts } as never),
    );
    for (const weight of ideal) budget.work -= digits(weight) ** 2;
    if (budget.work < 0) refuse("too-large", path, { what: "work", limit: WEIGHT_LIMITS.work });
    if (!done) return null;
    steps.push({ adjust: index, ideal });
  }
  return {
    role,
    stage,
    steps,
    units: effectiveWeights(ideal, layers, indicators, resolveScale(policy.scale).weightDecimals),
  };
}
