import { type Exact, fromUnits, readDecimal, toText } from "../number/decimal.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import type { NumberRef } from "../plan/builder.js";
import { between } from "../plan/interval.js";
import type { PlanIndicator } from "../plan/plan.js";
import { capOf } from "../policy/cap.js";
import type { Indicator } from "../policy/indicator.js";
import type { Role } from "../policy/role.js";
import { kindOfScoring } from "../scoring/index.js";
import type { Lowering } from "./context.js";

/** An indicator whose value stands, before its points. */
export type ValueNodes = Pick<PlanIndicator, "fault" | "value" | "smallSample" | "weight">;

/** The value on its grid, missing where the sample is too small; and the fault where the policy rejects that. */
export function lowerValue(
  { build, scale, profiles, facts }: Lowering,
  indicator: Indicator,
  place: number,
): ValueNodes {
  const decimals = indicator.decimals ?? 6;
  const most = fromUnits(FIFTEEN_DIGITS, decimals);
  const given = build.input(`value/${indicator.id}`, 0, between(decimals, most.negated(), most));
  const minimum = build.constant(indicator.minimumSample ?? 0);
  const smallSample = build.compare("below", build.input(`sample/${indicator.id}`), minimum);
  const value = build.select(smallSample, build.none(), given);
  const weight = build.profile(
    profiles.map(({ units }) => fromUnits(units[place] as number, scale.weightDecimals)),
  );
  const counts = build.compare("above", weight, build.constant(0));
  const rejects = build.and([build.missing(value), counts]);
  const never = build.missing(build.constant(0));
  facts.set(`value/${indicator.id}`, value);
  return { value, smallSample, weight, fault: indicator.missing === "reject" ? rejects : never };
}

/** The points of an indicator, missing where it is left out. */
export function lowerPoints(context: Lowering, indicator: Indicator, nodes: ValueNodes): PlanIndicator {
  const { build, scale, ranking, facts } = context;
  const { value } = nodes;
  const cap = capOf(indicator, scale);
  const kind = kindOfScoring(indicator.scoring);
  const rule = kind.target?.(indicator.scoring) ?? null;
  const {
    points: unclamped,
    division = unclamped,
    terms,
    present,
  } = kind.lower(indicator.scoring, {
    build,
    value,
    target: rule === null ? null : lowerTarget(context, indicator, rule.target),
    scale: { ...scale, cap },
    quotient: (a, b) => build.divide(a, b, scale.pointsDecimals, scale.rounding),
    minimumCohort: ranking.minimum,
  });
  const clamped = build.max(build.min(unclamped, build.constant(cap)), build.constant(0));
  const absent = indicator.missing === "zero" ? build.constant(0) : build.none();
  let points = build.select(build.missing(value), absent, clamped);
  if (present !== undefined) points = build.select(present, points, build.none());
  facts.set(`points/${indicator.id}`, points);
  return {
    id: indicator.id,
    layer: indicator.layer,
    decimals: indicator.decimals ?? 6,
    scoring: indicator.scoring.kind,
    needsCohort: kind.needsCohort === true,
    target:
      rule === null ? null : { floor: rule.floor === null ? null : toText(rule.floor), above: rule.above },
    ...nodes,
    points,
    steps: { division, terms, unclamped, cap: toText(cap) },
  };
}

/** The target that counts: the subject's own, else the role's, else the policy's. */
function lowerTarget({ build, policy, profiles }: Lowering, indicator: Indicator, target: Exact): NumberRef {
  const byProfile = profiles.map(({ role }) => {
    const targets = ((policy.roles[role] as Role).targets ?? {}) as Readonly<Record<string, unknown>>;
    return Object.hasOwn(targets, indicator.id) ? (readDecimal(targets[indicator.id]) as Exact) : target;
  });
  const own = build.input(`target/${indicator.id}`);
  return build.select(build.missing(own), build.profile(byProfile), own);
}
