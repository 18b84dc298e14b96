import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { named, pieces } from "./cells.js";
import { type Column, type Database, type Engine, quoted, type Row } from "./database.js";

/** What a data chunk holds at most. */
const CHUNK = 2048;

/** DuckDB in this process and in memory. */
export const duckdb: Engine = {
  missing: () =>
    import("@duckdb/node-api").then(
      () => undefined,
      (error: Error) => `@duckdb/node-api cannot be loaded: ${error.message}`,
    ),
  start,
};

async function start(): Promise<Database> {
  // Its binaries are not there for every platform: it is loaded when it is wanted.
  const api = await import("@duckdb/node-api");
  const instance = await api.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();

  return {
    name: "duckdb",
    version: api.version(),
    async load(table, columns, rows) {
      const types = columns.map(() => api.VARCHAR);
      const texts = columns.map((_, place) => `t${place} VARCHAR`);
      await connection.run(`CREATE OR REPLACE TEMP TABLE steelyard_texts (${texts})`);
      const appender = await connection.createAppender("steelyard_texts");
      for (const piece of pieces(columns, rows, CHUNK)) {
        const chunk = api.DuckDBDataChunk.create(types, piece[0]?.length ?? 0);
        chunk.setColumns(piece);
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
      await connection.run(
        `CREATE OR REPLACE TABLE ${quoted(table, '"')} AS SELECT ${columns.map(cast)} FROM steelyard_texts`,
      );
      await connection.run("DROP TABLE steelyard_texts");
    },
    query: (sql) => query(connection, sql),
    async execute(sql) {
      await connection.run(sql);
    },
    async stop() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What is text becomes what the column declares; the rows keep their order. */
function cast({ name, type }: Column, place: number): string {
  const declared = { text: "VARCHAR", integer: "BIGINT" }[type as string] ?? type;
  return `t${place}::${declared} AS ${quoted(name, '"')}`;
}

async function query(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const result = await connection.run(sql);
  const rows = await result.getRows();
  return named(
    result.columnNames(),
    rows.map((row) => row.map(exact)),
  );
}

/** Decimals and 128 bits come as bigints, and are printed from those. */
function exact(value: DuckDBValue): string | boolean | null {
  return value === null || typeof value === "boolean" ? value : String(value);
}
