import type { ReportLanguage } from "../report.js";
import type { ChartWords } from "./words/chart.js";
import type { CommonWords } from "./words/common.js";

/**
 * All words of the reports in one language. A host that shows one language imports one locale, and a bundler leaves the
 * other behind. A locale that lacks a word does not compile.
 */
export interface ReportLocale {
  /** The language. */
  readonly language: ReportLanguage;
  /** What every report says. */
  readonly common: CommonWords;
  /** What pictures say. */
  readonly chart: ChartWords;
}
