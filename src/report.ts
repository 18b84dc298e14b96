/**
 * What people read: scorecards, runs, comparisons and plans as text, Markdown and HTML, pictures as Vega-Lite
 * specifications, and the sentences that explain a result.
 *
 * @packageDocumentation
 */

export type {
  Block,
  FactsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  TableBlock,
  TableColumn,
  TableSection,
} from "./report/block.js";
export type { ScorecardOptions } from "./report/card/options.js";
export { scorecardReport } from "./report/card/scorecard.js";
export {
  type AcceptabilityChartOptions,
  acceptabilityChart,
} from "./report/chart/acceptability-chart.js";
export {
  type CardChartOptions,
  type ChartedCard,
  contributionWaterfall,
} from "./report/chart/contribution-waterfall.js";
export { indicatorBars } from "./report/chart/indicator-bars.js";
export type { ChartOptions } from "./report/chart/options.js";
export {
  type ChartedPeriod,
  type RankChartOptions,
  type RankedPerson,
  rankHistory,
} from "./report/chart/rank-history.js";
export { type RunChartOptions, scoreDistribution } from "./report/chart/score-distribution.js";
export type {
  ChartData,
  ChartLayer,
  ChartMark,
  ChartRow,
  ChartTitle,
  ChartValue,
  VegaLiteSpec,
} from "./report/chart/spec.js";
export { type ChartedBenchmark, type ChartedTarget, targetChart } from "./report/chart/target-chart.js";
export type { ChartTheme } from "./report/chart/theme.js";
export {
  type ChartedComparison,
  type MigrationChartOptions,
  tierMigration,
} from "./report/chart/tier-migration.js";
export { type WeightScheme, weightComparison } from "./report/chart/weight-comparison.js";
export { type IntervalChartOptions, weightIntervals } from "./report/chart/weight-intervals.js";
export { type ChartedTask, workloadChart } from "./report/chart/workload-chart.js";
export { type ComparisonReportOptions, comparisonReport } from "./report/comparison/report.js";
export { conditionText } from "./report/condition/text.js";
export { conversationReport } from "./report/conversation/report.js";
export { type Displayed, type MimeBundle, type ShowOptions, show } from "./report/display/show.js";
export { explain } from "./report/explain/explain.js";
export type { Explanation, ExplanationAbout } from "./report/explain/explanation.js";
export { explanationBlocks, explanationReport } from "./report/explain/report.js";
export type { ExplainOptions } from "./report/explain/source.js";
export { en } from "./report/locale/en.js";
export type { ReportLocale } from "./report/locale/locale.js";
export type { ActionWords } from "./report/locale/words/action.js";
export type { CardWords } from "./report/locale/words/card.js";
export type { ChartWords } from "./report/locale/words/chart.js";
export type { ColumnWords } from "./report/locale/words/column.js";
export type { CommonWords } from "./report/locale/words/common.js";
export type { ComparisonWords } from "./report/locale/words/comparison.js";
export type { ConditionWords } from "./report/locale/words/condition.js";
export type { ConversationWords } from "./report/locale/words/conversation.js";
export type { ExplainWords } from "./report/locale/words/explain.js";
export type { PlanWords } from "./report/locale/words/plan.js";
export type { QuantityWords } from "./report/locale/words/quantity.js";
export type { StandingWords } from "./report/locale/words/standing.js";
export type { TeamWords } from "./report/locale/words/team.js";
export { zhCN } from "./report/locale/zh-CN.js";
export type { NamedKind, SpeechOptions, Titles } from "./report/name/names.js";
export { type PlanReportOptions, planReport } from "./report/plan/report.js";
export { toHtml } from "./report/render/html/page.js";
export { type HtmlPartOptions, toHtmlPart } from "./report/render/html/part.js";
export { reportStyle } from "./report/render/html/style.js";
export { toMarkdown } from "./report/render/markdown/markdown.js";
export { type TextOptions, toText } from "./report/render/text/text.js";
export type { Report, ReportLanguage } from "./report/report.js";
export { type StandingReportOptions, standingReport } from "./report/standing/report.js";
export type { TeamOptions } from "./report/team/options.js";
export { teamReport } from "./report/team/report.js";
