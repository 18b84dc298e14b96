import { type Issue, issue } from "../../error/issue.js";
import { type Exact, exact, toText } from "../../number/decimal.js";
import { kindOfScoring } from "../../scoring/index.js";
import type { Ladder } from "../../scoring/kind.js";
import { capOf, type Indicator } from "../indicator.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";

/** Points that nobody can earn, bands that no value reaches, points that rise and fall. */
export function lintScoring(policy: Policy): Issue[] {
  const scale = resolveScale(policy.scale);
  return policy.indicators.flatMap((indicator, index) => {
    const ladder = kindOfScoring(indicator.scoring).ladder?.(indicator.scoring) ?? [];
    const path = `indicators.${index}.scoring`;
    return [
      ...beyondCap(indicator, ladder, capOf(indicator, scale), path),
      ...unreachable(indicator, ladder, path),
      ...(isMonotone(ladder) ? [] : [issue("not-monotone", path, { indicator: indicator.id })]),
    ];
  });
}

function beyondCap({ id }: Indicator, ladder: Ladder, cap: Exact, path: string): Issue[] {
  return ladder.flatMap(({ points, at }) =>
    points.lessThanOrEqualTo(cap) && points.greaterThanOrEqualTo(0)
      ? []
      : [issue("beyond-cap", `${path}.${at}`, { indicator: id, points: toText(points), cap: toText(cap) })],
  );
}

/** A band between two thresholds needs a value of the grid. */
function unreachable({ id, decimals = 6 }: Indicator, ladder: Ladder, path: string): Issue[] {
  const unit = exact(`1e${decimals}`);
  return ladder.flatMap(({ from, before, at }) => {
    if (from === null || before === null || from.times(unit).ceil().lessThan(before.times(unit))) return [];
    return [issue("unreachable-band", `${path}.${at}`, { indicator: id })];
  });
}

function isMonotone(ladder: Ladder): boolean {
  const steps = ladder.slice(1).map(({ points }, index) => points.comparedTo(ladder[index]?.points as Exact));
  return !(steps.includes(1) && steps.includes(-1));
}
