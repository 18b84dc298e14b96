import type { Plan } from "../plan/plan.js";
import { ensurePolicy } from "../policy/parse.js";
import type { Policy } from "../policy/policy.js";
import { lowering } from "./context.js";
import { lowerPoints, lowerValue } from "./indicator.js";
import { lowerIncentives, lowerLowPerformance, lowerTiers } from "./outcome.js";
import { lowerBase, lowerModifiers, lowerRank } from "./score.js";

const plans = /* @__PURE__ */ new WeakMap<Policy, Plan>();

/** The plan of a policy; made once for each parsed policy. */
export function planOf(policy: Policy): Plan {
  const parsed = ensurePolicy(policy);
  const known = plans.get(parsed);
  if (known !== undefined) return known;
  const plan = lowerPolicy(parsed);
  plans.set(parsed, plan);
  return plan;
}

/**
 * The one place where a policy gets its meaning: values, points, weighted means, modifiers, ranks, tiers, rules, in the
 * order in which each may use those before it.
 */
function lowerPolicy(policy: Policy): Plan {
  const context = lowering(policy);
  const { build, scale, ranking, profiles } = context;
  const values = policy.indicators.map((indicator, place) => lowerValue(context, indicator, place));
  const faultsEnd = build.length;
  const indicators = policy.indicators.map((indicator, place) =>
    lowerPoints(context, indicator, values[place] as (typeof values)[number]),
  );
  const base = lowerBase(context, indicators);
  const modified = lowerModifiers(context, base.base);
  const position = lowerRank(context, modified.score);
  const tiers = lowerTiers(context);
  const incentives = lowerIncentives(context);
  const lowPerformance = lowerLowPerformance(context);
  return {
    plan: 1,
    policy: { id: policy.id, version: policy.version },
    rounding: scale.rounding,
    pointsDecimals: scale.pointsDecimals,
    scoreDecimals: scale.scoreDecimals,
    weightDecimals: scale.weightDecimals,
    cohort: ranking.cohort,
    profiles: profiles.map(({ role, stage, units }) => ({ role, stage, weights: units })),
    roleTargets: Object.fromEntries(
      Object.entries(policy.roles).map(([role, { targets }]) => [role, Object.keys(targets ?? {})]),
    ),
    nodes: build.nodes,
    indicators,
    faultsEnd,
    ...base,
    ...modified,
    ...position,
    tiers,
    incentives,
    lowPerformance,
  };
}
