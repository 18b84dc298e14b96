import { SteelyardError } from "steelyard";
import { compileColumnar, reweigh, scoreTable, type Table } from "steelyard/columnar";
import { describe, expect, it, test } from "vitest";
import { type Document, tiny, whole } from "../../support.js";
import { againstReference, policyOf, table } from "./support.js";

/** A policy whose values are their own points. */
const plain = () => policyOf(tiny());

/** One indicator's column as a table. */
const columns = (nps: unknown, length: number): Table => ({
  length,
  role: "support",
  observations: { nps } as never,
});

describe("a column of observations", () => {
  const numbers = [0, 1, 50, 100];
  test.each<[form: string, column: unknown]>([
    ["a list", numbers],
    ["a list of texts", ["0", "1.0", "50", "100.00"]],
    ["Float64Array", new Float64Array(numbers)],
    ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array].map(
      (Type): [string, unknown] => [Type.name, new Type(numbers)],
    ),
    ["BigInt64Array", new BigInt64Array(numbers.map(BigInt))],
    ["BigUint64Array", new BigUint64Array(numbers.map(BigInt))],
    ["a vector", { length: 4, get: (row: number) => numbers[row] }],
    ["a vector of bigints", { length: 4, get: (row: number) => BigInt(numbers[row] as number) }],
    ["codes", { codes: new Uint8Array([2, 1, 0, 3]), values: [50, 1, 0, 100] }],
    ["a masked list", { values: numbers, valid: [1, 1, 1, 1] }],
    ["masked doubles", { values: new Float64Array(numbers), valid: [true, true, true, true] }],
    ["values with samples", { value: numbers, sample: new Int32Array([1, 2, 3, 4]) }],
    ["quotients", { of: [[0, 2, 100, 200], new Uint8Array([5, 2, 2, 2])] }],
  ])("may be %s", (_, column) => {
    const result = table(plain(), columns(column, 4));
    expect([...result.score]).toEqual(numbers);
    expect([...result.status]).toEqual([0, 0, 0, 0]);
    expect(Array.from(numbers, (_, row) => result.row(row).id)).toEqual([null, null, null, null]);
  });

  test.each<[form: string, column: unknown]>([
    ["a list with null", [7, null]],
    ["a list with undefined", [7, undefined]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is absence, too
    ["a list with a hole", [7, ,]],
    ["a vector", { length: 2, get: (row: number) => (row === 0 ? 7 : null) }],
    ["a vector that answers nothing", { length: 2, get: (row: number) => (row === 0 ? 7 : undefined) }],
    ["codes", { codes: [0, 1], values: [7, null] }],
    ["a masked list", { values: [7, "whatever"], valid: [1, 0] }],
    ["masked doubles", { values: new Float64Array([7, Number.NaN]), valid: [true, false] }],
    ["values with samples", { value: [7, null], sample: [3, 3] }],
    [
      "quotients without a numerator",
      {
        of: [
          [14, null],
          [2, 2],
        ],
      },
    ],
    [
      "quotients without a denominator",
      {
        of: [
          [14, 2],
          [2, null],
        ],
      },
    ],
    [
      "quotients by 0",
      {
        of: [
          [14, 2],
          [2, 0],
        ],
      },
    ],
    ["a reason", [7, { missing: "ill" }]],
  ])("lacks what is absent in %s", (_, column) => {
    const result = table(plain(), columns(column, 2));
    expect([...result.status]).toEqual([0, 1]);
    expect([...result.score]).toEqual([7, Number.NaN]);
    expect(result.rejected).toEqual([]);
  });

  test.each<[form: string, column: unknown]>([
    ["NaN in Float64Array", new Float64Array([7, Number.NaN])],
    ["Infinity in Float64Array", new Float64Array([7, Number.POSITIVE_INFINITY])],
    ["too many digits in Float64Array", new Float64Array([7, 1e15])],
    ["too many digits in BigInt64Array", new BigInt64Array([7n, 10n ** 15n])],
    ["text", [7, "7 %"]],
    ["a boolean", [7, true]],
    ["a sample below 0", { value: [7, 7], sample: [1, -1] }],
    ["an infinite sample", { value: [7, 7], sample: [1, Number.POSITIVE_INFINITY] }],
    [
      "a denominator below 0",
      {
        of: [
          [14, 7],
          [2, -1],
        ],
      },
    ],
  ])("rejects a row with %s", (_, column) => {
    const result = table(plain(), columns(column, 2));
    expect(result.rejected).toEqual([{ row: 1, id: null, path: "observations.nps" }]);
    expect([...result.score]).toEqual([7, Number.NaN]);
  });

  it("may come without a sample here and there", () => {
    const policy = policyOf(
      tiny({
        indicators: [
          { id: "nps", layer: "user", minimumSample: 2, scoring: { kind: "linear", floor: 0, target: 100 } },
        ],
      }),
    );
    const result = table(policy, columns({ value: [1, 2, 3, 4], sample: [1, null, 2, undefined] }, 4));
    expect([...result.score]).toEqual([Number.NaN, 2, 3, 4]);
  });
});

describe("the other columns", () => {
  const given = (): Table => ({
    length: 5,
    id: ["a", "b", "c", "d", "e"],
    role: { codes: [0, 1, 0, 1, 0], values: ["seller", "carer"] },
    stage: { length: 5, get: (row) => ["launch", null, "mature", undefined, "launch"][row] },
    cohort: { values: ["k", "l", "k", "l", "no"], valid: [1, 1, 1, 1, 0] },
    observations: {
      sales: new Float64Array([200, 150, 250.5, 0.1, 300]),
      orders: new Int32Array([50, 25, 12, 0, 60]),
      nps: [20, "-20", 59.5, null, "1e1"],
      csat: { value: [4.8, "4.79", 4.5, 3, 5], sample: [20, 19, 30, 100, 20] },
    },
    targets: { sales: [null, null, 300, null, "200.5"] },
    facts: { complaints: new Uint8Array([0, 1, 0, 2, 0]), breach: [false, true, null, "x", true] },
  });

  it("say what subjects say", () => {
    const policy = policyOf(whole());
    const result = table(policy, given());
    expect(againstReference(policy, result)).toEqual([]);
    expect(result.rejected).toEqual([]);
    expect([...result.status].filter((status) => status === 0).length).toBeGreaterThan(3);
  });

  it("may be one text for all", () => {
    const policy = policyOf(whole());
    const one = { ...given(), role: "seller", stage: "launch", cohort: "k" };
    const result = table(policy, one);
    expect(result.subject(1)).toMatchObject({ id: "b", role: "seller", stage: "launch", cohort: "k" });
    expect(againstReference(policy, result)).toEqual([]);
  });

  test.each<[fault: string, changes: Document, path: string]>([
    ["a role that there is not", { role: ["seller", "nobody", "seller", "seller", "seller"] }, "role"],
    ["a code out of range", { role: { codes: [0, 9, 0, 0, 0], values: ["seller"] } }, "role"],
    ["a stage that there is not", { stage: [null, "nowhere", null, null, null] }, "stage"],
    ["an empty cohort", { cohort: ["k", "", "k", "k", "k"] }, "cohort"],
    ["a cohort that is no text", { cohort: ["k", 7, "k", "k", "k"] }, "cohort"],
    ["no id", { id: ["a", null, "c", "d", "e"] }, "id"],
    ["an empty id", { id: ["a", "", "c", "d", "e"] }, "id"],
    ["an id that came before", { id: ["a", "a", "c", "d", "e"] }, "id"],
    ["a target on the wrong side", { targets: { orders: [1, -1, 1, 1, 1] } }, "targets.orders"],
    ["a target that is none", { targets: { orders: [1, "x", 1, 1, 1] } }, "targets.orders"],
    [
      "no target among doubles",
      { targets: { orders: new Float64Array([1, Number.NaN, 1, 1, 1]) } },
      "targets.orders",
    ],
    ["an infinite target", { targets: { orders: [1, Number.POSITIVE_INFINITY, 1, 1, 1] } }, "targets.orders"],
    ["a target for bands", { targets: { csat: [null, 1, null, null, null] } }, "targets.csat"],
    ["a fact that is none", { facts: { complaints: [0, [], 0, 0, 0] } }, "facts.complaints"],
  ])("reject a row with %s", (_, changes, path) => {
    const policy = policyOf(whole());
    const result = table(policy, { ...given(), ...changes });
    expect(result.rejected.map((own) => [own.row, own.path])).toEqual([[1, path]]);
    expect(againstReference(policy, result)).toEqual([]);
  });

  it("reject targets also where nothing else asks for them", () => {
    const policy = policyOf(
      tiny({
        indicators: ["nps", "idle"].map((id) => ({
          id,
          layer: "user",
          scoring: { kind: "ratio", target: 100 },
        })),
        roles: { support: { indicators: { nps: 1 } } },
      }),
    );
    for (const idle of [
      new Float64Array([Number.POSITIVE_INFINITY, Number.NaN]),
      [Number.POSITIVE_INFINITY, 0],
    ]) {
      const given: Table = { length: 2, role: "support", observations: { nps: [1, 2] }, targets: { idle } };
      expect(table(policy, given, {}).rejected.map(({ path }) => path)).toEqual([
        "targets.idle",
        "targets.idle",
      ]);
    }
  });

  it("may be wanting: no observation, no id, no row", () => {
    const policy = plain();
    const none = table(policy, { length: 2, role: "support", observations: {} });
    expect([...none.status]).toEqual([1, 1]);
    expect(none.subject(1)).toMatchObject({ id: "1", role: "support" });
    expect(table(policy, { length: 0, role: "support", observations: {} })).toMatchObject({
      length: 0,
      exactRows: 0,
    });
    expect(table(policy, [])).toMatchObject({ length: 0, rejected: [] });
  });
});

describe("an error of the call", () => {
  const sound = { length: 2, role: "support", observations: { nps: [1, 2] } };
  test.each<[what: string, given: unknown, issues: readonly string[]]>([
    ["null", null, ["wrong-type "]],
    ["text", "table", ["wrong-type "]],
    ["no length", { ...sound, length: undefined, observations: {} }, ["wrong-type length"]],
    ["a broken length", { length: 1.5, role: "support", observations: {} }, ["wrong-type length"]],
    ["a length below 0", { length: -1, role: "support", observations: {} }, ["wrong-type length"]],
    ["no role", { ...sound, role: undefined }, ["wrong-type role"]],
    ["null for a role", { ...sound, role: null }, ["wrong-type role"]],
    ["a number for roles", { ...sound, role: 7 }, ["wrong-type role"]],
    ["one id for all", { ...sound, id: "e" }, ["wrong-type id"]],
    ["null for ids", { ...sound, id: null }, ["wrong-type id"]],
    ["a number for stages", { ...sound, stage: 7 }, ["wrong-type stage"]],
    ["a list of columns", { ...sound, observations: [[1, 2]] }, ["wrong-type observations"]],
    ["a map of targets", { ...sound, targets: new Map() }, ["wrong-type targets"]],
    ["a number of facts", { ...sound, facts: 7 }, ["wrong-type facts"]],
    ["null for a column", { ...sound, observations: { nps: null } }, ["wrong-type observations.nps"]],
    [
      "Float32Array",
      { ...sound, observations: { nps: new Float32Array(2) } },
      ["wrong-type observations.nps"],
    ],
    [
      "DataView",
      { ...sound, observations: { nps: new DataView(new ArrayBuffer(2)) } },
      ["wrong-type observations.nps"],
    ],
    ["an object", { ...sound, observations: { nps: {} } }, ["wrong-type observations.nps"]],
    [
      "values without samples",
      { ...sound, observations: { nps: { value: [1, 2] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "samples without values",
      { ...sound, observations: { nps: { sample: [1, 2] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "half a quotient",
      { ...sound, observations: { nps: { of: [[1, 2]] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "a quotient of a number",
      { ...sound, observations: { nps: { of: 7 } } },
      ["wrong-type observations.nps"],
    ],
    ["a short column", { ...sound, observations: { nps: [1] } }, ["column-length observations.nps"]],
    ["a long role", { ...sound, role: ["support", "support", "support"] }, ["column-length role"]],
    ["a short mask", { ...sound, cohort: { values: ["k", "k"], valid: [1] } }, ["column-length cohort"]],
    [
      "a short sample",
      { ...sound, observations: { nps: { value: [1, 2], sample: [1] } } },
      ["column-length observations.nps"],
    ],
    ["a length in text", { ...sound, length: "2" }, ["wrong-type length"]],
    ["a long mask", { ...sound, cohort: { values: ["k", "k"], valid: [1, 1, 1] } }, ["column-length cohort"]],
    [
      "a mask of more values",
      { ...sound, cohort: { values: ["k", "k", "k"], valid: [1, 1] } },
      ["column-length cohort"],
    ],
    [
      "Float32Array under a mask",
      { ...sound, observations: { nps: { values: new Float32Array(2), valid: [1, 1] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "Float32Array for what codes stand for",
      { ...sound, observations: { nps: { values: new Float32Array(1), codes: [0, 0] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "no codes",
      { ...sound, observations: { nps: { codes: null, values: [1] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "nothing for codes",
      { ...sound, observations: { nps: { codes: [0, 0], values: null } } },
      ["wrong-type observations.nps"],
    ],
    [
      "nothing under a mask",
      { ...sound, observations: { nps: { valid: [1, 1], values: null } } },
      ["wrong-type observations.nps"],
    ],
    [
      "no mask",
      { ...sound, observations: { nps: { valid: null, values: [1, 2] } } },
      ["wrong-type observations.nps"],
    ],
    [
      "a misspelt part",
      { ...sound, target: { nps: [1, 2] }, cohorts: "k" },
      ["unknown-id target", "unknown-id cohorts"],
    ],
    ["a stranger", { ...sound, observations: { csat: [1, 2] } }, ["unknown-id observations.csat"]],
    ["a target for a stranger", { ...sound, targets: { csat: [1, 2] } }, ["unknown-id targets.csat"]],
    ["a bad name of a fact", { ...sound, facts: { "no id": [1, 2] } }, ["bad-id facts.no id"]],
    ["a fact of another length", { ...sound, facts: { grade: [1] } }, ["column-length facts.grade"]],
    [
      "several at once",
      { ...sound, role: 7, observations: { nps: [1], csat: [1, 2] } },
      ["wrong-type role", "column-length observations.nps", "unknown-id observations.csat"],
    ],
  ])("is told by code and path: %s", (_, given, issues) => {
    const policy = plain();
    const found = (): string[] => {
      try {
        table(policy, given as Table);
        return [];
      } catch (error) {
        if (!(error instanceof SteelyardError)) throw error;
        return error.issues.map(({ code, path }) => `${code} ${path}`);
      }
    };
    expect(found()).toEqual(issues);
  });

  it("is a policy in place of its plan, or nothing", () => {
    for (const given of [plain(), {}, null, undefined, "plan"]) {
      for (const call of [() => scoreTable(given as never, []), () => reweigh(given as never, [])])
        expect(call).toThrow(
          expect.objectContaining({ issues: [expect.objectContaining({ code: "wrong-type" })] }),
        );
      expect(() => compileColumnar(given as never)).toThrow(/expected plan, found/);
    }
  });

  it("is no column that is undefined", () => {
    const given = {
      ...sound,
      id: undefined,
      stage: undefined,
      cohort: null,
      targets: undefined,
      facts: { x: undefined },
    };
    expect([...table(plain(), { ...given, observations: { nps: [1, 2] } }).score]).toEqual([1, 2]);
    expect([...table(plain(), { ...given, observations: { nps: undefined } }).status]).toEqual([1, 1]);
  });
});

describe("subjects with many indicators", () => {
  it.each([1, 7, 12, 15, 16, 17, 33, 40])("may have %i", (count) => {
    const indicators = Array.from({ length: count }, (_, place) => ({
      id: `i${place}`,
      layer: "user",
      scoring: { kind: "linear", floor: 0, target: 100 },
    }));
    const policy = policyOf(tiny({ indicators, roles: { support: { layers: { user: 1 } } } }));
    // Each value its own place, in the third row as a text, in the fourth not all of them, in the last one too many.
    const value = (row: number, place: number) => (place + 40 * row) % 101;
    const observed = (row: number, keep: (place: number) => boolean = () => true) =>
      Object.fromEntries(
        indicators.flatMap(({ id }, place) =>
          keep(place) ? [[id, row === 2 ? String(value(row, place)) : value(row, place)]] : [],
        ),
      );
    const subject = (row: number, observations: object) => ({ id: `e${row}`, role: "support", observations });
    const result = table(policy, [
      ...[0, 1, 2].map((row) => subject(row, observed(row))),
      subject(
        3,
        observed(3, (place) => place !== 1),
      ),
      subject(4, { ...observed(4), unknown: 1 }),
    ]);
    for (const [place, { id }] of indicators.entries()) {
      const missing = place === 1 ? Number.NaN : value(3, place);
      const expected = [value(0, place), value(1, place), value(2, place), missing, Number.NaN];
      expect(Array.from(result.points?.[id] ?? [])).toEqual(expected);
    }
    expect(result.rejected).toEqual([{ row: 4, id: "e4", path: "observations.unknown" }]);
    expect(againstReference(policy, result)).toEqual([]);
  });
});
