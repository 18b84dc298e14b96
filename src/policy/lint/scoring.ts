import type { Report } from "../../error/issue.js";
import { type Exact, exact, toText } from "../../number/decimal.js";
import { kindOfScoring } from "../../scoring/index.js";
import { capOf } from "../cap.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Points that nobody can earn, bands that no value reaches, points that rise and fall. */
export function lintScoring(policy: Policy, report: Report): void {
  const scale = resolveScale(policy.scale);
  for (const [index, one] of policy.indicators.entries()) {
    const { id: indicator, decimals = 6, scoring } = one;
    const ladder = kindOfScoring(scoring).ladder?.(scoring) ?? [];
    const path = `indicators.${index}.scoring`;
    const cap = capOf(one, scale);
    const unit = exact(`1e${decimals}`);
    for (const { points, at } of ladder) {
      if (points.lessThan(0) || points.greaterThan(cap))
        report("beyond-cap", `${path}.${at}`, { indicator, points: toText(points), cap: toText(cap) });
    }
    for (const { from, before, at } of ladder) {
      // A band between two thresholds needs a value of the grid.
      if (from !== null && before !== null && !from.times(unit).ceil().lessThan(before.times(unit)))
        report("unreachable-band", `${path}.${at}`, { indicator });
    }
    const steps = ladder.slice(1).map(({ points }, i) => points.comparedTo(ladder[i]?.points as Exact));
    if (steps.includes(1) && steps.includes(-1)) report("not-monotone", path, { indicator });
  }
}
