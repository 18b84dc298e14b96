import { Decimal } from "decimal.js";
import { plain } from "../../shared/decimals.js";
import type { Quarter } from "../quarter.js";
import { indicatorTitle, nameOf, valueText, type Words, whenText } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 7: the plan, and its first review. */
export function improvementSection({ improvement }: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.improvement;
  const { plan, review } = improvement;
  const [first] = plan.indicators;
  const dates = first?.milestones.map(({ day, on }) => say.day(day, whenText(on, words))) ?? [];
  const value = (id: string, given: number | null) => valueText(id, given, words);
  return section(
    title(nameOf(plan.person, words), whenText(plan.start, words), whenText(plan.end, words)),
    about,
    [
      plan.actions.map(({ kind, days = 0, courses = [], checkpoints = [] }) =>
        say.action(
          say.kinds[kind as keyof typeof say.kinds] ?? kind,
          days,
          courses
            .map((course) => say.courses[course as keyof typeof say.courses] ?? course)
            .join(words.comma),
          checkpoints.join(words.comma),
        ),
      ),
      {
        above: say.milestones,
        table: {
          columns: columnsOf([words.indicator, say.start, ...dates], [1, 2, 3, 4]),
          rows: plan.indicators.map(({ indicator, start, milestones }) => [
            indicatorTitle(indicator, words),
            value(indicator, start),
            ...milestones.map((one) => value(indicator, one.value)),
          ]),
        },
      },
      ...(first === undefined
        ? []
        : [
            say.byHand(
              indicatorTitle(first.indicator, words),
              plain(first.start),
              plain(first.target),
              plain(first.milestones[0]?.value ?? 0),
            ),
          ]),
      {
        above: say.review(whenText(review.on, words), review.day, say.status[review.status]),
        table: {
          columns: columnsOf(say.reviewHeads, [1, 3]),
          rows: review.indicators.map(({ indicator, value: found, measuredOn, done, status, milestones }) => [
            indicatorTitle(indicator, words),
            value(indicator, found),
            measuredOn === null ? words.none : whenText(measuredOn, words),
            done === null ? words.none : words.percent(plain(Decimal.mul(done, 100))),
            say.status[status],
            milestones.map((one) => say.milestone[one.status]).join(words.comma),
          ]),
        },
      },
      say.meaning,
    ],
  );
}
