import type { RobustTrend } from "../../lab/plausibility/theil-sen.js";
import type { TrendPoint } from "../../lab/plausibility/trend.js";
import { type DecimalInput, exact, grid, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Title } from "../../shape/schema.js";
import { digitsOf } from "../name/column.js";
import { titleText } from "../name/names.js";
import { clean } from "../render/clean.js";
import { dodge } from "./dodge.js";
import { decimalOf, objectOf, objectsOf } from "./given.js";
import { shorten, widest } from "./label.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { inOrder } from "./period.js";
import { picture } from "./picture.js";
import { room } from "./room.js";
import type { ChartLayer, ChartRow, VegaLiteSpec } from "./spec.js";
import { COLOURS, INKS } from "./theme.js";

/** A figure from outside. */
export interface ChartedBenchmark {
  /** The figure, in the indicator's unit. */
  readonly value: DecimalInput;
  /** What it is called; the industry mean where it has no name. */
  readonly name?: Title | undefined;
}

/** A target, and what speaks for or against it. */
export interface ChartedTarget {
  /** What the indicator is called. */
  readonly name: Title;
  /** A figure for each period, such as the medians that a trend was made of. */
  readonly points: readonly TrendPoint[];
  /** The trend: of `robustTrend`, or of a check of `checkTargets`. */
  readonly trend?: RobustTrend | null | undefined;
  /** The target. */
  readonly target?: DecimalInput | undefined;
  /** The figure from outside that it is held against. */
  readonly benchmark?: ChartedBenchmark | undefined;
}

/** Pixels between the upper and the lower end. */
const HEIGHT = 240;

/** So many periods at most have a place of their own where there is no figure. */
const GAPS = 120;

/**
 * The history of an indicator with its trend, where that leads with the interval of the forecast, and the target and the
 * benchmark as lines.
 *
 * @param given - The indicator's figures, and what is known of its target.
 * @param options - The locale; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The rows of its data have `period` and `value`.
 * @throws SteelyardError `wrong-type` where something is no figure; `bad-period` for a period that is none.
 *
 * @example
 * ```ts
 * import { robustTrend } from "steelyard/lab";
 * import { en, targetChart } from "steelyard/report";
 *
 * const points = [210, 216, 221, 229, 233].map((value, place) => ({ period: `2026-0${place + 1}`, value }));
 * const picture = targetChart({ name: "Order value", points, trend: robustTrend(points), target: 300 }, { locale: en });
 * console.log(picture.description);
 * // => Order value: history and target. 2026-01: 210, 2026-02: 216, 2026-03: 221, 2026-04: 229, 2026-05: 233, Target: 300, Trend: 239.4 (236 to 242).
 * ```
 */
export function targetChart(given: ChartedTarget, options: ChartOptions): VegaLiteSpec {
  const { locale } = checked(options);
  const { chart: words } = locale;
  const { name, points, trend, target, benchmark } = objectOf(given, "target");
  const periods = inOrder(objectsOf(points, "target.points"), "target.points");
  const history = periods.map(({ period, ordinal, value }) => {
    const read = decimalOf(value, `target.points.${period}.value`);
    return { period, ordinal, value: toNumber(read), label: digitsOf(read) };
  });
  const [first, last] = [periods[0]?.ordinal ?? 0, periods.at(-1)?.ordinal ?? 0];
  const ahead = trend?.forecast == null ? 0 : trend.ahead;
  const slots = slotsOf(history, first, last + ahead, words.target.ahead(ahead));
  const at = (ordinal: number): string | null => slots.find((one) => one.ordinal === ordinal)?.slot ?? null;
  const trended =
    trend?.forecast == null || trend.slope == null
      ? []
      : lineOf(trend.forecast.rounded, trend.slope.rounded, { first, last, ahead });
  const ends = trend?.forecastInterval;
  const interval = ends == null ? null : ([ends.low.rounded, ends.high.rounded] as const);
  const lines = [
    ...(target === undefined ? [] : [{ kind: words.target.target, of: decimalOf(target, "target.target") }]),
    ...(benchmark === undefined
      ? []
      : [
          {
            kind: shorten(clean(titleText(benchmark.name, locale) ?? words.target.benchmark), 26),
            of: decimalOf(benchmark.value, "target.benchmark.value"),
          },
        ]),
  ].map(({ kind, of }, place) => ({
    kind,
    value: toNumber(of),
    label: digitsOf(of),
    benchmark: place > 0 || target === undefined,
  }));
  // A forecast is read to one decimal more than the figures that it comes from.
  const decimals = 1 + periods.reduce((most, { value }) => Math.max(most, decimal(value).decimalPlaces()), 0);
  const shown = (value: number) => digitsOf(grid(exact(value), decimals, "halfExpand"));
  const forecast =
    trend?.forecast == null
      ? []
      : [
          {
            kind: words.target.trend,
            value: trend.forecast.rounded,
            label: words.target.forecast(
              shown(trend.forecast.rounded),
              interval === null ? null : ([shown(interval[0]), shown(interval[1])] as const),
            ),
          },
        ];
  const said = [...lines, ...forecast].map(({ kind, label }) => [kind, label] as const);
  const domain = domainOf(
    [...history, ...lines, ...trended].map(({ value }) => value).concat(interval ?? []),
  );
  const labels = labelsOf([...lines, ...forecast], domain);
  const { text, soft } = INKS[themeOf(options)];
  const x = {
    field: "slot",
    type: "ordinal",
    title: null,
    sort: null,
    scale: { domain: slots.map(({ slot }) => slot), type: "point", padding: 0.4 },
    axis: { labelAngle: 0, labelOverlap: "greedy", grid: false },
  } as const;
  const y = { type: "quantitative", title: null, scale: { domain, nice: false, zero: false } } as const;
  const rule = (own: boolean, color: string, dash: readonly number[]): ChartLayer => ({
    data: { values: lines.filter((line) => line.benchmark !== own) },
    mark: { type: "rule", color, strokeWidth: 2, strokeDash: dash },
    encoding: { y: { field: "value", ...y } },
  });
  return picture(
    {
      title: words.target.title(titleText(name, locale) ?? words.indicator),
      said: [...history.map(({ period, label }) => [period, label] as const), ...said],
      height: HEIGHT,
      rows: history.map(
        ({ period, ordinal, value, label }): ChartRow => ({ slot: at(ordinal), period, value, label }),
      ),
      layers: [
        room(50, 10 + widest(labels.map(({ label }) => label as string))),
        rule(true, COLOURS.orange, []),
        rule(false, COLOURS.purple, [6, 4]),
        {
          data: { values: trended.map(({ ordinal, value }): ChartRow => ({ slot: at(ordinal), value })) },
          mark: { type: "line", color: soft, strokeDash: [3, 3], strokeWidth: 1.5, aria: false },
          encoding: { x, y: { field: "value", ...y } },
        },
        {
          data: {
            values:
              interval === null ? [] : [{ slot: at(last + ahead), low: interval[0], high: interval[1] }],
          },
          mark: { type: "rule", color: soft, strokeWidth: 6, opacity: 0.5, strokeCap: "round" },
          encoding: { x, y: { field: "low", ...y }, y2: { field: "high" } },
        },
        {
          data: {
            values: forecast.map(({ value, label }): ChartRow => ({ slot: at(last + ahead), value, label })),
          },
          mark: { type: "point", shape: "diamond", filled: true, size: 90, color: text, opacity: 1 },
          encoding: { x, y: { field: "value", ...y } },
        },
        {
          mark: {
            type: "line",
            color: COLOURS.blue,
            strokeWidth: 2,
            point: { filled: true, size: 50, color: COLOURS.blue },
          },
          encoding: {
            x,
            y: { field: "value", ...y },
            tooltip: [
              { field: "period", type: "nominal", title: words.period },
              { field: "label", type: "nominal", title: words.target.value },
            ],
          },
        },
        {
          data: { values: labels },
          mark: { type: "text", align: "left", baseline: "middle", xOffset: 8, color: text },
          encoding: {
            x: { value: "width" },
            y: { field: "at", ...y },
            text: { field: "label", type: "nominal" },
          },
        },
      ],
    },
    options,
  );
}

interface Slot {
  readonly ordinal: number;
  readonly slot: string;
}

/** A place on the axis for each period, also where there is no figure; those bear blanks. */
function slotsOf(
  history: readonly { readonly ordinal: number; readonly period: string }[],
  first: number,
  end: number,
  ahead: string,
): Slot[] {
  const known = new Map(history.map(({ ordinal, period }) => [ordinal, period]));
  const all =
    end - first > GAPS
      ? [...known.keys(), end]
      : Array.from({ length: end - first + 1 }, (_, place) => first + place);
  return [...new Set(all)].map((ordinal, place) => ({
    ordinal,
    slot: known.get(ordinal) ?? (ordinal === end && history.length > 0 ? ahead : " ".repeat(place + 1)),
  }));
}

/** Both ends of the trend. */
function lineOf(
  forecast: number,
  slope: number,
  { first, last, ahead }: { readonly first: number; readonly last: number; readonly ahead: number },
): { readonly ordinal: number; readonly value: number }[] {
  const end = last + ahead;
  const begin = exact(forecast).minus(exact(slope).times(end - first));
  return [
    { ordinal: first, value: toNumber(begin) },
    { ordinal: end, value: forecast },
  ];
}

/** From a little below the least to a little above the greatest. */
function domainOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const margin = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - margin, most + margin];
}

/** Words beside lines and forecast, so that none covers another. */
function labelsOf(
  lines: readonly { readonly kind: string; readonly value: number; readonly label: string }[],
  [low, high]: readonly [number, number],
): ChartRow[] {
  const scale = HEIGHT / (high - low);
  const places = dodge(
    lines.map(({ value }) => (high - value) * scale),
    HEIGHT,
  );
  return lines.map(({ kind, label }, index) => ({
    label: `${kind} ${label}`,
    at: high - (places[index] as number) / scale,
  }));
}
