import type { ScoredCard } from "steelyard";
import type { Context } from "../app/context.js";
import { bar } from "../dom/bar.js";
import { element } from "../dom/element.js";
import { titled } from "../dom/figures.js";
import { row, table } from "../dom/table.js";
import { highestScore } from "./scale.js";

/** The layers of a card; their contributions add up to what stands below them. */
export function layerTable(
  { words, language, model, figures }: Context,
  { layers, base }: Pick<ScoredCard, "layers" | "base">,
): HTMLElement {
  const { policy } = model;
  const { figures: names, card } = words;
  const titles = new Map(policy.layers.map((layer) => [layer.id, layer.title]));
  const most = highestScore(policy);
  const lines = layers.map(({ id, weight, score, contribution }) =>
    row([
      { in: titled(titles.get(id), id, language), head: true },
      { in: figures.weight(weight), figure: true },
      {
        in: [bar(score / most), element("span", {}, figures.score(score))],
        attributes: { class: "figure with-bar" },
      },
      { in: figures.score(contribution), figure: true },
    ]),
  );
  return table(
    card.layers,
    [
      { in: names.layer },
      { in: names.weight, figure: true },
      { in: names.layerScore, figure: true },
      { in: names.contribution, figure: true },
    ],
    element("tbody", {}, ...lines),
    row([
      { in: names.sum, head: true },
      { in: figures.weight(1), figure: true },
      { in: "" },
      { in: figures.score(base), figure: true },
    ]),
  );
}
