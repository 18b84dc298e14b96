import type { Stability } from "../../lab/robustness/stability.js";
import { toNumber } from "../../number/decimal.js";
import { percent } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import { clean } from "../render/clean.js";
import { decimalOf, listOf, objectOf, thingsOf } from "./given.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { besideRows, rowsOf } from "./row.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { COLOURS, INKS } from "./theme.js";

/** How weight intervals are to look. */
export interface IntervalChartOptions extends ChartOptions {
  /** What has to stay: every rank (the default), the first place, or everybody's tier. */
  readonly keep?: "ranking" | "first" | "tiers" | undefined;
  /** Whose weights move: `indicators` (the default) or `layers`. */
  readonly of?: "indicators" | "layers" | undefined;
  /** Which of the profiles, from 0: the first by default. */
  readonly profile?: number | undefined;
}

/**
 * How far each weight can move before something changes: the exact interval of each, the present weight marked in it.
 *
 * @param stability - What `weightStability` answered.
 * @param options - The locale, what has to stay, and for which profile; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The rows of its data have `low`, `present` and `high`, 0..1.
 * @throws SteelyardError `wrong-type` where something is no answer of `weightStability`, or has no such profile.
 *
 * @example
 * ```ts
 * import { en, weightIntervals } from "steelyard/report";
 *
 * const bound = (at: number) => ({ at, exact: String(at), turn: null });
 * const ranking = { low: bound(0.2), high: bound(0.75) };
 * const room = { id: "sales", weight: 0.5, ranking, first: null, tiers: null };
 * const profile = { role: "seller", stage: null, people: 8, indicators: [room], layers: [] };
 * const stability = { profiles: [profile], tiers: null, modified: [], rounded: [], rejected: [] };
 * console.log(weightIntervals(stability, { locale: en }).data.values[0]?.label);
 * // => 50 %: 20 % to 75 %
 * ```
 */
export function weightIntervals(stability: Stability, options: IntervalChartOptions): VegaLiteSpec {
  const { locale, keep = "ranking", of = "indicators", profile = 0 } = checked(options);
  const { chart: words } = locale;
  const profiles = listOf(objectOf(stability, "stability").profiles, "stability.profiles");
  const chosen =
    profiles.length === 0 && profile === 0
      ? null
      : objectOf(profiles[profile] as (typeof profiles)[number], `stability.profiles.${profile}`);
  const rooms = chosen === null ? [] : thingsOf(chosen[of], `stability.profiles.${profile}.${of}`);
  const called = rooms.map(({ id }) => ({
    id,
    name: nameOf(options, of === "layers" ? "layer" : "indicator", id),
  }));
  const read = rooms.map((room, index) => {
    const interval = room[keep] ?? null;
    const path = `stability.profiles.${profile}.${of}.${index}`;
    const weight = decimalOf(room.weight, `${path}.weight`);
    const ends =
      interval === null
        ? null
        : ([
            decimalOf(interval.low?.at, `${path}.${keep}.low.at`),
            decimalOf(interval.high?.at, `${path}.${keep}.high.at`),
          ] as const);
    const shown = ends?.map((end) => percent(end.toDecimalPlaces(4), locale));
    return {
      present: toNumber(weight),
      low: ends === null ? null : toNumber(ends[0]),
      high: ends === null ? null : toNumber(ends[1]),
      label: words.intervals.room(percent(weight, locale), shown?.[0] ?? null, shown?.[1] ?? null),
    };
  });
  const rows = rowsOf(
    called,
    read.map(({ label }) => label),
  );
  const values = read.map(
    (one, index): ChartRow => ({
      row: rows.names[index] as string,
      title: clean(called[index]?.name as string),
      ...one,
    }),
  );
  const { text, soft, pale } = INKS[themeOf(options)];
  const { y } = rows;
  const x = {
    type: "quantitative",
    title: words.weight,
    axis: { format: ".0%" },
    scale: { domain: [0, 1], nice: false },
  } as const;
  return picture(
    {
      title: words.intervals.title[keep],
      notes:
        chosen === null
          ? []
          : [
              words.intervals.profile(
                nameOf(options, "role", chosen.role),
                chosen.stage === null ? null : nameOf(options, "stage", chosen.stage),
                chosen.people,
              ),
              ...(keep === "tiers" && stability.tiers === "safe" ? [words.intervals.safe] : []),
            ],
      said: values.map(({ title, label }) => [title as string, label as string]),
      height: rows.height,
      rows: values,
      layers: [
        rows.room,
        {
          data: { values: values.map(({ row }) => ({ row: row as string, low: 0, high: 1 })) },
          mark: { type: "bar", color: pale, aria: false },
          encoding: { y, x: { field: "low", ...x }, x2: { field: "high" } },
        },
        {
          data: { values: values.filter(({ low }) => low !== null) },
          mark: { type: "bar", color: COLOURS.blue, minBandSize: 2 },
          encoding: {
            y,
            x: { field: "low", ...x },
            x2: { field: "high" },
            tooltip: [
              { field: "title", type: "nominal", title: words.indicator },
              { field: "label", type: "nominal", title: words.weight },
            ],
          },
        },
        {
          mark: { type: "tick", thickness: 3, size: 22, color: text, opacity: 1 },
          encoding: { y, x: { field: "present", ...x } },
        },
        besideRows(rows, "label", soft),
      ],
    },
    options,
  );
}
