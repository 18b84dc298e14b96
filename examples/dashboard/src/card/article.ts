import type { Result } from "steelyard";
import { reportStyle, scorecardReport, toHtmlPart } from "steelyard/report";
import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { LOCALES } from "../dom/locales.js";

/** Adds the style of reports to the page: as a sheet of its own, which no attribute or element of style has to carry. */
export function adoptReportStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reportStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Somebody's scorecard as the library reports it. The library escapes every text in it: names and titles stay text. */
export function scorecardArticle({ language, model }: Context, result: Result): HTMLElement {
  const report = scorecardReport(result, { policy: model.policy, locale: LOCALES[language] });
  const template = element("template");
  template.innerHTML = toHtmlPart(report, { level: 2 });
  return template.content.firstElementChild as HTMLElement;
}
