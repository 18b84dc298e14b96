import { planReport } from "steelyard/report";
import { plain } from "../../shared/decimals.js";
import type { Quarter } from "../quarter.js";
import { indicatorTitle, nameOf, type Words, whenText } from "../words.js";
import { printed, speechOf } from "./printed.js";
import { section } from "./section.js";

/** Step 7: the plan, and its first review. */
export function improvementSection({ improvement }: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.improvement;
  const { plan, review } = improvement;
  const [first] = plan.indicators;
  return section(
    title(nameOf(plan.person, words), whenText(plan.start, words), whenText(plan.end, words)),
    about,
    [
      printed(planReport(plan, { ...speechOf(words), review })),
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
      say.meaning,
    ],
  );
}
