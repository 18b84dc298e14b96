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
export type { Crosswalk, KnownPerson } from "./source/identity/crosswalk.js";
export type { MappedColumn } from "./source/mapping/column.js";
export type {
  Emitted,
  EmittedObservation,
  EmittedRecord,
  MappedSubject,
  RowFilter,
} from "./source/mapping/emit.js";
export type { Mapping } from "./source/mapping/mapping.js";
export { type MappingPatch, overrideMapping } from "./source/mapping/override-mapping.js";
export { parseMapping } from "./source/mapping/parse-mapping.js";
export type { Confidence, Provenance } from "./source/mapping/provenance.js";
export type { CellPath, RowReader } from "./source/mapping/reader.js";
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
export type { WorkCalendar } from "./time/calendar.js";
