import type { Truth, Whole } from "../term.js";

/** A column that was read: its value, whether a row has one, and whether the row is at fault. */
export interface Reading {
  /** Whether there is anything in the cell. */
  readonly given: Truth;
  /** The value; NULL where the cell is empty or at fault. */
  readonly value: Whole;
  /** Whether the cell holds what it may not. */
  readonly bad: Truth;
}
