import { type Called, labels, widest } from "./label.js";
import { room } from "./room.js";
import type { ChartLayer, ChartValue } from "./spec.js";

/** How wide the names of rows are at most, in places of a text. */
const NAME = 34;

/** Pixels from one row to the next. */
const ROW = 26;

/** Pixels between what is drawn and the words beside it. */
const APART = 12;

/** Rows with a name each, one below the other. */
export interface Rows {
  /** The name of each row as it is shown: cut where it is long, and there once. */
  readonly names: readonly string[];
  /** The channel that puts the field `row` in its place. */
  readonly y: { readonly [property: string]: ChartValue };
  /** The height of all rows, in pixels. */
  readonly height: number;
  /** The room that the names need, and the words beside the rows. */
  readonly room: ChartLayer;
}

/** Rows in this order, with words beside them; `gap` is the room between rows, as a share of it. */
export function rowsOf(things: readonly Called[], beside: readonly string[] = [], gap = 0.3): Rows {
  const names = labels(things, NAME);
  const right = widest(beside);
  return {
    names,
    y: {
      field: "row",
      type: "nominal",
      sort: null,
      scale: { domain: names, paddingInner: gap, paddingOuter: gap / 2 },
      axis: { title: null, domain: false, ticks: false, labelPadding: 8 },
    },
    height: Math.max(1, names.length) * ROW,
    room: room(widest(names) + 10, right === 0 ? 0 : right + APART),
  };
}

/** Words in a field, beside the rows. */
export const besideRows = ({ y }: Rows, field: string, color: string): ChartLayer => ({
  mark: { type: "text", align: "left", baseline: "middle", xOffset: APART, color },
  encoding: { y, x: { value: "width" }, text: { field, type: "nominal" } },
});
