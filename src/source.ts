/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */
export type { SourceCallCode } from "./error/source.js";
export type { Kendall } from "./number/kendall.js";
export {
  compareTotals,
  type PersonTotals,
  type Tolerance,
  type Totals,
  type TotalsInput,
} from "./source/cross-check/compare-totals.js";
export { crossCheck } from "./source/cross-check/cross-check.js";
export type { FigureSide, PersonFigure } from "./source/cross-check/people.js";
export type {
  CrossCheck,
  CrossCheckFigure,
  CrossCheckInput,
  CrossCheckPerson,
  CrossCheckSource,
  NotCompared,
} from "./source/cross-check/result.js";
export {
  type BitableBatch,
  type BitableForm,
  type BitableRecords,
  type BitableText,
  type BitableUser,
  type BitableValue,
  bitableRecords,
} from "./source/write/bitable.js";
export { type CsvOptions, csvText } from "./source/write/csv-text.js";
export { type Cell, escapeCell } from "./source/write/escape-cell.js";
export type { FeishuOptions, FeishuRequest, FeishuUserIdType } from "./source/write/feishu.js";
export {
  type FeishuInformationBody,
  type FeishuInformationImport,
  type FeishuInformationOptions,
  feishuInformation,
} from "./source/write/feishu-information.js";
export {
  type FeishuMetric,
  type FeishuMetricBody,
  type FeishuMetricImport,
  type FeishuMetricOptions,
  feishuMetrics,
} from "./source/write/feishu-metrics.js";
export type { Figure } from "./source/write/figure.js";
export {
  type InformatForm,
  type InformatRecord,
  type InformatRecords,
  informatRecords,
} from "./source/write/informat.js";
export {
  type KissflowForm,
  type KissflowItem,
  type KissflowItems,
  kissflowItems,
} from "./source/write/kissflow.js";
export type { WriteOptions } from "./source/write/options.js";
export type { PersonId } from "./source/write/person-id.js";
export type { RecordField, RecordOptions } from "./source/write/records.js";
export { type ResultRows, type RowColumn, type RowOptions, resultRows } from "./source/write/result-rows.js";
export type { Language, Titled } from "./source/write/titles.js";
export type { WorkdayReference } from "./source/write/workday.js";
export {
  type WorkdayPaymentOptions,
  type WorkdayPaymentRequest,
  type WorkdayPayments,
  workdayPayments,
} from "./source/write/workday-payments.js";
export {
  type WorkdayRatingOptions,
  type WorkdayRatingRequest,
  type WorkdayRatings,
  workdayRatings,
} from "./source/write/workday-ratings.js";
export type { Skipped, SkipReason } from "./source/write/write-each.js";
