import type { SourceReport } from "../../error/source.js";
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
  readonly #cells: readonly (CellValue | Absence)[];
  readonly #number: number;
  readonly #record: string | null;
  /** Takes down what is wrong with the row. */
  readonly report: SourceReport;

  constructor(
    shared: SharedByRows,
    cells: readonly (CellValue | Absence)[],
    number: number,
    record: string | null,
    report: SourceReport,
  ) {
    this.shared = shared;
    this.#cells = cells;
    this.#number = number;
    this.#record = record;
    this.report = report;
  }

  /** A cell that could be read. */
  cell(column: string): CellValue | Absence {
    return this.#cells[this.shared.places.get(column) as number] as CellValue | Absence;
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
