/** Anything that JSON can say: what the parts of a picture are made of. */
export type ChartValue =
  | string
  | number
  | boolean
  | null
  | readonly ChartValue[]
  | { readonly [key: string]: ChartValue };

/** A row of the data that a picture shows: plain figures and texts under fixed names. */
export interface ChartRow {
  /** A figure or a text; null where there is none. */
  readonly [field: string]: string | number | boolean | null;
}

/** The title of a picture and what stands below it. */
export interface ChartTitle {
  /** What it shows, in one line. */
  readonly text: string;
  /** What has to be known besides, a line each; absent where there is nothing. */
  readonly subtitle?: readonly string[];
}

/** The rows that are drawn. */
export interface ChartData {
  /** The rows, in their order. */
  readonly values: readonly ChartRow[];
}

/** What is drawn of each row, and how it looks. */
export interface ChartMark {
  /** `bar`, `line`, `point`, `rect`, `rule`, `text` or `tick`. */
  readonly type: string;
  /** Further properties, as Vega-Lite names them. */
  readonly [property: string]: ChartValue;
}

/** Marks of one kind, drawn one above the other in the order of the layers. */
export interface ChartLayer {
  /** Rows of its own; those of the picture where absent. */
  readonly data?: ChartData;
  /** What is drawn: `{ type: "bar" }`, and how it looks. */
  readonly mark: ChartMark;
  /** Which field of the rows decides what: `{ x: { field: "from", type: "quantitative" } }`. */
  readonly encoding: { readonly [channel: string]: ChartValue };
}

/**
 * A picture as a Vega-Lite 6 specification: plain data that serialises to JSON. Its data stand in it, it loads nothing, and
 * no expression of it holds a word that came from outside.
 */
export interface VegaLiteSpec {
  /** Which language the picture is written in. */
  readonly $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  /** Its title. */
  readonly title: ChartTitle;
  /** The width of what is drawn between the axes, in pixels; `container` follows the page. */
  readonly width: number | "container";
  /** The height of the same, in pixels. */
  readonly height: number;
  /** What is shown. */
  readonly data: ChartData;
  /** How it is drawn. */
  readonly layer: readonly ChartLayer[];
  /** Colours, fonts and lines: those of the theme. */
  readonly config: { readonly [part: string]: ChartValue };
}
