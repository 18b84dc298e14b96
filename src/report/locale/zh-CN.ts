import type { ReportLocale } from "./locale.js";
import { action } from "./zh-CN/action.js";
import { card } from "./zh-CN/card.js";
import { common } from "./zh-CN/common.js";
import { condition } from "./zh-CN/condition.js";
import { explain } from "./zh-CN/explain.js";
import { quantity } from "./zh-CN/quantity.js";

/** Simplified Chinese (简体中文). */
export const zhCN: ReportLocale = {
  language: "zh-CN",
  action,
  common,
  condition,
  explain,
  card,
  quantity,
};
