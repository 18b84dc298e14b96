import { describe, expect, it, test } from "vitest";
import { readDecimal } from "../../../src/number/decimal.js";
import { linear } from "../../../src/scoring/linear.js";
import { type Document, issuesOf, pointsFor, rowsOf, tiny } from "../support.js";

describe("points", () => {
  type Row = [what: string, scoring: Document, scale: Document, expected: Record<string, number>];
  test.each<Row>([
    // 1 · 100/60 = 1.666…, 2 · 100/60 = 3.333…
    ["between", { floor: 0, target: 60 }, {}, { 0: 0, 45: 75, 60: 100, 1: 1.67, 2: 3.33 }],
    ["clamped", { floor: 0, target: 60 }, {}, { "-1": 0, 61: 100, "-999999999": 0, 999999999: 100 }],
    ["a cap above full", { floor: 0, target: 60, cap: 120 }, {}, { 66: 110, 72: 120, 73: 120 }],
    ["a cap below full", { floor: 0, target: 60, cap: 80 }, {}, { 60: 80, 30: 50 }],
    ["a cap of 0", { floor: 0, target: 60, cap: 0 }, {}, { 60: 0 }],
    // 24/25 of the way at 6.
    ["lower is better", { floor: 30, target: 5 }, {}, { 30: 0, 5: 100, 6: 96, 31: 0, 0: 100, 17.5: 50 }],
    ["a floor below 0", { floor: -20, target: 60 }, {}, { 40: 75, "-20": 0, "-21": 0 }],
    ["another full", { floor: 0, target: 4 }, { full: 10 }, { 1: 2.5, 5: 10 }],
    // 0.125 and 0.375.
    ["ties away from zero", { floor: 0, target: 800 }, {}, { 1: 0.13, 3: 0.38 }],
    ["ties to even", { floor: 0, target: 800 }, { rounding: "halfEven" }, { 1: 0.12, 3: 0.38 }],
    ["no decimals", { floor: 0, target: 8 }, { pointsDecimals: 0 }, { 1: 13, 3: 38 }],
    ["four decimals", { floor: 0, target: 7 }, { pointsDecimals: 4 }, { 1: 14.2857 }],
  ])("%s", (_, scoring, scale, expected) => {
    expect(pointsFor(expected, { kind: "linear", ...scoring }, scale)).toEqual(expected);
  });

  it("come from a quotient that the trace shows", () => {
    const [row] = rowsOf({ kind: "linear", floor: 30, target: 5 }, [6]);
    expect(row?.trace.points).toEqual({
      rule: "linear",
      leftOut: null,
      terms: { floor: 30, target: 5 },
      target: "policy",
      from: { numerator: "-2400", denominator: "-25", decimals: 2, rounding: "halfExpand", result: 96 },
      clamped: null,
    });
  });

  it("tell where they were clamped", () => {
    const rows = rowsOf({ kind: "linear", floor: 0, target: 60 }, [-1, 0, 60, 61]);
    expect(rows.map(({ trace }) => trace.points.clamped)).toEqual(["zero", null, null, "cap"]);
    expect(rows[3]?.trace.points.from?.result).toBe(101.67);
  });
});

describe("the document", () => {
  const at = (scoring: object) =>
    issuesOf(tiny({ indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", ...scoring } }] }));

  it("asks that floor and target differ by value", () => {
    expect(at({ floor: 1, target: "1.00" })).toEqual(["indicators.0.scoring.target no-span"]);
    expect(at({ floor: 1, target: "1.01" })).toEqual([]);
  });

  it("asks for both ends, and nothing unknown", () => {
    expect(at({ target: 1 })).toEqual(["indicators.0.scoring.floor missing-key"]);
    expect(at({ floor: 1 })).toEqual(["indicators.0.scoring.target missing-key"]);
    expect(at({ floor: 0, target: 1, better: "lower" })).toEqual(["indicators.0.scoring.better unknown-key"]);
  });
});

it("a replacement target stays on its side of the floor", () => {
  const rule = (floor: number, target: number) => linear.target?.({ kind: "linear", floor, target });
  expect(rule(0, 60)).toEqual({ floor: readDecimal(0), above: true, target: readDecimal(60) });
  expect(rule(30, 5)).toEqual({ floor: readDecimal(30), above: false, target: readDecimal(5) });
  expect(linear.needsCohort).toBeUndefined();
});
