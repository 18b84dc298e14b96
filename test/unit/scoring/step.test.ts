import { describe, expect, it, test } from "vitest";
import { step } from "../../../src/scoring/step.js";
import { type Document, issuesOf, pointsFor, rowsOf, tiny } from "../support.js";

describe("points", () => {
  type Row = [what: string, scoring: Document, scale: Document, expected: Record<string, number>];
  test.each<Row>([
    [
      "ten off for every whole step above",
      { reference: 10, every: 5, change: -10 },
      {},
      { 10: 100, 14: 100, "14.999999": 100, 15: 90, 24: 80, 60: 0, 65: 0, 3: 100, "-99": 100 },
    ],
    [
      "said aloud",
      { reference: 10, every: 5, change: -10, side: "above", whole: true, start: 100 },
      {},
      { 14: 100, 15: 90 },
    ],
    [
      "for every whole step below",
      { reference: 10, every: 5, change: -10, side: "below" },
      {},
      { 10: 100, 6: 100, 5: 90, "-1": 80, 99: 100 },
    ],
    // 100 − 10 · 4/5 = 92; 100 − 10 · 1/3 = 96.666…
    [
      "parts of steps",
      { reference: 10, every: 5, change: -10, whole: false },
      {},
      { 14: 92, 15: 90, 9: 100, 10: 100 },
    ],
    ["thirds of steps", { reference: 0, every: 3, change: -10, whole: false }, {}, { 1: 96.67, 2: 93.33 }],
    [
      "parts of steps below",
      { reference: 10, every: 4, change: 10, side: "below", whole: false, start: 50 },
      {},
      { 9: 52.5, 6: 60, 11: 50 },
    ],
    [
      "gains up to the cap",
      { reference: 0, every: 1, change: 5, start: 80, cap: 110 },
      {},
      { 3: 95, 6: 110, 9: 110 },
    ],
    ["gains up to full", { reference: 0, every: 1, change: 5, start: 80 }, {}, { 3: 95, 4: 100, 6: 100 }],
    ["a start below 0", { reference: 0, every: 1, change: 5, start: -12 }, {}, { 0: 0, 2: 0, 3: 3 }],
    // The sum is rounded, once: 0.125 and 3 · 0.125.
    [
      "points finer than the grid",
      { reference: 0, every: 1, change: "0.125", start: 0 },
      {},
      { 1: 0.13, 3: 0.38 },
    ],
    [
      "ties to even",
      { reference: 0, every: 1, change: "0.125", start: 0 },
      { rounding: "halfEven" },
      { 1: 0.12, 3: 0.38 },
    ],
    [
      "steps finer than one",
      { reference: "0.01", every: "0.005", change: -10 },
      {},
      { "0.0149": 100, "0.015": 90, "0.02": 80 },
    ],
    ["no change", { reference: 0, every: 1, change: 0, start: 70 }, {}, { 5: 70 }],
    ["from full where it is another", { reference: 0, every: 1, change: -1 }, { full: 10 }, { 0: 10, 4: 6 }],
  ])("%s", (_, scoring, scale, expected) => {
    expect(pointsFor(expected, { kind: "step", ...scoring }, scale)).toEqual(expected);
  });

  it("show whole steps and the sum behind them", () => {
    const [row] = rowsOf({ kind: "step", reference: 10, every: 5, change: -10 }, [24]);
    expect(row?.trace.points).toMatchObject({
      rule: "step",
      target: null,
      terms: { reference: 10, every: 5, change: -10, start: 100, steps: 2 },
      from: { numerator: "80", denominator: "1", result: 80 },
    });
  });

  it("show the quotient behind parts of steps", () => {
    const [row] = rowsOf({ kind: "step", reference: 10, every: 5, change: -10, whole: false }, [14]);
    // (100 · 5 + 4 · −10) ÷ 5
    expect(row?.trace.points).toMatchObject({
      terms: { reference: 10, every: 5, change: -10, start: 100 },
      from: { numerator: "460", denominator: "5", result: 92 },
    });
    expect(row?.trace.points.terms).not.toHaveProperty("steps");
  });
});

describe("the document", () => {
  const at = (scoring: object) =>
    issuesOf(
      tiny({
        indicators: [
          { id: "nps", layer: "user", scoring: { kind: "step", reference: 0, change: 1, ...scoring } },
        ],
      }),
    );

  test.each([0, -1, "-0.5"])("steps of length %s are refused", (every) => {
    expect(at({ every })).toEqual(["indicators.0.scoring.every out-of-range"]);
  });

  it("takes any length above 0", () => {
    expect(at({ every: "1e-999" })).toEqual([]);
    expect(at({})).toEqual(["indicators.0.scoring.every missing-key"]);
    expect(at({ every: 1, side: "left" })).toEqual(["indicators.0.scoring.side not-an-option"]);
    expect(at({ every: 1, whole: "yes" })).toEqual(["indicators.0.scoring.whole wrong-type"]);
  });
});

it("has no target and needs no cohort", () => {
  expect(step.target?.({ kind: "step", reference: 0, every: 1, change: 1 })).toBeUndefined();
  expect(step.needsCohort).toBeUndefined();
});
