import type { Scorecard } from "../../appraisal/result.js";
import { type Exact, exact, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { columnOf, withSign } from "../name/column.js";
import { nameOf, personName } from "../name/names.js";
import { clean } from "../render/clean.js";
import { cardOf, decimalOf, objectOf, thingsOf } from "./given.js";
import { type ChartOptions, checked, pixelsOf, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { rowsOf } from "./row.js";
import { scaleTop } from "./scale.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { COLOURS, INKS } from "./theme.js";
import { floorLayers, floorsOf } from "./tiers.js";

/** How a picture of one card is to look. */
export interface CardChartOptions extends ChartOptions {
  /** The policy by which it came out: titles, full points, tiers. */
  readonly policy: Policy;
}

/** What a picture looks at of a card; a result of `appraise` has all of it. */
export type ChartedCard = Pick<
  Scorecard,
  "id" | "title" | "status" | "indicators" | "base" | "effects" | "score"
>;

interface Step {
  readonly id: string;
  readonly name: string;
  /** Where its bar begins and ends; null where it has none. */
  readonly bar: readonly [from: Exact, to: Exact] | null;
  readonly kind: "contribution" | "gain" | "loss" | "total" | "missing";
}

/**
 * How the score of one person came about, step by step: each indicator's contribution from 0 to the base score, then what
 * modifiers did, up to the score; lines where tiers begin.
 *
 * @param card - A card of `score`, or a result of `appraise`. Without a score, its indicators stand there without bars.
 * @param options - The policy and the locale; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The rows of its data have `from` and `to`, in points.
 * @throws SteelyardError `wrong-type` where something is no card, no policy or no width.
 *
 * @example
 * ```ts
 * import { score } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 * import { contributionWaterfall, en } from "steelyard/report";
 *
 * const observations = { repurchaseRate: "0.3", firstResponseMinutes: 4, nps: 40, csat: "4.6", collaborationRating: "4.5" };
 * const card = score(operationsAssistant, { id: "li", role: "userRetention", observations });
 * const { title, data } = contributionWaterfall(card, { policy: operationsAssistant, locale: en });
 * console.log(title.text, data.values.at(-1)?.to === card.score);
 * // => How the score of li came about true
 * ```
 */
export function contributionWaterfall(card: ChartedCard, options: CardChartOptions): VegaLiteSpec {
  const { policy, locale } = checked(options);
  objectOf(policy, "options.policy");
  const { chart: words, common } = locale;
  const steps = stepsOf(cardOf(card), options);
  const lengths = steps.map(({ bar }) => (bar === null ? null : bar[1].minus(bar[0])));
  const texts = columnOf(lengths, common.none);
  const labels = steps.map(({ kind }, index) => {
    const text = texts[index] as string;
    if (lengths[index] === null) return kind === "missing" ? words.missing : text;
    return kind === "total" ? text : withSign(text);
  });
  const rows = rowsOf(steps);
  let reached = exact(0);
  const values = steps.map(({ name, bar, kind }, index): ChartRow => {
    reached = bar?.[1] ?? reached;
    const [from, to] = [toNumber(bar?.[0] ?? reached), toNumber(reached)];
    const label = labels[index] as string;
    return {
      row: rows.names[index] as string,
      title: clean(name),
      ...{ from, to, end: Math.max(from, to), label },
      kind: words.waterfall[kind === "missing" ? "contribution" : kind],
      bar: bar !== null,
    };
  });
  const theme = themeOf(options);
  const floors = floorsOf(policy, options);
  const top = scaleTop(policy, [
    ...values.map(({ end }) => end as number),
    ...floors.map(({ at }) => toNumber(at)),
  ]);
  const shown = values.filter(({ bar }) => bar);
  const kinds = (["contribution", "gain", "loss", "total"] as const).filter((kind) =>
    shown.some((row) => row.kind === words.waterfall[kind]),
  );
  const x = { type: "quantitative", title: words.points, scale: { domain: [0, top], nice: false } } as const;
  return picture(
    {
      title: words.waterfall.title(personName(card, options)),
      notes: card.status === "scored" ? [] : [words.insufficient],
      said: steps.map(({ name }, index) => [name, labels[index] as string]),
      height: rows.height,
      rows: values,
      layers: [
        rows.room,
        ...floorLayers(floors, { theme, pixels: pixelsOf(options) / top, x }),
        {
          data: { values: shown },
          mark: { type: "bar" },
          encoding: {
            y: rows.y,
            x: { field: "from", ...x },
            x2: { field: "to" },
            color: {
              field: "kind",
              type: "nominal",
              scale: {
                domain: kinds.map((kind) => words.waterfall[kind]),
                range: kinds.map((kind) => KINDS[kind]),
              },
              legend: { title: null },
            },
            tooltip: [
              { field: "title", type: "nominal", title: words.indicator },
              { field: "label", type: "nominal", title: words.points },
            ],
          },
        },
        {
          mark: { type: "text", align: "left", baseline: "middle", dx: 5, color: INKS[theme].text },
          encoding: {
            y: rows.y,
            x: { field: "end", ...x },
            text: { field: "label", type: "nominal" },
          },
        },
      ],
    },
    options,
  );
}

const KINDS = {
  contribution: COLOURS.blue,
  gain: COLOURS.teal,
  loss: COLOURS.orange,
  total: COLOURS.grey,
} as const;

function stepsOf(card: ChartedCard, options: CardChartOptions): Step[] {
  const { chart: words } = options.locale;
  const steps: Step[] = [];
  let reached = exact(0);
  const step = (id: string, name: string, by: Exact, kind?: Step["kind"]) => {
    const from = reached;
    reached = reached.plus(by);
    steps.push({ id, name, bar: [from, reached], kind: kind ?? (by.isNegative() ? "loss" : "gain") });
  };
  for (const [index, row] of thingsOf(card.indicators, "card.indicators").entries()) {
    const { id, contribution, points } = row;
    const name = nameOf(options, "indicator", id);
    if (contribution !== null)
      step(id, name, decimalOf(contribution, `card.indicators.${index}.contribution`), "contribution");
    else if (row.weight > 0)
      steps.push({ id, name, bar: null, kind: points === null ? "missing" : "contribution" });
  }
  if (card.status !== "scored") return steps;
  const total = (id: string, name: string) =>
    steps.push({ id, name, bar: [exact(0), reached], kind: "total" });
  const effects = thingsOf(card.effects ?? [], "card.effects");
  if (effects.length > 0) total("base", words.base);
  for (const [index, { id, effect }] of effects.entries())
    step(
      id,
      id === "bounds" ? words.bounds : nameOf(options, "modifier", id),
      decimalOf(effect, `card.effects.${index}.effect`),
    );
  total("score", words.score);
  return steps;
}
