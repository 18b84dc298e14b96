import type { ChartLayer } from "./spec.js";

/**
 * Keeps room beside what is drawn, in pixels. Without a canvas, Vega takes every character for four fifths as wide as its font is
 * high: Chinese is wider than that, and would be cut off at the edge.
 */
export const room = (left: number, right = 0): ChartLayer => ({
  data: { values: [{}] },
  mark: { type: "rule", opacity: 0, aria: false, xOffset: -left, x2Offset: right },
  encoding: { x: { value: 0 }, x2: { value: "width" }, y: { value: 0 } },
});
