import { linesOf, underlined } from "../shared/table.js";
import { awardRules, decisionLines, lowPerformanceRules } from "./decisions.js";
import { policy } from "./policy.js";
import type { QuarterAppraisal } from "./quarters.js";
import { scorecardLines } from "./scorecard.js";
import { standingsTable } from "./standings.js";
import { stageTitle, weightTable } from "./weights.js";
import { titleOf, type Words } from "./words.js";

/** The scorecard that is printed in full: retention is missing, two caps bite, and plain rounding would be a cent off. */
const chosen = { id: "e-4", period: "1996-Q3" };

/** Everything that the example prints. */
export function reportLines(quarters: readonly QuarterAppraisal[], words: Words): string[] {
  const { weights, standings, decisions } = words;
  return [
    ...words.heading(titleOf(policy, words), quarters[0]?.period ?? "", quarters.at(-1)?.period ?? ""),
    ...["", ...underlined(weights.title), weights.note, "", ...linesOf(weightTable(words))],
    ...["", ...underlined(standings.title), standings.note],
    ...quarters.flatMap((quarter, index) => standingsLines(quarter, quarters[index - 1], words)),
    ...["", ...underlined(decisions.awards)],
    ...awardRules(words).flatMap((rule) => decisionLines(rule, quarters, words)),
    ...["", ...underlined(decisions.lowPerformance)],
    ...lowPerformanceRules(words).flatMap((rule) => decisionLines(rule, quarters, words)),
    ...["", ...(scorecardLines(chosen.id, chosen.period, quarters, words) ?? [])],
  ];
}

function standingsLines(now: QuarterAppraisal, before: QuarterAppraisal | undefined, words: Words): string[] {
  const stage = stageTitle(now.results[0]?.stage ?? null, words);
  return ["", words.standings.quarter(now.period, stage), ...linesOf(standingsTable(now, before, words))];
}
