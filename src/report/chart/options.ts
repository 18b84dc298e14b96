import { refuseReport } from "../../error/report.js";
import { kindOf } from "../../shape/plain.js";
import type { SpeechOptions } from "../name/names.js";
import { objectOf } from "./given.js";
import type { ChartTheme } from "./theme.js";

/** How a picture is to look, whichever it is. */
export interface ChartOptions extends SpeechOptions {
  /** `light` (the default) stands on white, `dark` on a dark ground. */
  readonly theme?: ChartTheme | undefined;
  /** Pixels between the axes, 480 by default; `container` follows the element that a page gives it. */
  readonly width?: number | "container" | undefined;
  /** A title in place of the one that the picture gives itself. */
  readonly title?: string | undefined;
}

/** Pixels between the axes where nothing else is asked for. */
const WIDTH = 480;

/** The widest that a picture can be, in pixels. */
const WIDEST = 10_000;

/** The options of a call, looked at before anything is made of them. */
export function checked<O extends ChartOptions>(options: O): O {
  const { locale, width, title } = objectOf(options, "options");
  objectOf(locale, "options.locale");
  if (title !== undefined && typeof title !== "string")
    refuseReport("wrong-type", "options.title", { expected: "text", found: kindOf(title) });
  if (width !== undefined && width !== "container") {
    if (typeof width !== "number")
      refuseReport("wrong-type", "options.width", { expected: "number", found: kindOf(width) });
    if (!(width > 0 && width <= WIDEST))
      refuseReport("out-of-range", "options.width", {
        found: String(width),
        above: "0",
        maximum: `${WIDEST}`,
      });
  }
  return options;
}

/** The width that was asked for. */
export const widthOf = ({ width = WIDTH }: ChartOptions): number | "container" => width;

/** The same in pixels: of a page that is not there yet, the usual ones. */
export const pixelsOf = ({ width }: ChartOptions): number => (typeof width === "number" ? width : WIDTH);

/** The theme that was asked for. */
export const themeOf = ({ theme }: ChartOptions): ChartTheme => (theme === "dark" ? "dark" : "light");
