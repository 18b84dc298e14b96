import { Decimal } from "decimal.js";
import type { ContributionTrace } from "steelyard";
import { fixed, quotient, sum } from "../shared/decimals.js";
import type { Table } from "../shared/table.js";
import { definitionOf } from "./card-steps.js";
import { policy, scale } from "./policy.js";
import type { QuarterResult } from "./quarters.js";
import { titleOf, type Words } from "./words.js";

/** A result with a score. */
export type Scored = Extract<QuarterResult, { status: "scored" }>;

type Row = Scored["indicators"][number];

const number = true;
const weightedDecimals = scale.weightDecimals + scale.pointsDecimals;
const weightText = (value: Decimal.Value) => fixed(value, scale.weightDecimals);
/** A score or a contribution as it is printed. */
export const scoreText = (value: Decimal.Value) => fixed(value, scale.scoreDecimals);
const weightedText = (value: Decimal.Value) => fixed(value, weightedDecimals);

const isPresent = (row: Row) => row.points !== null;
const weighted = ({ weight, points }: Row) => (points === null ? null : Decimal.mul(weight, points));

/** Step 3: weight × points. */
export function weightedTable({ indicators }: Scored, words: Words): Table {
  return {
    columns: [
      { head: words.indicator },
      { head: words.weight, number },
      { head: words.points, number },
      { head: "w × p", number },
    ],
    rows: indicators.map((row) => [
      titleOf(definitionOf(row), words),
      weightText(row.weight),
      row.points === null ? "-" : fixed(row.points, scale.pointsDecimals),
      row.points === null ? "-" : weightedText(weighted(row) ?? 0),
    ]),
    below: [
      [
        words.sum,
        weightText(sum(indicators.map((row) => row.weight))),
        "",
        weightedText(sum(indicators.map(weighted))),
      ],
    ],
  };
}

/** The base score, from the sums of step 3. */
export function baseLines({ indicators, base, trace }: Scored, words: Words): string[] {
  const absent = indicators.filter((row) => !isPresent(row)).map((row) => weightText(row.weight));
  const present = weightText(trace.coverage.present);
  const total = weightedText(sum(indicators.map(weighted)));
  const exact = quotient(trace.base?.numerator ?? 0, trace.base?.denominator ?? 1);
  return [
    ...(absent.length === 0 ? [] : [`  ${words.card.present(absent.join(" - "))}${present}`]),
    `  ${words.card.baseScore}${total} ÷ ${present} = ${exact} → ${scoreText(base)}`,
  ];
}

/** Step 4: the base score shared out. */
export function contributionTable({ indicators, trace }: Scored, words: Words): Table {
  const present = indicators.filter(isPresent);
  const column = (pick: (row: Row) => number | undefined) =>
    scoreText(sum(present.map((row) => pick(row) ?? 0)));
  const { card } = words;
  const heads = [card.floor, card.extra, words.contribution, card.quota(weightText(trace.coverage.present))];
  return {
    columns: [{ head: words.indicator }, ...heads.map((head, index) => ({ head, number: index < 3 }))],
    rows: present.map((row) => {
      const { floor = 0, extra = 0, quota } = row.trace.contribution ?? {};
      const product = weightedText(weighted(row) ?? 0);
      return [
        titleOf(definitionOf(row), words),
        scoreText(floor),
        extra === 0 ? "-" : scoreText(extra),
        scoreText(row.contribution ?? 0),
        `${product} ÷ ${weightText(trace.coverage.present)} = ${quotient(quota?.numerator ?? 0, quota?.denominator ?? 1)}`,
      ];
    }),
    below: [
      [
        words.sum,
        column((row) => row.trace.contribution?.floor),
        column((row) => row.trace.contribution?.extra),
        column((row) => row.contribution ?? 0),
      ],
    ],
  };
}

/** What the parts would add up to if each were rounded by itself; null where it is the base score all the same. */
export function oneByOne(parts: readonly ContributionTrace[], base: number): string | null {
  const total = sum(
    parts.map(({ quota }) => Decimal.div(quota.numerator, quota.denominator).toFixed(scale.scoreDecimals)),
  );
  return total.equals(base) ? null : scoreText(total);
}

/** Step 5: the same by layer. */
export function layerTable({ indicators, layers }: Scored, words: Words): Table {
  const heads = [words.contribution, words.weight, words.card.layerScore, words.from];
  return {
    columns: [{ head: words.layer }, ...heads.map((head, index) => ({ head, number: index < 3 }))],
    rows: layers.map((layer) => {
      const own = indicators.filter((row) => isPresent(row) && definitionOf(row).layer === layer.id);
      const [weight, total] = [sum(own.map((row) => row.weight)), sum(own.map(weighted))];
      return [
        titleOf(policy.layers.find(({ id }) => id === layer.id) ?? layer, words),
        scoreText(layer.contribution),
        weightText(weight),
        scoreText(layer.score),
        `${weightedText(total)} ÷ ${weightText(weight)} = ${quotient(total, weight)}`,
      ];
    }),
    below: [
      [
        words.sum,
        scoreText(sum(layers.map((layer) => layer.contribution))),
        weightText(sum(indicators.filter(isPresent).map((row) => row.weight))),
      ],
    ],
  };
}
