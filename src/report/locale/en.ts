import { action } from "./en/action.js";
import { card } from "./en/card.js";
import { common } from "./en/common.js";
import { condition } from "./en/condition.js";
import { explain } from "./en/explain.js";
import { quantity } from "./en/quantity.js";
import type { ReportLocale } from "./locale.js";

/** English. */
export const en: ReportLocale = {
  language: "en",
  action,
  common,
  condition,
  explain,
  card,
  quantity,
};
