import { chart } from "./en/chart.js";
import { common } from "./en/common.js";
import type { ReportLocale } from "./locale.js";

/** English. */
export const en: ReportLocale = {
  language: "en",
  common,
  chart,
};
