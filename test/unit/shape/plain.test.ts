import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import { brief, isPlainObject, kindOf, LIMITS, plain } from "../../../src/shape/plain.js";

const codes = (document: unknown) => plain(document).issues.map(({ code, path }) => `${path} ${code}`);

function nested(depth: number, leaf: unknown = 1): unknown {
  let value = leaf;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe("plain copies", () => {
  test.each([
    [null],
    [true],
    [""],
    ["text"],
    [0],
    [-1.5],
    [[]],
    [{}],
    [[1, [2, { a: null }], "x"]],
    [{ b: 1, a: { d: [true], c: "y" } }],
  ])("%j", (document) => {
    const { value, issues } = plain(document);
    expect(issues).toEqual([]);
    expect(value).toEqual(document);
    expect(JSON.stringify(value)).toBe(JSON.stringify(document));
    if (typeof document === "object" && document !== null) expect(value).not.toBe(document);
  });

  it("shares nothing with the document", () => {
    const part = { x: 1 };
    const document = { a: part, b: [part] };
    const { value } = plain(document);
    part.x = 2;
    expect(value).toEqual({ a: { x: 1 }, b: [{ x: 1 }] });
  });

  it("keeps the order of keys, nested ones too", () => {
    const document = { z: { b: 1, a: 2 }, a: [], m: { y: {}, x: {} } };
    expect(JSON.stringify(plain(document).value)).toBe(JSON.stringify(document));
  });

  it("drops keys that hold undefined", () => {
    expect(Object.keys(plain({ a: undefined, b: 1 }).value as object)).toEqual(["b"]);
  });

  it("turns Decimals into numbers, or into text where a number would lose digits", () => {
    const document = { a: new Decimal("4.80"), b: [new Decimal("0.1234567890123456789")] };
    expect(plain(document).value).toEqual({ a: 4.8, b: ["0.1234567890123456789"] });
  });

  it("reads objects without prototype and of another realm", () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(plain(bare).value).toEqual({ a: 1 });
    expect(plain(runInNewContext("({ a: [1, { b: 2 }] })")).value).toEqual({ a: [1, { b: 2 }] });
  });

  it("copies keys that shadow what every object inherits", () => {
    const document = { constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: { prototype: 4 } };
    expect(plain(document).value).toEqual(document);
  });

  it("takes no object for a Decimal by its keys alone", () => {
    for (const posing of [
      { toStringTag: "[object Decimal]" },
      { toStringTag: "[object Decimal]", toString: 1 },
    ]) {
      expect(plain({ a: posing })).toEqual({ value: { a: posing }, issues: [] });
    }
  });
});

describe("plain refuses", () => {
  class Instance {
    readonly a = 1;
  }

  test.each<[what: string, document: unknown, found: string]>([
    ["a function", () => 1, "function"],
    ["a symbol", Symbol("s"), "symbol"],
    ["a bigint", 5n, "bigint"],
    ["undefined as the document", undefined, "nothing"],
    ["a class instance", new Instance(), "a class instance"],
    ["a map", new Map(), "a class instance"],
    ["a date", new Date(0), "a class instance"],
    ["a typed array", new Uint8Array(2), "a class instance"],
    ["a boxed number", Object(5), "a class instance"],
    ["an object that inherits", Object.create({ a: 1 }), "a class instance"],
  ])("%s", (_, document, found) => {
    const { value, issues } = plain(document);
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: "not-data", path: "", facts: { found } }]);
  });

  it("every such value at once, each with its path", () => {
    expect(codes({ a: [1, () => 1], b: { c: 2n } })).toEqual(["a.1 not-data", "b.c not-data"]);
  });

  it("holes in lists", () => {
    const sparse: unknown[] = [1];
    sparse[2] = 3;
    expect(codes({ a: sparse })).toEqual(["a.1 not-data"]);
  });

  it("a key that reaches a prototype, and goes on looking", () => {
    const { value, issues } = plain(JSON.parse('{"a": {"__proto__": {"x": 1}}, "b": {"__proto__": 2}}'));
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "forbidden-key", path: "a.__proto__", facts: { key: "__proto__" } },
      { code: "forbidden-key", path: "b.__proto__" },
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("what lies deeper than the limit, at the place where it begins", () => {
    const { depth: limit } = LIMITS;
    const path = Array(limit + 1)
      .fill(0)
      .join(".");
    expect(plain(nested(limit)).issues).toEqual([]);
    expect(plain(nested(limit + 1)).issues).toMatchObject([{ code: "too-deep", path, facts: { limit } }]);
    expect(codes(nested(100_000))).toEqual([`${path} too-deep`]);
  });

  it("cycles, as what is too deep", () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(codes(cycle)).toEqual([
      `${Array(LIMITS.depth + 1)
        .fill("self")
        .join(".")} too-deep`,
    ]);
    const list: unknown[] = [];
    list.push(list, list);
    expect(plain(list).issues.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  it("more values than the limit", () => {
    const most = new Array<number>(LIMITS.values - 1).fill(0);
    expect(plain(most).issues).toEqual([]);
    expect(plain([most, 0]).issues).toMatchObject([
      { code: "too-large", path: "", facts: { what: "values", limit: LIMITS.values } },
    ]);
  });

  it("shared references that would explode into more values than the limit", () => {
    let shared: unknown = {};
    for (let level = 0; level < 40; level++) shared = { a: shared, b: shared };
    expect(codes(shared)).toEqual([" too-large"]);
  });

  it("a list that claims more elements than the limit, without walking them", () => {
    const claimed: unknown[] = [];
    claimed.length = 4 * LIMITS.values;
    let reads = 0;
    const counted = new Proxy(claimed, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(codes(counted)).toEqual([" too-large"]);
    expect(reads).toBeLessThan(2 * LIMITS.values);
  });

  it("a wide list inside of itself, without walking it once for each level", () => {
    const wide: unknown[] = new Array(20_000).fill(0);
    let reads = 0;
    const counted = new Proxy(wide, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
    wide.fill(counted);
    expect(["too-deep", "too-large"]).toContain(plain(counted).issues[0]?.code);
    expect(reads).toBeLessThan(2 * LIMITS.values);
  });

  it("more text than the limit, in values and in keys", () => {
    const half = "x".repeat(LIMITS.text / 2);
    expect(plain([half, half]).issues).toEqual([]);
    expect(plain([half, half, "x"]).issues).toMatchObject([
      { code: "too-large", path: "", facts: { what: "text", limit: LIMITS.text } },
    ]);
    expect(codes({ [half]: half, x: 1 })).toEqual([" too-large"]);
    expect(codes([{ [half]: 1 }, { [half]: 1 }, { x: 1 }])).toEqual([" too-large"]);
  });

  it("values that cannot be read", () => {
    const broken = {
      get a(): number {
        throw new RangeError("broken");
      },
    };
    expect(plain(broken).value).toBeUndefined();
    expect(plain(broken).issues).not.toEqual([]);
  });
});

describe("isPlainObject", () => {
  it("is true of literals, of JSON's objects and of those without prototype", () => {
    expect(
      [{}, JSON.parse('{"a":1}'), Object.create(null), runInNewContext("({})")].map(isPlainObject),
    ).toEqual([true, true, true, true]);
  });

  it("is false of everything else", () => {
    const others = [null, undefined, 1, "x", true, [], new Map(), new Date(0), () => 1, Object.create({})];
    expect(others.map(isPlainObject)).toEqual(others.map(() => false));
  });
});

test.each<[unknown, string]>([
  [null, "null"],
  [undefined, "nothing"],
  [[], "list"],
  ["", "text"],
  [1, "number"],
  [Number.NaN, "number"],
  [true, "boolean"],
  [1n, "bigint"],
  [{}, "object"],
  [new Map(), "a class instance"],
  [() => 1, "function"],
])("kindOf(%s) is %s", (value, word) => {
  expect(kindOf(value)).toBe(word);
});

describe("brief", () => {
  test.each<[unknown, string]>([
    ["abc", '"abc"'],
    [1.5, "1.5"],
    [Number.NaN, "NaN"],
    [true, "boolean"],
    [{}, "object"],
    [undefined, "nothing"],
  ])("%s", (value, text) => {
    expect(brief(value)).toBe(text);
  });

  it("cuts long text", () => {
    expect(brief("x".repeat(78))).toBe(`"${"x".repeat(78)}"`);
    expect(brief("x".repeat(79))).toBe(`"${"x".repeat(79)}…`);
    expect(brief("x".repeat(1_000_000))).toHaveLength(81);
  });
});

describe("a copy", () => {
  it("is frozen through and through, and leaves the document as it was", () => {
    const document = { a: [{ b: 1 }], c: null };
    const value = plain(document).value as typeof document;
    expect([value, value.a, value.a[0]].every(Object.isFrozen)).toBe(true);
    expect([document, document.a, document.a[0]].some(Object.isFrozen)).toBe(false);
  });
});
