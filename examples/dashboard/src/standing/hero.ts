import type { Result } from "steelyard";
import type { Standing } from "steelyard/practice";
import type { NumericCard } from "steelyard/scorer";
import type { Context } from "../app/context.js";
import { layerTable } from "../card/layers.js";
import { stepsOf } from "../card/steps.js";
import { type Child, element } from "../dom/element.js";
import { NONE } from "../dom/figures.js";
import { tierPlate } from "../dom/tier.js";

/** Score, tier and rank at one glance, and by how much they differ from what was recorded. */
export function hero(context: Context, standing: Standing, recorded: Result | undefined): HTMLElement {
  const { words, language, model, figures } = context;
  const { score, tier, coverage } = standing;
  const before = recorded?.score;
  const decimals = model.policy.scale?.scoreDecimals ?? 2;
  const change =
    score === null || before === undefined || score === before
      ? null
      : words.standing.from(
          figures.score(before),
          figures.signed(Number((score - before).toFixed(decimals)), figures.score),
        );
  const facts: [string, Child][] = [
    [words.figures.tier, tierPlate(model.policy, tier, language)],
    [words.figures.rank, rankText(context, standing)],
    [words.figures.coverage, figures.weight(coverage)],
  ];
  return element(
    "div",
    { class: "hero-figures" },
    element(
      "p",
      { class: "score", id: "score" },
      element("span", { class: "quiet" }, words.figures.score),
      element("strong", {}, score === null ? words.figures.noScore : figures.score(score)),
      change === null ? null : element("span", { class: "change" }, change),
    ),
    element(
      "dl",
      { class: "facts" },
      ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
    ),
    standing.status === "insufficient" ? element("p", { class: "quiet" }, words.standing.insufficient) : null,
    standing.withheld ? element("p", { class: "quiet" }, words.standing.withheld) : null,
  );
}

/** `12 of 340`, or nothing where it is withheld. */
export function rankText(
  { words, figures }: Context,
  { rank, size }: Pick<Standing, "rank" | "size">,
): string {
  return rank === null || size === null
    ? NONE
    : words.figures.rankOf(figures.count(rank), figures.count(size));
}

/** The parts of which the score is made, layer by layer. */
export function breakdown(context: Context, card: NumericCard): HTMLElement | null {
  if (card.status !== "scored") return null;
  return element(
    "section",
    { class: "panel", "aria-labelledby": "breakdown" },
    element("h2", { id: "breakdown" }, context.words.standing.breakdown),
    layerTable(context, card),
    stepsOf(context, card),
  );
}
