import { THRESHOLDS, type Workforce } from "../workforce.js";
import { load, profileOf } from "./peer.js";

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options: object): Promise<{ connect(): Promise<Connection> }>;
  };
  readonly DuckDBDataChunk: { create(types: readonly unknown[], rows: number): Chunk };
  readonly INTEGER: unknown;
}

interface Chunk {
  setColumns(columns: readonly (readonly number[])[]): void;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumns(): unknown[][] }>;
  createAppender(table: string): Promise<{
    appendDataChunk(chunk: Chunk): void;
    closeSync(): void;
  }>;
}

/** A database with the workforce in it. */
export interface Database {
  /** Makes the table of results anew; ranks where they are wanted. */
  readonly score: (ranks: boolean) => Promise<unknown>;
  /** What the table of results says, in the order of the rows. */
  readonly results: () => Promise<{
    readonly score: number[];
    readonly tier: number[];
    readonly rank: number[];
  }>;
}

/** What a data chunk holds at most. */
const CHUNK = 2048;

/**
 * The values as whole units in columns of 32 bits, which it scans fastest; the weights in a table beside them. One thread, as
 * the library has one.
 */
export async function database(of: Workforce): Promise<Database> {
  const duckdb = await load<DuckDb>("@duckdb/node-api");
  const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const names = of.measures.map((_, place) => place);
  await connection.run(
    `create table people (id INTEGER, profile INTEGER, ${names.map((x) => `x${x} INTEGER`)})`,
  );
  const appender = await connection.createAppender("people");
  for (let from = 0; from < of.length; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, of.length - from) }, (_, i) => from + i);
    const chunk = duckdb.DuckDBDataChunk.create(Array(names.length + 2).fill(duckdb.INTEGER), rows.length);
    const units = of.columns.map((column, place) => {
      const unit = 10 ** (of.measures[place]?.decimals ?? 0);
      return rows.map((row) => Math.round((column[row] as number) * unit));
    });
    chunk.setColumns([rows, rows.map((row) => profileOf(of, row)), ...units]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`create table weights (profile INTEGER, ${names.map((x) => `w${x} INTEGER`)})`);
  await connection.run(
    `insert into weights values ${of.weights.map((own, place) => `(${[place, ...own]})`)}`,
  );
  return {
    score: (ranks) => connection.run(statement(of, ranks)),
    async results() {
      const read = await connection.runAndReadAll("select * from results order by id");
      const [, score = [], tier = [], rank = []] = read.getColumns().map((column) => column.map(Number));
      return { score: score.map((units) => units / 100), tier, rank };
    },
  };
}

/** Whole numbers throughout: a tie is (2n + d) // 2d, which goes away from zero for what is not negative. */
function statement({ measures }: Workforce, ranks: boolean): string {
  const terms = measures.map(({ decimals, floor, target }, place) => {
    const [low, high] = [floor, target].map((end) => Math.round(end * 10 ** decimals)) as [number, number];
    const divisor = greatestDivisor(1_000_000, Math.abs(high - low));
    const [up, down] = [1_000_000 / divisor, Math.abs(high - low) / divisor];
    const way = high > low ? `x${place}::BIGINT - ${low}` : `${low} - x${place}::BIGINT`;
    return `w${place} * least(greatest(((${way}) * ${2 * up} + ${down}) // ${2 * down}, 0), 1000000)`;
  });
  const tier = THRESHOLDS.map((least, place) => `when score >= ${100 * least} then ${place} `).join("");
  return `create or replace table results as
    select id, score::INTEGER as score, (case ${tier}else ${THRESHOLDS.length} end)::UTINYINT as tier
      ${ranks ? ", (rank() over (order by score desc))::INTEGER as rank" : ""}
    from (
      select id, (2 * (${terms.join(" + ")}) + 1000000) // 2000000 as score
      from people join weights using (profile)
    )`;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
