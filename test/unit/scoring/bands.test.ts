import { describe, expect, it, test } from "vitest";
import { collect } from "../../../src/error/issue.js";
import { toText } from "../../../src/number/decimal.js";
import { type BandsScoring, bands } from "../../../src/scoring/bands.js";
import { type Document, issuesOf, pointsFor, rowsOf, tiny } from "../support.js";

const falling = (...steps: [atLeast: number | string, points: number | string][]) =>
  ({ kind: "bands", bands: steps.map(([atLeast, points]) => ({ atLeast, points })) }) as const;
const rising = (...steps: [atMost: number | string, points: number | string][]) =>
  ({ kind: "bands", bands: steps.map(([atMost, points]) => ({ atMost, points })) }) as const;

describe("points", () => {
  type Row = [what: string, scoring: Document, scale: Document, expected: Record<string, number>];
  test.each<Row>([
    [
      "the first threshold reached",
      falling(["4.8", 100], ["4.5", 80]),
      {},
      { "4.8": 100, "4.800001": 100, "4.799999": 80, "4.5": 80, "4.499999": 0, 9: 100 },
    ],
    [
      "the first limit kept",
      rising([5, 100], [10, 60]),
      {},
      { 5: 100, "5.000001": 60, 10: 60, "10.000001": 0, "-7": 100 },
    ],
    ["otherwise", { ...falling([5, 100]), otherwise: 25 }, {}, { 4: 25, 5: 100 }],
    ["clamped", { ...falling([5, 150], [3, -10]), otherwise: -5 }, {}, { 5: 100, 3: 0, 0: 0 }],
    ["clamped to a cap", { ...falling([5, 150]), cap: 120 }, {}, { 5: 120 }],
    ["put on the grid", { ...falling([5, "1.125"]), otherwise: "0.115" }, {}, { 5: 1.13, 0: 0.12 }],
    ["put on the grid, ties to even", falling([5, "1.125"]), { rounding: "halfEven" }, { 5: 1.12 }],
    ["points that do not fall", falling([5, 10], [3, 90]), {}, { 5: 10, 3: 90 }],
  ])("%s", (_, scoring, scale, expected) => {
    expect(pointsFor(expected, scoring, scale)).toEqual(expected);
  });

  it("are looked up, not divided", () => {
    const rows = rowsOf({ ...falling([5, 150], [3, -10]), otherwise: 20 }, [5, 3, 0]);
    expect(rows.map(({ trace }) => trace.points)).toMatchObject([
      { rule: "bands", from: null, terms: {}, target: null, clamped: "cap" },
      { from: null, clamped: "zero" },
      { from: null, clamped: null },
    ]);
  });
});

describe("the document", () => {
  const at = (scoring: object) => issuesOf(tiny({ indicators: [{ id: "nps", layer: "user", scoring }] }));

  test.each<[scoring: Document, issues: string[]]>([
    [falling([5, 1], [4, 1], [3, 1]), []],
    [rising([3, 1], [4, 1]), []],
    [falling([5, 1], ["5.0", 1], [6, 1]), ["bands.1 not-in-order", "bands.2 not-in-order"]],
    [rising([3, 1], [3, 1]), ["bands.1 not-in-order"]],
    [rising([3, 1], [2, 1]), ["bands.1 not-in-order"]],
    [{ kind: "bands", bands: [...falling([5, 1]).bands, ...rising([3, 1]).bands] }, ["bands.1 mixed-bands"]],
    [{ kind: "bands", bands: [] }, ["bands empty"]],
    [{ kind: "bands", bands: [{ atLeast: 1, atMost: 2, points: 3 }] }, ["bands.0.atMost unknown-key"]],
    [{ kind: "bands", bands: [{ points: 3 }] }, ["bands.0.atLeast missing-key"]],
  ])("%o", (scoring, issues) => {
    expect(at(scoring)).toEqual(issues.map((issue) => `indicators.0.scoring.${issue}`));
  });

  it("tells which order is asked", () => {
    const facts = (scoring: BandsScoring) =>
      collect((report) => bands.check?.(scoring, "s", report)).map((issue) => issue.facts);
    expect(facts(falling([1, 1], [2, 1]))).toEqual([{ order: "falling" }]);
    expect(facts(rising([2, 1], [1, 1]))).toEqual([{ order: "rising" }]);
  });
});

describe("the ladder for the linter", () => {
  const rungs = (scoring: BandsScoring) =>
    bands.ladder?.(scoring).map(({ at, points, from, before }) => {
      const edge = (value: typeof from) => (value === null ? "" : toText(value));
      return `${at} ${toText(points)}: ${edge(from)}..${edge(before)}`;
    });

  it("rises with the values", () => {
    expect(rungs({ ...falling([5, 90], [3, 60]), otherwise: 10 })).toEqual([
      "otherwise 10: ..",
      "bands.1 60: 3..5",
      "bands.0 90: 5..",
    ]);
  });

  it("is mirrored where thresholds are upper ones", () => {
    expect(rungs(rising([3, 90], [5, 60]))).toEqual([
      "bands.0 90: -3..",
      "bands.1 60: -5..-3",
      "otherwise 0: ..",
    ]);
  });
});

it("has no target and needs no cohort", () => {
  expect(bands.target?.(falling([1, 1]))).toBeUndefined();
  expect(bands.needsCohort).toBeUndefined();
});
