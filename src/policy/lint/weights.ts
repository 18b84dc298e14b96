import type { Report } from "../../error/issue.js";
import { isZero, type Rational, rationalText } from "../../number/rational.js";
import { parsedProfiles } from "../parse.js";
import type { Policy } from "../policy.js";

/** Positive weights that become 0 on their grid. */
export function lintWeights(policy: Policy, report: Report): void {
  for (const { role, stage, steps, units } of parsedProfiles(policy)) {
    const path = stage === null ? `roles.${role}` : `stages.${stage}`;
    for (const [index, { id: indicator }] of policy.indicators.entries()) {
      const weight = steps.at(-1)?.ideal[index] as Rational;
      if (!isZero(weight) && units[index] === 0)
        report("vanishing-weight", path, { indicator, role, stage, ideal: rationalText(weight) });
    }
  }
}
