import type { ReportLocale } from "./locale.js";
import { chart } from "./zh-CN/chart.js";
import { common } from "./zh-CN/common.js";

/** Simplified Chinese (简体中文). */
export const zhCN: ReportLocale = {
  language: "zh-CN",
  common,
  chart,
};
