import type { DecimalInput } from "../../number/decimal.js";

/** What a cell says once it is read: a text, a decimal, a quotient that no decimal can carry, or yes and no. */
export type CellValue =
  | DecimalInput
  | boolean
  | {
      /** Numerator and denominator in digits. */
      readonly of: readonly [a: string, b: string];
    };

/** A cell as a reader hands it over: never blank, never an error. */
export type Cell = string | number | boolean | Date;

/** Reads a cell as it was declared; null where it does not hold that. */
export type ReadCell = (cell: Cell) => CellValue | null;
