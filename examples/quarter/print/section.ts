import { linesOf, type Table, underlined } from "../../shared/table.js";
import { wrapped } from "../../shared/wrap.js";

/** The most places that a line may take. */
export const WIDTH = 118;

/** A text as a paragraph. */
export const paragraph = (text: string, indent = ""): string[] => wrapped(text, WIDTH, indent);

/** One part of a section: a text of its own, a table with what is said above it, or lines that are laid out already. */
export type Part =
  | string
  | readonly string[]
  | { readonly above?: string; readonly table: Table }
  | { readonly lines: readonly string[] };

/** A section: its heading, what it is about, and its parts. */
export function section(title: string, about: string, parts: readonly Part[]): string[] {
  return [
    "",
    ...underlined(title),
    ...paragraph(about),
    ...parts.flatMap((part) => ["", ...partLines(part)]),
  ];
}

function partLines(part: Part): string[] {
  if (typeof part === "string") return paragraph(part);
  if ("lines" in part) return [...part.lines];
  if ("table" in part)
    return [...(part.above === undefined ? [] : paragraph(part.above)), ...linesOf(part.table)];
  return part.flatMap((line) => {
    const [indent = ""] = line.match(/^ */) ?? [];
    return paragraph(line.trimStart(), indent);
  });
}

/** Columns by their headings: the numbers among them by their places. */
export const columnsOf = (heads: readonly string[], numbers: readonly number[]) =>
  heads.map((head, index) => ({ head, number: numbers.includes(index) }));
