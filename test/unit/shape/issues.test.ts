import { describe, expect, it, test } from "vitest";
import * as z from "zod/mini";
import { collect } from "../../../src/error/issue.js";
import { reportShape } from "../../../src/shape/issues.js";
import {
  DecimalSchema,
  DecimalsByIdSchema,
  filled,
  IdSchema,
  TextSchema,
  TitleSchema,
  whole,
} from "../../../src/shape/schema.js";

type Row = [what: string, schema: z.ZodMiniType, value: unknown, issues: object[]];

function issuesOf(schema: z.ZodMiniType, value: unknown, path = ""): object[] {
  const read = schema.safeParse(value);
  const issues = collect((report) => {
    if (!read.success) reportShape(read.error.issues, value, report, path);
  });
  return issues.map(({ code, path: at, facts }) => ({ code, path: at, facts }));
}

const band = () =>
  z.union([
    z.strictObject({ atLeast: DecimalSchema, points: DecimalSchema }),
    z.strictObject({ atMost: DecimalSchema, points: DecimalSchema }),
  ]);

const award = () =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("amount"), amount: DecimalSchema }),
    z.strictObject({ kind: z.literal("badge"), badge: IdSchema }),
  ]);

describe("schemas", () => {
  test.each([
    [IdSchema, "a"],
    [IdSchema, "aB-9_c"],
    [IdSchema, "a".repeat(64)],
    [TextSchema, ""],
    [DecimalSchema, 0],
    [DecimalSchema, "-1.5e3"],
    [TitleSchema, "NPS"],
    [TitleSchema, { en: "NPS", "zh-CN": "净推荐值" }],
    [whole(0, 4), 0],
    [whole(0, 4), 4],
    [filled(TextSchema), ["a"]],
    [DecimalsByIdSchema, { a: 1, "b-c": "0.5" }],
  ])("%# accepts %s", (schema, value) => {
    expect(issuesOf(schema, value)).toEqual([]);
  });

  test.each<Row>([
    ["an empty id", IdSchema, "", [{ code: "bad-id", path: "", facts: { found: "" } }]],
    ["a digit first", IdSchema, "9a", [{ code: "bad-id", path: "", facts: { found: "9a" } }]],
    ["a dot", IdSchema, "a.b", [{ code: "bad-id", path: "", facts: { found: "a.b" } }]],
    ["two separators", IdSchema, "a--b", [{ code: "bad-id", path: "", facts: { found: "a--b" } }]],
    ["a separator last", IdSchema, "a_", [{ code: "bad-id", path: "", facts: { found: "a_" } }]],
    ["a newline last", IdSchema, "a\n", [{ code: "bad-id", path: "", facts: { found: "a\n" } }]],
    ["a full-width letter", IdSchema, "ａ", [{ code: "bad-id", path: "", facts: { found: "ａ" } }]],
    [
      "65 letters",
      IdSchema,
      "a".repeat(65),
      [{ code: "bad-id", path: "", facts: { found: "a".repeat(65) } }],
    ],
    [
      "a number for an id",
      IdSchema,
      5,
      [{ code: "wrong-type", path: "", facts: { expected: "text", found: "number" } }],
    ],
    ["text for a decimal", DecimalSchema, "x", [{ code: "not-decimal", path: "", facts: { found: '"x"' } }]],
    ["NaN", DecimalSchema, Number.NaN, [{ code: "not-decimal", path: "", facts: { found: "NaN" } }]],
    ["infinity", DecimalSchema, Number.POSITIVE_INFINITY, [{ code: "not-decimal", path: "" }]],
    ["a boolean", DecimalSchema, true, [{ code: "not-decimal", path: "", facts: { found: "boolean" } }]],
    [
      "a decimal beyond the length limit",
      DecimalSchema,
      "1".repeat(1101),
      [{ code: "not-decimal", path: "", facts: { found: `"${"1".repeat(79)}…` } }],
    ],
    [
      "a fraction",
      whole(0, 4),
      1.5,
      [{ code: "wrong-type", path: "", facts: { expected: "whole number", found: "number" } }],
    ],
    ["too little", whole(2, 8), 1, [{ code: "out-of-range", path: "", facts: { found: "1", minimum: "2" } }]],
    ["too much", whole(2, 8), 9, [{ code: "out-of-range", path: "", facts: { found: "9", maximum: "8" } }]],
    ["an empty list", filled(TextSchema), [], [{ code: "empty", path: "", facts: {} }]],
    [
      "an object for a list",
      filled(TextSchema),
      {},
      [{ code: "wrong-type", path: "", facts: { expected: "list", found: "object" } }],
    ],
    ["a bad key of a map", DecimalsByIdSchema, { "a b": 1 }, [{ code: "bad-id", path: "a b" }]],
    ["a bad language tag", TitleSchema, { e_n: "x" }, [{ code: "bad-id", path: "e_n" }]],
    [
      "a number for a title",
      TitleSchema,
      5,
      [{ code: "wrong-type", path: "", facts: { expected: "text", found: "number" } }],
    ],
    [
      "a title without text",
      TitleSchema,
      { en: 5 },
      [{ code: "wrong-type", path: "en", facts: { expected: "text", found: "number" } }],
    ],
  ])("%s", (_, schema, value, issues) => {
    expect(issuesOf(schema, value)).toMatchObject(issues);
    expect(issuesOf(schema, value)).toHaveLength(issues.length);
  });
});

describe("toIssues", () => {
  const thing = () => z.strictObject({ a: TextSchema, list: z.array(z.strictObject({ n: whole(1, 9) })) });

  test.each<Row>([
    ["a missing key", thing(), { list: [] }, [{ code: "missing-key", path: "a", facts: {} }]],
    [
      "a missing key, nested",
      thing(),
      { a: "", list: [{}] },
      [{ code: "missing-key", path: "list.0.n", facts: {} }],
    ],
    [
      "each unknown key",
      thing(),
      { a: "", list: [], b: 1, c: 2 },
      [
        { code: "unknown-key", path: "b", facts: { key: "b" } },
        { code: "unknown-key", path: "c", facts: { key: "c" } },
      ],
    ],
    [
      "an unknown key, nested",
      thing(),
      { a: "", list: [{ n: 1, x: 1 }] },
      [{ code: "unknown-key", path: "list.0.x", facts: { key: "x" } }],
    ],
    [
      "null",
      thing(),
      { a: null, list: [] },
      [{ code: "wrong-type", path: "a", facts: { expected: "text", found: "null" } }],
    ],
    [
      "a list for an object",
      thing(),
      [],
      [{ code: "wrong-type", path: "", facts: { expected: "object", found: "list" } }],
    ],
    [
      "a word out of a list",
      z.enum(["sum", "highest"]),
      "most",
      [{ code: "not-an-option", path: "", facts: { options: ["sum", "highest"], found: "most" } }],
    ],
    [
      "another literal",
      z.literal(1),
      2,
      [{ code: "not-an-option", path: "", facts: { options: ["1"], found: "2" } }],
    ],
    [
      "an unknown kind",
      award(),
      { kind: "gift" },
      [{ code: "not-an-option", path: "kind", facts: { options: ["amount", "badge"], found: "gift" } }],
    ],
    ["a missing kind", award(), { amount: 5 }, [{ code: "missing-key", path: "kind" }]],
    [
      "what is no object where a kind is asked",
      award(),
      5,
      [{ code: "wrong-type", path: "", facts: { expected: "object", found: "number" } }],
    ],
    [
      "the alternative that came closest",
      band(),
      { atMost: 5, points: "x" },
      [{ code: "not-decimal", path: "points" }],
    ],
    ["the first of two equally close", band(), { points: 1 }, [{ code: "missing-key", path: "atLeast" }]],
    [
      "what no alternative takes",
      band(),
      "x",
      [{ code: "wrong-type", path: "", facts: { expected: "object", found: "text" } }],
    ],
  ])("%s", (_, schema, value, issues) => {
    expect(issuesOf(schema, value)).toMatchObject(issues);
    expect(issuesOf(schema, value)).toHaveLength(issues.length);
  });

  it("begins at the path that it is given", () => {
    expect(issuesOf(thing(), { a: 1, list: [] }, "roles.0")).toMatchObject([{ path: "roles.0.a" }]);
  });

  it("cuts long keys and long values in its facts", () => {
    const long = "k".repeat(10_000);
    expect(issuesOf(thing(), { a: "", list: [], [long]: 1 })).toMatchObject([
      { facts: { key: "k".repeat(80) } },
    ]);
    expect(issuesOf(z.enum(["x"]), long)).toMatchObject([{ facts: { found: "k".repeat(80) } }]);
    expect(issuesOf(IdSchema, long)).toMatchObject([{ facts: { found: "k".repeat(80) } }]);
  });
});
