import { compileSql, type SqlOptions } from "steelyard/sql";
import { describe, expect, it, test } from "vitest";
import { change, flat, tiny, whole } from "../support.js";
import { DIALECTS, planOf, refusals, refusedAt, tinyOptions, wholeColumns } from "./support.js";

const number = (changes: Record<string, unknown> = {}) => ({ column: "answer", type: "integer", ...changes });
/** What was found, as it is shown: a text in short, else its type. */
const shown = (found: unknown) =>
  typeof found === "string"
    ? found.slice(0, 80)
    : found === null
      ? "null"
      : Array.isArray(found)
        ? "list"
        : typeof found;
const observing = (nps: unknown) => tinyOptions({}, { observations: { nps } });

describe("options as a whole", () => {
  test.each([
    [undefined, "undefined"],
    [null, "null"],
    ["duckdb", "string"],
    [[], "list"],
    [() => 0, "function"],
  ])("are no %s", (options, found) => {
    expect(refusals(options)).toEqual([
      { code: "wrong-type", path: "", facts: { expected: "object", found } },
    ]);
  });

  it("may have no prototype, and stay as they were", () => {
    const frozen = Object.freeze(Object.assign(Object.create(null), tinyOptions()));
    expect(refusals(frozen)).toEqual([]);
  });
});

describe("the dialect", () => {
  test.each([
    "oracle",
    "DuckDB",
    "",
    "constructor",
    "__proto__",
    "toString",
    undefined,
    null,
    1,
    ["duckdb"],
    Object.create(null),
  ])("is not %j", (dialect) => {
    expect(refusals(tinyOptions({ dialect }))).toEqual([
      {
        code: "not-an-option",
        path: "dialect",
        facts: { options: DIALECTS, found: shown(dialect) },
      },
    ]);
  });

  it("is shown in short where it is long", () => {
    const [first] = refusals(tinyOptions({ dialect: "x".repeat(1_000) }));
    expect(first?.facts).toEqual({ options: DIALECTS, found: "x".repeat(80) });
  });
});

describe("the type of a column", () => {
  const NUMBERS = ["integer", "decimal(p,s) with p + s <= 35", "text", "text(p,s) with p + s <= 35"];

  test.each([
    "decimal(0,0)",
    "decimal(3,4)",
    "decimal(30,6)",
    "decimal(36,0)",
    "decimal(100,2)",
    "decimal(12, 2)",
    "decimal(12,2)\n",
    "decimal(12)",
    "text(36,0)",
    "Integer",
    "boolean",
    "number",
    "constructor",
    "",
    5,
    null,
    undefined,
    ["integer"],
    Object.create(null),
  ])("is not %j", (type) => {
    const found = shown(type);
    expect(refusals(observing(number({ type })))).toEqual([
      { code: "not-an-option", path: "columns.observations.nps.type", facts: { options: NUMBERS, found } },
    ]);
    const facts = { x: number({ type: type === "boolean" ? "bool" : type }) };
    expect(refusals(tinyOptions({}, { facts }))).toEqual([
      {
        code: "not-an-option",
        path: "columns.facts.x.type",
        facts: { options: [...NUMBERS, "boolean"], found: type === "boolean" ? "bool" : found },
      },
    ]);
  });

  test.each(["integer", "decimal(1,0)", "decimal(17,17)", "decimal(25,5)", "text", "text(24,9)"])(
    "may be %s",
    (type) => {
      expect(refusals(observing(number({ type })))).toEqual([]);
    },
  );

  it("may be boolean for a fact alone", () => {
    const boolean = number({ type: "boolean" });
    expect(refusals(tinyOptions({}, { facts: { x: boolean, y: [boolean, number()] } }))).toEqual([]);
    expect(refusedAt(tinyOptions({}, { targets: { nps: boolean } }))).toEqual([
      "columns.targets.nps.type not-an-option",
    ]);
  });
});

describe("keys that there are not", () => {
  test.each([
    ["semicolon", tinyOptions({ semicolon: true })],
    ["columns.ident", tinyOptions({}, { ident: "x" })],
    ["columns.role.column", tinyOptions({}, { role: { same: "support", column: "x" } })],
    ["columns.observations.nps.sample", observing(number({ sample: number() }))],
    ["columns.observations.nps.values", observing({ value: number(), values: number() })],
    ["columns.observations.nps.value.decimals", observing({ value: number({ decimals: 2 }) })],
    ["columns.targets.nps.value", tinyOptions({}, { targets: { nps: number({ value: 1 }) } })],
    ["columns.facts.x.same", tinyOptions({}, { facts: { x: number({ same: 1 }) } })],
    ["columns.facts.x.1.same", tinyOptions({}, { facts: { x: [number(), number({ same: 1 })] } })],
  ])("%s", (path, options) => {
    const key = path.split(".").at(-1);
    expect(refusals(options)).toEqual([{ code: "unknown-key", path, facts: { key } }]);
  });

  it("do no harm where they are undefined", () => {
    const given = number({ sample: undefined });
    const observations = { nps: given, nobody: undefined };
    expect(refusedAt(tinyOptions({ semicolon: undefined }, { observations }))).toEqual([
      "columns.observations.nobody unknown-id",
    ]);
  });

  it("are shown in short where they are long", () => {
    const long = "k".repeat(500);
    const [first] = refusals(tinyOptions({}, { [long]: 1 }));
    expect(first).toEqual({
      code: "unknown-key",
      path: `columns.${long}`.slice(0, 160),
      facts: { key: "k".repeat(80) },
    });
  });
});

describe("indicators that the policy lacks", () => {
  test.each(["observations", "targets"])("in %s", (part) => {
    expect(refusals(tinyOptions({}, { [part]: { sales: number() } }))).toEqual([
      {
        code: "unknown-id",
        path: `columns.${part}.sales`,
        facts: { kind: "indicator", id: "sales", known: ["nps"] },
      },
    ]);
  });

  it("are shown with the first twenty that there are", () => {
    const ids = Array.from({ length: 25 }, (_, n) => `i${n}`);
    const plan = planOf(flat(Object.fromEntries(ids.map((id) => [id, "0.04"]))));
    const long = "x".repeat(100);
    expect(refusals(tinyOptions({}, { observations: { [long]: null } }), plan)).toEqual([
      {
        code: "unknown-id",
        path: `columns.observations.${"x".repeat(80)}`,
        facts: { kind: "indicator", id: "x".repeat(80), known: ids.slice(0, 20) },
      },
    ]);
  });
});

describe("roles and stages that the policy lacks", () => {
  const staged = () => planOf(tiny({ stages: { launch: { adjust: [] }, mature: { adjust: [] } } }));

  it("are no word for every row", () => {
    const options = tinyOptions({}, { role: { same: "nobody" }, stage: { same: "x".repeat(100) } });
    expect(refusals(options, staged())).toEqual([
      {
        code: "unknown-id",
        path: "columns.role.same",
        facts: { kind: "role", id: "nobody", known: ["support"] },
      },
      {
        code: "unknown-id",
        path: "columns.stage.same",
        facts: { kind: "stage", id: "x".repeat(80), known: ["launch", "mature"] },
      },
    ]);
  });

  it("are none where the policy has them", () => {
    expect(
      refusals(tinyOptions({}, { role: { same: "support" }, stage: { same: "mature" } }), staged()),
    ).toEqual([]);
    expect(refusedAt(tinyOptions({}, { stage: { same: "mature" } }))).toEqual([
      "columns.stage.same unknown-id",
    ]);
  });
});

describe("the plan", () => {
  test.each([
    [null, "null"],
    [undefined, "undefined"],
    [tiny(), "object"],
    [{ plan: 2 }, "object"],
    ["plan", "string"],
  ])("is not %j", (plan, found) => {
    expect(refusals(tinyOptions(), plan as never)).toEqual(
      plan === undefined ? [] : [{ code: "wrong-type", path: "plan", facts: { expected: "plan", found } }],
    );
  });
});

describe("steps", () => {
  const modified = (count: number) => {
    const modifiers = Array.from({ length: count }, (_, n) => ({
      id: `m${n}`,
      when: { fact: "value/nps", atLeast: n },
      add: 1,
    }));
    return planOf(tiny({ modifiers }));
  };

  test.each([
    ["mariadb", 60],
    ["mysql", 60],
    ["spark", 90],
  ] as const)("are refused in %s beyond the %i that it takes", (dialect, deepest) => {
    const options = tinyOptions({ dialect });
    const steps = (count: number) => {
      const found = refusals(options, modified(count));
      if (found.length === 0) return 0;
      const { part } = (found[0]?.facts ?? { part: "" }) as { part: string };
      expect(found).toEqual([{ code: "not-covered", path: "", facts: { part, use: "appraise" } }]);
      return Number(/^(\d+) steps$/.exec(part)?.[1]);
    };
    const counts = Array.from({ length: 100 }, (_, n) => n).filter((count) => steps(count) > 0);
    expect(counts[0]).toBeGreaterThan(30);
    expect(steps(counts[0] as number)).toBe(deepest + 1);
    expect(counts).toEqual(
      Array.from({ length: 100 - (counts[0] as number) }, (_, n) => n + (counts[0] as number)),
    );
  });
});

describe("columns", () => {
  it.each([
    ["postgres", 100, "text"],
    ["mariadb", 500, "decimal(12,2)"],
  ] as const)("are refused in %s where there are more than it takes", (dialect, count, type) => {
    const indicators = Array.from({ length: count }, (_, n) => ({
      id: `i${n}`,
      layer: "business",
      scoring: { kind: "linear", floor: 0, target: n + 1 },
    }));
    const roles = { support: { indicators: { i0: 1 } } };
    const plan = planOf({ ...tiny(), indicators, roles, layers: [{ id: "business" }] });
    const observations = Object.fromEntries(indicators.map(({ id }) => [id, { column: id, type }]));
    const [first] = refusals(tinyOptions({ dialect }, { observations }), plan);
    expect(first).toMatchObject({ code: "not-covered", path: "", facts: { use: "appraise" } });
    expect(first?.facts).toMatchObject({ part: expect.stringMatching(/^\d{4} columns$/) });
  });
});

describe("the name of a fact", () => {
  test.each(["", "a b", "1a", "_a", "a_", "a/b", "事实", "a".repeat(65), 'a"b', "a\n", "a.b"])(
    "is not %j",
    (name) => {
      const found = name.slice(0, 80);
      expect(refusals(tinyOptions({}, { facts: { [name]: number() } }))).toEqual([
        { code: "bad-id", path: `columns.facts.${found}`, facts: { found } },
      ]);
    },
  );

  test.each(["a".repeat(64), "A1-b_2", "constructor", "toString"])("may be %s", (name) => {
    expect(refusals(tinyOptions({}, { facts: { [name]: number(), unused: undefined } }))).toEqual([]);
  });
});

describe("what is of the wrong type", () => {
  const text = (found: string) => ({ expected: "text", found });
  const list = (found: string) => ({ expected: "list", found });
  const object = (found: string) => ({ expected: "object", found });

  test.each([
    ["table", tinyOptions({ table: undefined }), text("undefined")],
    ["table", tinyOptions({ table: [] }), text("list")],
    ["table", tinyOptions({ table: [7] }), text("number")],
    ["table.1", tinyOptions({ table: ["a", null] }), text("null")],
    ["columns", tinyOptions({ columns: undefined }), object("undefined")],
    ["columns", tinyOptions({ columns: [] }), object("list")],
    ["output", tinyOptions({ output: null }), list("null")],
    ["output", tinyOptions({ output: "points" }), list("string")],
    ["columns.id", tinyOptions({}, { id: undefined }), text("undefined")],
    ["columns.order", tinyOptions({}, { order: 1 }), text("number")],
    ["columns.cohort", tinyOptions({}, { cohort: null }), text("null")],
    ["columns.role", tinyOptions({}, { role: undefined }), object("undefined")],
    ["columns.role.same", tinyOptions({}, { role: {} }), text("undefined")],
    ["columns.stage", tinyOptions({}, { stage: null }), object("null")],
    ["columns.stage.same", tinyOptions({}, { stage: { same: ["a"] } }), text("list")],
    ["columns.observations", tinyOptions({}, { observations: undefined }), object("undefined")],
    ["columns.observations.nps", observing(null), object("null")],
    ["columns.observations.nps", observing("answer"), object("string")],
    ["columns.observations.nps.column", observing(number({ column: 5 })), text("number")],
    ["columns.observations.nps.value", observing({}), object("undefined")],
    ["columns.observations.nps.value", observing({ sample: number() }), object("undefined")],
    ["columns.observations.nps.value", observing({ value: null }), object("null")],
    ["columns.observations.nps.sample", observing({ value: number(), sample: 5 }), object("number")],
    ["columns.observations.nps.of", observing({ of: number() }), list("object")],
    ["columns.observations.nps.of", observing({ of: [number()] }), list("list")],
    ["columns.observations.nps.of", observing({ of: [number(), number(), number()] }), list("list")],
    ["columns.observations.nps.of.1", observing({ of: [number(), "voters"] }), object("string")],
    ["columns.targets", tinyOptions({}, { targets: null }), object("null")],
    ["columns.targets.nps", tinyOptions({}, { targets: { nps: [] } }), object("list")],
    ["columns.facts", tinyOptions({}, { facts: [] }), object("list")],
    ["columns.facts.x", tinyOptions({}, { facts: { x: null } }), object("null")],
    ["columns.facts.x.1", tinyOptions({}, { facts: { x: [number(), null] } }), object("null")],
    ["columns.facts.x.0.column", tinyOptions({}, { facts: { x: [{ type: "text" }] } }), text("undefined")],
  ])("%s", (path, options, facts) => {
    expect(refusals(options)).toEqual([{ code: "wrong-type", path, facts }]);
  });
});

describe("what SQL does not give", () => {
  test.each(["contributions", "awards", "payout", "streaks", "lowPerformance", "fit", "constructor", 5])(
    "%s",
    (part) => {
      expect(refusals(tinyOptions({ output: ["layers", part] }))).toEqual([
        { code: "not-covered", path: "output", facts: { part: shown(part), use: "appraise" } },
      ]);
    },
  );

  it("is the output alone: a policy with awards and low performance is scored", () => {
    const options = { dialect: "duckdb", table: "people", columns: wholeColumns() };
    expect(refusals(options, planOf(whole()))).toEqual([]);
  });
});

describe("several faults", () => {
  it("are reported at once, in the order in which they were looked for", () => {
    const options = {
      semicolon: true,
      dialect: "mariadb",
      table: ["ok", ""],
      columns: {
        id: "a\0",
        role: { same: 1, different: 2 },
        stage: 5,
        observations: { nps: { column: "😀", type: "float" }, sales: 1, of: 2 },
        targets: { nps: null },
        facts: { "not an id": 1, x: [{ column: " ", type: "int" }] },
        more: 1,
      },
      output: ["awards", "points", "streaks"],
    };
    expect(refusedAt(options)).toEqual([
      "semicolon unknown-key",
      "table.1 bad-name",
      "columns.more unknown-key",
      "columns.id bad-name",
      "columns.role.different unknown-key",
      "columns.role.same wrong-type",
      "columns.stage wrong-type",
      "columns.observations.nps.column bad-name",
      "columns.observations.nps.type not-an-option",
      "columns.observations.sales unknown-id",
      "columns.observations.of unknown-id",
      "columns.targets.nps wrong-type",
      "columns.facts.not an id bad-id",
      "columns.facts.x.0.column bad-name",
      "columns.facts.x.0.type not-an-option",
      "output not-covered",
      "output not-covered",
    ]);
  });
});

describe("numbers that would not fit", () => {
  const CONDITION = { fact: "fact/x", atLeast: "1e60" };
  const quotient = observing({ of: [number({ type: "decimal(30,5)" }), number({ type: "decimal(30,5)" })] });
  const fine = { kind: "linear", floor: "1e-26", target: 100 };
  const finest = `0.${"123456789".repeat(5)}`;

  test.each([
    ["duckdb", 45],
    ["spark", 45],
  ])("name the observation in %s", (dialect, digits) => {
    expect(refusals({ ...quotient, dialect })).toEqual([
      { code: "too-wide", path: "observations.nps", facts: { digits, dialect } },
    ]);
  });

  test.each(["postgres", "mariadb", "mysql"])("fit in %s, whose integers are longer", (dialect) => {
    expect(refusals({ ...quotient, dialect })).toEqual([]);
  });

  test.each(["duckdb", "spark"])("name the points in %s", (dialect) => {
    const plan = planOf(tiny({ indicators: [{ id: "nps", layer: "user", scoring: fine }] }));
    const [first, ...others] = refusals({ ...observing(number({ type: "text" })), dialect }, plan);
    expect(first).toMatchObject({ code: "too-wide", path: "points_nps", facts: { dialect } });
    const { digits } = (first?.facts ?? { digits: 0 }) as { digits: number };
    expect(digits).toBeGreaterThan(38);
    expect(others).toEqual([]);
  });

  test.each(["duckdb", "spark"])("name the target in %s", (dialect) => {
    const plan = planOf(change(tiny(), { "indicators.0.scoring.floor": finest }));
    const targets = { nps: number() };
    expect(refusals(tinyOptions({ dialect }, { targets }), plan)).toMatchObject([
      { code: "too-wide", path: "targets.nps", facts: { dialect } },
    ]);
  });

  test.each(["duckdb", "spark"])("name the node of a tier in %s", (dialect) => {
    const tiers = [{ id: "S", when: { fact: "top", atMost: finest } }, { id: "A" }];
    const plan = planOf(tiny({ tiers }));
    const [first] = refusals(tinyOptions({ dialect }), plan);
    expect(first).toMatchObject({ code: "too-wide", facts: { dialect } });
    const node = plan.nodes[Number(first?.path.replace("nodes.", ""))];
    // The share of the ranked as a whole number.
    expect(node).toMatchObject({ kind: "constant", value: finest.slice(2) });
  });

  test.each(["duckdb", "spark"])("name what a modifier changes in %s", (dialect) => {
    const modifiers = [{ id: "m", when: { fact: "value/nps", above: finest }, add: 1 }];
    expect(refusals(tinyOptions({ dialect }), planOf(tiny({ modifiers })))).toMatchObject([
      { code: "too-wide", path: "score", facts: { dialect } },
    ]);
  });

  test.each(["duckdb", "spark", "mariadb"])("name the fact in %s", (dialect) => {
    const plan = planOf(
      tiny({
        modifiers: [{ id: "m", when: { any: [CONDITION, { ...CONDITION, atLeast: "1e-9" }] }, add: 1 }],
      }),
    );
    const facts = { x: number({ type: "text" }) };
    expect(refusals(tinyOptions({ dialect }, { facts }), plan)).toMatchObject([
      { code: "too-wide", path: "facts.x", facts: { dialect } },
    ]);
  });

  it("are refused even by numeric, beyond a thousand digits", () => {
    const when = { fact: "fact/x", atLeast: "1e999" };
    const plan = planOf(tiny({ modifiers: [{ id: "m", when, add: 1 }] }));
    const facts = { x: number({ type: "text" }) };
    expect(refusals(tinyOptions({ dialect: "postgres" }, { facts }), plan)).toEqual([
      { code: "too-wide", path: "facts.x", facts: { digits: 1002, dialect: "postgres" } },
    ]);
  });
});

describe("keys of prototypes", () => {
  const INHERITED = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
  const own = (value: unknown) => JSON.parse(`{"__proto__": ${JSON.stringify(value)}}`);

  it("are names that there are not", () => {
    expect(refusedAt(tinyOptions({}, { observations: own(number()) }))).toEqual([
      "columns.observations.__proto__ unknown-id",
    ]);
    expect(refusedAt(tinyOptions({}, { targets: own(number()) }))).toEqual([
      "columns.targets.__proto__ unknown-id",
    ]);
    expect(refusedAt(tinyOptions({}, { facts: own(number()) }))).toEqual(["columns.facts.__proto__ bad-id"]);
    expect(refusedAt(Object.assign(own({}), tinyOptions()))).toEqual(["__proto__ unknown-key"]);
    expect(refusedAt(tinyOptions({}, { role: Object.assign(own({}), { same: "support" }) }))).toEqual([
      "columns.role.__proto__ unknown-key",
    ]);
    for (const id of INHERITED)
      expect(refusedAt(tinyOptions({}, { observations: { [id]: number() } }))).toEqual([
        `columns.observations.${id} unknown-id`,
      ]);
  });

  const named = (id: string) => planOf(change(tiny(), { "indicators.0.id": id }));
  const nothing = tinyOptions({}, { observations: {} });

  test.each(INHERITED)("%s may be an indicator", (id) => {
    const column = number();
    const text = compileSql(named(id), tinyOptions({}, { observations: { [id]: column } }) as SqlOptions);
    expect(text.replaceAll(id, "nps")).toBe(
      compileSql(planOf(), tinyOptions({}, { observations: { nps: column } })),
    );
  });

  test.each(INHERITED)("%s is missing in every row where it has no column", (id) => {
    expect(compileSql(named(id), nothing).replaceAll(id, "nps")).toBe(compileSql(planOf(), nothing));
  });

  test.each(INHERITED)("%s has no target where none is told", (id) => {
    const told = tinyOptions({}, { observations: {}, targets: {} });
    expect(compileSql(named(id), told).replaceAll(id, "nps")).toBe(compileSql(planOf(), told));
  });

  test.each(INHERITED)("%s may be a fact, with a column and without one", (id) => {
    const asking = (name: string) =>
      planOf(tiny({ modifiers: [{ id: "m", when: { fact: `fact/${name}`, equals: 1 }, add: 1 }] }));
    const told = (name: string) => tinyOptions({}, { facts: { [name]: number() } });
    expect(compileSql(asking(id), told(id)).replaceAll(id, "mood")).toBe(
      compileSql(asking("mood"), told("mood")),
    );
    expect(compileSql(asking(id), tinyOptions())).toBe(compileSql(asking("mood"), tinyOptions()));
  });

  test.each(INHERITED)("%s may be a layer, a role, a stage and a tier", (id) => {
    const document = (name: string) =>
      tiny({
        layers: [{ id: name }],
        indicators: [{ id: "nps", layer: name, scoring: { kind: "linear", floor: 0, target: 100 } }],
        roles: { [name]: { layers: { [name]: 1 } } },
        stages: { [name]: { adjust: [] } },
        tiers: [{ id: name, when: { fact: "stage", equals: name } }, { id: "rest" }],
      });
    const told = tinyOptions({}, { stage: "phase" });
    expect(compileSql(planOf(document(id)), told).replaceAll(id, "same")).toBe(
      compileSql(planOf(document("same")), told),
    );
  });
});
