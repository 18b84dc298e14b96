import type { Migration } from "../../lab/compare/summary.js";
import type { Policy } from "../../policy/policy.js";
import { nameOf } from "../name/names.js";
import { figureOf, objectOf, objectsOf, textOf } from "./given.js";
import { labels, widest } from "./label.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { room } from "./room.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { HEAT, INKS, inkAt, inkOf } from "./theme.js";

/** How a tier migration is to look. */
export interface MigrationChartOptions extends ChartOptions {
  /** The policies of before and after, where the titles of tiers differ; else those of `policy` stand on both sides. */
  readonly policies?: readonly [before: Policy, after: Policy] | undefined;
}

/** What a picture of a comparison looks at; `comparePolicies` answers more. */
export interface ChartedComparison {
  /** How many went from which tier to which. */
  readonly migration: readonly Migration[];
}

/** Pixels from one tier to the next. */
const CELL = 44;

/**
 * How many people went from which tier to which, as a matrix: rows are the tiers of before, columns those of after. Cells of
 * people who stay where they were are framed.
 *
 * @param comparison - What `comparePolicies` answered.
 * @param options - The locale; both policies for the titles of tiers; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The `count`s of its data add up to the people compared.
 * @throws SteelyardError `wrong-type` where something is no comparison or no width.
 *
 * @example
 * ```ts
 * import { en, tierMigration } from "steelyard/report";
 *
 * const migration = [
 *   { from: "A", to: "A", count: 5 },
 *   { from: "A", to: "B", count: 1 },
 *   { from: "B", to: "A", count: 2 },
 *   { from: "B", to: "B", count: 4 },
 * ];
 * console.log(tierMigration({ migration }, { locale: en }).title.subtitle);
 * // => ["9 of 12 stay in their tier"]
 * ```
 */
export function tierMigration(comparison: ChartedComparison, options: MigrationChartOptions): VegaLiteSpec {
  const { locale, policies } = checked(options);
  const { chart: words, common } = locale;
  const cells = objectsOf(objectOf(comparison, "comparison").migration, "comparison.migration").map(
    ({ from, to, count }, index) => ({
      from: from === null ? null : textOf(from, `comparison.migration.${index}.from`),
      to: to === null ? null : textOf(to, `comparison.migration.${index}.to`),
      count: figureOf(count, `comparison.migration.${index}.count`),
    }),
  );
  const side = (key: "from" | "to", policy: Policy | undefined) => {
    const ids = [...new Set(cells.map((cell) => cell[key]))];
    const speech = { ...options, policy: policy ?? options.policy };
    const names = labels(
      ids.map((id) => ({ id: id ?? "", name: id === null ? common.none : nameOf(speech, "tier", id) })),
      18,
    );
    return { names, nameOf: (id: string | null) => names[ids.indexOf(id)] as string };
  };
  const [from, to] = [side("from", policies?.[0]), side("to", policies?.[1])];
  const most = cells.reduce((sum, { count }) => Math.max(sum, count), 0);
  const theme = themeOf(options);
  const values = cells.map(
    (cell): ChartRow => ({
      from: from.nameOf(cell.from),
      to: to.nameOf(cell.to),
      count: cell.count,
      label: cell.count === 0 ? "" : String(cell.count),
      stays: cell.from === cell.to,
      ink: inkAt(theme, most === 0 ? 0 : cell.count / most),
    }),
  );
  const total = (rows: readonly { readonly count: number }[]) =>
    rows.reduce((sum, { count }) => sum + count, 0);
  const axis = { domain: false, ticks: false, labelPadding: 8, titlePadding: 8 };
  const y = {
    field: "from",
    type: "nominal",
    sort: null,
    title: words.migration.before,
    scale: { domain: from.names },
    axis,
  } as const;
  const x = {
    field: "to",
    type: "nominal",
    sort: null,
    title: words.migration.after,
    scale: { domain: to.names },
    axis: { ...axis, orient: "top", labelAngle: 0 },
  } as const;
  const frame = (cell: ChartRow) => cell.stays === true;
  return picture(
    {
      title: words.migration.title,
      notes: [words.migration.stay(total(cells.filter((cell) => cell.from === cell.to)), total(cells))],
      said: cells
        .filter(({ count }) => count > 0)
        .map((cell) => [words.migration.way(from.nameOf(cell.from), to.nameOf(cell.to)), String(cell.count)]),
      height: Math.max(1, from.names.length) * CELL,
      rows: values,
      layers: [
        room(widest(from.names) + 40),
        {
          mark: { type: "rect", stroke: INKS[theme].ground, strokeWidth: 2 },
          encoding: {
            x,
            y,
            color: {
              field: "count",
              type: "quantitative",
              title: words.people,
              scale: { domain: [0, Math.max(1, most)], range: HEAT[theme], nice: false },
              legend: null,
            },
            tooltip: [
              { field: "from", type: "nominal", title: words.migration.before },
              { field: "to", type: "nominal", title: words.migration.after },
              { field: "count", type: "quantitative", title: words.people },
            ],
          },
        },
        {
          data: { values: values.filter(frame) },
          mark: { type: "rect", filled: false, stroke: INKS[theme].soft, strokeWidth: 1.5, aria: false },
          encoding: { x, y },
        },
        {
          mark: { type: "text", fontSize: 14, baseline: "middle", align: "center" },
          encoding: {
            x,
            y,
            text: { field: "label", type: "nominal" },
            color: inkOf(theme),
          },
        },
      ],
    },
    options,
  );
}
