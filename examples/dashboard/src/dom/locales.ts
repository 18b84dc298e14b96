import { en, zhCN } from "steelyard/report";

/** The words of the library's reports, from which the scorecards and the figures with units are made. */
export const LOCALES = { en, "zh-CN": zhCN };
