/** A column: its heading, and whether its cells are numbers, which stand to the right. */
export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

/** A table for the terminal; `below` stands under a second rule, the sums first. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly below?: readonly (readonly string[])[];
}

/** Chinese characters and full-width forms take two places in a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many places a text takes in a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** The lines of a table. Signs such as × and … belong into its last column: terminals disagree on their width. */
export function linesOf({ columns, rows, below = [] }: Table): string[] {
  const head = columns.map((column) => column.head);
  const widths = columns.map((_, index) =>
    Math.max(...[head, ...rows, ...below].map((row) => widthOf(row[index] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    `  ${columns.map(({ number }, index) => pad(row[index] ?? "", widths[index] ?? 0, number)).join("  ")}`.trimEnd();
  const rule = `  ${"-".repeat(widths.reduce((total, width) => total + width + 2, -2))}`;
  return [line(head), rule, ...rows.map(line), ...(below.length === 0 ? [] : [rule, ...below.map(line)])];
}

function pad(text: string, width: number, right = false): string {
  const space = " ".repeat(width - widthOf(text));
  return right ? space + text : text + space;
}

/** A heading with a line under it. */
export function underlined(heading: string): string[] {
  return [heading, "=".repeat(widthOf(heading))];
}
