import { appraise, type Result, type Subject } from "steelyard";
import { comparePolicies } from "steelyard/lab";
import { createStanding, improvementPlan, prepareConversation } from "steelyard/practice";
import {
  comparisonReport,
  conversationReport,
  en,
  planReport,
  type Report,
  type ReportLocale,
  scorecardReport,
  standingReport,
  teamReport,
  toHtml,
  zhCN,
} from "steelyard/report";
import { createRanking } from "steelyard/scorer";
import { period, policy, revised, TITLES } from "./documents.js";
import { assistants } from "./people.js";

/** Where the reports of the gallery stand on the site. They are made when it is built, and kept nowhere. */
export const REPORTS_FOLDER = "gallery/reports";

const run = () => appraise(policy, { period, subjects: assistants(8) });
const first = () => run().results[0] as Result;

/** Every kind of report, the one that is read most first. */
const REPORTS: { readonly [name: string]: (locale: ReportLocale) => Report } = {
  scorecard: (locale) => scorecardReport(first(), { policy, period, locale }),
  team: (locale) => teamReport(run(), { policy, locale }),
  standing(locale) {
    const people: readonly Subject[] = assistants(8);
    const live = createStanding(createRanking(policy, people));
    return standingReport(live.of("e-1"), {
      locale,
      policy,
      titles: TITLES,
      waymarks: live.nextWaymark("e-1"),
    });
  },
  comparison: (locale) =>
    comparisonReport(comparePolicies(policy, revised, assistants(8), { period }), {
      ...{ locale, policy, titles: TITLES, details: ["e-2"] },
    }),
  conversation: (locale) =>
    conversationReport(prepareConversation({ result: first(), policy, period, on: "2026-10-12" }), {
      ...{ locale, policy, titles: TITLES },
    }),
  plan(locale) {
    const measured = first().indicators.find(({ id }) => id === "firstResponseMinutes")?.value ?? 9;
    const plan = improvementPlan({
      person: "e-1",
      start: "2026-10-12",
      indicators: [
        {
          ...{ indicator: "firstResponseMinutes", start: measured, target: 3 },
          milestones: [{ day: 90, value: 3 }],
        },
      ],
      actions: [{ kind: "coaching", days: 30 }],
    });
    return planReport(plan, { locale, policy, titles: TITLES });
  },
};

/** A report as a file of the site. */
export interface ReportFile {
  readonly title: string;
  readonly html: string;
}

/** All reports in both languages, each a page that needs no other file, by their names. */
export function reportFiles(): Map<string, ReportFile> {
  const files = new Map<string, ReportFile>();
  for (const [name, make] of Object.entries(REPORTS))
    for (const locale of [en, zhCN]) {
      const report = make(locale);
      const ending = locale.language === "en" ? "" : `.${locale.language}`;
      files.set(`${name}${ending}.html`, { title: report.title, html: toHtml(report) });
    }
  return files;
}
