import { readFileSync } from "node:fs";

/** One row of a table, by column; an empty cell is null. */
export type Cells = Readonly<Record<string, string | null>>;

/** Reads a table with quoted cells (RFC 4180). */
export function readTable(path: URL | string): Cells[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const text = readFileSync(path, "utf8").trimEnd();
  for (let i = 0; i < text.length; i++) {
    const one = text[i] as string;
    if (one === '"' && quoted && text[i + 1] === '"') {
      cell += one;
      i++;
    } else if (one === '"') quoted = !quoted;
    else if (quoted || (one !== "," && one !== "\n" && one !== "\r")) cell += one;
    else if (one !== "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (one === "\n") rows.push([]);
    }
  }
  rows.at(-1)?.push(cell);
  const [head = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] || null])));
}

/** A cell that has to be there. */
export function cell(row: Cells, name: string): string {
  const value = row[name];
  if (value == null) throw new Error(`${name} is empty`);
  return value;
}

/** Reads a JSON file. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
