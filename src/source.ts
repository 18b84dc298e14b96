/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */

export type { Cell, CellValue } from "./source/codec/codec.js";
export type { DateCodec, DateFormat, InstantCodec, InstantFormat } from "./source/codec/date.js";
export type { DurationCodec, TimeUnit } from "./source/codec/duration.js";
export type { Codec } from "./source/codec/index.js";
export type { MoneyCodec } from "./source/codec/money.js";
export type { NumberCodec, RatingCodec } from "./source/codec/number.js";
export type { RatioCodec } from "./source/codec/ratio.js";
export type { ChoiceCodec, IdCodec, TextCodec } from "./source/codec/word.js";
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
export { parseMapping } from "./source/mapping/parse-mapping.js";
export type { Confidence, Provenance } from "./source/mapping/provenance.js";
export type { CellPath, RowReader } from "./source/mapping/reader.js";
export { checkWorkdayReport, type WorkdayCheck } from "./source/preset/check-workday-report.js";
export type { DeclaredColumn, DeclaredTable } from "./source/preset/declared.js";
export { type DelightedSurvey, delightedNps } from "./source/preset/delighted-nps.js";
export { type BitableForm, feishuBitable } from "./source/preset/feishu-bitable.js";
export { feishuOkrV1 } from "./source/preset/feishu-okr-v1.js";
export { feishuOkrV2 } from "./source/preset/feishu-okr-v2.js";
export { feishuReviewV1, feishuReviewV2 } from "./source/preset/feishu-review.js";
export { informatBpmnTask } from "./source/preset/informat-bpmn-task.js";
export { type InformatForm, informatTable } from "./source/preset/informat-table.js";
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
