import { Decimal } from "decimal.js";
import type { Report } from "steelyard/report";
import type { Table } from "../../../examples/shared/table.js";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** The sum of the cells that are numbers. */
export const total = (cells: readonly (string | undefined)[]): Decimal =>
  cells.reduce((sum, cell) => sum.plus(NUMBER.test(cell ?? "") ? (cell ?? 0) : 0), new Decimal(0));

/** The columns whose printed sum is not the sum of what is printed above it, and how many were looked at. */
export function columnsOf({ columns, rows, below = [] }: Table): { wrong: string[]; checked: number } {
  const sums = (below[0] ?? [])
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => NUMBER.test(cell));
  const wrong = sums.filter(({ cell, index }) => !total(rows.map((row) => row[index])).equals(cell));
  return { wrong: wrong.map(({ index }) => columns[index]?.head ?? ""), checked: sums.length };
}

/** The tables of a report, with its sums as what stands below; figures have a plain minus. */
export function tablesOf({ blocks }: Report): Table[] {
  const plain = (row: readonly string[]) => row.map((cell) => cell.replace("−", "-"));
  return blocks.flatMap((block) =>
    block.kind !== "table"
      ? []
      : [
          {
            columns: block.columns.map(({ title }) => ({ head: title })),
            rows: block.rows.map(plain),
            below: block.total === undefined ? [] : [plain(block.total)],
          },
        ],
  );
}
