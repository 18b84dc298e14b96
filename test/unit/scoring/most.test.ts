import { expect, it } from "vitest";
import { capOf } from "../../../src/policy/cap.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import { resolveScale } from "../../../src/policy/scale.js";
import type { Scoring } from "../../../src/scoring/index.js";
import { mostPoints } from "../../../src/scoring/most.js";

const bands = (...points: number[]) => points.map((own, at) => ({ atLeast: 9 - at, points: own }));

it.each<[Scoring, string]>([
  [{ kind: "linear", floor: 0, target: 50 }, "100"],
  [{ kind: "ratio", target: 50, cap: 120 }, "120"],
  [{ kind: "percentile", cap: 120 }, "100"],
  [{ kind: "bands", bands: bands(80, 90, 40) }, "90"],
  [{ kind: "bands", bands: bands(110, 40), cap: 120 }, "110"],
  [{ kind: "bands", bands: bands(95, 40), cap: 90 }, "90"],
  [{ kind: "bands", bands: bands(40), otherwise: "99.996" }, "100"],
  [{ kind: "bands", bands: bands(-5), otherwise: -3 }, "0"],
  [{ kind: "piecewise", knots: [0, 70, 30].map((points, at) => ({ at, points })) }, "70"],
  [{ kind: "step", reference: 5, every: 1, change: -10, start: 80 }, "80"],
  [{ kind: "step", reference: 5, every: 1, change: -10 }, "100"],
  [{ kind: "step", reference: 5, every: 1, change: 10, start: 80, cap: 110 }, "110"],
])("%j can earn %s at most", (scoring, most) => {
  const indicator: Indicator = { id: "one", layer: "all", scoring };
  const scale = resolveScale();
  expect(mostPoints(scoring, { ...scale, cap: capOf(indicator, scale) }).toFixed()).toBe(most);
});
