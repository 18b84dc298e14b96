import type { Context } from "../app/context.js";
import { bar } from "../dom/bar.js";
import { element } from "../dom/element.js";
import { NONE, nameOf } from "../dom/figures.js";
import { row, table } from "../dom/table.js";
import { tierPlate } from "../dom/tier.js";
import { isFound } from "../team/rows.js";
import type { Move, Movement } from "./movement.js";
import type { Outcome } from "./population.js";

/** How many who move are shown. */
const MOST = 12;

/** How many move, and how alike the orders are. */
export function movementFacts({ words, figures }: Context, movement: Movement): HTMLElement {
  const facts: [string, string, string?][] = [
    [words.weights.moved, figures.count(movement.otherRank)],
    [words.weights.up, figures.count(movement.up)],
    [words.weights.down, figures.count(movement.down)],
    [
      words.weights.tau,
      movement.tau === null ? NONE : movement.tau.toFixed(4).replace("-", "−"),
      words.weights.tauNote,
    ],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...facts.map(([name, value, note]) =>
      element(
        "div",
        {},
        element("dt", {}, name),
        element("dd", {}, value, note === undefined ? null : element("small", {}, note)),
      ),
    ),
  );
}

/** How many have each tier, before and after. */
export function tierTable({ words, language, model, figures }: Context, { tiers }: Movement): HTMLElement {
  const most = Math.max(1, ...tiers.flatMap(({ before, after }) => [before, after]));
  const lines = tiers.map(({ before, after }, place) =>
    row([
      { in: tierPlate(model.policy, model.policy.tiers?.[place]?.id, language), head: true },
      { in: [bar(before / most, "before"), bar(after / most)], attributes: { class: "bars" } },
      { in: figures.count(before), figure: true },
      { in: figures.count(after), figure: true },
      { in: figures.signed(after - before, figures.count), figure: true },
    ]),
  );
  const names = words.weights;
  return table(
    names.tiers,
    [
      { in: words.figures.tier },
      { in: "", attributes: { "aria-hidden": "true" } },
      { in: names.before, figure: true },
      { in: names.after, figure: true },
      { in: words.figures.change, figure: true },
    ],
    element("tbody", {}, ...lines),
  );
}

/** Who moves the furthest, or those who are looked for. */
export function moverLines(
  { language, model, figures, session }: Context,
  { moves }: Movement,
  before: Outcome,
  after: Outcome,
): HTMLTableRowElement[] {
  const { accepted, policy } = model;
  const { search } = session.weights;
  const found: Move[] = [];
  for (const move of moves) {
    const subject = accepted[move.at];
    if (subject === undefined || found.length === MOST) break;
    const isWanted =
      search === ""
        ? move.gained !== 0
        : isFound({ id: subject.id, name: nameOf(subject, language) }, search);
    if (isWanted) found.push(move);
  }
  return found.map(({ at, gained }) => {
    const subject = accepted[at] as (typeof accepted)[number];
    const tier = ({ tier: places }: Outcome) =>
      tierPlate(policy, policy.tiers?.[places[at] as number]?.id, language);
    const isSame = before.tier[at] === after.tier[at];
    return row(
      [
        { in: [nameOf(subject, language), element("small", {}, subject.id)], head: true },
        { in: figures.score(before.score[at] as number), figure: true },
        { in: figures.score(after.score[at] as number), figure: true },
        { in: figures.count(before.rank[at] as number), figure: true },
        { in: figures.count(after.rank[at] as number), figure: true },
        { in: figures.signed(gained, figures.count), figure: true },
        { in: isSame ? tier(after) : [tier(before), " → ", tier(after)] },
      ],
      { "data-id": subject.id },
    );
  });
}
