import { Decimal } from "decimal.js";
import type { Appraisal, ScoredResult } from "steelyard";
import { fixed, plain, sum } from "../../shared/decimals.js";
import type { Table } from "../../shared/table.js";
import { policy } from "../policy.js";
import { persons, type Quarter } from "../quarter.js";
import { resultOf } from "../steps/appraisal.js";
import { indicatorTitle, nameOf, titleOf, valueText, type Words } from "../words.js";
import { ruleText } from "./rule.js";
import { columnsOf, section } from "./section.js";

type Row = ScoredResult["indicators"][number];

/** Step 4: one scorecard in full. */
export function scorecardSection({ appraisal }: Quarter, words: Words): string[] {
  const { title, about, points, contributions } = words.card;
  const result = resultOf(appraisal, persons.disputed);
  const role = titleOf({ id: result.role, ...policy.roles[result.role] }, words);
  return section(title(nameOf(result.id, words), role), about, [
    { above: points, table: pointsTable(result, words) },
    { above: contributions, table: contributionTable(result, words) },
    outcomeLines(appraisal, result, words),
  ]);
}

/** What was measured, and what it earns. */
export function pointsTable({ indicators }: ScoredResult, words: Words): Table {
  return {
    columns: columnsOf(
      [words.indicator, words.card.measured, words.value, words.points, words.card.rule],
      [1, 2, 3],
    ),
    rows: indicators.map((row) => [
      indicatorTitle(row.id, words),
      measuredText(row, words),
      valueText(row.id, row.value, words),
      row.points === null ? words.none : fixed(row.points, 2),
      ruleText(row, words),
    ]),
  };
}

function measuredText({ trace: { value } }: Row, words: Words): string {
  if (!("from" in value)) return words.none;
  const { numerator, denominator } = value.from;
  return value.sample === null || denominator === "1"
    ? plain(numerator)
    : `${plain(numerator)} / ${plain(denominator)}`;
}

/** Weight and points; the contributions add up to the base score. */
export function contributionTable({ indicators }: ScoredResult, words: Words): Table {
  const present = indicators.filter(({ points }) => points !== null);
  const product = (row: Row) => Decimal.mul(row.weight, row.points ?? 0);
  return {
    columns: columnsOf(
      [words.indicator, words.weight, words.points, "w * p", words.contribution],
      [1, 2, 3, 4],
    ),
    rows: present.map((row) => [
      indicatorTitle(row.id, words),
      fixed(row.weight, 4),
      fixed(row.points ?? 0, 2),
      fixed(product(row), 6),
      fixed(row.contribution ?? 0, 2),
    ]),
    below: [
      [
        words.sum,
        fixed(sum(present.map(({ weight }) => weight)), 4),
        "",
        fixed(sum(present.map(product)), 6),
        fixed(sum(present.map(({ contribution }) => contribution)), 2),
      ],
    ],
  };
}

function outcomeLines({ results }: Appraisal, result: ScoredResult, words: Words): string[] {
  const { card } = words;
  const { base, score, rank, tier, trace, indicators } = result;
  const absent = indicators.filter(({ points }) => points === null);
  const total = fixed(sum(indicators.map((row) => Decimal.mul(row.weight, row.points ?? 0))), 6);
  const tiers = policy.tiers ?? [];
  const above = tiers[tiers.findIndex(({ id }) => id === tier) - 1];
  return [
    ...absent.map(({ id, weight }) => card.absent(indicatorTitle(id, words), fixed(weight, 4))),
    card.base(total, fixed(trace.coverage.present, 4), fixed(base, 2)),
    card.noModifiers(fixed(score, 2)),
    card.place(String(rank), String(results.length), String(tier)),
    ...(above?.when !== undefined && "fact" in above.when && "atLeast" in above.when
      ? [
          card.short(
            above.id,
            String(above.when.atLeast),
            fixed(Decimal.sub(above.when.atLeast as number, score), 2),
          ),
        ]
      : []),
  ];
}
