import { compileColumnar, scoreTable } from "steelyard/columnar";
import { compileSql, type SqlColumns } from "steelyard/sql";
import { NAMES, quoted } from "../test/sql/engines/database.js";
import { type Database, type Name, startDatabase } from "../test/sql/engines/index.js";
import { type Bench, type Figure, round, type Wants } from "./figure.js";
import { median } from "./rounds.js";
import { byHand, markOf } from "./sql-by-hand.js";
import { PERCENT, type Workforce, workforce } from "./workforce.js";

/** Fewer where a statement takes seconds. */
const SUBJECTS: Readonly<Record<Name, number>> = {
  duckdb: 100_000,
  postgres: 50_000,
  mariadb: 10_000,
  spark: 20_000,
};

const ROUNDS = 3;

/** What a statement says of a row: its score, and its points. */
type Said = ReadonlyMap<string, readonly number[]>;

async function* sql(wants: Wants): AsyncIterable<Figure> {
  for (const name of NAMES.filter(wants)) {
    const database = await startDatabase(name).catch((error: unknown) => ({ absent: String(error) }));
    if ("absent" in database) {
      yield { bench: "sql", case: name, ratio: null, leftOut: database.absent };
      continue;
    }
    try {
      yield await race({ bench: "sql", case: `${name}, 12 indicators` }, database, workforce(SUBJECTS[name]));
      const ties = workforce(SUBJECTS[name], 4, 20260709, PERCENT);
      yield await race({ bench: "sql", case: `${name}, 4 percentages` }, database, ties);
    } finally {
      await database.stop();
    }
  }
}

async function race(
  head: { bench: string; case: string },
  database: Database,
  of: Workforce,
): Promise<Figure> {
  await database.load("people", columnsOf(of), rowsOf(of));
  const told = { dialect: database.name, table: "people", columns: toldOf(of), output: ["points"] } as const;
  const compiled = compileSql(of.plan, told);
  const hand = byHand(of, database.name);
  const exact = expected(of);
  const wrong = async (statement: string) => differing(exact, await said(database, statement, of));
  const [ourWrong, theirWrong] = [await wrong(compiled), await wrong(hand)];
  const [ours, theirs] = await inTurn(database, [compiled, hand]);
  return {
    ...head,
    ratio: round(median(ours.map((time, turn) => (theirs[turn] as number) / time))),
    rounds: ROUNDS,
    version: database.version,
    subjectsPerSecond: Math.round((1000 * of.length) / median(ours)),
    byHandPerSecond: Math.round((1000 * of.length) / median(theirs)),
    wrong: ourWrong,
    byHandWrong: theirWrong,
    of: of.length * (1 + of.measures.length),
  };
}

/** Milliseconds by the clock on the wall, for the work is done on other threads or in another process; a first run warms up. */
async function inTurn(
  database: Database,
  statements: readonly [string, string],
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const [place, statement] of statements.entries()) {
      const begun = performance.now();
      await database.query(summary(statement, database.name));
      if (turn > 0) times[place as 0 | 1].push(performance.now() - begun);
    }
  }
  return times;
}

/** A row of figures, so that everything is worked out and little is sent. */
function summary(statement: string, name: Name): string {
  const column = (one: string) => quoted(one, markOf(name));
  return `SELECT COUNT(*) AS n, SUM(${column("score")}) AS s, SUM(${column("rank")}) AS r, MIN(${column("tier")}) AS t
    FROM (${statement}) AS answer`;
}

/** Scores and points by id, as numbers. */
async function said(database: Database, statement: string, { measures }: Workforce): Promise<Said> {
  const rows = await database.query(statement);
  const names = ["score", ...measures.map(({ id }) => `points_${id}`)];
  return new Map(rows.map((row) => [String(row.id), names.map((name) => Number(row[name]))]));
}

function expected(of: Workforce): Said {
  const { score, points } = scoreTable(compileColumnar(of.plan), of.table, { points: true });
  const columns = [score, ...of.measures.map(({ id }) => points?.[id] as Float64Array)];
  return new Map(
    Array.from({ length: of.length }, (_, row) => [
      `e-${row}`,
      columns.map((column) => column[row] as number),
    ]),
  );
}

/** How many scores and points differ. */
function differing(exact: Said, found: Said): number {
  return [...exact].reduce(
    (wrong, [id, figures]) =>
      wrong + figures.filter((figure, place) => figure !== found.get(id)?.[place]).length,
    0,
  );
}

const typeOf = (decimals: number) => `decimal(12,${decimals})` as const;

function columnsOf({ measures }: Workforce) {
  const words = ["id", "role", "stage"].map((name) => ({ name, type: "text" as const }));
  return [...words, ...measures.map(({ id, decimals }) => ({ name: id, type: typeOf(decimals) }))];
}

function rowsOf({ length, measures, columns, roles, stages, roleCodes, stageCodes }: Workforce) {
  return Array.from({ length }, (_, row) => [
    `e-${row}`,
    roles[roleCodes[row] as number] as string,
    stages[stageCodes[row] as number] as string,
    ...measures.map(({ decimals }, place) => Number(columns[place]?.[row]).toFixed(decimals)),
  ]);
}

function toldOf({ measures }: Workforce): SqlColumns {
  return {
    id: "id",
    role: "role",
    stage: "stage",
    observations: Object.fromEntries(
      measures.map(({ id, decimals }) => [id, { column: id, type: typeOf(decimals) }]),
    ),
  };
}

/** The compiled statement against the one that people write. */
export const benches: readonly Bench[] = [
  {
    name: "sql",
    about:
      "times faster than a DECIMAL statement by hand, by the clock on the wall, and what each gets wrong",
    run: sql,
  },
];
