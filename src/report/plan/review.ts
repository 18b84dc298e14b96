import type { PlannedIndicator } from "../../practice/improvement/plan.js";
import type { PlanReview } from "../../practice/improvement/review.js";
import type { TableBlock } from "../block.js";
import { apart, dateText, measured, percent } from "../name/figure.js";
import type { SpeechOptions } from "../name/names.js";
import { columnHead, figures } from "../part.js";
import { plannedName } from "./name.js";

/** Where each indicator of a plan stands. */
export function reviewTable(
  review: PlanReview,
  planned: readonly PlannedIndicator[],
  speech: SpeechOptions,
): TableBlock {
  const { locale } = speech;
  const { plan: words, column, common } = locale;
  const ends = [words.latest, words.measuredOn, column.target, column.gap, words.done];
  return {
    kind: "table",
    caption: words.byIndicator,
    columns: [columnHead(column.indicator), ...figures(ends), columnHead(column.status)],
    rows: review.indicators.map(({ indicator, value, measuredOn, target, gap, done, status }) => {
      const own = planned.find((one) => one.indicator === indicator);
      const unit = own?.unit;
      return [
        own === undefined ? indicator : plannedName(own, speech),
        value === null ? common.none : measured(value, unit, locale),
        measuredOn === null ? common.none : dateText(measuredOn, locale),
        measured(target, unit, locale),
        gap === null ? common.none : apart(gap, unit, locale),
        done === null ? common.none : percent(done, locale),
        words.status[status],
      ];
    }),
  };
}
