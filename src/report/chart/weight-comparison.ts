import { type DecimalInput, type Exact, exact, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import type { Title } from "../../shape/schema.js";
import { column, percent, signed } from "./figures.js";
import { exactOf, listOf, objectOf } from "./given.js";
import { nameIn, nameOf } from "./name.js";
import type { ChartOptions } from "./options.js";
import { checked, picture, themeOf } from "./picture.js";
import { ROW, rowsOf } from "./row.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { distinct, measure, shorten } from "./text.js";
import { FONT_SIZE, INKS, SERIES, SHAPES } from "./theme.js";

/** Weights under a name. */
export interface WeightScheme {
  /** What they are called. */
  readonly name: Title;
  /** Weights by indicator, 0..1: those of `resolveWeights`, or of a derivation of the lab. */
  readonly weights: { readonly [indicator: string]: DecimalInput };
}

/** How a comparison of weights is to look. */
export interface WeightChartOptions extends ChartOptions {
  /** Where the indicators have their titles from, and their order; else they bear their ids, in the order of the first scheme. */
  readonly policy?: Policy | undefined;
}

/**
 * Weights of two or more schemes beside each other, an indicator a row. Of two, the difference stands beside them in
 * percentage points.
 *
 * @param schemes - Named weights, in the order of the legend.
 * @param options - The locale; the policy for titles; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. Its data have a row for each indicator of each scheme, with its `weight`, 0..1.
 * @throws SteelyardError `wrong-type` where something is no scheme, no weight or no width.
 *
 * @example
 * ```ts
 * import { resolveWeights } from "steelyard";
 * import { operationsAssistant as policy } from "steelyard/preset";
 * import { en, weightComparison } from "steelyard/report";
 *
 * const of = (stage: "launch" | "mature") => resolveWeights(policy, { role: "userRetention", stage }).weights;
 * const schemes = [{ name: "Launch", weights: of("launch") }, { name: "Mature", weights: of("mature") }];
 * const { data } = weightComparison(schemes, { policy, locale: en });
 * console.log(data.values.length, data.values[0]?.title, data.values[0]?.label);
 * // => 30 Conversion rate 3.5 %
 * ```
 */
export function weightComparison(
  schemes: readonly WeightScheme[],
  options: WeightChartOptions,
): VegaLiteSpec {
  const { policy, locale } = checked(options);
  const { language, chart: words } = locale;
  const given = listOf(schemes, "schemes").map(({ name, weights }, index) => ({
    name: shorten(nameOf({ id: `${index + 1}`, title: name }, language), 16),
    weights: objectOf(weights, `schemes.${index}.weights`),
  }));
  const ids = idsOf(given, policy);
  const weights = given.map(({ weights }, scheme) =>
    ids.map((id) =>
      Object.hasOwn(weights, id)
        ? exactOf(weights[id] as DecimalInput, `schemes.${scheme}.weights.${id}`)
        : null,
    ),
  );
  const titles = ids.map((id) => nameIn(policy?.indicators, id, language));
  const beside = ids.map((_, index) => differenceOf(weights, index));
  const text = column(beside);
  const differences = beside.map((one) => (one === null ? "" : words.weights.difference(signed(text(one)))));
  const rows = rowsOf(titles, 12 + widest(differences) * FONT_SIZE);
  const names = distinct(given.map(({ name }) => name));
  const values = names.flatMap((scheme, place) =>
    ids.map((_, index): ChartRow => {
      const weight = weights[place]?.[index] ?? null;
      return {
        row: rows.names[index] as string,
        title: titles[index] as string,
        scheme,
        weight: weight === null ? null : toNumber(weight),
        label: weight === null ? locale.common.none : words.share(percent(weight)),
      };
    }),
  );
  const { soft, line } = INKS[themeOf(options)];
  const x = {
    type: "quantitative",
    title: words.weight,
    axis: { format: ".0%" },
    scale: { domainMin: 0 },
  } as const;
  const seen = { domain: names };
  return picture(
    {
      title: words.weights.title,
      said: values.map(({ title, scheme, label }) => [`${title} (${scheme})`, label as string]),
      height: rows.height,
      rows: values,
      layers: [
        rows.room,
        {
          data: { values: spread(rows.names, weights) },
          mark: { type: "rule", strokeWidth: 3, color: line, aria: false },
          encoding: { y: rows.y, x: { field: "from", ...x }, x2: { field: "to" } },
        },
        {
          mark: { type: "point", filled: true, size: ROW * 3.5, opacity: 1 },
          encoding: {
            y: rows.y,
            x: { field: "weight", ...x },
            color: {
              field: "scheme",
              type: "nominal",
              scale: { ...seen, range: around(SERIES, names.length) },
              legend: { title: null },
            },
            shape: {
              field: "scheme",
              type: "nominal",
              scale: { ...seen, range: around(SHAPES, names.length) },
            },
            tooltip: [
              { field: "title", type: "nominal", title: words.indicator },
              { field: "scheme", type: "nominal", title: words.weights.scheme },
              { field: "label", type: "nominal", title: words.weight },
            ],
          },
        },
        {
          data: { values: rows.names.map((row, index) => ({ row, label: differences[index] as string })) },
          mark: { type: "text", align: "left", baseline: "middle", xOffset: 12, color: soft },
          encoding: { y: rows.y, x: { value: "width" }, text: { field: "label", type: "nominal" } },
        },
      ],
    },
    options,
  );
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, measure(text)), 0);

/** As many as are wanted, from the first again after the last. */
const around = (list: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, place) => list[place % list.length] as string);

/** The indicators that some scheme weighs: in the order of the policy, then as they come. */
function idsOf(schemes: readonly Pick<WeightScheme, "weights">[], policy: Policy | undefined): string[] {
  const weighed = new Set(schemes.flatMap(({ weights }) => Object.keys(weights)));
  const first = (policy?.indicators ?? []).map(({ id }) => id).filter((id) => weighed.has(id));
  return [...new Set([...first, ...weighed])];
}

/** What the second of two schemes has more, in percentage points; null where it is not of two. */
function differenceOf(weights: readonly (readonly (Exact | null)[])[], index: number): Exact | null {
  if (weights.length !== 2) return null;
  const [before, after] = [weights[0]?.[index] ?? exact(0), weights[1]?.[index] ?? exact(0)];
  return after.minus(before).times(100);
}

/** From the least to the greatest weight of each row that has several. */
const spread = (rows: readonly string[], weights: readonly (readonly (Exact | null)[])[]): ChartRow[] =>
  rows.flatMap((row, index) => {
    const own = weights.flatMap((scheme) => (scheme[index] == null ? [] : [toNumber(scheme[index])]));
    return own.length < 2 ? [] : [{ row, from: Math.min(...own), to: Math.max(...own) }];
  });
