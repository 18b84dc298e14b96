import type { CommonWords } from "../locale/words/common.js";
import { objectOf, textOf } from "./given.js";
import type { ChartOptions } from "./options.js";
import type { ChartLayer, ChartRow, VegaLiteSpec } from "./spec.js";
import { clean, shorten, wrap } from "./text.js";
import { type ChartTheme, configOf } from "./theme.js";
import { widthOf } from "./width.js";

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

/** How wide titles and notes are at most, in heights of their fonts. */
const LINE = { title: 40, note: 50 } as const;

/** A drawing as a specification. */
export function picture(drawing: Drawing, options: ChartOptions): VegaLiteSpec {
  const { locale, title = drawing.title } = options;
  const shown = clean(textOf(title, "options.title"));
  const notes = drawing.notes ?? [];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: describe([shown, ...notes], drawing.said, locale.common),
    title: { text: shorten(shown, LINE.title), subtitle: notes.flatMap((note) => wrap(note, LINE.note)) },
    width: widthOf(options),
    height: drawing.height,
    data: { values: drawing.rows },
    layer: drawing.layers,
    config: configOf(themeOf(options)),
  };
}

function describe(head: readonly string[], said: Drawing["said"], words: CommonWords): string {
  const figures = words.list(said.map(([name, figure]) => words.pair(name, figure)));
  return [...head, ...(figures === "" ? [] : [figures])].join(words.sentences);
}

/** The theme that was asked for. */
export const themeOf = ({ theme }: ChartOptions): ChartTheme => (theme === "dark" ? "dark" : "light");

/** The options of a call, looked at before anything is made of them. */
export function checked<O extends ChartOptions>(options: O): O {
  objectOf(objectOf(options, "options").locale, "options.locale");
  return options;
}
