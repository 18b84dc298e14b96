import { type Issue, issue } from "../../error/issue.js";
import { isZero, type Rational, rationalText } from "../../number/rational.js";
import { parsedProfiles } from "../parse.js";
import type { Policy } from "../policy.js";
import type { Ideal } from "../weights/ideal.js";

/** Positive weights that become 0 on their grid. */
export function lintWeights(policy: Policy): Issue[] {
  return parsedProfiles(policy).flatMap(({ role, stage, steps, units }) => {
    const ideal = steps.at(-1)?.ideal as Ideal;
    const path = stage === null ? `roles.${role}` : `stages.${stage}`;
    return policy.indicators.flatMap(({ id }, index) => {
      const weight = ideal[index] as Rational;
      if (isZero(weight) || units[index] !== 0) return [];
      return [issue("vanishing-weight", path, { indicator: id, role, stage, ideal: rationalText(weight) })];
    });
  });
}
