import { describe, expect, it, test } from "vitest";
import { readDecimal } from "../../../src/number/decimal.js";
import { ratio } from "../../../src/scoring/ratio.js";
import { type Document, issuesOf, pointsFor, rowsOf, tiny } from "../support.js";

describe("points", () => {
  type Row = [what: string, scoring: Document, scale: Document, expected: Record<string, number>];
  test.each<Row>([
    ["higher is better", { target: 200 }, {}, { 150: 75, 200: 100, 201: 100, 0: 0, "-50": 0, 1: 0.5 }],
    ["the same, said aloud", { target: 200, better: "higher" }, {}, { 150: 75 }],
    ["up to a cap", { target: 200, cap: 120 }, {}, { 230: 115, 240: 120, 241: 120 }],
    ["a third", { target: 3 }, {}, { 1: 33.33, 2: 66.67 }],
    // 100 · 10/x: 1000/15 = 66.666…, 1000/3 = 333.33 → 100.
    [
      "lower is better",
      { target: 10, better: "lower" },
      {},
      { 10: 100, 20: 50, 15: 66.67, 3: 100, 8000: 0.13 },
    ],
    ["the cap at 0 and below", { target: 10, better: "lower" }, {}, { 0: 100, "-5": 100, "0.000001": 100 }],
    [
      "a higher cap there",
      { target: 10, better: "lower", cap: 150 },
      {},
      { 0: 150, "-5": 150, 8: 125, 5: 150 },
    ],
    // 10/8000 of 100 = 0.125.
    ["ties to even", { target: 10, better: "lower" }, { rounding: "halfEven" }, { 8000: 0.12 }],
    ["another full", { target: 4 }, { full: 5 }, { 3: 3.75 }],
  ])("%s", (_, scoring, scale, expected) => {
    expect(pointsFor(expected, { kind: "ratio", ...scoring }, scale)).toEqual(expected);
  });

  it("come from a quotient that the trace shows", () => {
    const shown = (scoring: Document, value: number) =>
      rowsOf({ kind: "ratio", ...scoring }, [value])[0]?.trace.points;
    expect(shown({ target: 200 }, 150)).toMatchObject({
      terms: { target: 200 },
      target: "policy",
      from: { numerator: "15000", denominator: "200", result: 75 },
      clamped: null,
    });
    expect(shown({ target: 10, better: "lower" }, 15)).toMatchObject({
      from: { numerator: "1000", denominator: "15", result: 66.67 },
      clamped: null,
    });
    expect(shown({ target: 10, better: "lower" }, 8)).toMatchObject({
      from: { result: 125 },
      clamped: "cap",
    });
    expect(shown({ target: 10, better: "lower" }, 0)).toMatchObject({ from: null, clamped: null });
  });

  it("show no quotient that does not lead to them", () => {
    // Where lower is better, a value below 0 earns the cap by rule: 1000 ÷ −5 has no part in it.
    const [row] = rowsOf({ kind: "ratio", target: 10, better: "lower" }, [-5]);
    expect(row).toMatchObject({ points: 100, trace: { points: { from: null, clamped: null } } });
  });
});

describe("the document", () => {
  const at = (scoring: object) =>
    issuesOf(tiny({ indicators: [{ id: "nps", layer: "user", scoring: { kind: "ratio", ...scoring } }] }));

  test.each([0, "-0", -1, "-1e-999"])("a target of %s is refused", (target) => {
    expect(at({ target })).toEqual(["indicators.0.scoring.target out-of-range"]);
  });

  it("takes any target above 0, and two directions", () => {
    expect(at({ target: "1e-999" })).toEqual([]);
    expect(at({ target: 1, better: "lower" })).toEqual([]);
    expect(at({ target: 1, better: "nearer" })).toEqual(["indicators.0.scoring.better not-an-option"]);
    expect(at({})).toEqual(["indicators.0.scoring.target missing-key"]);
  });
});

it("a replacement target lies above 0", () => {
  expect(ratio.target?.({ kind: "ratio", target: "0.5" })).toEqual({
    floor: null,
    above: true,
    target: readDecimal("0.5"),
  });
  expect(ratio.needsCohort).toBeUndefined();
});
