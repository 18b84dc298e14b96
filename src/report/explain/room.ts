import type { IndicatorResult, ScoredCard } from "../../appraisal/result.js";
import { divide, type Exact, exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { capOf } from "../../policy/cap.js";
import type { Policy } from "../../policy/policy.js";
import { resolveScale } from "../../policy/scale.js";
import { mostPoints } from "../../scoring/most.js";
import { dependsOnOthers } from "../condition/fact.js";
import { indicatorIn } from "../name/names.js";

/** What an indicator could still bring to the base score. */
export interface Room {
  /** The indicator's row. */
  readonly row: IndicatorResult;
  /** The most points that it can earn. */
  readonly most: Exact;
  /** By how much the base score would be higher with all of them, exactly as it would come out. */
  readonly room: Exact;
  /** Whether the points depend on the values of other people. */
  readonly others: boolean;
}

/** What each indicator that counts could still bring, the largest first; all else, and the weight present, as it is. */
export function roomsOf({ indicators, base, trace }: ScoredCard, policy: Policy): Room[] {
  const { numerator, denominator, decimals, rounding } = trace.base as NonNullable<typeof trace.base>;
  const scale = resolveScale(policy.scale);
  return indicators
    .flatMap((row): Room[] => {
      const indicator = indicatorIn(policy, row.id);
      if (row.points === null || row.weight === 0 || indicator === undefined) return [];
      const most = mostPoints(indicator.scoring, { ...scale, cap: capOf(indicator, scale) });
      const more = most.minus(decimal(row.points)).times(decimal(row.weight));
      // The quotient of the base score again, rounded by the one division that the engine rounds it by.
      const higher = divide(exact(numerator).plus(more), exact(denominator), decimals, rounding);
      const room = higher.minus(decimal(base));
      return [{ row, most, room, others: dependsOnOthers(`points/${row.id}`, policy) }];
    })
    .sort((a, b) => b.room.comparedTo(a.room));
}
