import type { DecimalInput } from "../../src/number/decimal.js";
import type { Scoring } from "../../src/scoring/index.js";
import { textIn } from "./arbitrary/figure.js";

/** Whether a higher value is better (1) or worse (−1) all along the axis; null where it is now this, now that. */
export function directionOf(scoring: Scoring): 1 | -1 | null {
  switch (scoring.kind) {
    case "linear":
      return number(scoring.target) > number(scoring.floor) ? 1 : -1;
    case "ratio":
      return scoring.better === "lower" ? -1 : 1;
    case "piecewise":
      return trend(scoring.knots.map(({ points }) => number(points)));
    case "bands": {
      const points = scoring.bands.map((band) => number(band.points));
      const all = [...points, scoring.otherwise === undefined ? 0 : number(scoring.otherwise)];
      // In order of the axis: `atMost` bands begin below, `atLeast` bands above.
      return trend("atMost" in (scoring.bands[0] ?? {}) ? all : all.reverse());
    }
    case "step":
      return number(scoring.change) >= 0 === (scoring.side !== "below") ? 1 : -1;
    case "percentile":
      return null;
  }
}

const number = (figure: DecimalInput) => Number(textIn(figure));

function trend(points: readonly number[]): 1 | -1 | null {
  if (points.every((own, index) => index === 0 || own >= (points[index - 1] as number))) return 1;
  return points.every((own, index) => index === 0 || own <= (points[index - 1] as number)) ? -1 : null;
}
