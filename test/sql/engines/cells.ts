import type { Cell, Column, ColumnType, Row } from "./database.js";

const WHOLE = /^-?\d+$/;
const DECIMAL = /^-?\d+(?:\.(\d+))?$/;

/**
 * A cell as the text that the engine casts. Engines round or cut what does not fit, each in its own way, and a test would
 * then ask about another number than it wrote down: what does not fit is refused here.
 */
function text(cell: Cell | undefined, type: ColumnType): string | null {
  if (cell === undefined) throw new Error("a row is shorter than the columns");
  if (cell === null) return null;
  const written = String(cell);
  if (!fits(cell, written, type)) throw new Error(`${typeof cell} ${written} is no ${type}`);
  return written;
}

function fits(cell: Cell, written: string, type: ColumnType): boolean {
  if (type === "text") return typeof cell === "string";
  if (type === "boolean") return typeof cell === "boolean";
  if (type === "integer") return typeof cell !== "boolean" && WHOLE.test(written);
  const scale = Number(type.slice(type.indexOf(",") + 1, -1));
  const match = DECIMAL.exec(written);
  return typeof cell !== "boolean" && match !== null && (match[1] ?? "").length <= scale;
}

/** Rows by the columns, in pieces of so many rows at most: statements and chunks have bounds. */
export function* pieces(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  size: number,
): Generator<(string | null)[][]> {
  for (let from = 0; from < rows.length; from += size) {
    const piece = rows.slice(from, from + size);
    yield columns.map(({ type }, place) => piece.map((row) => text(row[place], type)));
  }
}

/** Rows by the names of the columns; a column may well be called `__proto__`, which is why nothing is assigned. */
export function named(names: readonly string[], rows: readonly Row[string][][]): Row[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, place) => [names[place], cell])));
}
