import type { Exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { type Rational, toRational } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import { resolveScale } from "../../policy/scale.js";
import { aimOf } from "../../scoring/aim.js";
import type { StudiedResult } from "../result.js";

/** What a policy wants people to reach in an indicator. */
export interface Target {
  readonly indicator: Indicator;
  /** The role that has this target of its own; null for the indicator's, which holds for the others. */
  readonly role: string | null;
  readonly value: Exact;
  readonly better: "higher" | "lower";
  /** Where in the policy it can be changed, things with an id by their id; null where it is no single figure. */
  readonly path: string | null;
}

type Goal = Pick<Target, "value" | "better"> & { readonly single: boolean };

/** The target that a scoring declares, or the first value that earns most; null where there is neither. */
function goalOf(indicator: Indicator, full: Exact): Goal | null {
  const { scoring } = indicator;
  const { target: value, better } = aimOf(indicator, null, full);
  // Where steps begin to take points away is a limit, and nothing to be reached.
  if (value === null || better === null || scoring.kind === "step") return null;
  return { value, better, single: scoring.kind === "linear" || scoring.kind === "ratio" };
}

/** Every target of a policy in its order: an indicator's own, then those of roles that have another. */
export function targetsOf({ indicators, roles, scale }: Policy): readonly Target[] {
  return indicators.flatMap((indicator): Target[] => {
    const own = goalOf(indicator, resolveScale(scale).full);
    if (own === null) return [];
    const { single, ...goal } = own;
    const path = single ? `indicators.${indicator.id}.scoring.target` : null;
    const ofRoles = Object.entries(roles).flatMap(([role, { targets = {} }]): Target[] => {
      const target = targets[indicator.id];
      if (target === undefined) return [];
      const value = decimal(target);
      return [{ indicator, role, ...goal, value, path: `roles.${role}.targets.${indicator.id}` }];
    });
    return [{ indicator, role: null, ...goal, path }, ...ofRoles];
  });
}

/** Whether a result stands under a target: that of its role, or the indicator's where the role has none. */
export function standsUnder(
  { indicator, role }: Target,
  { roles }: Policy,
): (result: StudiedResult) => boolean {
  const has = (id: string) => Object.hasOwn(roles, id) && roles[id]?.targets?.[indicator.id] !== undefined;
  return (result) => (role === null ? !has(result.role) : result.role === role);
}

/** Whether a value reaches a target. */
export function reaches({ value, better }: Pick<Target, "value" | "better">, found: Rational): boolean {
  const order = comparedTo(found, toRational(value));
  return better === "higher" ? order >= 0 : order <= 0;
}
