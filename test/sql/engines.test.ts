import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Cell,
  type Cluster,
  type Column,
  chosen,
  type Database,
  startDatabase,
} from "./engines/index.js";

/** What every engine takes: quotes of all kinds, what looks like an escape or a parameter, other scripts, not too long. */
const HOSTILE = "a\"b`c'd\\e %s ?1 $1 :x;-- 分数.é";

const COLUMNS: readonly Column[] = [
  { name: "id", type: "integer" },
  { name: `t ${HOSTILE}`, type: "text" },
  { name: "select", type: "boolean" },
  { name: `n ${HOSTILE}`, type: "decimal(12,2)" },
  { name: "wide", type: "decimal(38,9)" },
];

const ROWS: readonly (readonly Cell[])[] = [
  [0, "", true, "0.00", "12345678901234567890123456789.123456789"],
  [1, null, null, null, null],
  [2, "NULL", false, "97.50", "-99999999999999999999999999999.999999999"],
  [3, 'it\'s "quoted" `so`', true, "-0.01", "0.000000001"],
  [4, "back\\slash \\n \\0 \\", false, "9999999999.99", "0.000000000"],
  [5, "张伟 👩‍👩‍👧 é", true, "-9999999999.99", "1.000000000"],
  [6, "line\nfeed\ttab\r", false, "1.50", "2.000000000"],
  [9007199254740993n, " spaces ", true, "1.00", "3.000000000"],
  [-9223372036854775808n, "null", true, "1.00", "3.000000000"],
];

const same = (cell: Cell) => (typeof cell === "number" || typeof cell === "bigint" ? String(cell) : cell);
const expected = ROWS.map((row) => row.map(same));

describe.each((await chosen()).run)("%s", (name) => {
  let database: Database;
  const quote = (text: string) =>
    name === "mariadb" || name === "spark"
      ? `\`${text.replaceAll("`", "``")}\``
      : `"${text.replaceAll('"', '""')}"`;

  async function cells(table: string) {
    const found = await database.query(`SELECT * FROM ${quote(table)}`);
    return found
      .map((row) => COLUMNS.map((column) => row[column.name] as Cell))
      .sort(([a], [b]) => expected.findIndex(([id]) => id === a) - expected.findIndex(([id]) => id === b));
  }

  beforeAll(async () => {
    const started = await startDatabase(name);
    if ("absent" in started) throw new Error(started.absent);
    database = started;
  });
  afterAll(() => database?.stop());

  it("gives back the cells of a hostile table as they were loaded", async () => {
    await database.load(HOSTILE, COLUMNS, ROWS);
    expect(await cells(HOSTILE)).toEqual(expected);
  });

  it("makes a table anew", async () => {
    await database.load("again", COLUMNS, ROWS);
    await database.load("again", COLUMNS, ROWS.slice(0, 2));
    expect(await cells("again")).toEqual(expected.slice(0, 2));
    await database.load("again", COLUMNS, []);
    expect(await cells("again")).toEqual([]);
  });

  it("refuses a cell that the engine would round", async () => {
    await expect(database.load("t", [{ name: "n", type: "decimal(4,1)" }], [["0.25"]])).rejects.toThrow();
  });

  it("computes with 38 digits", async () => {
    const sum = "CAST('99999999999999999999999999999999999990' AS DECIMAL(38,0)) + CAST(9 AS DECIMAL(1,0))";
    const [row] = await database.query(`SELECT CAST(${sum} AS DECIMAL(38,0)) AS total`);
    expect(row).toEqual({ total: "99999999999999999999999999999999999999" });
  });

  it("keeps many rows", async () => {
    const columns = ["key", "points"].map(
      (name, n) => ({ name, type: n ? "decimal(9,2)" : "text" }) as const,
    );
    const rows = Array.from({ length: 12_000 }, (_, n) => [`k${n}`, `${n}.25`]);
    await database.load("many", columns, rows);
    const [row] = await database.query(
      `SELECT COUNT(*) AS total, COUNT(DISTINCT ${quote("key")}) AS people, SUM(points) AS points FROM many`,
    );
    expect(row).toEqual({ total: "12000", people: "12000", points: "71997000.00" });
  });

  it("names output columns as they are written", async () => {
    for (const output of ["Points", "points", "__proto__", "constructor", "0", HOSTILE, "x".repeat(63)]) {
      const [row] = await database.query(`SELECT 'v' AS ${quote(output)}`);
      expect(Object.entries(row ?? {})).toEqual([[output, "v"]]);
    }
  });

  it("reports a statement that fails", async () => {
    await expect(database.query("SELECT nothing FROM nowhere")).rejects.toThrow();
    expect(await database.query("SELECT 'still there' AS x")).toEqual([{ x: "still there" }]);
  });

  if (name === "spark")
    it("shares the work among all workers", async () => {
      const cluster = database as Cluster;
      const rows = Array.from({ length: 2_000 }, (_, n) => [n, `${n % 9}`]);
      const columns: Column[] = [
        { name: "n", type: "integer" },
        { name: "part", type: "text" },
      ];
      await cluster.load("shared", columns, rows);
      const sql = "SELECT part, SUM(n) AS total FROM shared GROUP BY part";
      const tasks = Object.values(await cluster.tasks(sql));
      expect(tasks).toHaveLength(2);
      for (const count of tasks) expect(count).toBeGreaterThan(0);
      expect(await cluster.explain(sql)).toContain("hashpartitioning(part");
    });
});
