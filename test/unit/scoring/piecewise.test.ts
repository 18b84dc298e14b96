import { describe, expect, it, test } from "vitest";
import { toText } from "../../../src/number/decimal.js";
import { piecewise } from "../../../src/scoring/piecewise.js";
import { type Document, issuesOf, pointsFor, rowsOf, tiny } from "../support.js";

const line = (...corners: [at: number | string, points: number | string][]): Document => ({
  kind: "piecewise",
  knots: corners.map(([at, points]) => ({ at, points })),
});

describe("points", () => {
  type Row = [what: string, scoring: Document, scale: Document, expected: Record<string, number>];
  test.each<Row>([
    ["one line", line([0, 0], [10, 100]), {}, { 0: 0, 5: 50, 10: 100, "0.0125": 0.13 }],
    ["the ends outside", line([0, 20], [10, 80]), {}, { "-1": 20, "-999": 20, 11: 80, 999: 80 }],
    // 40 + 60 · (7 − 5)/(10 − 5) = 64; 40 · 3/5 = 24.
    ["two lines", line([0, 0], [5, 40], [10, 100]), {}, { 3: 24, 5: 40, 7: 64, 10: 100 }],
    ["down and up", line([0, 100], [5, 0], [10, 100]), {}, { 0: 100, 4: 20, 5: 0, 6: 20 }],
    // 100/3 and 200/3.
    ["thirds", line([0, 0], [3, 100]), {}, { 1: 33.33, 2: 66.67 }],
    ["clamped", line([0, -50], [10, 150]), {}, { 0: 0, 2: 0, 4: 30, 10: 100, 20: 100 }],
    ["clamped to a cap", { ...line([0, -50], [10, 150]), cap: 130 }, {}, { 10: 130, 8: 110 }],
    // 12.5 points for 1: 0.01 and 0.03 earn 0.125 and 0.375.
    ["ties away from zero", line([-1, 0], [1, 25]), {}, { "-0.99": 0.13, "-0.97": 0.38 }],
    ["ties to even", line([-1, 0], [1, 25]), { rounding: "halfEven" }, { "-0.99": 0.12, "-0.97": 0.38 }],
    ["fractions in the knots", line(["0.1", "0.5"], ["0.4", "2"]), {}, { "0.2": 1, "0.1": 0.5 }],
    [
      "points finer than the grid, at a knot",
      line([0, "1.005"], [1, "2.004"]),
      {},
      { 0: 1.01, 1: 2, "-5": 1.01 },
    ],
  ])("%s", (_, scoring, scale, expected) => {
    expect(pointsFor(expected, scoring, scale)).toEqual(expected);
  });

  it("come from a quotient that the trace shows", () => {
    const rows = rowsOf(line([0, 0], [5, 40], [10, 100]), [7, 12, -1]);
    // 40 · 5 + 60 · 2 = 320 over 5.
    expect(rows.map(({ trace }) => trace.points.from)).toMatchObject([
      { numerator: "320", denominator: "5", result: 64 },
      { numerator: "100", denominator: "1", result: 100 },
      { numerator: "0", denominator: "1", result: 0 },
    ]);
    expect(rows[0]?.trace.points).toMatchObject({ rule: "piecewise", terms: {}, target: null });
  });
});

describe("the document", () => {
  const at = (scoring: object) => issuesOf(tiny({ indicators: [{ id: "nps", layer: "user", scoring }] }));

  it("asks for two knots", () => {
    expect(at(line())).toEqual(["indicators.0.scoring.knots.0 missing-key"]);
    expect(at(line([0, 0]))).toEqual(["indicators.0.scoring.knots.1 missing-key"]);
    expect(at(line([0, 0], [1, 1]))).toEqual([]);
  });

  it("asks for strictly rising values, and tells each knot that is none", () => {
    expect(at(line([0, 0], [0, 1], [1, 1], ["1.0", 2]))).toEqual([
      "indicators.0.scoring.knots.1 not-in-order",
      "indicators.0.scoring.knots.3 not-in-order",
    ]);
    expect(at(line([1, 0], [0, 1]))).toEqual(["indicators.0.scoring.knots.1 not-in-order"]);
  });
});

it("lists its points for the linter, and has no target", () => {
  const scoring = {
    kind: "piecewise",
    knots: [
      { at: 0, points: 5 },
      { at: 1, points: "7.5" },
    ],
  } as const;
  expect(piecewise.ladder?.(scoring).map(({ at, points }) => `${at} ${toText(points)}`)).toEqual([
    "knots.0 5",
    "knots.1 7.5",
  ]);
  expect(piecewise.target?.(scoring)).toBeUndefined();
  expect(piecewise.needsCohort).toBeUndefined();
});
