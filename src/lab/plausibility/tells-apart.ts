import { appraise } from "../../appraisal/appraise.js";
import { type Exact, toText } from "../../number/decimal.js";
import { type Rational, rationalText } from "../../number/rational.js";
import type { Indicator } from "../../policy/indicator.js";
import { safeParsePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";

/** Stands in for the layer, the role and the period of the trial: none of them can change the points of an indicator. */
const [TRIAL, PERIOD] = ["trial", "2000"];

/**
 * Whether values earn different points with another target. They are scored, under a policy of the one indicator, so that caps,
 * bounds and grids count as they do for people. Where the scoring has no target, or none can stand there, the answer is no.
 */
export function tellsApart(
  { scale }: Pick<Policy, "scale">,
  { id, decimals, scoring }: Indicator,
  target: Exact,
  values: readonly Rational[],
): boolean {
  const trial = safeParsePolicy({
    steelyard: 1,
    id: TRIAL,
    version: "1",
    scale,
    layers: [{ id: TRIAL }],
    indicators: [{ id, layer: TRIAL, decimals, scoring }],
    roles: { [TRIAL]: { indicators: { [id]: 1 }, targets: { [id]: toText(target) } } },
  });
  if (!trial.ok) return false;
  const subjects = [...new Set(values.map(rationalText))].map((value) => ({
    id: value,
    role: TRIAL,
    observations: { [id]: value },
  }));
  const { results } = appraise(trial.policy, { period: PERIOD, subjects });
  return new Set(results.map(({ indicators }) => indicators[0]?.points)).size > 1;
}
