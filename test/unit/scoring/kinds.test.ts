import { describe, expect, it, test } from "vitest";
import { kindOfScoring, type Scoring } from "../../../src/scoring/index.js";
import { type Document, issuesOf, rowsOf, tiny } from "../support.js";

const at = (scoring: Document, scale: Document = {}) =>
  issuesOf(tiny({ scale, indicators: [{ id: "nps", layer: "user", scoring }] }));

const examples = (): Scoring[] => [
  { kind: "linear", floor: 0, target: 1 },
  { kind: "ratio", target: 1 },
  {
    kind: "piecewise",
    knots: [
      { at: 0, points: 0 },
      { at: 1, points: 100 },
    ],
  },
  { kind: "bands", bands: [{ atLeast: 0, points: 1 }] },
  { kind: "step", reference: 0, every: 1, change: 1 },
  { kind: "percentile" },
];

it("every kind stands under its name", () => {
  for (const scoring of examples()) {
    expect(at(scoring as unknown as Document)).toEqual([]);
    expect(kindOfScoring(scoring).needsCohort === true).toBe(scoring.kind === "percentile");
  }
});

it("an unknown kind, or none, is refused", () => {
  expect(at({ kind: "magic" })).toEqual(["indicators.0.scoring.kind not-an-option"]);
  expect(at({ kind: "constructor" })).toEqual(["indicators.0.scoring.kind not-an-option"]);
  expect(at({})).toEqual(["indicators.0.scoring.kind missing-key"]);
});

describe("a cap", () => {
  const kinds = examples().map((scoring) => [scoring.kind, scoring] as const);

  test.each(kinds)("of %s", (_, scoring) => {
    const capped = (cap: unknown, scale: Document = {}) => at({ ...scoring, cap } as Document, scale);
    const place = "indicators.0.scoring.cap";
    expect(capped(0)).toEqual([]);
    expect(capped(1_000_000)).toEqual([]);
    expect(capped(-1)).toEqual([`${place} out-of-range`]);
    expect(capped("1000000.01")).toEqual([`${place} out-of-range`]);
    expect(capped("99.99")).toEqual([]);
    expect(capped("99.999")).toEqual([`${place} too-precise`]);
    expect(capped("99.9", { pointsDecimals: 0 })).toEqual([`${place} too-precise`]);
    expect(capped("99.9", { scoreDecimals: 0 })).toEqual([`${place} too-precise`]);
    expect(capped("99.9999", { pointsDecimals: 4, scoreDecimals: 4 })).toEqual([]);
  });
});

describe("the value before its points", () => {
  it("is put on the indicator's grid first", () => {
    // 0.5 becomes 1 on a grid of whole numbers, and points follow the 1.
    const scoring = { kind: "linear", floor: 0, target: 4 };
    const shown = (decimals: number | undefined, scale: Document, value: string) => {
      const [row] = rowsOf(scoring, [value], scale, decimals === undefined ? {} : { decimals });
      return [row?.value, row?.points];
    };
    expect(shown(0, {}, "0.5")).toEqual([1, 25]);
    expect(shown(0, { rounding: "halfEven" }, "0.5")).toEqual([0, 0]);
    expect(shown(0, {}, "-0.5")).toEqual([-1, 0]);
    expect(shown(2, {}, "0.555")).toEqual([0.56, 14]);
    // 6 decimals by default: 1.0000005 · 25 = 25.000025.
    expect(shown(undefined, {}, "1.0000005")).toEqual([1.000001, 25]);
    expect(shown(undefined, { rounding: "halfEven" }, "1.0000005")).toEqual([1, 25]);
  });
});
