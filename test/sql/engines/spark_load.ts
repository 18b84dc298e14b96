import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pieces } from "./cells.js";
import { type Column, type ColumnType, type Database, quoted } from "./database.js";
import type { Conversation } from "./spark_conversation.js";

/** Rows that are turned at a time. */
const PIECE = 5_000;

/** So many files each larger table consists of; every worker reads some. The driver makes of each a file of Spark's own. */
const PARTS = 4;

/** A table of no more rows is one file, and not worth one of Spark's own. */
const SMALL = 10;

/**
 * Loads tables by files of JSON lines, in which every cell is text or null and every name is one of ours: the driver casts
 * and names. Both workers read them, since they are on this machine.
 */
export function loading(driver: Conversation, folder: string): Database["load"] {
  let files = 0;
  return async (table, columns, rows) => {
    const file = join(folder, `table-${files++}`);
    const lines: string[] = [];
    for (const piece of pieces(columns, rows, PIECE))
      for (let row = 0; row < (piece[0]?.length ?? 0); row++)
        lines.push(JSON.stringify(Object.fromEntries(piece.map((column, n) => [`t${n}`, column[row]]))));
    const small = rows.length <= SMALL;
    const parts = small ? 1 : PARTS;
    await mkdir(`${file}.json`);
    for (let part = 0; part < parts; part++) {
      const own = lines.filter((_, row) => row % parts === part);
      await writeFile(join(`${file}.json`, `part-${part}`), own.join("\n"));
    }
    await driver.ask("load", { view: quoted(table, "`"), file, columns: columns.map(declared), small });
  };
}

function declared({ name, type }: Column): { name: string; type: string } {
  return {
    name,
    type: ({ text: "string", integer: "bigint" } as Partial<Record<ColumnType, string>>)[type] ?? type,
  };
}
