import { resolveWeights } from "steelyard";
import { fixed, plain, sum } from "../shared/decimals.js";
import type { Table } from "../shared/table.js";
import { policy, scale } from "./policy.js";
import { titleOf, type Words } from "./words.js";

/** What counts how much in every stage, in order of time. */
export function weightTable(words: Words): Table {
  const stages = ["launch", null, "mature"] as const;
  const weights = stages.map((stage) => resolveWeights(policy, { role: "order-desk", stage }).weights);
  const sums = weights.map((stage) => fixed(sum(Object.values(stage)), scale.weightDecimals));
  return {
    columns: [
      { head: words.indicator },
      { head: words.layer },
      ...stages.map((stage) => ({ head: stageTitle(stage, words), number: true })),
      { head: words.weights.rule },
    ],
    rows: policy.indicators.map((indicator) => [
      titleOf(indicator, words),
      layerTitle(indicator.layer, words),
      ...weights.map((stage) => fixed(stage[indicator.id], scale.weightDecimals)),
      scoringInWords(indicator, words),
    ]),
    below: [[words.sum, "", ...sums]],
  };
}

/** A stage's name; without one, the regular one. */
export function stageTitle(stage: "launch" | "mature" | null, words: Words): string {
  return stage === null ? words.regularStage : titleOf({ id: stage, ...policy.stages?.[stage] }, words);
}

function layerTitle(id: string, words: Words): string {
  return titleOf(policy.layers.find((layer) => layer.id === id) ?? { id }, words);
}

function scoringInWords({ scoring }: (typeof policy.indicators)[number], words: Words): string {
  switch (scoring.kind) {
    case "linear":
      return words.weights.linear(plain(scoring.floor), plain(scoring.target), scale.full);
    case "ratio":
      return words.weights.ratio(scale.full, plain(scoring.cap ?? scale.full));
    default:
      return scoring.kind;
  }
}
