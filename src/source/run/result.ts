import type { SourceCode } from "../../error/code.js";
import type { Issue } from "../../error/worded.js";
import type { StatedObservation } from "../../shape/observation.js";
import type { CellValue } from "../codec/codec.js";
import type { RecordConstant } from "../mapping/emit.js";
import type { Lineage } from "./lineage.js";
import type { AbsenceReason } from "./read-cell.js";

/** A value as an observation of `appraise` has it, or why there is none. */
export type SourcedValue =
  | Exclude<
      StatedObservation,
      {
        /** A reason in any words, in place of which stands one of three. */
        readonly missing: string;
      }
    >
  /** Nothing, and why. */
  | {
      /** Not measured, kept back, or in a form that cannot be read. */
      readonly missing: AbsenceReason;
    };

/** One observation with where it comes from. */
export interface SourcedObservation {
  /** Whose it is. */
  readonly subject: string;
  /** The indicator. */
  readonly indicator: string;
  /** What was observed. */
  readonly observation: SourcedValue;
  /** The date or instant that it is of; null where the mapping reads none. */
  readonly at: string | null;
  /** Where it comes from. */
  readonly lineage: Lineage;
}

/** One row of a ledger: its fields, `null` where a cell says nothing. */
export interface LedgerRecord {
  /** A field. */
  readonly [field: string]:
    | CellValue
    | RecordConstant
    | null
    | Lineage
    | { readonly [field: string]: AbsenceReason };
  /** Why fields are `null` that are not simply unmeasured. */
  readonly absent: { readonly [field: string]: AbsenceReason };
  /** Where the row comes from; `column` and `cell` are those of its first field. */
  readonly lineage: Lineage;
}

/** A row that was not taken, and everything that is wrong with it. */
export interface RejectedRow {
  /** The row of the sheet, or the position of the record from 1. */
  readonly row: number;
  /** Where the record stood; null in tables. */
  readonly record: string | null;
  /** What is wrong; the path of each is the header of its column, or the keys to the value. */
  readonly issues: readonly [Issue, ...Issue[]];
}

/** A cell that counts as invalid, in a row that was taken. */
export interface InvalidCell {
  /** The row of the sheet, or the position of the record from 1. */
  readonly row: number;
  /** What is wrong; its path is the header of the column, or the keys to the value. */
  readonly issue: Issue<Extract<SourceCode, "error-cell" | "unreadable-cell">>;
}

/** What became of everything that was handed over: rows in = used + rejected + filtered. */
export interface MappingRun {
  /** The observations, in the order of the rows. */
  readonly observations: readonly SourcedObservation[];
  /** The rows of ledgers, by ledger. */
  readonly ledgers: { readonly [ledger: string]: readonly LedgerRecord[] };
  /** The rows that were not taken. */
  readonly rejected: readonly RejectedRow[];
  /** The numbers of rows that a filter held back, or that hold nothing at all. */
  readonly filtered: readonly number[];
  /** Cells that count as invalid, where a column says so. */
  readonly invalid: readonly InvalidCell[];
  /** Headers and keys that no column reads. */
  readonly unusedColumns: readonly string[];
  /** How many rows came in, and what became of them. */
  readonly rows: {
    /** All of them. */
    readonly in: number;
    /** Those that became observations or rows of ledgers. */
    readonly used: number;
    /** Those that were not taken. */
    readonly rejected: number;
    /** Those that were held back. */
    readonly filtered: number;
  };
  /** A sum of the mapping and of every cell that it read: equal where they are equal. It is no signature. */
  readonly fingerprint: string;
}
