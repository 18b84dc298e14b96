import { type Issue, SteelyardError } from "steelyard";
import type { DerivedWeights } from "steelyard/lab";
import type { Context } from "../app/context.js";
import { savePolicy } from "../app/files.js";
import { button, element } from "../dom/element.js";
import { table } from "../dom/table.js";
import type { Experiment } from "./experiment.js";
import { movementOf } from "./movement.js";
import type { Outcome } from "./population.js";
import { movementFacts, moverLines, tierTable } from "./results.js";
import { fromPoints, giveWay, type Weights } from "./share.js";
import { slidersOf } from "./sliders.js";

/** The sliders, and beside them what they do to everybody. */
export function panelOf(
  context: Context,
  experiment: Experiment,
  before: Outcome,
  nameOf: (id: string) => string,
): HTMLElement {
  const { words, language, model, figures, session, announce } = context;
  const names = words.weights;
  const own = session.weights;
  const { start, decimals } = experiment;
  const ids = Object.keys(start);
  /** The weights when the slider in hand was taken: the others keep those proportions, however far it goes. */
  let hand: { readonly id: string; readonly from: Weights } | null = null;
  let asked = 0;
  const sliders = slidersOf(context, start, nameOf, (id, percent) => {
    const present = own.moved ?? start;
    if (hand?.id !== id) hand = { id, from: othersIn(present, id) ? present : start };
    own.moved = giveWay(hand.from, id, percent, decimals).weights;
    // However many moves come within a frame, they are worked out once.
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => refresh(id));
  });
  const facts = element("div");
  const tiers = element("div");
  const body = element("tbody");
  const nobody = element("p", { class: "empty", hidden: true });
  const took = element("p", { class: "quiet", id: "took" });
  const find = element("input", { type: "search", id: "find", value: own.search });
  find.addEventListener("input", () => {
    own.search = find.value;
    refresh(null);
  });
  const reset = button(names.reset, { id: "start-over" }, () => {
    own.moved = null;
    hand = null;
    refresh(null);
  });
  const save = button(names.save, { id: "save-weights" }, () => savePolicy(experiment.policy(derived())));
  refresh(null);
  return element(
    "div",
    { class: "beside wide-start" },
    element(
      "section",
      { class: "panel", "aria-labelledby": "sliders" },
      element("h2", { id: "sliders" }, names.sliders),
      ids.length === 1 ? element("p", { class: "quiet" }, names.nothingToMove) : sliders.node,
      experiment.isPolicy ? null : element("p", { class: "quiet" }, names.everybodyNote),
      element("div", { class: "buttons" }, reset, save),
      took,
    ),
    element(
      "div",
      { class: "stack" },
      element(
        "section",
        { class: "panel", "aria-labelledby": "outcome" },
        element("h2", { id: "outcome" }, names.outcome),
        facts,
        tiers,
      ),
      element(
        "section",
        { class: "panel", "aria-labelledby": "movers" },
        element("h2", { id: "movers" }, names.movers),
        element("p", { class: "quiet" }, names.moversLead),
        element(
          "div",
          { class: "tools" },
          element("label", { class: "field" }, element("span", {}, names.find), find),
        ),
        moversTable(),
        nobody,
      ),
    ),
  );

  /** Whether anybody but one has a weight. */
  function othersIn(weights: Weights, id: string): boolean {
    return ids.some((other) => other !== id && (weights[other] ?? 0) > 0);
  }

  function derived(): DerivedWeights {
    const weights = own.moved ?? start;
    return fromPoints(
      Object.fromEntries(ids.map((id) => [id, Math.round((weights[id] ?? 0) * 10 ** decimals)])),
      decimals,
    );
  }

  function refresh(moved: string | null): void {
    const begun = performance.now();
    const after = attempt();
    sliders.show(own.moved ?? start);
    reset.hidden = own.moved === null;
    save.disabled = "code" in after;
    if ("code" in after) refuse(after);
    else show(after, moved, begun);
  }

  /** Everybody under the weights; or why the policy allows no such weights, as where a stage takes more than is there. */
  function attempt(): Outcome | Issue {
    if (own.moved === null && experiment.isPolicy) return before;
    try {
      return experiment.run(derived());
    } catch (error) {
      if (error instanceof SteelyardError) return error.issues[0];
      throw error;
    }
  }

  function refuse({ path, message }: Issue): void {
    const why = message[language];
    facts.replaceChildren(
      element(
        "p",
        { class: "notice error" },
        names.refused,
        element("br"),
        element("code", {}, path),
        ` ${why}`,
      ),
    );
    tiers.replaceChildren();
    body.replaceChildren();
    nobody.hidden = true;
    took.textContent = "";
    announce(`${names.refused} ${why}`);
  }

  function show(after: Outcome, moved: string | null, begun: number): void {
    const movement = movementOf(before, after, model.policy.tiers?.length ?? 0);
    const spent = performance.now() - begun;
    facts.replaceChildren(movementFacts(context, movement));
    tiers.replaceChildren(tierTable(context, movement));
    const lines = moverLines(context, movement, before, after);
    body.replaceChildren(...lines);
    nobody.hidden = lines.length > 0;
    nobody.textContent = own.search === "" ? names.nobodyMoves : names.nobodyFound;
    if (moved === null) return;
    took.textContent = names.took(figures.count(before.score.length), spent.toFixed(1));
    announce(
      names.spoken(
        `${nameOf(moved)} ${figures.weight(own.moved?.[moved] ?? 0)}`,
        figures.count(movement.otherRank),
        figures.count(movement.up),
        figures.count(movement.down),
      ),
    );
  }

  function moversTable(): HTMLElement {
    const heads: readonly [string, boolean][] = [
      [words.figures.person, false],
      [names.scoreBefore, true],
      [names.scoreAfter, true],
      [names.rankBefore, true],
      [names.rankAfter, true],
      [words.figures.change, true],
      [names.tierMove, false],
    ];
    return table(
      names.movers,
      heads.map(([name, figure]) => ({ in: name, figure })),
      body,
    );
  }
}
