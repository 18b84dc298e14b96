import { dialects } from "../../src/engine/sql/dialect/index.js";
import { Query } from "../../src/engine/sql/query.js";
import type { Term, Truth, Whole } from "../../src/engine/sql/term.js";
import { statementOf } from "../../src/engine/sql/write.js";
import type { Cell, Column, Database } from "./engines/index.js";

/** A number that is too wide for the engine, which no statement asks for then. */
export class TooWide extends Error {}

/** What an expression is in each row of a table: whole units, a truth, or a text. */
export type Found = bigint | boolean | string | null;

/** One table, and expressions over it, that an engine works out. */
export class Sheet {
  readonly query: Query;
  readonly #database: Database;
  readonly #table: string;
  readonly #shown: { readonly name: string; readonly sql: string; readonly is: Kind }[] = [];

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
    this.query = new Query(dialects[database.name], (_, most) => {
      throw new TooWide(`${String(most).length} digits in ${database.name}`);
    });
  }

  /** A column of whole numbers in units of 10^−scale, which lie between two bounds. */
  column(name: string, low: bigint, high: bigint, scale = 0): Whole {
    const { query } = this;
    const { narrow, wide } = query.dialect.types;
    const type = query.fits({ low, high }) ? narrow : wide;
    const sql = query.column(`CAST(${name} AS ${type})`, -1);
    return query.whole({ sql, low, high, scale, level: 0, depth: 0, binds: "tightly" });
  }

  /** A column of truths. */
  truth(name: string): Truth {
    return { sql: this.query.source(name), level: 0, depth: 0, binds: "tightly" };
  }

  /** Adds an expression, to be found under a name of its own. */
  show(name: string, term: Term): void {
    const number = "times" in term;
    const { sql } = number ? this.query.written(term) : term;
    const { narrow, wide } = this.query.dialect.types;
    const cast = number ? `CAST(${sql} AS ${term.wide || !this.query.fits(term) ? wide : narrow})` : sql;
    // Everything that is shown stands on the last step.
    this.#shown.push({ name, sql: this.query.column(cast, term.level), is: number ? "whole" : "truth" });
  }

  /** Adds a text of the engine. */
  showText(name: string, sql: string, level: number): void {
    this.#shown.push({ name, sql: this.query.column(sql, level), is: "text" });
  }

  /** What the engine finds, row by row in the order of the column `row`. */
  async found(): Promise<Record<string, Found>[]> {
    const { query } = this;
    const place = query.source("place");
    const answer = this.#shown.map(({ sql }, n) => `${sql} AS o${n}`);
    const rows = await this.#database.query(statementOf(query, this.#table, [`${place} AS p`, ...answer]));
    rows.sort((a, b) => Number(a.p) - Number(b.p));
    return rows.map((row) =>
      Object.fromEntries(this.#shown.map(({ name, is }, n) => [name, READ[is](row[`o${n}`] ?? null)])),
    );
  }
}

type Kind = "whole" | "truth" | "text";

const READ: Record<Kind, (cell: string | boolean | null) => Found> = {
  // PostgreSQL's numeric keeps zeros behind the point.
  whole: (cell) => (cell === null ? null : BigInt(String(cell).replace(/\.0+$/, ""))),
  // MariaDB's truths are numbers.
  truth: (cell) => (cell === null || typeof cell === "boolean" ? cell : cell === "1"),
  text: (cell) => cell,
};

/** Makes a table whose rows are numbered by the column `place`. */
export async function load(
  database: Database,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  await database.load(
    table,
    [{ name: "place", type: "integer" }, ...columns],
    rows.map((row, place) => [place, ...row]),
  );
}
