/** How a formula may begin, with what a spreadsheet passes over before it: OWASP's list, its full-width forms among them. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A cell of a table: a number, a text, or nothing. */
export type Cell = number | string | null;

/**
 * A cell that no spreadsheet takes for a formula: text that begins with `=`, `+`, `-` or `@`, with one of their full-width forms,
 * or with any of these after white space, and text that begins with a tab or a line break, gets an apostrophe in front. What is
 * a number stays one, negative or not. Done twice it does nothing more.
 *
 * Source: OWASP, CSV Injection. Of libraries, papaparse (`escapeFormulae`) and csv-stringify (`escape_formulas`) escape the same
 * ASCII characters when asked to; full-width ones and leading spaces they leave, and this package depends on neither.
 *
 * @param cell - A number, a text or null.
 * @returns The cell, safe to be written to CSV or into a sheet.
 *
 * @example
 * ```ts
 * import { escapeCell } from "steelyard/source";
 *
 * console.log(["=1+1", "-3", -3, "＝cmd", " @sum", "E-1", null].map(escapeCell));
 * // => ["'=1+1","'-3",-3,"'＝cmd","' @sum","E-1",null]
 * ```
 */
export function escapeCell<C extends Cell>(cell: C): C extends string ? string : C;
export function escapeCell(cell: Cell): Cell {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}
