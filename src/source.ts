/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */

export type { Kendall } from "./number/kendall.js";
export type { StatedObservation } from "./shape/observation.js";
export type { CellValue } from "./source/codec/codec.js";
export type { DateCodec, DateFormat, InstantCodec, InstantFormat } from "./source/codec/date.js";
export type { DurationCodec, TimeUnit } from "./source/codec/duration.js";
export type { Codec } from "./source/codec/index.js";
export type { MoneyCodec } from "./source/codec/money.js";
export type { NumberCodec, RatingCodec } from "./source/codec/number.js";
export type { RatioCodec } from "./source/codec/ratio.js";
export type { ChoiceCodec, IdCodec, TextCodec } from "./source/codec/word.js";
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
export type {
  NetPromoterScoreFormula,
  SatisfactionFormula,
  SatisfiedShareFormula,
} from "./source/formula/answers/formulas.js";
export type { AnswerRecord, RatingScale } from "./source/formula/answers/record.js";
export type { Ledgers } from "./source/formula/books.js";
export { combineQuotients, type QuotientPart } from "./source/formula/combine.js";
export type { ComplaintRateFormula } from "./source/formula/complaints/formulas.js";
export type { ComplaintRecord } from "./source/formula/complaints/record.js";
export { type FormulaDescription, formulaDescriptions } from "./source/formula/descriptions.js";
export type { IndicatorFormulas, MeasureOptions } from "./source/formula/document.js";
export type { DurationClock, DurationStatistic, DurationUnit } from "./source/formula/duration.js";
export type { IndicatorFormula, IndicatorFormulaKind } from "./source/formula/formula.js";
export type { LedgerName } from "./source/formula/kind.js";
export type { LedgerCount, RejectedRecord } from "./source/formula/ledger.js";
export {
  type IndicatorMeasurement,
  measureIndicators,
  type PersonIndicators,
} from "./source/formula/measure.js";
export type {
  Figure,
  FormulaBasis,
  IndicatorObservation,
  MissingReason,
} from "./source/formula/observation.js";
export type {
  DeliveryLeadTimeFormula,
  OrderFormula,
  OrderTotalFormula,
  ReturningShareFormula,
} from "./source/formula/orders/formulas.js";
export type { OrderRecord } from "./source/formula/orders/record.js";
export type {
  TaggedShareFormula,
  TicketFormula,
  TicketTimeFormula,
  TicketWithinFormula,
} from "./source/formula/tickets/formulas.js";
export type { TicketRecord } from "./source/formula/tickets/record.js";
export type { ConversionRateFormula } from "./source/formula/visits/formulas.js";
export type { VisitRecord } from "./source/formula/visits/record.js";
export type { FormulaText, FormulaWords } from "./source/formula/words/text.js";
export type { LedgerRow, RejectedLedgerRow } from "./source/handover/ledger-row.js";
export {
  type BuiltNodes,
  type NodeSide,
  type NodesOptions,
  type NodeTerm,
  nodesFrom,
} from "./source/handover/nodes.js";
export {
  type ObjectivesOptions,
  objectivesFrom,
  type PersonObjectives,
} from "./source/handover/objectives.js";
export { type BuiltReviews, type ReviewsOptions, reviewsFrom } from "./source/handover/reviews.js";
export { type PairedStep, type PairedSteps, pairSteps } from "./source/handover/step-events.js";
export type { Crosswalk, KnownPerson } from "./source/identity/crosswalk.js";
export { idsOf } from "./source/identity/ids-of.js";
export type { MappedColumn } from "./source/mapping/column.js";
export type {
  Emitted,
  EmittedObservation,
  EmittedRecord,
  MappedSubject,
  RecordConstant,
  RowFilter,
  SharedSample,
} from "./source/mapping/emit.js";
export type { Mapping } from "./source/mapping/mapping.js";
export { type MappingPatch, overrideMapping } from "./source/mapping/override-mapping.js";
export { parseMapping } from "./source/mapping/parse-mapping.js";
export type { Confidence, Provenance } from "./source/mapping/provenance.js";
export type { CellPath, RowReader } from "./source/mapping/reader.js";
export { checkWorkdayReport, type WorkdayCheck } from "./source/preset/check-workday-report.js";
export type { DeclaredColumn, DeclaredTable } from "./source/preset/declared.js";
export { type DelightedSurvey, delightedNps } from "./source/preset/delighted-nps.js";
export { type BitableCellForm, feishuBitable } from "./source/preset/feishu-bitable.js";
export { feishuOkrV1 } from "./source/preset/feishu-okr-v1.js";
export { feishuOkrV2 } from "./source/preset/feishu-okr-v2.js";
export { feishuReviewV1, feishuReviewV2 } from "./source/preset/feishu-review.js";
export { informatBpmnTask } from "./source/preset/informat-bpmn-task.js";
export { type InformatCellForm, informatTable } from "./source/preset/informat-table.js";
export { kissflowProcess, kissflowWebhook } from "./source/preset/kissflow.js";
export { mokaPerformance } from "./source/preset/moka-performance.js";
export { mokaReport } from "./source/preset/moka-report.js";
export {
  type PresetDescription,
  presetDescriptions,
  type SourcePresetId,
  sourcePreset,
  sourcePresets,
} from "./source/preset/presets.js";
export { type QualtricsSurvey, qualtricsNps } from "./source/preset/qualtrics-nps.js";
export { tableZh } from "./source/preset/table-zh.js";
export { tableZhWide, type WideColumn, type WideTable } from "./source/preset/table-zh-wide.js";
export { titaExport } from "./source/preset/tita-export.js";
export { wecomBehavior } from "./source/preset/wecom-behavior.js";
export { wecomKfServicer } from "./source/preset/wecom-kf-servicer.js";
export { workdayRaas, workdayRaasGoals } from "./source/preset/workday.js";
export { type ContractColumn, workdayContract } from "./source/preset/workday-contract.js";
export { zendeskTicketMetrics } from "./source/preset/zendesk-ticket-metrics.js";
export { type Lineage, lineageText, type Origin } from "./source/run/lineage.js";
export type { RunOptions } from "./source/run/options.js";
export type { AbsenceReason } from "./source/run/read-cell.js";
export type {
  InvalidCell,
  LedgerRecord,
  MappingRun,
  RejectedRow,
  SourcedObservation,
  SourcedValue,
} from "./source/run/result.js";
export { runMapping } from "./source/run/run-mapping.js";
export {
  lineageOf,
  type RejectedObservations,
  type SourcedSubjects,
  type SubjectOptions,
  subjectsFrom,
} from "./source/run/subjects.js";
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
export type { ResultFigure } from "./source/write/figure.js";
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
export type { WorkCalendar } from "./time/calendar.js";
