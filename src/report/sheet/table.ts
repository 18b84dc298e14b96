import type { TableBlock } from "../block.js";
import type { ReportLocale } from "../locale/locale.js";
import { columnOf, sumOf } from "../name/column.js";
import { apart, measured, percent } from "../name/figure.js";
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
  more: readonly { readonly title: string; readonly cells: readonly string[] }[] = [],
): TableBlock {
  const { column, common } = locale;
  const [weights, contributions] = [rows.map(({ weight }) => weight), rows.map((row) => row.contribution)];
  const points = columnOf(
    rows.map((row) => row.points),
    common.none,
  );
  const parts = columnOf([...contributions, sumOf(contributions)], common.none);
  const figure = (value: number | null, say: typeof measured, unit: SheetRow["unit"]) =>
    value === null ? common.none : say(value, unit, locale);
  const ends = [column.value, column.target, column.gap, column.points, column.weight, column.contribution];
  return {
    kind: "table",
    caption,
    columns: [columnHead(column.indicator), ...figures([...ends, ...more.map(({ title }) => title)])],
    rows: rows.map(({ name, unit, value, target, gap, weight }, place) => [
      name,
      figure(value, measured, unit),
      figure(target, measured, unit),
      figure(gap, apart, unit),
      points[place] as string,
      percent(weight, locale),
      parts[place] as string,
      ...more.map(({ cells }) => cells[place] as string),
    ]),
    total: [
      common.total,
      ...["", "", "", ""],
      percent(sumOf(weights), locale),
      parts.at(-1) as string,
      ...more.map(() => ""),
    ],
  };
}
