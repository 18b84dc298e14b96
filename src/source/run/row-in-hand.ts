import type { Facts } from "../../error/facts.js";
import { SOURCE_WORDS, type SourceCallCode } from "../../error/source.js";
import { type Issue, worded } from "../../error/worded.js";
import type { CellValue } from "../codec/codec.js";
import type { WhoIs } from "../identity/crosswalk.js";
import type { BoundColumn } from "./bound.js";
import type { Lineage, Origin } from "./lineage.js";
import type { Absence } from "./read-cell.js";

/** What all rows of a run share. */
export interface SharedByRows {
  /** The columns. */
  readonly bound: readonly BoundColumn[];
  /** The place of each column by its name. */
  readonly places: ReadonlyMap<string, number>;
  /** Where they come from. */
  readonly origin: Origin;
  /** Who has an id. */
  readonly whoIs: WhoIs;
}

/** One row while it is read on: its cells by column, and where problems go. A class, for there is one for every row. */
export class RowInHand {
  /** What all rows share. */
  readonly shared: SharedByRows;
  readonly #number: number;
  readonly #record: string | null;
  /** What is wrong with it. */
  readonly issues: Issue[] = [];
  /** Its cells, as far as they could be read. */
  cells: readonly (CellValue | Absence)[] = [];

  constructor(shared: SharedByRows, number: number, record: string | null) {
    this.shared = shared;
    this.#number = number;
    this.#record = record;
  }

  /** Takes down what is wrong with a column's cell. */
  report<C extends SourceCallCode>(code: C, column: string, facts: Facts[C]): void {
    const path = this.column(column).label;
    this.issues.push(worded<SourceCallCode, C>(SOURCE_WORDS, code, path, facts) as unknown as Issue);
  }

  /** A cell that could be read. */
  cell(column: string): CellValue | Absence {
    return this.cells[this.shared.places.get(column) as number] as CellValue | Absence;
  }

  /** A column, as it was bound. */
  column(name: string): BoundColumn {
    return this.shared.bound[this.shared.places.get(name) as number] as BoundColumn;
  }

  /** Where a cell comes from. */
  lineage(column: string): Lineage {
    const { label, letters } = this.column(column);
    const row = this.#number;
    const cell = letters === null ? null : `${letters}${row}`;
    return { origin: this.shared.origin, row, column: label, cell, record: this.#record };
  }
}
