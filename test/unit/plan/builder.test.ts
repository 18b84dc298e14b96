import { describe, expect, it, test } from "vitest";
import { exact } from "../../../src/number/decimal.js";
import { PlanBuilder } from "../../../src/plan/builder.js";
import type { Node, NodeId } from "../../../src/plan/node.js";

const node = (build: PlanBuilder, id: NodeId) => build.nodes[id] as Node;

/** Grid and bounds of a node: `"2: -0.5..1"`. */
function bounds(build: PlanBuilder, id: NodeId): string {
  const { scale, low, high } = node(build, id) as {
    scale: number | null;
    low: string | null;
    high: string | null;
  };
  return `${scale}: ${low}..${high}`;
}

describe("leaves", () => {
  test.each([
    ["12.50", "12.5", "1: 12.5..12.5"],
    ["-0.5", "-0.5", "1: -0.5..-0.5"],
    [100, "100", "0: 100..100"],
    [0, "0", "0: 0..0"],
    [exact("1e-4"), "0.0001", "4: 0.0001..0.0001"],
    [exact("-1e3"), "-1000", "0: -1000..-1000"],
  ])("constant %s", (value, text, proven) => {
    const build = new PlanBuilder();
    const id = build.constant(value);
    expect(node(build, id)).toMatchObject({ kind: "constant", value: text });
    expect(bounds(build, id)).toBe(proven);
  });

  it("an input, bounded or not", () => {
    const build = new PlanBuilder();
    const bounded = build.input("value/x", 0, 2, 500n);
    expect(node(build, bounded)).toMatchObject({ kind: "input", fact: "value/x", back: 0 });
    expect(bounds(build, bounded)).toBe("2: -5..5");
    expect(bounds(build, build.input("value/y"))).toBe("null: null..null");
    expect(bounds(build, build.input("value/y", 0, 2))).toBe("null: null..null");
    expect(bounds(build, build.input("value/y", 0, null, 500n))).toBe("null: null..null");
    expect(node(build, build.input("score", 3))).toMatchObject({ fact: "score", back: 3 });
  });

  it("none proves nothing", () => {
    const build = new PlanBuilder();
    const none = build.none();
    expect(node(build, none)).toMatchObject({ kind: "constant", value: null });
    expect(bounds(build, none)).toBe("null: null..null");
  });

  it("a profile of several values, and a constant for one", () => {
    const build = new PlanBuilder();
    const several = build.profile([exact("0.25"), exact("0.5")]);
    expect(node(build, several)).toMatchObject({ kind: "profile", values: ["0.25", "0.5"] });
    expect(bounds(build, several)).toBe("2: 0.25..0.5");
    expect(node(build, build.profile([exact("0.5"), exact("0.50")]))).toMatchObject({
      kind: "constant",
      value: "0.5",
    });
  });
});

describe("arithmetic", () => {
  it("carries the bounds that its arguments prove", () => {
    const build = new PlanBuilder();
    const x = build.input("value/x", 0, 1, 20n); // −2..2 in tenths
    const half = build.constant("0.50");
    expect(bounds(build, build.add(x, half))).toBe("1: -1.5..2.5");
    expect(bounds(build, build.subtract(half, x))).toBe("1: -1.5..2.5");
    expect(bounds(build, build.multiply(x, half))).toBe("2: -1..1");
    expect(bounds(build, build.min(x, half))).toBe("1: -2..0.5");
    expect(bounds(build, build.max(x, half))).toBe("1: 0.5..2");
    expect(bounds(build, build.divide(x, half, 0, "floor"))).toBe("0: -5..5");
    for (const [id, kind] of [
      [build.add(x, half), "add"],
      [build.subtract(x, half), "subtract"],
      [build.multiply(x, half), "multiply"],
      [build.min(x, half), "min"],
      [build.max(x, half), "max"],
    ] as const) {
      expect(node(build, id)).toMatchObject({ kind, args: [x, half] });
    }
    expect(node(build, build.divide(x, half, 2, "halfEven"))).toMatchObject({
      kind: "divide",
      args: [x, half],
      rounding: "halfEven",
      scale: 2,
    });
  });

  it("sums from the left, and 0 of none", () => {
    const build = new PlanBuilder();
    const [a, b, c] = [build.input("a"), build.input("b"), build.input("c")];
    expect(node(build, build.sum([]))).toMatchObject({ kind: "constant", value: "0" });
    expect(build.sum([a])).toBe(a);
    const sum = build.sum([a, b, c]);
    expect(node(build, sum)).toMatchObject({ kind: "add", args: [build.add(a, b), c] });
  });

  it("a choice lies where either alternative does", () => {
    const build = new PlanBuilder();
    const when = build.missing(build.input("x"));
    const [low, high] = [build.constant("0.5"), build.constant(9)];
    const chosen = build.select(when, low, high);
    expect(node(build, chosen)).toMatchObject({ kind: "select", args: [when, low, high] });
    expect(bounds(build, chosen)).toBe("1: 0.5..9");
    expect(bounds(build, build.select(when, build.none(), high))).toBe("0: 9..9");
    expect(bounds(build, build.select(when, low, build.none()))).toBe("1: 0.5..0.5");
    expect(bounds(build, build.select(when, low, build.input("y")))).toBe("null: null..null");
  });

  it("cohort operations are whole and not negative", () => {
    const build = new PlanBuilder();
    const x = build.input("value/x");
    for (const kind of ["rank", "count", "below", "same"] as const) {
      const id = build.cohort(kind, x);
      expect(node(build, id)).toMatchObject({ kind, args: [x] });
      expect(bounds(build, id)).toBe("0: 0..9007199254740991");
    }
  });
});

describe("truth", () => {
  it("comparisons, and what they are about", () => {
    const build = new PlanBuilder();
    const [a, b] = [build.input("score"), build.constant(5)];
    expect(node(build, build.compare("above", a, b))).toEqual({
      kind: "compare",
      by: "above",
      args: [a, b],
      about: null,
    });
    const about = { fact: "score", back: 2, value: a };
    expect(node(build, build.compare("below", a, b, about))).toMatchObject({ by: "below", about });
    expect(node(build, build.is({ fact: "role", back: 1 }, ["a", 5, true]))).toEqual({
      kind: "is",
      fact: "role",
      back: 1,
      values: ["a", 5, true],
    });
  });

  it("and, or, not, missing", () => {
    const build = new PlanBuilder();
    const x = build.input("x");
    const [p, q] = [build.missing(x), build.compare("above", x, build.constant(0))];
    expect(node(build, p)).toEqual({ kind: "missing", args: [x] });
    expect(node(build, build.and([p, q]))).toEqual({ kind: "and", args: [p, q] });
    expect(node(build, build.or([p, q]))).toEqual({ kind: "or", args: [p, q] });
    expect(node(build, build.not(q))).toEqual({ kind: "not", args: [q] });
    expect(build.and([p])).toBe(p);
    expect(build.or([p])).toBe(p);
    expect(node(build, build.and([]))).toEqual({ kind: "and", args: [] });
    expect(node(build, build.or([]))).toEqual({ kind: "or", args: [] });
  });
});

describe("hash-consing", () => {
  it("builds the same node once", () => {
    const build = new PlanBuilder();
    const x = build.input("value/x", 0, 1, 20n);
    const sum = () => build.add(x, build.constant("0.50"));
    const first = sum();
    const length = build.length;
    expect(sum()).toBe(first);
    expect(build.constant("0.5")).toBe(build.constant(0.5));
    expect(build.none()).toBe(build.none());
    expect(build.length).toBe(length + 1); // none alone is new
    expect(build.nodes).toHaveLength(build.length);
  });

  it("keeps apart what differs in kind, arguments, order, grid, place or text", () => {
    const build = new PlanBuilder();
    const [x, y] = [build.input("x"), build.input("y")];
    const made = [
      x,
      y,
      build.input("x", 1),
      build.input("x", 0, 1, 20n),
      build.input("x", 0, 2, 20n),
      build.add(x, y),
      build.add(y, x),
      build.subtract(x, y),
      build.divide(x, y, 2, "halfEven"),
      build.divide(x, y, 2, "halfExpand"),
      build.divide(x, y, 3, "halfExpand"),
      build.compare("above", x, y),
      build.compare("above", x, y, { fact: "x", back: 0, value: x }),
      build.compare("above", x, y, { fact: "x", back: 1, value: x }),
      build.is({ fact: "x", back: 0 }, ["1"]),
      build.is({ fact: "x", back: 0 }, [1]),
      build.constant(1),
      build.none(),
    ];
    expect(new Set(made).size).toBe(made.length);
  });
});
