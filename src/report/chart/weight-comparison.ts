import { type DecimalInput, type Exact, exact, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import type { Title } from "../../shape/schema.js";
import { columnOf, withSign } from "../name/column.js";
import { percent } from "../name/figure.js";
import { nameOf, titleText } from "../name/names.js";
import { clean } from "../render/clean.js";
import { decimalOf, listOf, objectOf } from "./given.js";
import { labels } from "./label.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { besideRows, rowsOf } from "./row.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { INKS, SERIES, SHAPES } from "./theme.js";

/** Weights under a name. */
export interface WeightScheme {
  /** What they are called. */
  readonly name: Title;
  /** Weights by indicator, 0..1: those of `resolveWeights`, or of a derivation of the lab. */
  readonly weights: { readonly [indicator: string]: DecimalInput };
}

/**
 * Weights of two or more schemes beside each other, an indicator a row, in the order of the policy where there is one. Of two
 * schemes, the difference stands beside them in percentage points.
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
export function weightComparison(schemes: readonly WeightScheme[], options: ChartOptions): VegaLiteSpec {
  const { policy, locale } = checked(options);
  const { chart: words, common } = locale;
  const given = listOf(schemes, "schemes").map((scheme, index) => {
    const { name, weights } = objectOf(scheme, `schemes.${index}`);
    const id = String(index + 1);
    const called = titleText(name, locale) ?? id;
    return { id, name: called, weights: objectOf(weights, `schemes.${index}.weights`) };
  });
  const ids = idsOf(given, policy);
  const weights = given.map(({ weights }, scheme) =>
    ids.map((id) =>
      Object.hasOwn(weights, id)
        ? decimalOf(weights[id] as DecimalInput, `schemes.${scheme}.weights.${id}`)
        : null,
    ),
  );
  const called = ids.map((id) => ({ id, name: nameOf(options, "indicator", id) }));
  const beside = ids.map((_, index) => differenceOf(weights, index));
  const differences = columnOf(beside, "").map((text) => (text === "" ? "" : withSign(text)));
  const rows = rowsOf(called, differences);
  const names = labels(given, 28);
  const values = names.flatMap((scheme, place) =>
    ids.map((_, index): ChartRow => {
      const weight = weights[place]?.[index] ?? null;
      return {
        row: rows.names[index] as string,
        title: clean(called[index]?.name as string),
        scheme,
        size: SIZES[place % SIZES.length] as number,
        weight: weight === null ? null : toNumber(weight),
        label: weight === null ? common.none : percent(weight, locale),
      };
    }),
  );
  const { soft, line } = INKS[themeOf(options)];
  const heaviest =
    values.reduce((most, { weight }) => Math.max(most, (weight as number | null) ?? 0), 0) || 1;
  const x = {
    type: "quantitative",
    title: words.weight,
    axis: { format: "~%", tickCount: 6 },
    scale: { domain: [0, heaviest], nice: true },
  } as const;
  const seen = { domain: names };
  return picture(
    {
      title: words.weights.title,
      notes: given.length === 2 ? [words.weights.beside] : [],
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
          mark: { type: "point", filled: false, strokeWidth: 2.5, opacity: 1 },
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
            size: { field: "size", type: "quantitative", scale: null, legend: null },
            tooltip: [
              { field: "title", type: "nominal", title: words.indicator },
              { field: "scheme", type: "nominal", title: words.weights.scheme },
              { field: "label", type: "nominal", title: words.weight },
            ],
          },
        },
        {
          ...besideRows(rows, "label", soft),
          data: { values: rows.names.map((row, index) => ({ row, label: differences[index] as string })) },
        },
      ],
    },
    options,
  );
}

/** Sizes of marks in the order of the schemes: at the same place one stands inside the other. */
const SIZES = [40, 140, 320, 560];

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
