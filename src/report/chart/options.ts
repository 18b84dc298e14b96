import type { ReportLocale } from "../locale/locale.js";
import type { ChartTheme } from "./theme.js";

/** How a picture is to look, whichever it is. */
export interface ChartOptions {
  /** The language of its words: `en`, `zhCN`, or one of your own. */
  readonly locale: ReportLocale;
  /** `light` (the default) stands on white, `dark` on a dark ground. */
  readonly theme?: ChartTheme | undefined;
  /** Pixels between the axes, 480 by default; `container` follows the element that a page gives it. */
  readonly width?: number | "container" | undefined;
  /** A title in place of the one that the picture gives itself. */
  readonly title?: string | undefined;
}
