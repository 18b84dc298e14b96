import type { TableBlock } from "../block.js";
import type { ReportLocale } from "../locale/locale.js";
import { columnOf, exactOf, sumOf } from "../name/column.js";
import { apart, measured } from "../name/figure.js";
import { columnHead, figures } from "../part.js";

/** One indicator as a person sees it, whichever document it comes from. */
export interface SheetRow {
  readonly name: string;
  readonly unit: string | null | undefined;
  readonly value: number | null;
  readonly target: number | null;
  readonly gap: number | null;
  readonly points: number | null;
  readonly weight: number;
  readonly contribution: number | null;
}

/** The indicators of one person: weights and contributions add up as printed. `more` are columns of one's own, at the end. */
export function sheetTable(
  caption: string,
  rows: readonly SheetRow[],
  locale: ReportLocale,
  more: readonly (readonly [title: string, cells: readonly string[]])[] = [],
): TableBlock {
  const { column, common, quantity } = locale;
  const [weights, contributions] = [rows.map(({ weight }) => weight), rows.map((row) => row.contribution)];
  const shares = columnOf(
    [...weights, sumOf(weights)].map((weight) => exactOf(weight).times(100)),
    common.none,
  );
  const figure = (value: number | null, say: typeof measured, unit: SheetRow["unit"]) =>
    value === null ? common.none : say(value, unit, locale);
  const parts: (readonly [title: string, cells: readonly string[]])[] = [
    [column.value, rows.map(({ value, unit }) => figure(value, measured, unit))],
    [column.target, rows.map(({ target, unit }) => figure(target, measured, unit))],
    [column.gap, rows.map(({ gap, unit }) => figure(gap, apart, unit))],
    [
      column.points,
      columnOf(
        rows.map((row) => row.points),
        common.none,
      ),
    ],
    [column.weight, shares.map(quantity.percent)],
    // Without a score nothing is contributed, and there is nothing to add up.
    ...(contributions.every((one) => one === null)
      ? []
      : [[column.contribution, columnOf([...contributions, sumOf(contributions)], common.none)] as const]),
    ...more,
  ];
  return {
    kind: "table",
    caption,
    columns: [columnHead(column.indicator), ...figures(parts.map(([title]) => title))],
    rows: rows.map(({ name }, place) => [name, ...parts.map(([, cells]) => cells[place] as string)]),
    total: [common.total, ...parts.map(([, cells]) => cells[rows.length] ?? "")],
  };
}
