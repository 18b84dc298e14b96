import type { ReportLocale } from "./locale.js";
import { action } from "./zh-CN/action.js";
import { card } from "./zh-CN/card.js";
import { chart } from "./zh-CN/chart.js";
import { column } from "./zh-CN/column.js";
import { common } from "./zh-CN/common.js";
import { comparison } from "./zh-CN/comparison.js";
import { condition } from "./zh-CN/condition.js";
import { conversation } from "./zh-CN/conversation.js";
import { explain } from "./zh-CN/explain.js";
import { plan } from "./zh-CN/plan.js";
import { quantity } from "./zh-CN/quantity.js";
import { standing } from "./zh-CN/standing.js";
import { team } from "./zh-CN/team.js";

/** Simplified Chinese (简体中文). */
export const zhCN: ReportLocale = {
  language: "zh-CN",
  action,
  card,
  chart,
  column,
  common,
  comparison,
  condition,
  conversation,
  explain,
  plan,
  quantity,
  standing,
  team,
};
