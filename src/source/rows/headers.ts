import { refuseSource } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { clip, SHOWN } from "../../shape/plain.js";
import { foldedHeader } from "../codec/width.js";
import type { FoundColumn, FoundRows } from "./rows.js";

/**
 * Finds columns by their headers, each with what its place says; null where one is not there and may be missing. Two columns that
 * bear one of its headers end the run: which of them is meant, nobody can tell.
 */
export function columnsIn(
  headers: readonly string[],
  at: (position: number) => Omit<FoundColumn, "label">,
): Pick<FoundRows, "find" | "unused"> {
  const folded = headers.map(foldedHeader);
  const places = [...headers.keys()];
  const there = headers.filter((header) => header !== "");
  return {
    find({ headers: names = [], optional }, name) {
      const wanted = new Set(names.map(foldedHeader));
      const found = places.filter((place) => wanted.has(folded[place] as string));
      const path = join("columns", name);
      const [position] = found;
      if (position === undefined) {
        if (optional === true) return null;
        return refuseSource("no-column", path, { headers: names, found: there.slice(0, SHOWN).map(clip) });
      }
      const label = headers[position] as string;
      if (found.length > 1)
        refuseSource("repeated-column", path, {
          header: clip(label),
          columns: found.map((index) => index + 1),
        });
      return { label, ...at(position) };
    },
    unused: (labels) => there.filter((header) => !labels.has(header)),
  };
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
