import { compilePlan, definePolicy } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { compileSql, type SqlColumns } from "steelyard/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, chosen, type Database, startDatabase } from "./engines/index.js";

const number = (column: string) => ({ column, type: "decimal(8,2)" }) as const;

/** Two indicators by position in the cohort, so that three values are sorted: theirs, and the score. */
const crowded = () =>
  definePolicy({
    steelyard: 1,
    id: "crowded",
    version: "1",
    layers: [{ id: "only" }],
    indicators: [
      { id: "x", layer: "only", scoring: { kind: "percentile" } },
      { id: "y", layer: "only", scoring: { kind: "percentile", better: "lower" } },
    ],
    roles: { one: { indicators: { x: "0.5", y: "0.5" } } },
    ranking: { cohort: "cohort", minimum: 2 },
    tiers: [{ id: "top", when: { fact: "top", atMost: "0.1" } }, { id: "rest" }],
  });

const COLUMNS: SqlColumns = {
  id: "id",
  role: "role",
  cohort: "team",
  observations: { x: number("x"), y: number("y") },
};

const CASES = [
  ["a policy with percentiles", () => compilePlan(crowded()), COLUMNS, 3],
  [
    "the preset",
    () => compilePlan(operationsAssistant),
    { ...COLUMNS, observations: { nps: number("x"), averageOrderValue: number("y") } },
    1,
  ],
] as const;

const engines = (await chosen()).run.filter((name) => name === "duckdb" || name === "spark");

// In CI all engines are asked for.
if (engines.length === 0) it.skip("neither DuckDB nor Spark was asked for", () => undefined);

describe.each(engines)("%s reads the table once", (name) => {
  let database: Database;
  beforeAll(async () => {
    database = (await startDatabase(name)) as Database;
    const text = ["id", "role", "team"].map((column) => ({ name: column, type: "text" as const }));
    const numbers = ["x", "y"].map((column) => ({ name: column, type: "decimal(8,2)" as const }));
    const rows = Array.from({ length: 40 }, (_, row) => [
      `e-${row}`,
      row % 2 === 0 ? "one" : "campaign",
      `team ${row % 3}`,
      `${row}.5`,
      `${row % 7}.25`,
    ]);
    await database.load("people", [...text, ...numbers], rows);
  });
  afterAll(() => database?.stop());

  it.each(CASES)("and sorts once for each value that is compared: %s", async (_, plan, columns, sorts) => {
    const statement = compileSql(plan(), { dialect: name, table: "people", columns });
    const operators =
      name === "spark" ? await inSpark(database, statement) : await inDuckdb(database, statement);
    const times = (wanted: RegExp) => operators.filter((operator) => wanted.test(operator)).length;
    expect(times(/scan/i)).toBe(1);
    expect(times(/window/i)).toBe(sorts);
    expect(times(/^sort/i)).toBe(name === "spark" ? sorts : 0);
    expect(times(/join|union|aggregate|cte/i)).toBe(0);
  });
});

/** The operators of DuckDB's plan; a window sorts by itself. */
async function inDuckdb(database: Database, statement: string): Promise<string[]> {
  const rows = await database.query(`EXPLAIN (FORMAT json) ${statement}`);
  const names: string[] = [];
  const visit = (node: { name: string; children?: [] }) => {
    names.push(node.name);
    for (const child of node.children ?? []) visit(child);
  };
  for (const node of JSON.parse(String(Object.values(rows[0] ?? {}).at(-1)))) visit(node);
  return names;
}

/** The operators of Spark's plan, one on each line of its tree. */
async function inSpark(database: Database, statement: string): Promise<string[]> {
  const text = await (database as Cluster).explain(statement);
  // The tree comes first; what each operator does follows after an empty line.
  const [tree = ""] = text.split("\n\n");
  return tree
    .split("\n")
    .map((line) => line.replace(/^[\s:+\-*()\d]+/, ""))
    .flatMap((line) => /^(?:FileScan|Scan|[A-Z][A-Za-z]*)/.exec(line) ?? []);
}
