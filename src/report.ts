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
} from "./report/block.js";
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
export type { Named } from "./report/chart/name.js";
export type { ChartOptions } from "./report/chart/options.js";
export {
  type ChartedPeriod,
  type RankChartOptions,
  type RankedPerson,
  rankHistory,
} from "./report/chart/rank-history.js";
export { type RunChartOptions, scoreDistribution } from "./report/chart/score-distribution.js";
export type { ChartLayer, ChartRow, ChartTitle, ChartValue, VegaLiteSpec } from "./report/chart/spec.js";
export { type ChartedTarget, targetChart } from "./report/chart/target-chart.js";
export type { ChartTheme } from "./report/chart/theme.js";
export {
  type ChartedComparison,
  type MigrationChartOptions,
  tierMigration,
} from "./report/chart/tier-migration.js";
export {
  type WeightChartOptions,
  type WeightScheme,
  weightComparison,
} from "./report/chart/weight-comparison.js";
export { type IntervalChartOptions, weightIntervals } from "./report/chart/weight-intervals.js";
export { type ChartedTask, workloadChart } from "./report/chart/workload-chart.js";
export { type Displayed, type MimeBundle, type ShowOptions, show } from "./report/display/show.js";
export { en } from "./report/locale/en.js";
export type { ReportLocale } from "./report/locale/locale.js";
export type { ChartWords } from "./report/locale/words/chart.js";
export type { CommonWords } from "./report/locale/words/common.js";
export { zhCN } from "./report/locale/zh-CN.js";
export type { Report, ReportLanguage } from "./report/report.js";
