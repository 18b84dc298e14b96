import type { NumberRef } from "../plan/builder.js";
import { PlanBuilder } from "../plan/builder.js";
import { parsedProfiles } from "../policy/parse.js";
import type { Policy } from "../policy/policy.js";
import { resolveRanking } from "../policy/ranking.js";
import type { ResolvedScale } from "../policy/scale.js";
import { resolveScale } from "../policy/scale.js";
import type { Profile } from "../policy/weights/profile.js";

/** What the lowering of each noun shares: the nodes so far, and which node holds which fact of the present period. */
export interface Lowering {
  readonly policy: Policy;
  readonly build: PlanBuilder;
  readonly scale: ResolvedScale;
  readonly ranking: { readonly cohort: "all" | "role" | "cohort"; readonly minimum: number };
  readonly profiles: readonly Profile[];
  /** Facts that the plan computes; others come in from outside. */
  readonly facts: Map<string, NumberRef>;
  /** The tiers' ids in order, once they are lowered. */
  readonly tiers: string[];
}

export function lowering(policy: Policy): Lowering {
  return {
    policy,
    build: new PlanBuilder(),
    scale: resolveScale(policy.scale),
    ranking: resolveRanking(policy.ranking),
    profiles: parsedProfiles(policy),
    facts: new Map(),
    tiers: [],
  };
}
