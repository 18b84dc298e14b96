import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";

/** Something that queries can be asked of: the database, or one transaction in it. */
export type Queries = Pick<Transaction, "query">;

/**
 * Opens PostgreSQL in this process, on a folder, and brings its tables up to date: `migrations` are run in order, each once and
 * in a transaction of its own. One process at a time may have the folder open.
 */
export async function openDatabase(folder: string, migrations: readonly string[]): Promise<PGlite> {
  mkdirSync(dirname(folder), { recursive: true });
  const database = await PGlite.create(folder);
  await database.exec("create table if not exists migration (no integer primary key)");
  const done = await database.query("select no from migration");
  for (const [at, statements] of migrations.entries()) {
    if (at < done.rows.length) continue;
    await database.transaction(async (tx) => {
      await tx.exec(statements);
      await tx.query("insert into migration values ($1)", [at + 1]);
    });
  }
  return database;
}

/** The rows of a query. */
export async function rowsOf<Row>(
  queries: Queries,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await queries.query<Row>(sql, [...values])).rows;
}

/** The only row of a query; null where there is none. */
export async function rowOf<Row>(
  queries: Queries,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row | null> {
  return (await rowsOf<Row>(queries, sql, values))[0] ?? null;
}
