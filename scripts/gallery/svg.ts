import type { VegaLiteSpec } from "steelyard/report";
import * as vega from "vega";
import { compile } from "vega-lite";
import { pixels } from "../../src/report/chart/label.js";
import { escapeHtml } from "../../src/report/render/html/escape.js";

/** Widths as the pictures themselves take them: without a canvas Vega takes all characters for alike. */
const { textMetrics } = vega as unknown as { readonly textMetrics: { width: unknown } };
textMetrics.width = (item: { readonly fontSize?: number }, text: unknown) =>
  (pixels([text].flat().join("")) * (item.fontSize ?? 11)) / 12;

/** A picture as SVG, the same on every machine. */
export async function toSvg(spec: VegaLiteSpec): Promise<string> {
  const view = new vega.View(vega.parse(compile(spec as never).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg.replace("<svg ", () => `<svg role="img" aria-label="${escapeHtml(spec.description)}" `)}\n`;
}
