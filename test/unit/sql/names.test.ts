import { compileSql, type DialectName } from "steelyard/sql";
import { describe, expect, it, test } from "vitest";
import { change, tiny } from "../support.js";
import { DIALECTS, planOf, refusals, tinyOptions } from "./support.js";

/** What engines say of their names. */
const RULES = {
  duckdb: { longest: 10_000, measure: "characters" },
  postgres: { longest: 63, measure: "bytes" },
  mariadb: { longest: 64, measure: "characters" },
  mysql: { longest: 64, measure: "characters" },
  spark: { longest: 10_000, measure: "characters" },
} as const;

const refusal = (dialect: DialectName, path: string, name: string) => ({
  code: "bad-name",
  path,
  facts: { found: name.slice(0, 80), dialect, ...RULES[dialect] },
});

/** Whether a table may be called so. */
function takes(dialect: DialectName, name: string): boolean {
  const found = refusals(tinyOptions({ dialect, table: name }));
  if (found.length > 0) expect(found).toEqual([refusal(dialect, "table", name)]);
  return found.length === 0;
}

describe.each(DIALECTS)("a name in %s", (dialect) => {
  const { longest, measure } = RULES[dialect];
  const astral = dialect !== "mariadb" && dialect !== "mysql";

  test.each(["", "\0", "a\0b", "a\nb", "\ta", "a\u0007", "a\u007f", "a\u0085b", "\u001b[0m"])(
    "is neither empty nor has it control characters: %j",
    (name) => expect(takes(dialect, name)).toBe(false),
  );

  test.each(["\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"])(
    "has no half of a pair: %j",
    (name) => expect(takes(dialect, name)).toBe(false),
  );

  test.each(["a ", " ", "a\u00a0", "a\u3000", "a\u2028", "a\ufeff", "a\u2003"])(
    "has no blank at its end: %j",
    (name) => expect(takes(dialect, name)).toBe(false),
  );

  test.each([
    " a",
    "a b",
    "'; DROP TABLE x; --",
    '"',
    "`",
    "a\"b`c'd",
    "\\",
    "/* x */",
    "#x",
    "select",
    "step_0",
    "c1",
    "a.b",
    "$1 %s {x} ? :x",
    "分数",
    "é",
    "e\u0301",
    "\u202eab",
    "a\u200b",
    "0",
  ])("may be %j", (name) => expect(takes(dialect, name)).toBe(true));

  test.each(["😀", "a👩‍👩‍👧b", "𝟏"])("has %s where the engine has such names", (name) =>
    expect(takes(dialect, name)).toBe(astral),
  );

  test.each(["$\u007bx}", "a$\u007b", "$$\u007bspark.master}"])(
    "has no %s where the engine would put a setting",
    (name) => expect(takes(dialect, name)).toBe(dialect !== "spark"),
  );

  it("is as long as the engine takes it, and no longer", () => {
    expect(takes(dialect, "x".repeat(longest))).toBe(true);
    expect(takes(dialect, "x".repeat(longest + 1))).toBe(false);
    // Quotes are doubled in the text, and count once.
    expect(takes(dialect, '"'.repeat(longest))).toBe(true);
    expect(takes(dialect, "`".repeat(longest))).toBe(true);
  });

  it(`is measured in ${measure}`, () => {
    const bytes = measure === "bytes";
    expect(takes(dialect, "é".repeat(longest))).toBe(!bytes);
    expect(takes(dialect, "分".repeat(longest))).toBe(!bytes);
    expect(takes(dialect, "分".repeat(21))).toBe(true);
    expect(takes(dialect, `${"分".repeat(21)}x`)).toBe(!bytes);
    expect(takes(dialect, `${"é".repeat(31)}x`)).toBe(true);
    if (astral) {
      expect(takes(dialect, "😀".repeat(15))).toBe(true);
      expect(takes(dialect, "😀".repeat(16))).toBe(!bytes);
      expect(takes(dialect, "😀".repeat(longest))).toBe(!bytes);
    }
  });

  it("is checked wherever one is told", () => {
    const bad = { column: "a\n", type: "integer" };
    const options = tinyOptions(
      { dialect, table: ["a\n", "people", "b\n"] },
      {
        id: "a\n",
        order: "a\n",
        role: "a\n",
        stage: "a\n",
        cohort: "a\n",
        observations: { nps: { value: bad, sample: bad, of: [bad, bad] } },
        targets: { nps: bad },
        facts: { x: bad, y: [bad] },
      },
    );
    const paths = [
      "table.0",
      "table.2",
      "columns.id",
      "columns.order",
      "columns.cohort",
      "columns.role",
      "columns.stage",
      "columns.observations.nps.value.column",
      "columns.observations.nps.sample.column",
      "columns.observations.nps.of.0.column",
      "columns.observations.nps.of.1.column",
      "columns.targets.nps.column",
      "columns.facts.x.column",
      "columns.facts.y.0.column",
    ];
    expect(refusals(options)).toEqual(
      paths.map((path) => refusal(dialect, path, path === "table.2" ? "b\n" : "a\n")),
    );
  });

  it("stands in the text in quotes, its own quotes doubled", () => {
    const name = "a\"b`c'd\\e";
    const mark = dialect === "duckdb" || dialect === "postgres" ? '"' : "`";
    const quoted = mark + name.replaceAll(mark, mark + mark) + mark;
    const text = compileSql(planOf(), tinyOptions({ dialect, table: [name, "people"] }, { id: name }));
    expect(text).toContain(`FROM ${quoted}.${mark}people${mark}`);
    expect(text).toContain(`${quoted} AS c`);
    expect(text.split(quoted).join("")).not.toContain("d\\e");
  });
});

describe("names of the answer's columns", () => {
  const id = (length: number) => "a".repeat(length);
  const named = (layer: string, indicator: string) =>
    planOf(
      change(
        tiny({
          layers: [{ id: layer }],
          roles: { support: { layers: { [layer]: 1 } } },
        }),
        { "indicators.0.id": indicator, "indicators.0.layer": layer },
      ),
    );
  const told = (dialect: DialectName, indicator: string, output: unknown = ["layers", "points"]) =>
    tinyOptions(
      { dialect, output },
      { observations: { [indicator]: { column: "answer", type: "integer" } } },
    );

  it("fit in DuckDB and Spark, however long the ids", () => {
    for (const dialect of ["duckdb", "spark"] as const)
      expect(refusals(told(dialect, id(64)), named(id(64), id(64)))).toEqual([]);
  });

  test.each([
    ["postgres", 63],
    ["mariadb", 64],
    ["mysql", 64],
  ] as const)("are refused in %s where they pass its %i", (dialect, longest) => {
    const [layer, points] = [longest - "layer_".length, longest - "points_".length];
    expect(refusals(told(dialect, id(points)), named(id(layer), id(points)))).toEqual([]);
    expect(refusals(told(dialect, id(points + 1)), named(id(layer + 1), id(points + 1)))).toEqual([
      refusal(dialect, "output", `layer_${id(layer + 1)}`),
      refusal(dialect, "output", `points_${id(points + 1)}`),
    ]);
    expect(refusals(told(dialect, id(points + 1), ["layers"]), named(id(layer), id(points + 1)))).toEqual([]);
    expect(refusals(told(dialect, id(points + 1), []), named(id(layer + 1), id(points + 1)))).toEqual([]);
  });

  test.each(["postgres", "mariadb"] as const)("are refused in %s by default", (dialect) => {
    expect(refusals({ ...told(dialect, "nps"), output: undefined }, named(id(64), "nps"))).toEqual([
      refusal(dialect, "output", `layer_${id(64)}`),
    ]);
  });
});
