import { action } from "./en/action.js";
import { card } from "./en/card.js";
import { chart } from "./en/chart.js";
import { column } from "./en/column.js";
import { common } from "./en/common.js";
import { comparison } from "./en/comparison.js";
import { condition } from "./en/condition.js";
import { conversation } from "./en/conversation.js";
import { explain } from "./en/explain.js";
import { plan } from "./en/plan.js";
import { quantity } from "./en/quantity.js";
import { standing } from "./en/standing.js";
import { team } from "./en/team.js";
import type { ReportLocale } from "./locale.js";

/** English. */
export const en: ReportLocale = {
  language: "en",
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
