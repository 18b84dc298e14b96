import { describe, expect, it, test } from "vitest";
import { type Inputs, reference, type Value } from "../../../../src/engine/reference/algebra.js";
import { exact, toText } from "../../../../src/number/decimal.js";
import type { Scalar } from "../../../../src/number/scalar.js";
import { PlanBuilder } from "../../../../src/plan/builder.js";
import { fold } from "../../../../src/plan/fold.js";
import type { NodeId } from "../../../../src/plan/node.js";

/** What the engine knows from outside: `fact` and, for earlier periods, `fact@1`. */
const outside = (facts: Record<string, Scalar> = {}, profile = 0): Inputs => ({
  profile,
  read: ({ fact, back }) => facts[back === 0 ? fact : `${fact}@${back}`] ?? null,
});

const shown = (value: Value | undefined) =>
  value === null || value === undefined || typeof value === "boolean" ? value : toText(value);

/** The value of the node that `make` builds. */
function value(make: (build: PlanBuilder) => NodeId, inputs: Inputs = outside()) {
  const build = new PlanBuilder();
  const id = make(build);
  const frame: Value[] = [];
  fold(build.nodes, build.nodes.keys(), reference, frame, inputs);
  return shown(frame[id]);
}

/** A number, or a missing one. */
const number = (build: PlanBuilder, given: string | null) =>
  given === null ? build.none() : build.constant(given);

/** A truth, or an unknown one. */
function truth(build: PlanBuilder, given: boolean | null) {
  const one = build.constant(1);
  if (given === null) return build.compare("above", build.none(), one);
  return build.compare(given ? "equals" : "above", one, one);
}

describe("leaves", () => {
  test.each<[Scalar | undefined, string | null]>([
    [5, "5"],
    ["4.80", "4.8"],
    ["1e-3", "0.001"],
    ["S", null],
    [true, null],
    [undefined, null],
  ])("an input of %s", (given, decimal) => {
    expect(value((build) => build.input("f"), outside(given === undefined ? {} : { f: given }))).toBe(
      decimal,
    );
  });

  it("an input of an earlier period", () => {
    expect(value((build) => build.input("f", 2), outside({ f: 1, "f@2": 7 }))).toBe("7");
  });

  it("constants, and those of a profile", () => {
    expect(value((build) => build.constant("12.50"))).toBe("12.5");
    expect(value((build) => build.none())).toBeNull();
    const weights = (build: PlanBuilder) => build.profile([exact("0.25"), exact("0.5")]);
    expect(value(weights, outside({}, 0))).toBe("0.25");
    expect(value(weights, outside({}, 1))).toBe("0.5");
  });
});

describe("arithmetic", () => {
  type Kind = "add" | "subtract" | "multiply" | "min" | "max";
  test.each<[Kind, string, string, string]>([
    ["add", "0.1", "0.2", "0.3"],
    ["add", "-0.1", "0.1", "0"],
    ["subtract", "0.3", "0.1", "0.2"],
    ["multiply", "-1.5", "0.2", "-0.3"],
    ["min", "1", "2", "1"],
    ["min", "2", "1", "1"],
    ["min", "-1", "1", "-1"],
    ["max", "1", "2", "2"],
    ["max", "2", "1", "2"],
    ["max", "-1", "1", "1"],
  ])("%s %s %s", (kind, a, b, result) => {
    expect(value((build) => build[kind](build.constant(a), build.constant(b)))).toBe(result);
  });

  test.each<Kind>(["add", "subtract", "multiply", "min", "max"])(
    "%s of something missing is missing",
    (kind) => {
      expect(value((build) => build[kind](build.none(), build.constant(1)))).toBeNull();
      expect(value((build) => build[kind](build.constant(1), build.none()))).toBeNull();
    },
  );

  it("divides, rounding once; by 0 is missing", () => {
    const quotient = (a: string | null, b: string | null, rounding: "halfExpand" | "halfEven" | "floor") =>
      value((build) => build.divide(number(build, a), number(build, b), 2, rounding));
    expect(quotient("1", "8", "halfExpand")).toBe("0.13");
    expect(quotient("1", "8", "halfEven")).toBe("0.12");
    expect(quotient("-1", "3", "floor")).toBe("-0.34");
    expect(quotient("1", "0", "halfExpand")).toBeNull();
    expect(quotient("0", "0", "halfExpand")).toBeNull();
    expect(quotient(null, "1", "halfExpand")).toBeNull();
    expect(quotient("1", null, "halfExpand")).toBeNull();
  });

  test.each<[when: boolean | null, chosen: string]>([
    [true, "1"],
    [false, "2"],
    [null, "2"],
  ])("selects by %s", (when, chosen) => {
    expect(value((build) => build.select(truth(build, when), build.constant(1), build.constant(2)))).toBe(
      chosen,
    );
  });

  it("selects what is missing, too", () => {
    expect(value((build) => build.select(truth(build, true), build.none(), build.constant(2)))).toBeNull();
  });
});

describe("comparisons", () => {
  const by = ["atLeast", "atMost", "above", "below", "equals"] as const;
  const compared = (a: string | null, b: string | null) =>
    by.map((one) => value((build) => build.compare(one, number(build, a), number(build, b))));

  it("of numbers", () => {
    expect(compared("1", "2")).toEqual([false, true, false, true, false]);
    expect(compared("2", "1")).toEqual([true, false, true, false, false]);
    expect(compared("1.0", "1")).toEqual([true, true, false, false, true]);
    expect(compared("-1", "1")).toEqual([false, true, false, true, false]);
  });

  it("with something missing are unknown", () => {
    expect(compared(null, "1")).toEqual([null, null, null, null, null]);
    expect(compared("1", null)).toEqual([null, null, null, null, null]);
  });

  test.each<[given: Scalar | undefined, values: (string | number | boolean)[], result: boolean | null]>([
    ["A", ["A"], true],
    ["A", ["B", "A"], true],
    ["A", ["B"], false],
    ["4.80", [4.8], true],
    ["007", ["7"], false],
    [true, [true], true],
    [true, ["true"], false],
    [undefined, ["A"], null],
  ])("%s is one of %j: %s", (given, values, result) => {
    const inputs = outside(given === undefined ? {} : { f: given });
    expect(value((build) => build.is({ fact: "f", back: 0 }, values), inputs)).toBe(result);
  });

  it("whether something is missing is always known", () => {
    expect(value((build) => build.missing(build.none()))).toBe(true);
    expect(value((build) => build.missing(build.constant(0)))).toBe(false);
  });
});

describe("three-valued logic", () => {
  const values = [true, false, null] as const;

  test.each(values.flatMap((a) => values.map((b) => [a, b] as const)))("%s with %s", (a, b) => {
    const and = a === false || b === false ? false : a === null || b === null ? null : true;
    const or = a === true || b === true ? true : a === null || b === null ? null : false;
    expect(value((build) => build.and([truth(build, a), truth(build, b)]))).toBe(and);
    expect(value((build) => build.or([truth(build, a), truth(build, b)]))).toBe(or);
  });

  it("three of them", () => {
    const all = (...given: (boolean | null)[]) =>
      value((build) => build.and(given.map((one) => truth(build, one))));
    expect(all(true, true, true)).toBe(true);
    expect(all(true, null, false)).toBe(false);
    expect(all(true, true, null)).toBeNull();
    const any = (...given: (boolean | null)[]) =>
      value((build) => build.or(given.map((one) => truth(build, one))));
    expect(any(false, false, false)).toBe(false);
    expect(any(false, null, true)).toBe(true);
    expect(any(null, false, false)).toBeNull();
  });

  it("of none", () => {
    expect(value((build) => build.and([]))).toBe(true);
    expect(value((build) => build.or([]))).toBe(false);
  });

  it("not", () => {
    expect(value((build) => build.not(truth(build, true)))).toBe(false);
    expect(value((build) => build.not(truth(build, false)))).toBe(true);
    expect(value((build) => build.not(truth(build, null)))).toBeNull();
  });
});

it("keeps its constants apart, however many there were", () => {
  const build = new PlanBuilder();
  const ids = Array.from({ length: 12_000 }, (_, index) => build.constant(`${index}.5`));
  const frame: Value[] = [];
  fold(build.nodes, ids, reference, frame, outside());
  fold(build.nodes, ids, reference, frame, outside());
  expect(shown(frame[ids[0] as NodeId])).toBe("0.5");
  expect(shown(frame[ids[11_999] as NodeId])).toBe("11999.5");
});
