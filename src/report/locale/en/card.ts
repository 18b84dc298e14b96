import type { CardWords } from "../words/card.js";
import { counted } from "./quantity.js";

export const card: CardWords = {
  title: (name, period) => `Scorecard: ${name}${period === null ? "" : `, ${period}`}`,
  names: {
    payout: "Payout",
    role: "Role",
    stage: "Stage",
    policy: "Policy",
    layer: "Layer",
    layerScore: "Layer score",
    product: "Weight × points",
    quota: (present) => `÷ ${present}`,
    floor: "Rounded down",
    extra: "Added",
    step: "Step",
    change: "Points",
    base: "Base score",
    bounds: "Kept within the scale",
    award: "Incentive",
    horizon: "Horizon",
    outcome: "Outcome",
    money: (currency) => `Money (${currency})`,
    ceiling: "Above the ceiling",
  },
  policyOf: (name, version) => `${name}, version ${version}`,
  sections: {
    indicators: "Indicators",
    layers: "Layers",
    effects: "From base score to score",
    outcome: "What follows",
    steps: "Every step, to check on paper",
    points: "Values and points",
    contributions: "Base score and contributions",
  },
  captions: {
    indicators: "What was measured, and what it brings",
    layers: "The same by layer",
    effects: "Bonuses, deductions and limits",
    awards: "Incentives",
    contributions: "Contributions, shared out to add up to the base score",
  },
  outcomes: {
    fired: "Awarded",
    notFired: "Not awarded",
    unknown: "Open",
    superseded: "Another is paid",
  },
  unsettled: (names) =>
    `Somebody has to look at this before anything is paid, because a fact is missing: ${names.join(", ")}.`,
  stepsNote:
    "A pocket calculator is enough: each step goes on with the rounded figure of the step before. An arrow means rounding; … means that more digits follow.",
  sharesNote:
    "Each contribution is first cut to the digits of a score. What is then missing to the base score is added, one unit each, where most was cut; of equals, to the first.",
  baseOf: (sum) => `Base score: ${sum}`,
  rules: {
    capped: (cap) => `, limited to ${cap}`,
    floored: ", raised to 0",
    target: { subject: " (own target)", role: " (target of the role)" },
    band: (threshold, up, points) =>
      `${up ? "at least" : "at most"} ${threshold}: ${counted(points, "point")}`,
    otherwise: (points) => `in none of the bands: ${counted(points, "point")}`,
    outside: (points) => `beyond the end of the scale: ${counted(points, "point")}`,
    best: (points) => `0 or below, where less is better: ${counted(points, "point")}`,
    whole: (division, steps) => `${division}, whole steps: ${steps}`,
    place: (cohort, worse, same) =>
      `of ${cohort} people ${worse} below, ${same} the same (this one included)`,
    leftOut: (reason) => `left out: ${reason}`,
    zero: (reason) => `0 points: ${reason}`,
    join: "; ",
  },
};
