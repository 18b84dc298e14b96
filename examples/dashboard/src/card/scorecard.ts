import type { Result, ScoredResult } from "steelyard";
import type { Context } from "../app/context.js";
import { type Child, element } from "../dom/element.js";
import { NONE, titled } from "../dom/figures.js";
import { row, table } from "../dom/table.js";
import { tierPlate } from "../dom/tier.js";
import { awardsOf } from "./awards.js";
import { layerTable } from "./layers.js";
import { stepsOf } from "./steps.js";

/** Somebody's scorecard: every column adds up to what stands below it. */
export function scorecard(context: Context, result: Result): HTMLElement {
  const { words, language, model, figures } = context;
  const { policy } = model;
  const { rank, size, score, tier, coverage } = result;
  const role = titled(policy.roles[result.role]?.title, result.role, language);
  const { stage } = result;
  const facts: [string, Child][] = [
    [words.figures.score, score === undefined ? words.figures.noScore : figures.score(score)],
    [words.figures.tier, tierPlate(policy, tier, language)],
    [
      words.figures.rank,
      rank == null ? NONE : words.figures.rankOf(figures.count(rank), figures.count(size ?? 0)),
    ],
    [words.figures.coverage, figures.weight(coverage)],
    [words.figures.role, role],
    ...(stage === null
      ? []
      : [[words.figures.stage, titled(policy.stages?.[stage]?.title, stage, language)] as [string, Child]]),
  ];
  return element(
    "div",
    { class: "scorecard" },
    element("p", { class: "quiet" }, result.id),
    element(
      "dl",
      { class: "facts" },
      ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
    ),
    result.status === "insufficient"
      ? element("p", { class: "notice note" }, words.standing.insufficient)
      : null,
    result.status === "scored" ? layersOf(context, result) : null,
    indicatorsOf(context, result),
    result.status === "scored" ? stepsOf(context, result) : null,
    result.status === "scored" ? awardsOf(context, result) : null,
  );
}

function layersOf(context: Context, result: ScoredResult): HTMLElement {
  return element("section", {}, element("h3", {}, context.words.card.layers), layerTable(context, result));
}

function indicatorsOf({ words, language, model, figures }: Context, result: Result): HTMLElement {
  const known = new Map(model.policy.indicators.map((indicator) => [indicator.id, indicator]));
  const or = (value: number | null, write: (value: number) => string) =>
    value === null ? NONE : write(value);
  const lines = result.indicators.map(({ id, value, points, weight, contribution }) =>
    row([
      { in: titled(known.get(id)?.title, id, language), head: true },
      {
        in:
          value === null
            ? words.figures.missing
            : [figures.value(value), element("small", {}, known.get(id)?.unit ?? "")],
        figure: true,
      },
      { in: or(points, figures.points), figure: true },
      { in: figures.weight(weight), figure: true },
      { in: or(contribution, figures.score), figure: true },
    ]),
  );
  const { figures: names, card } = words;
  const total = row([
    { in: names.sum, head: true },
    { in: "" },
    { in: "" },
    { in: figures.weight(1), figure: true },
    { in: result.base === undefined ? NONE : figures.score(result.base), figure: true },
  ]);
  return element(
    "section",
    {},
    element("h3", {}, card.indicators),
    table(
      card.indicators,
      [
        { in: names.indicator },
        { in: names.value, figure: true },
        { in: names.points, figure: true },
        { in: names.weight, figure: true },
        { in: names.contribution, figure: true },
      ],
      element("tbody", {}, ...lines),
      total,
    ),
  );
}
