import { refuseReport } from "../../error/report.js";
import { kindOf, own } from "../../shape/plain.js";
import type { VegaLiteSpec } from "../chart/spec.js";
import { escapeHtml } from "../render/html/escape.js";
import { toHtmlPart } from "../render/html/part.js";
import { reportStyle } from "../render/html/style.js";
import { toMarkdown } from "../render/markdown/markdown.js";
import { toText } from "../render/text/text.js";
import type { Report } from "../report.js";

/** What a notebook is handed: one thing in several formats, of which it shows the best that it knows. */
export interface MimeBundle {
  /** The thing in a format, by its MIME type. */
  readonly [mime: string]: unknown;
}

/** Something that shows itself in a notebook on Deno's kernel. */
export interface Displayed {
  /** What the kernel calls for a value at the end of a cell. */
  readonly [display: symbol]: () => MimeBundle;
}

/** How something is to be shown. */
export interface ShowOptions {
  /** The picture already drawn, for front ends that draw none themselves: an SVG document of Vega's `toSVG`. */
  readonly svg?: string | undefined;
}

/** The symbol that Deno's kernel looks for; a registered one, so that nothing of Deno is needed. */
const DISPLAY = /* @__PURE__ */ Symbol.for("Jupyter.display");

const SCHEMA = "https://vega.github.io/schema/vega-lite/v";

/**
 * Shows a report or a picture in a notebook: as the last value of a cell, or handed to `Deno.jupyter.display`.
 *
 * A report goes out as HTML, Markdown and plain text. A picture goes out as Vega-Lite 6, and as Vega-Lite 5 for JupyterLab,
 * which up to 4.6 draws no newer one: the pictures use nothing that 5 does not know. With `svg` the drawn picture goes out as
 * an image and in HTML, which `nbconvert` keeps. Its description is the plain text.
 *
 * @param shown - A report or a picture.
 * @param options - The picture already drawn.
 * @returns An object with the method `Symbol.for("Jupyter.display")`, which gives the formats by MIME type.
 * @throws SteelyardError `wrong-type` for anything else.
 *
 * @example
 * ```ts
 * import { en, show, weightComparison } from "steelyard/report";
 *
 * const picture = weightComparison([{ name: "now", weights: { sales: "0.6", nps: "0.4" } }], { locale: en });
 * const formats = show(picture)[Symbol.for("Jupyter.display")]?.();
 * console.log(Object.keys(formats ?? {}).join(" "));
 * // => application/vnd.vegalite.v6+json application/vnd.vegalite.v5+json text/plain
 * ```
 */
export function show(shown: Report | VegaLiteSpec, options: ShowOptions = {}): Displayed {
  const bundle = isReport(shown) ? ofReport(shown) : ofPicture(shown, options);
  return { [DISPLAY]: () => bundle };
}

const ofReport = (report: Report): MimeBundle => ({
  "text/html": `<style>${reportStyle}</style>\n${toHtmlPart(report)}`,
  "text/markdown": toMarkdown(report),
  "text/plain": toText(report),
});

function ofPicture(shown: VegaLiteSpec, options: ShowOptions): MimeBundle {
  if (own(shown, "$schema") !== `${SCHEMA}6.json`)
    refuseReport("wrong-type", "", { expected: "report or picture", found: kindOf(shown) });
  const svg = own(options, "svg");
  if (svg !== undefined && typeof svg !== "string")
    refuseReport("wrong-type", "options.svg", { expected: "text", found: kindOf(svg) });
  return {
    "application/vnd.vegalite.v6+json": shown,
    "application/vnd.vegalite.v5+json": { ...shown, $schema: `${SCHEMA}5.json` },
    ...(svg === undefined ? {} : { "image/svg+xml": svg, "text/html": figure(svg, shown.description) }),
    "text/plain": shown.description,
  };
}

/** A drawing under the words that stand for it where it is not seen. */
const figure = (svg: string, description: string): string =>
  `<div role="img" aria-label="${escapeHtml(description)}">${svg}</div>`;

const isReport = (shown: Report | VegaLiteSpec): shown is Report => Array.isArray(own(shown, "blocks"));
