import type { ImprovementPlan, PlannedIndicator } from "../../practice/improvement/plan.js";
import type { PlanReview } from "../../practice/improvement/review.js";
import { actionText } from "../action/text.js";
import type { Block, TableBlock } from "../block.js";
import { dateText, measured } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { columnHead, figures, heading, listed } from "../part.js";
import { checkParts } from "../refuse.js";
import type { Report } from "../report.js";
import { plannedName } from "./name.js";
import { reviewTable } from "./review.js";

/** How a plan is shown. */
export interface PlanReportOptions extends SpeechOptions {
  /** Where it stands, from `reviewPlan`. */
  readonly review?: PlanReview | undefined;
}

/**
 * An improvement plan to be read: what is done to help, the milestones with their dates, and where it stands, if it was reviewed.
 *
 * @param plan - From `improvementPlan`.
 * @param options - The language, names of `person/…` and `course/…`, and a review.
 * @returns The report, as data.
 * @throws SteelyardError `wrong-type` for anything else, with its path.
 *
 * @example
 * ```ts
 * import { improvementPlan } from "steelyard/practice";
 * import { planReport, zhCN } from "steelyard/report";
 *
 * const plan = improvementPlan({
 *   person: "zhou", start: "2026-10-09",
 *   indicators: [{ indicator: "firstResponse", title: "首次响应时长", unit: "min", start: 9, target: 3, milestones: [{ day: 90, value: 3 }] }],
 *   actions: [{ kind: "coaching", days: 30 }],
 * });
 * const { title, blocks } = planReport(plan, { locale: zhCN, titles: { "person/zhou": "周敏" } });
 * console.log(title);
 * for (const block of blocks) if (block.kind === "table") console.log(block.rows[0]?.join(" "));
 * // => 改进计划：周敏
 * // => 首次响应时长 9 分钟 90 2027 年 1 月 7 日 3 分钟
 * ```
 */
export function planReport(plan: ImprovementPlan, options: PlanReportOptions): Report {
  checkParts(plan, { text: "start end", list: "indicators actions" });
  const { locale, review } = options;
  const { plan: words, quantity, column } = locale;
  const { person, start, end, durationDays, indicators, actions } = plan;
  const dates = words.dates(dateText(start, locale), dateText(end, locale), quantity.days(durationDays));
  const help = actions.map((one) => actionText(one, options));
  const head = [
    [words.span, dates] as const,
    ...(review === undefined ? [] : [[column.status, words.status[review.status]] as const]),
  ];
  return {
    language: locale.language,
    title: words.title(nameOf(options, "person", person)),
    blocks: [
      { kind: "facts", facts: head },
      ...listed(help, heading(words.help)),
      ...(indicators.length === 0 ? [] : milestoneBlocks(plan, options)),
    ],
  };
}

function milestoneBlocks({ indicators }: ImprovementPlan, options: PlanReportOptions): Block[] {
  const { locale, review } = options;
  const { plan: words } = locale;
  return [
    heading(words.milestones),
    milestoneTable(indicators, options),
    ...(review === undefined
      ? []
      : [
          heading(words.review(dateText(review.on, locale), review.day)),
          reviewTable(review, indicators, options),
        ]),
  ];
}

/** Every milestone, and what became of it where there is a review. */
function milestoneTable(indicators: readonly PlannedIndicator[], options: PlanReportOptions): TableBlock {
  const { locale, review } = options;
  const { plan: words, column, common } = locale;
  const ends = [words.start, column.day, column.date, words.goal];
  return {
    kind: "table",
    caption: words.byWhen,
    columns: [
      columnHead(column.indicator),
      ...figures(ends),
      ...(review === undefined ? [] : [columnHead(column.status)]),
    ],
    rows: indicators.flatMap((one) => {
      const reviewed = review?.indicators.find(({ indicator }) => indicator === one.indicator);
      return one.milestones.map(({ day, on, value }, place) => {
        const status = reviewed?.milestones[place]?.status;
        return [
          plannedName(one, options),
          measured(one.start, one.unit, locale),
          String(day),
          dateText(on, locale),
          measured(value, one.unit, locale),
          ...(review === undefined ? [] : [status === undefined ? common.none : words.milestone[status]]),
        ];
      });
    }),
  };
}
