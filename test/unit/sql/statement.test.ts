import type { Plan } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { compileSql, type DialectName, type SqlOptions } from "steelyard/sql";
import { describe, expect, it, test } from "vitest";
import { textLiteral } from "../../../src/engine/sql/read/facts.js";
import { change, type Document, flat, tiny, whole } from "../support.js";
import { DIALECTS, planOf, queryFor, tinyOptions, wholeColumns, wholeStatement } from "./support.js";

/** A text without its names and its literals of text. */
function bare(dialect: DialectName, text: string): string {
  const names = dialect === "duckdb" || dialect === "postgres" ? /"(?:[^"]|"")*"/g : /`(?:[^`]|``)*`/g;
  return text.replace(/'(?:[^']|'')*'/g, "''").replace(names, "name");
}

/** One of everything: every kind of scoring, rounding, cohort, and the types of columns that a name ends with. */
function statements(dialect: DialectName): string[] {
  const scorings: Document[] = [
    { kind: "linear", floor: 10, target: 0 },
    { kind: "ratio", target: 7 },
    { kind: "ratio", target: 7, better: "lower" },
    {
      kind: "piecewise",
      knots: [
        { at: 0, points: 0 },
        { at: 3, points: 50 },
        { at: 10, points: 100 },
      ],
    },
    { kind: "bands", bands: [{ atMost: 5, points: 100 }], otherwise: 10 },
    { kind: "step", reference: 3, every: 7, change: -2, side: "below" },
    { kind: "step", reference: 3, every: 7, change: -2, whole: false },
    { kind: "percentile" },
    { kind: "percentile", better: "lower" },
  ];
  const columns = [
    { column: "answer", type: "text" },
    {
      of: [
        { column: "a", type: "text(14,2)" },
        { column: "b", type: "decimal(12,4)" },
      ],
    },
    { value: { column: "answer", type: "decimal(15,9)" }, sample: { column: "cases", type: "integer" } },
  ];
  const all = scorings.flatMap((scoring, place) =>
    ["halfExpand", "halfEven"].map((rounding) => {
      const plan = planOf(
        tiny({
          scale: { rounding },
          indicators: [{ id: "nps", layer: "user", scoring, minimumSample: 3, missing: "reject" }],
          ranking: { cohort: ["all", "role", "cohort"][place % 3] },
        }),
      );
      const targets = scoring.kind === "linear" || scoring.kind === "ratio";
      return compileSql(
        plan,
        tinyOptions(
          { dialect, output: ["layers", "points"] },
          {
            observations: { nps: columns[place % columns.length] },
            ...(place % 2 === 0 ? { cohort: "team" } : {}),
            ...(targets ? { targets: { nps: { column: "goal", type: "text(9,3)" } } } : {}),
          },
        ),
      );
    }),
  );
  return [...all, wholeStatement(dialect)];
}

/** Many indicators of one kind. */
function crowd(count: number, type: string): [Plan, Document] {
  const share = Math.floor(10_000 / count);
  const ids = Array.from({ length: count }, (_, n) => `i${n}`);
  const weights = Object.fromEntries(ids.map((id) => [id, `0.${String(share).padStart(4, "0")}`]));
  weights.i0 = `0.${String(10_000 - share * (count - 1)).padStart(4, "0")}`;
  const observations = Object.fromEntries(ids.map((id) => [id, { column: id, type }]));
  return [planOf(flat(weights)), observations];
}

describe.each(DIALECTS)("a statement for %s", (dialect) => {
  it("divides whole numbers alone", () => {
    for (const statement of statements(dialect)) {
      const text = bare(dialect, statement);
      // DuckDB's own whole division is none of decimals; PostgreSQL's is one where both sides are of 64 bits.
      if (dialect === "duckdb") expect(text.replaceAll(" // ", " ")).not.toContain("/");
      else if (dialect === "postgres") expect(text).not.toMatch(/numeric\)* \/|\/ \(*-?\d+::numeric/);
      else expect(text).not.toContain("/");
      expect(text).not.toMatch(/\b(?:AVG|ROUND|FLOAT|DOUBLE|REAL|FLOOR|CEIL|POWER|LOG|EXP|SQRT)\b/i);
    }
  });

  it("is one SELECT, without a comment or a semicolon", () => {
    for (const statement of statements(dialect)) {
      const text = bare(dialect, statement);
      expect(text).toMatch(/^SELECT [^;]+ AS step_\d+$/);
      expect(text).not.toMatch(/--|\/\*|#|\\|\bINTO\b|\bUPDATE\b|\bDELETE\b|\bINSERT\b|\bDROP\b/);
      const depths = [...text].map((one) => (one === "(" ? 1 : one === ")" ? -1 : 0));
      expect(depths.reduce<number>((depth, one) => (depth < 0 ? depth : depth + one), 0)).toBe(0);
    }
  });

  it("has no names but the user's, and its own", () => {
    const text = wholeStatement(dialect);
    const names = dialect === "duckdb" || dialect === "postgres" ? /"((?:[^"]|"")*)"/g : /`((?:[^`]|``)*)`/g;
    const found = new Set([...text.replace(/'(?:[^']|'')*'/g, "").matchAll(names)].map(([, name]) => name));
    const own = [
      "id",
      "status",
      "path",
      "coverage",
      "base",
      "score",
      "rank",
      "size",
      "top",
      "tier",
      "unsettled",
    ];
    const { layers, indicators } = planOf(whole());
    const answer = [
      ...layers.map(({ id }) => `layer_${id}`),
      ...indicators.map(({ id }) => `points_${id}`),
      ...own,
    ];
    // "C" and "binary" are the collations in which texts are compared as they are.
    const collations = { duckdb: ["binary"], postgres: ["C"], mariadb: [], mysql: [], spark: [] }[dialect];
    const users = JSON.stringify(wholeColumns()).matchAll(/"(?:column|id|order|role|stage|cohort)":"(\w+)"/g);
    const told = [...users].map(([, name]) => name);
    expect([...found].sort()).toEqual([...answer, ...collations, ...told, "shop", "people"].sort());
  });

  it("has no text but the policy's ids, paths, and what decimals are made of", () => {
    const literals = [...wholeStatement(dialect).matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text);
    const paths = ["sales", "orders", "nps", "csat"].map((id) => `observations.${id}`);
    const policy = ["seller", "carer", "launch", "mature", "S", "A", "B", "complaint ", "breach "];
    const own = ["rejected", "scored", "insufficient", "id", "role", "stage", "cohort"];
    const facts = ["facts.complaints", "facts.breach", "targets.sales", "targets.nps"];
    // Types of DuckDB that are no numbers, and those of Spark that are decimals.
    const types = ["FLOAT", "DOUBLE", "BOOLEAN", "decimal"];
    const decimals = ["", "e", "E", "+", "-", ".", "0", "1", "5", "6", "7", "8", "9"];
    const known = new Set([...paths, ...policy, ...own, ...facts, ...types, ...decimals]);
    const others = [...new Set(literals)].filter((text) => !known.has(text as string));
    expect(others.filter((text) => !/^(?:\(\?s\))?\^?-\?\(0\|/.test(text as string))).toEqual([]);
  });

  it("is the same text for the same plan, and for a copy of it", () => {
    const copy = JSON.parse(JSON.stringify(planOf(whole()))) as Plan;
    const options: SqlOptions = {
      dialect,
      table: ["shop", "people"],
      columns: wholeColumns(),
      output: ["layers", "points"],
    };
    expect(wholeStatement(dialect)).toBe(wholeStatement(dialect));
    expect(compileSql(copy, options)).toBe(wholeStatement(dialect));
    expect(compileSql(copy, JSON.parse(JSON.stringify(options)))).toBe(wholeStatement(dialect));
  });

  it("does not double with modifiers, conditions or tiers", () => {
    const lengths = [8, 16, 32].map((count) => {
      const ids = Array.from({ length: count }, (_, n) => `m${n}`);
      const when = { any: [{ fact: "base", atLeast: 50 }, { not: { fact: "points/nps", below: 20 } }] };
      const modifiers = ids.map((id, n) => ({
        id,
        when,
        ...(n % 2 === 0 ? { add: n + 1 } : { cap: 90 + n }),
      }));
      const tiers = ids.map((id, n) =>
        n + 1 < count ? { id, when: { fact: "score", atLeast: 99 - n } } : { id },
      );
      return compileSql(planOf(tiny({ modifiers, tiers })), tinyOptions({ dialect })).length / count;
    });
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(4);
  });

  it("stays shallow in deep conditions", () => {
    const deep = Array.from({ length: 7 }).reduce<Document>(
      (when) => ({ not: { all: [when, { fact: "fact/x", above: 3 }] } }),
      { fact: "value/nps", above: 1 },
    );
    const facts = { x: { column: "x", type: "integer" } };
    const plan = planOf(tiny({ modifiers: [{ id: "m", when: deep, add: 1 }] }));
    expect(compileSql(plan, tinyOptions({ dialect }, { facts })).length).toBeLessThan(8_000);
  });
});

describe("the length of a statement", () => {
  test.each([
    ["duckdb", "decimal(12,2)"],
    ["duckdb", "text"],
    ["postgres", "text"],
    ["mariadb", "decimal(12,2)"],
    ["spark", "text"],
  ] as const)(
    "grows in %s with the number of indicators of type %s, and no faster",
    (dialect, type) => {
      // PostgreSQL and MariaDB take a few thousand columns at most.
      const most = dialect === "postgres" ? 60 : dialect === "mariadb" ? 300 : 400;
      const each = [10, 40, most].map((count) => {
        const [plan, observations] = crowd(count, type);
        return compileSql(plan, tinyOptions({ dialect }, { observations })).length / count;
      });
      expect(Math.max(...each) / Math.min(...each)).toBeLessThan(2);
    },
    60_000,
  );
});

describe("steps", () => {
  test.each([
    "people",
    "step_0",
    "step_1",
    "STEP_7",
    "c1",
    ["shop", "people"],
    ["step_1", "step_2", "step_3"],
  ])("stand one in the other, on the table %j", (table) => {
    for (const dialect of DIALECTS) {
      const mark = dialect === "duckdb" || dialect === "postgres" ? '"' : "`";
      const name = [table].flat().map((part) => mark + part + mark);
      const text = compileSql(planOf(), tinyOptions({ dialect, table }));
      const fence = { duckdb: "", spark: "", postgres: " OFFSET 0" }[dialect as string];
      const [before, after = ""] = text.split(`FROM ${name.join(".")}`);
      const steps = [...after.matchAll(/\) AS (\w+)/g)].map(([, step]) => step);
      expect(steps).toEqual(steps.map((_, place) => `step_${place}`));
      expect(before?.match(/\(SELECT /g)).toHaveLength(steps.length);
      expect(after).toBe(
        steps.map((step) => `${fence ?? " LIMIT 18446744073709551615"}) AS ${step}`).join(""),
      );
    }
  });
});

describe("what need not be there", () => {
  it("is no column: neither layers nor points", () => {
    const text = compileSql(planOf(), tinyOptions({ output: [] }));
    expect(text).not.toMatch(/layer_|points_/);
    expect(compileSql(planOf(), tinyOptions({ output: undefined }))).toBe(
      compileSql(planOf(), tinyOptions({ output: ["layers"] })),
    );
    expect(compileSql(planOf(), tinyOptions({ output: ["points"] }))).toMatch(/"points_nps"$/m);
  });

  it("is no tier", () => {
    expect(compileSql(planOf(), tinyOptions())).toContain('CAST(NULL AS VARCHAR) AS "tier"');
    const one = compileSql(planOf(tiny({ tiers: [{ id: "A" }] })), tinyOptions());
    expect(one).toMatch(/CASE WHEN NOT c\d+ THEN CAST\(NULL AS VARCHAR\) ELSE 'A' END AS "tier"/);
  });

  it("is no stage, no cohort and no order, which need no columns", () => {
    const document = tiny({ stages: { launch: { adjust: [] } }, ranking: { cohort: "cohort" } });
    const asking = change(document, {
      modifiers: [{ id: "m", when: { fact: "stage", equals: "launch" }, add: 1 }],
    });
    const text = compileSql(planOf(asking), tinyOptions());
    expect(text).not.toContain("OVER");
    expect(text).not.toContain("launch");
    expect(text).toMatch(/CASE WHEN c\d+ THEN CAST\(NULL AS BIGINT\) END AS "rank"/);
  });

  it("is no column of roles and stages where all are the same", () => {
    const same = (role: string, stage?: string) =>
      compileSql(
        planOf(whole()),
        tinyOptions({}, { ...wholeColumns(), role: { same: role }, stage: stage && { same: stage } }),
      );
    for (const text of [same("seller"), same("seller", "launch")])
      expect(text).not.toMatch(/"position"|"phase"/);
    expect(same("seller")).not.toBe(same("carer"));
    expect(same("seller", "launch")).not.toBe(same("seller"));
    expect(same("seller", "launch")).not.toBe(same("seller", "mature"));
  });

  it("is a fact of no columns", () => {
    const plan = planOf(tiny({ modifiers: [{ id: "m", when: { fact: "fact/x", equals: "a" }, add: 1 }] }));
    expect(compileSql(plan, tinyOptions({}, { facts: { x: [] } }))).not.toMatch(/CASE\s+END/);
  });
});

describe("texts of the policy", () => {
  const literal = (dialect: DialectName, text: string) => textLiteral(queryFor(dialect), text);

  test.each([
    ["duckdb", "'a B_1.x-'", "decode(from_hex('4f27427269656e'))"],
    ["postgres", "'a B_1.x-'::text", "convert_from(decode('4f27427269656e', 'hex'), 'UTF8')"],
    ["mariadb", "'a B_1.x-'", "X'4f27427269656e'"],
    ["mysql", "'a B_1.x-'", "X'4f27427269656e'"],
    ["spark", "'a B_1.x-'", "decode(X'4f27427269656e', 'UTF-8')"],
  ] as const)("stand in %s as they are, or by their bytes", (dialect, plain, bytes) => {
    expect(literal(dialect, "a B_1.x-")).toBe(plain);
    expect(literal(dialect, "")).toBe(plain.replace("a B_1.x-", ""));
    expect(literal(dialect, "O'Brien")).toBe(bytes);
    for (const text of ["é😀\n", "a\n", "\\", "%_", '"', "`", "$\u007bx}", "a\u200b", "--", "\u0001"])
      expect(literal(dialect, text)).toBe(
        text === "--"
          ? plain.replace("a B_1.x-", text)
          : bytes.replace(/4f\w+/, Buffer.from(text).toString("hex")),
      );
  });

  test.each(DIALECTS)("equal none in %s where they have half of a pair", (dialect) => {
    for (const text of ["\ud83d", "a\ude00", "\ude00\ud83d"]) expect(literal(dialect, text)).toBe(null);
  });

  it("equal none in PostgreSQL where they have a character 0", () => {
    expect(literal("postgres", "a\0b")).toBe(null);
    expect(literal("duckdb", "a\0b")).toContain("'610062'");
    // The digits 0 and 0 of two bytes are no character 0.
    expect(literal("postgres", "\u0010\u0001'")).toContain("'100127'");
  });

  test.each(DIALECTS)("are not written out in %s, whatever is in them", (dialect) => {
    const values = ["O'Brien", "\\'; DROP TABLE people; --", "é", "\ud83d", 'a"b`c'];
    const when = {
      any: [
        { fact: "fact/x", in: values },
        { fact: "cohort", in: values },
      ],
    };
    const plan = planOf(tiny({ modifiers: [{ id: "m", when, add: 1 }] }));
    const facts = { x: { column: "x", type: "text" } };
    const text = compileSql(plan, tinyOptions({ dialect }, { facts, cohort: "team" }));
    expect(text).not.toMatch(/Brien|DROP|é|\\|\ud83d/);
  });
});

describe("the preset", () => {
  test.each(DIALECTS)("becomes one statement in %s", (dialect) => {
    const plan = planOf(operationsAssistant as unknown as Document);
    const id = plan.indicators[0]?.id ?? "";
    const observations = { [id]: { column: "n", type: "decimal(6,2)" } };
    expect(compileSql(plan, tinyOptions({ dialect }, { observations }))).toMatch(/^SELECT /);
  });
});
