import type { ChartLayer, ChartValue } from "./spec.js";
import { distinct, measure, shorten } from "./text.js";
import { FONT_SIZE } from "./theme.js";
import { room } from "./width.js";

/** How wide the names of rows are at most, in heights of their font. */
const NAME = 20;

/** Pixels from one row to the next. */
export const ROW = 26;

/** Rows with a name each, one below the other. */
export interface Rows {
  /** The name of each row as it is shown: cut where it is long, and there once. */
  readonly names: readonly string[];
  /** The channel that puts the field `row` in its place. */
  readonly y: ChartValue;
  /** The height of all rows, in pixels. */
  readonly height: number;
  /** The room that the names need. */
  readonly room: ChartLayer;
}

/** Rows in this order; `right` is the room beside them, in pixels. */
export function rowsOf(titles: readonly string[], right = 0): Rows {
  const names = distinct(titles.map((title) => shorten(title, NAME)));
  const widest = names.reduce((most, name) => Math.max(most, measure(name)), 0);
  return {
    names,
    y: {
      field: "row",
      type: "nominal",
      sort: null,
      scale: { domain: names, paddingInner: 0.3, paddingOuter: 0.15 },
      axis: { title: null, domain: false, ticks: false, labelPadding: 8 },
    },
    height: Math.max(1, names.length) * ROW,
    room: room(Math.ceil(widest * FONT_SIZE) + 8, right),
  };
}
