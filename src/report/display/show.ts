import { refuseCall } from "../../error/call.js";
import type { VegaLiteSpec } from "../chart/spec.js";

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
  /** The picture already drawn, for front ends that draw none themselves: an SVG document of `vega`'s `toSVG`. */
  readonly svg?: string | undefined;
}

/** The symbol that Deno's kernel looks for; a registered one, so that nothing of Deno is needed. */
const DISPLAY = /* @__PURE__ */ Symbol.for("Jupyter.display");

const VEGA_LITE = "https://vega.github.io/schema/vega-lite/v";

/**
 * Shows a picture in a notebook: as the last value of a cell, or handed to `Deno.jupyter.display`.
 *
 * A picture goes out as Vega-Lite 6, and as Vega-Lite 5 for JupyterLab, which up to 4.6 draws no newer one: the pictures use
 * nothing that 5 does not know. With `svg` the drawn picture goes out as an image and in HTML, which `nbconvert` keeps. Its
 * description is the plain text.
 *
 * @param shown - A picture.
 * @param options - The picture already drawn.
 * @returns An object with the method `Symbol.for("Jupyter.display")`.
 * @throws SteelyardError `wrong-type` for anything else.
 *
 * @example
 * ```ts
 * import { en, show, weightComparison } from "steelyard/report";
 *
 * const picture = weightComparison([{ name: "now", weights: { sales: "0.6", nps: "0.4" } }], { locale: en });
 * const shown = show(picture)[Symbol.for("Jupyter.display")]?.();
 * console.log(Object.keys(shown ?? {}).join(" "));
 * // => application/vnd.vegalite.v6+json application/vnd.vegalite.v5+json text/plain
 * ```
 */
export function show(shown: VegaLiteSpec, options: ShowOptions = {}): Displayed {
  const bundle = bundleOf(shown, options);
  return { [DISPLAY]: () => bundle };
}

function bundleOf(shown: unknown, { svg }: ShowOptions): MimeBundle {
  if (!isPicture(shown)) refuseCall("wrong-type", "", { expected: "picture", found: typeof shown });
  if (svg !== undefined && typeof svg !== "string")
    refuseCall("wrong-type", "options.svg", { expected: "text", found: typeof svg });
  return {
    "application/vnd.vegalite.v6+json": shown,
    "application/vnd.vegalite.v5+json": { ...shown, $schema: `${VEGA_LITE}5.json` },
    ...(svg === undefined ? {} : { "image/svg+xml": svg, "text/html": svg }),
    "text/plain": shown.description,
  };
}

const isPicture = (shown: unknown): shown is VegaLiteSpec =>
  typeof shown === "object" && shown !== null && "$schema" in shown && shown.$schema === `${VEGA_LITE}6.json`;
