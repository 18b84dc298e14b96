import type { TableBlock, TableColumn } from "../../block.js";
import { clean } from "../clean.js";
import { padded, widest } from "./width.js";
import { wrapped } from "./wrap.js";

/** Places between two columns. */
const GAP = 2;

/** The least that a column of words is narrowed to. */
const NARROWEST = 10;

/** The lines of a table within so many places; where its columns don't fit, each row becomes a short list. */
export function tableLines({ columns, rows, sections = [], total }: TableBlock, width: number): string[] {
  const words = [...rows, ...(total === undefined ? [] : [total])].map((row) => row.map(clean));
  const heads = columns.map(({ title }) => clean(title));
  const starts = new Map(sections.map(({ from, title }) => [from, clean(title)]));
  const widths = fitted(columns, [heads, ...words], width);
  const list = widths === null;
  const print = (row: readonly string[]) =>
    widths === null ? listed(heads, row, width) : lined(columns, row, widths);
  const rule =
    widths === null ? "-".repeat(Math.min(width, 24)) : widths.map((w) => "-".repeat(w)).join("  ");
  const lines = list ? [] : [...print(heads), rule];
  for (const [index, row] of words.entries()) {
    const title = starts.get(index);
    if (index === rows.length) lines.push(rule);
    else if (list && index > 0 && title === undefined) lines.push("");
    if (title !== undefined && index < rows.length)
      lines.push(...(index > 0 ? [""] : []), ...wrapped(title, width));
    lines.push(...print(row));
  }
  return lines;
}

/** The widths of the columns, those of words narrowed until all fit; null where they can't. */
function fitted(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const widths = columns.map((_, index) => widest(["-", ...rows.map((row) => row[index] ?? "")]));
  // More columns than there are places: they are not narrowed one by one.
  if (columns.length > width) return null;
  let over = widths.reduce((sum, one) => sum + one, GAP * (columns.length - 1)) - width;
  while (over > 0) {
    // The widest column of words gives, down to the next widest at most.
    const words = widths.map((one, index) => (columns[index]?.align === "start" ? one : 0));
    const most = Math.max(...words);
    if (most <= NARROWEST) return null;
    widths[words.indexOf(most)] = most - 1;
    over--;
  }
  return widths;
}

/** One row, as many lines high as its cells of words need. */
function lined(columns: readonly TableColumn[], row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, index) => wrapped(row[index] ?? "", width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) =>
        padded(lines[line] ?? "", widths[index] as number, columns[index]?.align ?? "start"),
      )
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** One row as a list of its figures, for a narrow page. */
function listed(heads: readonly string[], [name = "", ...cells]: readonly string[], width: number): string[] {
  const figures = cells.flatMap((cell, index) =>
    cell === "" ? [] : wrapped(`${heads[index + 1]}  ${cell}`, width - 2, "  "),
  );
  return [...wrapped(name, width), ...figures.map((line) => `  ${line}`)];
}
