import type { Appraisal } from "../../appraisal/result.js";
import { type Exact, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { digitsOf } from "../name/column.js";
import { nameOf, personName } from "../name/names.js";
import { clean } from "../render/clean.js";
import { decimalOf, listOf, objectOf, textOf, thingsOf } from "./given.js";
import { shorten } from "./label.js";
import { type ChartOptions, checked, pixelsOf, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { scaleTop } from "./scale.js";
import { type Spans, spanOf, spansOf, startOf } from "./spans.js";
import type { ChartLayer, ChartRow, ChartValue, VegaLiteSpec } from "./spec.js";
import { SERIES } from "./theme.js";
import { floorLayers, floorsOf } from "./tiers.js";

/** How the picture of a run is to look. */
export interface RunChartOptions extends ChartOptions {
  /** The policy of the run: full points and tiers. */
  readonly policy: Policy;
}

/** Up to so many people are a dot each; more are bars. */
const DOTS = 60;

interface Scored {
  readonly name: string;
  readonly score: Exact;
  /** The tier's name; of people without one, what stands for none. */
  readonly tier: string;
}

/**
 * How the scores of a run are distributed, by tier, with lines where tiers begin. Up to 60 people are a dot each, more are bars.
 *
 * @param run - What `appraise` answered.
 * @param options - The policy and the locale; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. With bars, the `count`s of its data add up to the people who have a score.
 * @throws SteelyardError `wrong-type` where something is no run, no policy or no width.
 *
 * @example
 * ```ts
 * import { appraise } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 * import { en, scoreDistribution } from "steelyard/report";
 *
 * const subjects = ["li", "wang", "zhao"].map((id, place) => ({
 *   id,
 *   role: "campaign" as const,
 *   observations: { conversionRate: 0.05, averageOrderValue: 250 + 20 * place, nps: 40, nodesOnTimeRate: 0.9 },
 * }));
 * const run = appraise(operationsAssistant, { period: "2026-Q3", subjects });
 * const { title, data } = scoreDistribution(run, { policy: operationsAssistant, locale: en });
 * console.log(title.text, title.subtitle, data.values.length);
 * // => Scores in 2026-Q3 ["3 with a score","A dot is a person"] 3
 * ```
 */
export function scoreDistribution(run: Appraisal, options: RunChartOptions): VegaLiteSpec {
  const { policy, locale } = checked(options);
  objectOf(policy, "options.policy");
  const { chart: words } = locale;
  const results = thingsOf(objectOf(run, "run").results, "run.results");
  const people = results.flatMap((result, index): Scored[] =>
    result.score === undefined
      ? []
      : [
          {
            name: clean(personName(result, options)),
            score: decimalOf(result.score, `run.results.${index}.score`),
            tier: tierName(result.tier, options),
          },
        ],
  );
  const scores = people.map(({ score }) => toNumber(score));
  const floors = floorsOf(policy, options);
  const top = scaleTop(policy, scores);
  const spans = spansOf(
    scores,
    top,
    floors.map(({ at }) => at),
  );
  const held = tiersOf(people, options);
  const tiers = held.map(({ name }) => name);
  const dots = people.length <= DOTS;
  const placed = stacked(people, spans, tiers);
  const highest = placed.reduce((most, { place }) => Math.max(most, place), 1);
  const x = { title: words.score, scale: { domain: [spans.low, top], nice: false }, axis: { grid: false } };
  const color = {
    field: "tier",
    type: "nominal",
    scale: { domain: tiers, range: held.map((tier) => tier.color) },
    legend: { title: words.tier },
  };
  const rejected = listOf(run.rejected ?? [], "run.rejected").length;
  return picture(
    {
      title: words.distribution.title(clean(textOf(run.period, "run.period"))),
      notes: [
        words.distribution.counts(people.length, results.length - people.length, rejected),
        ...(dots ? [words.distribution.dots] : []),
      ],
      said: tiers.map((tier) => [tier, String(people.filter((one) => one.tier === tier).length)]),
      height: dots ? Math.max(60, highest * 15) : 220,
      rows: dots ? placed.map(dotOf) : barsOf(placed, tiers, spans, options),
      layers: [
        ...floorLayers(
          floors.filter(({ at }) => at.greaterThanOrEqualTo(spans.low)),
          { theme: themeOf(options), pixels: pixelsOf(options) / (top - spans.low), x },
        ),
        dots ? dotLayer({ x, color, highest }, options) : barLayer({ x, color, highest }, options),
      ],
    },
    options,
  );
}

/** A tier as the legend names it. */
const tierName = (tier: string | null | undefined, options: RunChartOptions): string =>
  tier == null ? options.locale.common.none : shorten(clean(nameOf(options, "tier", tier)), 20);

/** The tiers that somebody has, from the best down, each in a colour that is its own in every picture of the policy. */
function tiersOf(people: readonly Scored[], options: RunChartOptions) {
  const order = (options.policy.tiers ?? []).map(({ id }) => tierName(id, options));
  const held = new Set(people.map(({ tier }) => tier));
  return [...new Set([...order, options.locale.common.none, ...held])]
    .map((name, place) => ({ name, color: SERIES[place % SERIES.length] as string }))
    .filter(({ name }) => held.has(name));
}

interface Placed extends Scored {
  readonly span: number;
  /** Which of its span it is, from 1. */
  readonly place: number;
}

/** People one above the other in their spans: by tier from the lowest, then by score. */
function stacked(people: readonly Scored[], spans: Spans, tiers: readonly string[]): Placed[] {
  const counts = new Map<number, number>();
  const order = [...people].sort(
    (a, b) => tiers.indexOf(b.tier) - tiers.indexOf(a.tier) || a.score.comparedTo(b.score),
  );
  return order.map((one) => {
    const span = spanOf(one.score, spans);
    const place = (counts.get(span) ?? 0) + 1;
    counts.set(span, place);
    return { ...one, span, place };
  });
}

const dotOf = ({ name, score, tier, place }: Placed): ChartRow => ({
  person: name,
  score: toNumber(score),
  label: digitsOf(score),
  tier,
  place,
});

function barsOf(
  people: readonly Placed[],
  tiers: readonly string[],
  spans: Spans,
  { locale }: RunChartOptions,
): ChartRow[] {
  const bars = new Map<number, number[]>();
  for (const { span, tier } of people) {
    const counts = bars.get(span) ?? tiers.map(() => 0);
    counts[tiers.indexOf(tier)] = (counts[tiers.indexOf(tier)] as number) + 1;
    bars.set(span, counts);
  }
  return [...bars].flatMap(([span, counts]) => {
    const [from, to] = [startOf(span, spans), startOf(span + 1, spans)];
    const label = locale.chart.distribution.span(digitsOf(from), digitsOf(to));
    let above = 0;
    // The lowest tier stands at the bottom.
    return counts
      .map((count, place): ChartRow => ({ tier: tiers[place] as string, count }))
      .reverse()
      .filter(({ count }) => count !== 0)
      .map((row): ChartRow => {
        const below = above;
        above += row.count as number;
        return { ...row, from: toNumber(from), to: toNumber(to), label, below, above };
      });
  });
}

interface Along {
  readonly x: { readonly [property: string]: ChartValue };
  readonly color: { readonly [property: string]: ChartValue };
  readonly highest: number;
}

const dotLayer = (
  { x, color, highest }: Along,
  { locale: { chart: words } }: RunChartOptions,
): ChartLayer => ({
  mark: { type: "point", filled: true, size: 110, opacity: 1 },
  encoding: {
    x: { field: "score", type: "quantitative", ...x },
    y: {
      field: "place",
      type: "quantitative",
      axis: null,
      scale: { domain: [0, Math.max(4, highest) + 1], nice: false },
    },
    color,
    tooltip: [
      { field: "person", type: "nominal", title: words.person },
      { field: "label", type: "nominal", title: words.score },
      { field: "tier", type: "nominal", title: words.tier },
    ],
  },
});

const barLayer = ({ x, color }: Along, { locale: { chart: words } }: RunChartOptions): ChartLayer => ({
  mark: { type: "bar", strokeWidth: 0 },
  encoding: {
    x: { field: "from", type: "quantitative", ...x },
    x2: { field: "to" },
    y: { field: "below", type: "quantitative", title: words.people, axis: { tickMinStep: 1 } },
    y2: { field: "above" },
    color,
    tooltip: [
      { field: "label", type: "nominal", title: words.score },
      { field: "tier", type: "nominal", title: words.tier },
      { field: "count", type: "quantitative", title: words.people },
    ],
  },
});
