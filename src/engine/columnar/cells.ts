import { DECIMAL_LENGTH, DECIMAL_PATTERN } from "../../number/grammar.js";
import { isDecimalObject } from "../../number/scaled.js";
import { isObject } from "./plain.js";
import type { CodedColumn, Column, MaskedColumn, NumberArray, VectorLike } from "./table.js";

/** A column made ready: plain numbers for the loops, and every cell as it was given for the exact path. */
export interface Cells {
  /** NaN where there is no number that the loops may trust. */
  readonly numbers: Float64Array;
  /** 1 where nothing is given; null where something is given in every row. */
  readonly absent: Uint8Array | null;
  /** The cell as it was given; null where there is none. */
  given(row: number): unknown;
}

/** A text of at most 15 digits is carried by its number without loss. */
const SHORT = /^-?(?=[0-9.]{1,15}$)(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** The number that carries a cell without loss; NaN where none does. */
export function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value : isDecimalObject(value) ? value.toString() : "";
  return SHORT.test(text) ? Number(text) : Number.NaN;
}

/** Whether a value is of a typed array that holds decimals. */
function isNumberArray(value: unknown): value is NumberArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && !(value instanceof Float32Array);
}

export const isCoded = (column: unknown): column is CodedColumn =>
  isObject(column) && isObject(column.codes) && "values" in column;

const isMasked = (column: unknown): column is MaskedColumn =>
  isObject(column) && isObject(column.valid) && "values" in column;

const isVector = (column: unknown): column is VectorLike =>
  isObject(column) && typeof column.get === "function" && typeof column.length === "number";

/** How many rows a column has that is to have so many; null where it is no column. */
export function lengthOf(column: unknown, rows: number): number | null {
  if (Array.isArray(column) || isNumberArray(column)) return column.length;
  if (isCoded(column) || isMasked(column)) {
    const own = lengthOf(column.values, rows);
    if (own === null) return null;
    if (isCoded(column)) return column.codes.length;
    return own === rows ? column.valid.length : own;
  }
  return isVector(column) ? column.length : null;
}

/** A reader of single cells; null is absence. */
export function reader<T>(column: Column<T>): (row: number) => unknown {
  if (Array.isArray(column)) return (row) => column[row] ?? null;
  if (isNumberArray(column)) return (row) => plain(column[row]);
  if (isCoded(column)) return (row) => column.values[column.codes[row] as number] ?? null;
  if (isMasked(column)) {
    const { values, valid } = column;
    return (row) => (valid[row] ? plain(values[row]) : null);
  }
  return (row) => plain((column as VectorLike).get(row)) ?? null;
}

/** Whole numbers of 64 bits come as `bigint`, which is none of the forms of a decimal; their text is. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** Makes a column ready. Rows whose cells need the exact path are marked in `odd`. */
export function cellsOf(column: Column, odd: Uint8Array, isAbsent: (value: unknown) => boolean): Cells {
  const given = reader(column);
  if (column instanceof Float64Array) return { numbers: column, absent: null, given };
  if (isNumberArray(column) && !(column instanceof BigInt64Array || column instanceof BigUint64Array)) {
    return { numbers: new Float64Array(column), absent: null, given };
  }
  const cells = blank(odd.length, given);
  for (let row = 0; row < odd.length; row++) put(cells, row, given(row), odd, isAbsent);
  return cells;
}

/** Cells yet to be filled. */
export function blank(length: number, given: Cells["given"]) {
  return { numbers: new Float64Array(length), absent: new Uint8Array(length), given };
}

/** Puts one cell where the loops find it, or marks its row. */
export function put(
  { numbers, absent }: ReturnType<typeof blank>,
  row: number,
  value: unknown,
  odd: Uint8Array,
  isAbsent: (value: unknown) => boolean,
): void {
  const number = numberOf(value);
  numbers[row] = number;
  if (!Number.isNaN(number)) return;
  if (isAbsent(value)) absent[row] = 1;
  else odd[row] = 1;
}

/** Absence of a value, a sample or a target. */
export const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** What is no number for an order comparison: nothing, a boolean, a text that is no decimal. */
export const isNoNumber = (value: unknown): boolean =>
  isNothing(value) ||
  typeof value === "boolean" ||
  (typeof value === "string" && (value.length > DECIMAL_LENGTH || !DECIMAL_PATTERN.test(value)));
