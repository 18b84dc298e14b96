/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */
export type { SourceCallCode } from "./error/source.js";
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
export type { LedgerCount, RejectedRow } from "./source/formula/ledger.js";
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
export type { WorkCalendar } from "./time/calendar.js";
