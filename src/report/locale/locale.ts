import type { ReportLanguage } from "../report.js";
import type { ActionWords } from "./words/action.js";
import type { CardWords } from "./words/card.js";
import type { ChartWords } from "./words/chart.js";
import type { ColumnWords } from "./words/column.js";
import type { CommonWords } from "./words/common.js";
import type { ComparisonWords } from "./words/comparison.js";
import type { ConditionWords } from "./words/condition.js";
import type { ConversationWords } from "./words/conversation.js";
import type { ExplainWords } from "./words/explain.js";
import type { PlanWords } from "./words/plan.js";
import type { QuantityWords } from "./words/quantity.js";
import type { StandingWords } from "./words/standing.js";
import type { TeamWords } from "./words/team.js";

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
  /** How figures are written. */
  readonly quantity: QuantityWords;
  /** Conditions. */
  readonly condition: ConditionWords;
  /** What is done to help. */
  readonly action: ActionWords;
  /** Explanations. */
  readonly explain: ExplainWords;
  /** Titles of columns, and of facts. */
  readonly column: ColumnWords;
  /** Two policies compared. */
  readonly comparison: ComparisonWords;
  /** A person's own standing. */
  readonly standing: StandingWords;
  /** Review conversations. */
  readonly conversation: ConversationWords;
  /** Improvement plans. */
  readonly plan: PlanWords;
  /** Scorecards. */
  readonly card: CardWords;
  /** Runs. */
  readonly team: TeamWords;
}
