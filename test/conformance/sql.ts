import { compilePlan, type Policy, SteelyardError } from "steelyard";
import { compileSql } from "steelyard/sql";
import type { Database } from "../sql/engines/database.js";
import { type AsText, tableOf } from "../sql/table.js";
import { withoutContributions } from "./columnar.js";
import type { Fields, RemoteEngine } from "./verdict.js";

type Row = Readonly<Record<string, string | boolean | null>>;

/** A database as an engine of the conformance cases. */
export function sqlEngine(database: Database): RemoteEngine {
  return {
    name: `sql:${database.name}`,
    covers: withUnsettled,
    run: async (policy, _, subjects, expected) => {
      if (expected.rejected?.some((refused) => String((refused as Row).path).startsWith("history")) === true)
        return { skip: "a subject rejected for its history, which a table does not have" };
      try {
        return await scoreSql(database, policy, subjects);
      } catch (error) {
        if (!(error instanceof SteelyardError && error.code === "too-wide")) throw error;
        return { skip: "numbers beyond the widest of the engine" };
      }
    },
  };
}

/** Modifiers that a person has to settle are named here, too. */
export const withUnsettled = (expected: Fields): Fields => ({
  ...withoutContributions(expected),
  ...("unsettled" in expected ? { unsettled: expected.unsettled } : {}),
});

/** All subjects through a database, with everything that SQL gives, in the shape of an answer. */
export async function scoreSql(
  database: Database,
  policy: Policy,
  subjects: readonly unknown[],
  asText?: AsText,
): Promise<{ readonly results: unknown[]; readonly rejected: unknown[] } | { readonly skip: string }> {
  const plan = compilePlan(policy);
  const table = tableOf(plan, subjects, asText);
  if ("skip" in table) return table;
  const { name } = database;
  if (name === "postgres" && table.rows.some((row) => row.some((cell) => String(cell).includes("\0"))))
    return { skip: "a text with a character 0, which PostgreSQL does not hold" };
  await database.load("people", table.columns, table.rows);
  const statement = compileSql(plan, {
    dialect: name,
    table: "people",
    columns: table.told,
    output: ["layers", "points"],
  });
  return answerOf(subjects as readonly { readonly id?: unknown }[], await database.query(statement));
}

/** Rows have no order; those of one id come with the fault of being repeated last. */
function answerOf(subjects: readonly { readonly id?: unknown }[], rows: readonly Row[]) {
  const byId = new Map<unknown, Row[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  for (const list of byId.values()) list.sort((a, b) => Number(a.path === "id") - Number(b.path === "id"));
  const inOrder = subjects.map(({ id }) => {
    const row = byId.get(id ?? null)?.shift();
    if (row === undefined) throw new Error(`no row for ${JSON.stringify(id)}`);
    return row;
  });
  if (rows.length !== subjects.length) throw new Error(`${rows.length} rows for ${subjects.length} subjects`);
  const isRejected = ({ status }: Row) => status === "rejected";
  return {
    results: inOrder.filter((row) => !isRejected(row)).map(resultOf),
    rejected: inOrder.filter(isRejected).map(({ id, path }) => ({ id: id === "" ? null : id, path })),
  };
}

const numberOf = (text: Row[string]) => (text === null ? null : Number(text));

function resultOf(row: Row) {
  const starting = (start: string) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        name.startsWith(start) ? [[name.slice(start.length), numberOf(value ?? null)]] : [],
      ),
    );
  const { id, status, tier, unsettled, coverage, base, score, rank, size, top } = row;
  const figures = Object.entries({ coverage, base, score, rank, size, top }).map(
    ([name, value]) => [name, numberOf(value ?? null)] as const,
  );
  return {
    id,
    status,
    tier,
    unsettled:
      unsettled === null
        ? null
        : String(unsettled)
            .split(" ")
            .filter((one) => one !== ""),
    ...Object.fromEntries(figures),
    layers: starting("layer_"),
    points: starting("points_"),
  };
}
