import type { ReportLocale } from "../locale/locale.js";
import { clean } from "../render/clean.js";
import { wrapped } from "../render/text/wrap.js";
import { shorten } from "./label.js";
import { type ChartOptions, themeOf, widthOf } from "./options.js";
import type { ChartLayer, ChartRow, VegaLiteSpec } from "./spec.js";
import { configOf } from "./theme.js";

/** What a picture is made of, before it is dressed. */
export interface Drawing {
  /** What it shows; `title` of the options stands in its place. */
  readonly title: string;
  /** What has to be known besides, a paragraph each. */
  readonly notes?: readonly string[];
  /** Name and figure of what is shown, for those who do not see it. */
  readonly said: readonly (readonly [name: string, figure: string])[];
  readonly height: number;
  readonly rows: readonly ChartRow[];
  readonly layers: readonly ChartLayer[];
}

/** How wide titles and notes are at most, in places of a text. */
const LINE = { title: 72, note: 84 } as const;

/** A drawing as a specification. */
export function picture(drawing: Drawing, options: ChartOptions): VegaLiteSpec {
  const { locale, title = drawing.title } = options;
  const shown = clean(title);
  const notes = drawing.notes ?? [];
  const lines = notes.flatMap((note) => wrapped(clean(note), LINE.note));
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: describe([shown, ...notes], drawing.said, locale),
    title: { text: shorten(shown, LINE.title), ...(lines.length === 0 ? {} : { subtitle: lines }) },
    width: widthOf(options),
    height: drawing.height,
    data: { values: drawing.rows },
    layer: drawing.layers,
    config: configOf(themeOf(options)),
  };
}

function describe(head: readonly string[], said: Drawing["said"], { common, chart }: ReportLocale): string {
  const figures = common.list(said.map(([name, figure]) => common.pair(clean(name), clean(figure))));
  return [...head, ...(figures === "" ? [] : [figures])].map(chart.sentence).join(common.between);
}
