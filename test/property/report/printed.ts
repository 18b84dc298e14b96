import { widthOf } from "../../../src/report/render/text/width.js";
import { type Fraction, read, sum } from "../fraction.js";

/** A table as it stands in a text. */
export interface Printed {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

const RULE = /^-+(?: {2}-+)+$/;

/** The tables of a text that have a total, read by the columns that their rules draw; lines must not be wrapped. */
export function tablesOf(text: string): Printed[] {
  const lines = text.split("\n");
  return lines.flatMap((rule, at) => {
    const again = lines.indexOf(rule, at + 1);
    // The first rule stands below its heads, which stand below an empty line; the second one above the total.
    if (!RULE.test(rule) || again < 0 || lines[at - 2] !== "") return [];
    const cut = (line: string) => cells(line, rule);
    return [
      {
        heads: cut(lines[at - 1] as string),
        rows: lines.slice(at + 1, again).map(cut),
        total: cut(lines[again + 1] as string),
      },
    ];
  });
}

/** A line cut where the columns of its rule are, by the places that its characters take. */
function cells(line: string, rule: string): string[] {
  let from = 0;
  return rule.split("  ").map((dashes) => {
    const [start, end] = [from, from + dashes.length];
    from = end + 2;
    let place = 0;
    return [...line]
      .filter((character) => {
        const here = place;
        place += widthOf(character);
        return here >= start && here < end;
      })
      .join("")
      .trim();
  });
}

const FIGURE = /^[+−]?\d+(?:\.\d+)?(?: ?%)?$/;

/** A printed figure, exactly; null for words. */
export function figureOf(cell: string): Fraction | null {
  return FIGURE.test(cell) ? read(cell.replace("−", "-").replace(/[+%\s]/g, "")) : null;
}

/** The sum of the figures of a column. */
export const columnSum = ({ rows }: Printed, column: number): Fraction =>
  sum(rows.flatMap((row) => figureOf(row[column] ?? "") ?? []));
