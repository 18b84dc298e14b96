/** A cell of a table: a text, or a figure, which stands to the right. */
export type TableCell = string | number | null;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Nothing is a dash, and a minus is one. */
const words = (cell: TableCell): string => (cell === null ? "–" : String(cell).replace(/^-/, "−"));

/** Figures stand to the right, also those in words: `35 %`, `+0.8`, `3 / 132`. */
const FIGURE = /^[+−]?\d[\d.]*(?: [%–/]| → |$)/;

/** A table that shows itself in a notebook. */
export function table(head: readonly string[], rows: readonly (readonly TableCell[])[]) {
  const figures = head.map((_, column) => rows.some((row) => FIGURE.test(words(row[column] ?? null))));
  const line = (tag: "th" | "td", cells: readonly TableCell[]) =>
    cells
      .map((cell, column) => {
        const align = figures[column] ? "right" : "left";
        return `<${tag} style="text-align:${align}">${escaped(words(cell))}</${tag}>`;
      })
      .join("");
  const html = [
    "<table>",
    `<thead><tr>${line("th", head)}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${line("td", row)}</tr>`),
    "</tbody>",
    "</table>",
  ].join("\n");
  const text = [head, ...rows].map((row) => row.map(words).join("\t")).join("\n");
  return { [Symbol.for("Jupyter.display")]: () => ({ "text/html": html, "text/plain": text }) };
}
