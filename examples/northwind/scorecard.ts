import { fixed, signed } from "../shared/decimals.js";
import { linesOf, underlined } from "../shared/table.js";
import { pointsTable, valueTable } from "./card-steps.js";
import {
  baseLines,
  contributionTable,
  layerTable,
  oneByOne,
  type Scored,
  scoreText,
  weightedTable,
} from "./card-sums.js";
import { conditionInWords, factsInWords } from "./conditions.js";
import { awardRules, lowPerformanceRules } from "./decisions.js";
import { policy, scale } from "./policy.js";
import { type QuarterAppraisal, resultOf } from "./quarters.js";
import { stageTitle } from "./weights.js";
import { titleOf, type Words } from "./words.js";

/** One scorecard as on paper, every step with its figures; null where the quarter has no such employee. */
export function scorecardLines(
  id: string,
  period: string,
  all: readonly QuarterAppraisal[],
  words: Words,
): string[] | null {
  const quarters = all.slice(0, all.findIndex((quarter) => quarter.period === period) + 1);
  const result = resultOf(quarters.at(-1), id);
  if (result === undefined) return null;
  const { card } = words;
  const role = titleOf({ id: result.role, ...policy.roles[result.role] }, words);
  const { pointsDecimals, weightDecimals, scoreDecimals, rounding } = scale;
  const head = [
    ...underlined(card.title(String(result.title), role, stageTitle(result.stage, words), period)),
    card.note,
    words.decimals(pointsDecimals, weightDecimals, scoreDecimals, words.rounding[rounding]),
    ...["", card.values, ...linesOf(valueTable(result, words))],
    ...["", card.pointsTitle, ...linesOf(pointsTable(result, words))],
  ];
  if (result.status === "insufficient") {
    const { present, minimum } = result.trace.coverage;
    return [...head, "", card.insufficient(fixed(present, weightDecimals), fixed(minimum, weightDecimals))];
  }
  const parts = result.indicators.flatMap(({ trace }) => trace.contribution ?? []);
  const rounded = oneByOne(parts, result.base);
  return [
    ...head,
    ...["", card.base, ...linesOf(weightedTable(result, words)), ...baseLines(result, words)],
    ...["", ...card.contributions, ...linesOf(contributionTable(result, words))],
    ...(rounded === null ? [] : [`  ${card.oneByOne(rounded)}`]),
    ...["", card.layers, ...linesOf(layerTable(result, words))],
    ...["", card.outcome, ...outcomeLines(result, quarters, words).map((line) => `  ${line}`)],
  ];
}

function outcomeLines(result: Scored, quarters: readonly QuarterAppraisal[], words: Words): string[] {
  const { card, decisions } = words;
  const { score, base, effects, rank, size, top } = result;
  const total = scoreText(score);
  return [
    ...effects.map(({ id, effect }) => card.effect(id, signed(effect, scale.scoreDecimals))),
    effects.length === 0 && score === base ? card.noEffects(total) : card.total(total),
    ...(rank === null || size === null ? [] : [card.rank(rank, size, String(top))]),
    ...tierLines(result, words),
    ...[...awardRules(words), ...lowPerformanceRules(words)].flatMap((rule) => {
      const { outcome, missing } = rule.outcomeOf(result);
      return [
        decisions.outcomeOf(rule.section, rule.name, decisions[outcome]),
        `  ${factsInWords(rule.when, result.id, quarters, missing, words)}`,
      ];
    }),
  ];
}

function tierLines({ tier }: Scored, words: Words): string[] {
  const found = policy.tiers?.find(({ id }) => id === tier);
  if (found === undefined) return [];
  const why = found.when === undefined ? words.card.lastTier : conditionInWords(found.when, words);
  return [words.card.tier(titleOf(found, words), why)];
}
