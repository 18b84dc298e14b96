import type { ReportLanguage } from "../report.js";
import type { ActionWords } from "./words/action.js";
import type { CardWords } from "./words/card.js";
import type { CommonWords } from "./words/common.js";
import type { ConditionWords } from "./words/condition.js";
import type { ExplainWords } from "./words/explain.js";
import type { QuantityWords } from "./words/quantity.js";

/**
 * All words of the reports in one language. A host that shows one language imports one locale, and a bundler leaves the
 * other behind. A locale that lacks a word does not compile.
 */
export interface ReportLocale {
  /** The language. */
  readonly language: ReportLanguage;
  /** What every report says. */
  readonly common: CommonWords;
  /** How figures are written. */
  readonly quantity: QuantityWords;
  /** Conditions. */
  readonly condition: ConditionWords;
  /** What is done to help. */
  readonly action: ActionWords;
  /** Explanations. */
  readonly explain: ExplainWords;
  /** Scorecards. */
  readonly card: CardWords;
}
