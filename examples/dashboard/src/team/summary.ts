import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { NONE } from "../dom/figures.js";
import { medianText, sumText } from "./sums.js";

/** The whole team in five figures. */
export function summaryOf({ words, model, figures }: Context): HTMLElement {
  const { results } = model.appraisal;
  const { scale = {}, incentives } = model.policy;
  const scores = results.flatMap(({ score }) => score ?? []);
  const paid = results.flatMap(({ payout }) => payout ?? []);
  const facts: [string, string][] = [
    [words.team.scored, figures.count(scores.length)],
    [words.team.median, medianText(scores, scale.scoreDecimals ?? 2) ?? NONE],
    ...(incentives === undefined
      ? []
      : [[words.team.paid, figures.currency(sumText(paid, incentives.decimals ?? 2))] as [string, string]]),
    [words.team.insufficient, figures.count(results.length - scores.length)],
    [words.team.refused, figures.count(model.refused.length)],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
  );
}
