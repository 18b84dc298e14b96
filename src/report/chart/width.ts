import { refuseCall } from "../../error/call.js";
import type { ChartOptions } from "./options.js";
import type { ChartLayer } from "./spec.js";

/** Pixels between the axes where nothing else is asked for. */
const WIDTH = 480;

/** The width that was asked for. */
export function widthOf({ width = WIDTH }: ChartOptions): number | "container" {
  if (width === "container" || (typeof width === "number" && width > 0 && width < 1e5)) return width;
  refuseCall("wrong-type", "options.width", { expected: "number", found: String(width).slice(0, 80) });
}

/** The same in pixels: of a page that is not there yet, the usual ones. */
export const pixelsOf = (options: ChartOptions): number => {
  const width = widthOf(options);
  return width === "container" ? WIDTH : width;
};

/**
 * Keeps room beside what is drawn. Without a canvas, Vega takes every character for four fifths as wide as its font is high:
 * Chinese is wider than that, and would be cut off at the edge.
 */
export const room = (left: number, right = 0): ChartLayer => ({
  data: { values: [{}] },
  mark: { type: "rule", opacity: 0, aria: false, xOffset: -left, x2Offset: right },
  encoding: { x: { value: 0 }, x2: { value: "width" }, y: { value: 0 } },
});
