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
