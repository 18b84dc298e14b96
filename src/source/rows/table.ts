import { refuseSource } from "../../error/source.js";
import { isPlainObject, kindOf, own } from "../../shape/plain.js";
import { foldedHeader } from "../codec/width.js";
import type { RowReader } from "../mapping/reader.js";
import { CellFault } from "./cell.js";
import { columnsIn, joinedHeaders, lettersOf } from "./headers.js";
import type { FoundRows } from "./rows.js";

type Table = Extract<RowReader, { readonly kind: "table" }>;

const isNothing = (cell: unknown) => cell === null || cell === undefined || cell === "";

/** A table as a list of rows, or of objects by header. */
export function tableRows(given: unknown, { headerRows = 1, skip = 0 }: Table, firstRow: number): FoundRows {
  if (!Array.isArray(given)) refuseSource("wrong-type", "rows", { expected: "list", found: kindOf(given) });
  const list = given as readonly unknown[];
  return Array.isArray(list[0]) || list.length === 0
    ? matrixRows(list, headerRows, skip, firstRow)
    : objectRows(list.slice(skip), headerRows + skip, firstRow);
}

function matrixRows(list: readonly unknown[], headerRows: number, skip: number, firstRow: number): FoundRows {
  const heads = list.slice(0, headerRows).map((row) => (Array.isArray(row) ? row : []));
  const headers = joinedHeaders(heads);
  return {
    rows: list.slice(headerRows + skip),
    numberOf: (index) => firstRow + headerRows + skip + index,
    recordOf: () => null,
    ...columnsIn(headers, (position) => ({
      letters: lettersOf(position),
      cellOf: (row) => (Array.isArray(row) ? row[position] : notRow(row)),
    })),
    isBlank: (row) => isNothing(row) || (Array.isArray(row) && row.every(isNothing)),
  };
}

function objectRows(list: readonly unknown[], headerRows: number, firstRow: number): FoundRows {
  const keys = new Set<string>();
  for (const row of list) if (isPlainObject(row)) for (const key of Object.keys(row)) keys.add(key);
  const named = [...keys];
  const headers = named.map(foldedHeader);
  return {
    rows: list,
    numberOf: (index) => firstRow + headerRows + index,
    recordOf: () => null,
    ...columnsIn(headers, (position) => ({
      letters: null,
      cellOf: (row) => (isPlainObject(row) ? own(row, named[position] as string) : notRow(row)),
    })),
    isBlank: (row) => isNothing(row) || (isPlainObject(row) && Object.values(row).every(isNothing)),
  };
}

/** A row of another kind than the others holds nothing that could be read. */
const notRow = (row: unknown): unknown =>
  isNothing(row) ? null : new CellFault("unreadable-cell", kindOf(row));
