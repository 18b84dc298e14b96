import type { IndicatorResult, Result, Scorecard } from "../../appraisal/result.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import type { TableBlock, TableColumn } from "../block.js";
import { columnOf, exactOf, sumOf } from "../name/column.js";
import { measured } from "../name/figure.js";
import { indicatorIn, nameOf } from "../name/names.js";
import { columnHead } from "../part.js";
import type { ScorecardOptions } from "./options.js";

/** An indicator's row with its definition. */
export const definitionOf = ({ id }: IndicatorResult, policy: Policy): Indicator =>
  indicatorIn(policy, id) as Indicator;

/** The rows by layer, in the order of the policy. */
export function byLayer(rows: readonly IndicatorResult[], policy: Policy): IndicatorResult[] {
  const own = rows.map((row) => definitionOf(row, policy).layer);
  return policy.layers.flatMap(({ id }) => rows.filter((_, place) => id === own[place]));
}

/** Every indicator by layer: what was measured, and what it brings. Weights add up to 1, contributions to the base score. */
export function indicatorTable(card: Result | Scorecard, speech: ScorecardOptions): TableBlock {
  const { locale, policy } = speech;
  const { captions } = locale.card;
  const { none, total } = locale.common;
  const rows = byLayer(card.indicators, policy);
  const targets = rows.map(targetOf);
  const withTarget = targets.some((target) => target !== null);
  const measuredIn = (row: IndicatorResult, figure: number | string | null) =>
    figure === null ? none : measured(figure, definitionOf(row, policy).unit, locale);
  const contributions = columnOf([...rows.map((row) => row.contribution), card.base], none);
  const weights = columnOf([...rows.map((row) => row.weight), sumOf(rows.map((row) => row.weight))], none);
  const points = columnOf(
    rows.map((row) => row.points),
    none,
  );
  const cells: [column: TableColumn, cells: string[], total: string][] = [
    [columnHead(locale.column.value, "end"), rows.map((row) => measuredIn(row, row.value)), ""],
    [
      columnHead(locale.column.target, "end"),
      rows.map((row, place) => measuredIn(row, targets[place] ?? null)),
      "",
    ],
    [{ ...columnHead(locale.column.points, "end"), bars: rows.map((row) => barOf(row, policy)) }, points, ""],
    [columnHead(locale.column.weight, "end"), weights.slice(0, -1), weights.at(-1) as string],
    [
      columnHead(locale.column.contribution, "end"),
      contributions.slice(0, -1),
      contributions.at(-1) as string,
    ],
  ];
  const shown = cells.filter(
    (_, place) => (place !== 1 || withTarget) && (place !== 4 || card.status === "scored"),
  );
  return {
    kind: "table",
    caption: captions.indicators,
    columns: [columnHead(locale.column.indicator), ...shown.map(([head]) => head)],
    rows: rows.map((row, place) => [
      nameOf(speech, "indicator", row.id),
      ...shown.map(([, own]) => own[place] as string),
    ]),
    sections: sectionsOf(rows, speech),
    total: [total, ...shown.map(([, , sum]) => sum)],
  };
}

/** The target by which the points were given; null where there is none, or nothing was measured. */
function targetOf({ trace }: IndicatorResult): number | string | null {
  const { target } = trace.points.terms;
  return target ?? null;
}

/** How full the points are. */
function barOf(row: IndicatorResult, policy: Policy): number | null {
  if (row.points === null) return null;
  const cap = exactOf(definitionOf(row, policy).scoring.cap ?? policy.scale?.full ?? 100);
  return cap.isZero() ? 0 : Number(exactOf(row.points).toFixed()) / Number(cap.toFixed());
}

function sectionsOf(rows: readonly IndicatorResult[], speech: ScorecardOptions): TableBlock["sections"] & {} {
  const layers = rows.map((row) => definitionOf(row, speech.policy).layer);
  return layers.flatMap((layer, from) =>
    layer === layers[from - 1] ? [] : [{ title: nameOf(speech, "layer", layer), from }],
  );
}
