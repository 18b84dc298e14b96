import type { Value } from "../engine/reference/algebra.js";
import { planOf } from "../lower/policy.js";
import { ensurePolicy } from "../policy/parse.js";
import type { Policy } from "../policy/policy.js";
import type { Period } from "../time/period.js";
import { profileKey, type Run } from "./read.js";

/** What every subject of one run needs. */
export function startRun(document: Policy, period: Period | null): Run {
  const policy = ensurePolicy(document);
  const plan = planOf(policy);
  return {
    policy,
    plan,
    period,
    profiles: new Map(plan.profiles.map(({ role, stage }, index) => [profileKey(role, stage), index])),
    places: new Map(plan.indicators.map(({ id }, index) => [id, index])),
    frame: new Array<Value>(plan.nodes.length).fill(null),
  };
}
