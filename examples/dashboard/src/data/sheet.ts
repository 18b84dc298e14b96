/** A table as it was read: nothing but text. */
export interface Sheet {
  /** The file's name; null for the people invented for this example. */
  readonly name: string | null;
  /** The titles of the columns. */
  readonly header: readonly string[];
  /** The cells of each row below. */
  readonly rows: readonly (readonly string[])[];
}

/** The line of a row as a spreadsheet counts: the header is line 1. */
export const lineOf = (row: number): number => row + 2;
