import type { Policy, Result } from "steelyard";
import { en, scorecardReport, toHtml, zhCN } from "steelyard/report";
import { languageOf } from "../shared/language.js";

/** A scorecard as a page that anybody can read and print: no script, no other file, every text escaped. */
export function cardPage(
  card: Result,
  policy: Policy,
  period: string,
  acceptLanguage: string | undefined,
): string {
  const locale = languageOf(acceptLanguage) === "en" ? en : zhCN;
  return toHtml(scorecardReport(card, { policy, locale, period }));
}
