import { type DuckDBConnection, DuckDBInstance, version } from "@duckdb/node-api";
import { compilePlan } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { compileSql } from "steelyard/sql";
import { type Difference, difference, referenceOf, standingsOf } from "./compare.js";
import { PEOPLE, peopleColumns, peopleStatements } from "./people.js";
import { type Row, subjectOf } from "./subjects.js";

/** What became of the people in the warehouse. */
export interface Outcome {
  readonly engine: string;
  readonly people: number;
  /** Characters of the statement. */
  readonly characters: number;
  /** Seconds by the clock on the wall. */
  readonly seconds: { readonly [step in "made" | "compiled" | "scored" | "compared"]: number };
  /** How many people there are of each status, and where the rejected ones are at fault. */
  readonly statuses: readonly Row[];
  readonly tiers: readonly Row[];
  /** How many people were compared with the reference. */
  readonly compared: number;
  readonly difference: Difference;
}

/**
 * Makes people inside DuckDB, scores them there, and compares some of them with the library: about as many as `sample` says,
 * evenly spread, and everybody without a score.
 */
export async function runWarehouse(people: number, sample: number): Promise<Outcome> {
  const instance = await DuckDBInstance.create(":memory:");
  const database = await instance.connect();
  const clock = stopwatch();
  await database.run(peopleStatements(people));
  const made = clock();
  const statement = compileSql(compilePlan(operationsAssistant), {
    dialect: "duckdb",
    table: PEOPLE,
    columns: peopleColumns,
  });
  const compiled = clock();
  await database.run(`CREATE TABLE scores AS ${statement}`);
  const scored = clock();
  const statuses = await rowsOf(database, "SELECT status, path, COUNT(*) AS people FROM scores GROUP BY ALL");
  const tiers = await rowsOf(database, "SELECT tier, COUNT(*) AS people FROM scores GROUP BY ALL");
  clock();
  const { compared, ...rest } = await compare(database, Math.max(1, Math.floor(people / sample)));
  const seconds = { made, compiled, scored, compared: clock() };
  database.closeSync();
  instance.closeSync();
  const engine = `DuckDB ${version()}`;
  return { engine, people, characters: statement.length, seconds, statuses, tiers, compared, ...rest };
}

async function compare(database: DuckDBConnection, every: number) {
  const chosen = `n % ${every} = 0 OR status <> 'scored'`;
  const from = `FROM ${PEOPLE} JOIN scores ON id = ${peopleColumns.id} WHERE ${chosen} ORDER BY n`;
  const given = await rowsOf(database, `SELECT ${PEOPLE}.* ${from}`);
  const answer = await rowsOf(database, `SELECT scores.* ${from}`);
  const counts = await rowsOf(
    database,
    "SELECT score, COUNT(*) AS people FROM scores WHERE score IS NOT NULL GROUP BY score",
  );
  const reference = referenceOf(given.map((row) => subjectOf(row, peopleColumns)));
  const standing = standingsOf(new Map(counts.map(({ score, people }) => [String(score), Number(people)])));
  return {
    compared: answer.length,
    difference: difference(answer, ({ id }) => {
      const alone = reference.get(String(id)) ?? {};
      return { ...alone, ...standing(alone.score ?? null) };
    }),
  };
}

/** Rows with every cell as the database prints it. */
async function rowsOf(database: DuckDBConnection, sql: string): Promise<Row[]> {
  const found = await database.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${sql})`);
  return found.getRowObjects() as Row[];
}

/** The seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const since = last;
    last = performance.now();
    return (last - since) / 1000;
  };
}
