import type { IndicatorResult } from "../../appraisal/result.js";
import { readDecimal, toNumber } from "../../number/decimal.js";
import type { Indicator } from "../../policy/indicator.js";
import { columnOf } from "../name/column.js";
import { measured, percent } from "../name/figure.js";
import { indicatorIn, nameOf, personName } from "../name/names.js";
import { clean } from "../render/clean.js";
import type { CardChartOptions, ChartedCard } from "./contribution-waterfall.js";
import { cardOf, decimalOf, objectOf, thingsOf } from "./given.js";
import { checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { rowsOf } from "./row.js";
import { fullPoints, scaleTop } from "./scale.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { COLOURS, INKS } from "./theme.js";

/** Pixels from the bars to the end of the points, and to the values beside them. */
const BESIDE = { points: 52, detail: 64 } as const;

/** As wide as the points and what is between them and the values. */
const FILLER = " ".repeat(8);

/**
 * The points of one person, an indicator a row, against what it can earn at most; beside them the value, its target and its
 * weight. An indicator without a value has no bar, and says so.
 *
 * @param card - A card of `score`, or a result of `appraise`.
 * @param options - The policy and the locale; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The rows of its data have `points` (null where there are none) and `most`.
 * @throws SteelyardError `wrong-type` where something is no card, no policy or no width.
 *
 * @example
 * ```ts
 * import { score } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 * import { indicatorBars, zhCN } from "steelyard/report";
 *
 * const card = score(operationsAssistant, { id: "li", role: "campaign", observations: { nps: 40, csat: "4.6" } });
 * const { data } = indicatorBars(card, { policy: operationsAssistant, locale: zhCN });
 * console.log(data.values.find(({ points }) => points !== null));
 * // => {"row":"净推荐值","title":"净推荐值","points":75,"most":100,"label":"75","detail":"40 分，目标 60 分，权重 10%","state":"未到满分"}
 * ```
 */
export function indicatorBars(card: ChartedCard, options: CardChartOptions): VegaLiteSpec {
  const { policy, locale } = checked(options);
  const { chart: words } = locale;
  const given = thingsOf(cardOf(card).indicators, "card.indicators");
  const full = fullPoints(objectOf(policy, "options.policy"));
  const points = given.map(({ points }, index) =>
    points === null ? null : decimalOf(points, `card.indicators.${index}.points`),
  );
  const texts = columnOf(points, words.missing);
  const named = given.map(({ id }) => ({ id, name: nameOf(options, "indicator", id) }));
  const details = given.map((row, index) => detailOf(row, `card.indicators.${index}`, options));
  const rows = rowsOf(named, [...texts.map(() => FILLER), ...details.map((detail) => FILLER + detail)]);
  const values = given.map(({ id }, index): ChartRow => {
    const own = points[index] ?? null;
    return {
      row: rows.names[index] as string,
      title: clean(named[index]?.name as string),
      points: own === null ? null : toNumber(own),
      most: mostOf(indicatorIn(policy, id), full),
      label: texts[index] as string,
      detail: details[index] as string,
      state: own?.greaterThanOrEqualTo(full) ? words.bars.full : words.bars.below,
    };
  });
  const { text: ink, soft, pale } = INKS[themeOf(options)];
  const top = scaleTop(
    policy,
    values.map(({ most }) => most as number),
  );
  const scale = { domain: [0, top], nice: false };
  const beside = (field: string, offset: number, align: string, color: string) => ({
    mark: { type: "text", align, baseline: "middle", xOffset: offset, color },
    encoding: { y: rows.y, x: { value: "width" }, text: { field, type: "nominal" } },
  });
  const states = [words.bars.full, words.bars.below];
  return picture(
    {
      title: words.bars.title(personName(card, options)),
      notes: card.status === "scored" ? [] : [words.insufficient],
      said: values.map(({ title, label, detail }) => [title as string, `${label} (${detail})`]),
      height: rows.height,
      rows: values,
      layers: [
        rows.room,
        {
          mark: { type: "bar", color: pale, aria: false },
          encoding: { y: rows.y, x: { field: "most", type: "quantitative", title: words.points, scale } },
        },
        {
          data: { values: values.filter((row) => row.points !== null) },
          mark: { type: "bar" },
          encoding: {
            y: rows.y,
            x: { field: "points", type: "quantitative", title: words.points, scale },
            color: {
              field: "state",
              type: "nominal",
              scale: { domain: states, range: [COLOURS.teal, COLOURS.blue] },
              legend: { title: null },
            },
            tooltip: [
              { field: "title", type: "nominal", title: words.indicator },
              { field: "label", type: "nominal", title: words.points },
              { field: "detail", type: "nominal", title: words.weight },
            ],
          },
        },
        beside("label", BESIDE.points, "right", ink),
        beside("detail", BESIDE.detail, "left", soft),
      ],
    },
    options,
  );
}

function mostOf(indicator: Indicator | undefined, full: number): number {
  const cap = readDecimal(indicator?.scoring.cap);
  return cap === null ? full : toNumber(cap);
}

/** The value, what it aims at where the scoring has one target, and what it weighs. */
function detailOf(
  { id, value, weight, trace }: IndicatorResult,
  path: string,
  options: CardChartOptions,
): string {
  const { policy, locale } = options;
  const unit = indicatorIn(policy, id)?.unit;
  const target = readDecimal(trace?.points?.terms?.target);
  return clean(
    locale.chart.bars.detail(
      value === null ? null : measured(decimalOf(value, `${path}.value`), unit, locale),
      target === null ? null : measured(target, unit, locale),
      percent(decimalOf(weight, `${path}.weight`), locale),
    ),
  );
}
