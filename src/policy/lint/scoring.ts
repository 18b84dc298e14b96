import type { Report } from "../../error/issue.js";
import { type Exact, toText } from "../../number/decimal.js";
import { kindOfScoring } from "../../scoring/index.js";
import { capOf } from "../cap.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";
import { CEIL } from "./range.js";

/** Points that nobody can earn, bands that no value reaches, points that rise and fall. */
export function lintScoring(policy: Policy, report: Report): void {
  const scale = resolveScale(policy.scale);
  for (const [index, one] of policy.indicators.entries()) {
    const { id: indicator, decimals = 6, scoring } = one;
    const ladder = kindOfScoring(scoring).ladder?.(scoring) ?? [];
    const path = `indicators.${index}.scoring`;
    const cap = capOf(one, scale);
    const turns = new Set<number>();
    let last: Exact | undefined;
    for (const { points, from, before, at } of ladder) {
      const earned = points.clamp(0, cap);
      if (!earned.equals(points))
        report("beyond-cap", `${path}.${at}`, { indicator, points: toText(points), cap: toText(cap) });
      // A band between two thresholds needs a value of the grid.
      if (from !== null && before !== null && !from.toDecimalPlaces(decimals, CEIL).lessThan(before))
        report("unreachable-band", `${path}.${at}`, { indicator });
      else {
        turns.add(earned.comparedTo(last ?? earned));
        last = earned;
      }
    }
    if (turns.has(1) && turns.has(-1)) report("not-monotone", path, { indicator });
  }
}
