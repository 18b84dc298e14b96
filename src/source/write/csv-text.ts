import * as z from "zod/mini";
import { checkSource } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { readDecimal, toText } from "../../number/decimal.js";
import { brief, kindOf } from "../../shape/plain.js";
import { readCallOptions } from "../document.js";
import { type Cell, escapeCell } from "./escape-cell.js";

/** How CSV is written. */
export interface CsvOptions {
  /** Whether it begins with a byte order mark, without which Excel takes Chinese UTF-8 for another encoding; false by default. */
  readonly bom?: boolean | undefined;
}

const Schema: z.ZodMiniType<CsvOptions> = /* @__PURE__ */ z.strictObject({
  bom: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
});

/** What makes a field stand in quotes: RFC 4180's, and what other locales take for the end of a field. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * Rows as CSV: fields with commas between them, in quotes where they need them, each line ended by CR LF, every cell escaped
 * against formulas, numbers in plain notation, null as nothing.
 *
 * Source: RFC 4180. Fields with a semicolon or a tab stand in quotes too: in some locales a spreadsheet parts fields there.
 *
 * @param rows - The rows, the header among them.
 * @param options - Whether it begins with a byte order mark.
 * @returns The text, to be encoded as UTF-8.
 * @throws SteelyardError `wrong-type` or `not-decimal` for a cell that is none, with its path: `rows.3.1`.
 *
 * @example
 * ```ts
 * import { csvText } from "steelyard/source";
 *
 * const text = csvText([["姓名", "得分"], ["=HYPERLINK(\"x\")", 84.98], ["李, 娜", -2]]);
 * console.log(JSON.stringify(text.split("\r\n")));
 * // => ["姓名,得分","\"'=HYPERLINK(\"\"x\"\")\",84.98","\"李, 娜\",-2",""]
 * ```
 */
export function csvText(rows: readonly (readonly Cell[])[], options: CsvOptions = {}): string {
  const { bom = false } = readCallOptions(options, Schema);
  const lines: string[] = [];
  checkSource((report) => {
    if (!Array.isArray(rows)) report("wrong-type", "rows", { expected: "list", found: kindOf(rows) });
    else for (const [index, row] of rows.entries()) lines.push(`${line(row, join("rows", index))}\r\n`);

    function line(row: unknown, path: string): string {
      if (!Array.isArray(row)) report("wrong-type", path, { expected: "list", found: kindOf(row) });
      return Array.isArray(row)
        ? Array.from(row, (cell, index) => field(cell, join(path, index))).join()
        : "";
    }

    function field(cell: unknown, path: string): string {
      if (cell === null) return "";
      if (typeof cell === "number") {
        const number = readDecimal(cell);
        if (number === null) report("not-decimal", path, { found: brief(cell) });
        return number === null ? "" : toText(number);
      }
      if (typeof cell !== "string") report("wrong-type", path, { expected: "text", found: kindOf(cell) });
      const text = escapeCell(String(typeof cell === "string" ? cell : ""));
      return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }
  });
  return (bom ? "\uFEFF" : "") + lines.join("");
}
