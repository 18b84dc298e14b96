import { refuseSource } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { SHOWN } from "../../shape/plain.js";
import { foldedHeader } from "../codec/width.js";
import type { MappedColumn } from "../mapping/column.js";

/**
 * The position of a column among headers; null where it is not there and may be missing. Two columns that bear one of its headers
 * end the run: which of them is meant, nobody can tell.
 */
export function positionOf(
  headers: readonly string[],
  { headers: names = [], optional }: MappedColumn,
  name: string,
): number | null {
  const wanted = new Set(names.map(foldedHeader));
  const found = headers.flatMap((header, index) => (wanted.has(foldedHeader(header)) ? [index] : []));
  const path = join("columns", name);
  if (found.length > 1) {
    const header = (headers[found[0] as number] as string).slice(0, 80);
    refuseSource("repeated-column", path, { header, columns: found.map((index) => index + 1) });
  }
  const [position] = found;
  if (position === undefined && optional !== true) {
    const there = headers.filter((header) => header !== "").slice(0, SHOWN);
    refuseSource("no-column", path, { headers: names, found: there.map((header) => header.slice(0, 80)) });
  }
  return position ?? null;
}

/** The letters of a column in a sheet: A, B, …, Z, AA. */
export function lettersOf(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : lettersOf((index - rest) / 26 - 1) + letter;
}

/** Several rows of headers as one: a merged cell counts for those to its right, labels are joined by `/`. */
export function joinedHeaders(rows: readonly (readonly unknown[])[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = rows.map((row, level) => {
    let last = "";
    return Array.from({ length: width }, (_, index) => {
      const text = headerText(row[index]);
      // Merged cells hold their text in the first cell alone; the lowest row has a text for each column.
      if (level < rows.length - 1) last = text === "" ? last : text;
      return level < rows.length - 1 ? last : text;
    });
  });
  return Array.from({ length: width }, (_, index) => {
    const parts = texts.map((row) => row[index] as string).filter((text) => text !== "");
    return [...new Set(parts)].join("/");
  });
}

const headerText = (cell: unknown): string =>
  typeof cell === "string" ? foldedHeader(cell) : typeof cell === "number" ? String(cell) : "";
