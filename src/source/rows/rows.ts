import type { MappedColumn } from "../mapping/column.js";

/** A column where it was found. */
export interface FoundColumn {
  /** Its header, or its keys joined by dots. */
  readonly label: string;
  /** Its letters in a sheet; null where there is no sheet. */
  readonly letters: string | null;
  /** The raw cell of a row. */
  readonly cellOf: (row: unknown) => unknown;
}

/** Rows as a reader found them. */
export interface FoundRows {
  /** Every row, as `cellOf` takes it. */
  readonly rows: readonly unknown[];
  /** The number of a row: that of the sheet, or its position from 1. */
  readonly numberOf: (index: number) => number;
  /** Where a record stands in what was handed over: `okr_list.0.objective_list.1`; null in tables. */
  readonly recordOf: (index: number) => string | null;
  /** Where a column is; null where an optional one is not there. */
  readonly find: (column: MappedColumn, name: string) => FoundColumn | null;
  /** Headers and keys that no column reads, given those that are read. */
  readonly unused: (labels: ReadonlySet<string>) => string[];
  /** Whether a row holds nothing at all. */
  readonly isBlank: (row: unknown) => boolean;
}
