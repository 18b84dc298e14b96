import type { ScoredCard } from "steelyard";
import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { titled } from "../dom/figures.js";

/** From the base score over bonuses and deductions to the score; null where nothing came between. */
export function stepsOf(
  { words, language, model, figures }: Pick<Context, "words" | "language" | "model" | "figures">,
  { base, effects, unsettled, score }: Pick<ScoredCard, "base" | "effects" | "unsettled" | "score">,
): HTMLElement | null {
  if (effects.length === 0 && unsettled.length === 0) return null;
  const modifiers = new Map((model.policy.modifiers ?? []).map((one) => [one.id, one.title]));
  const nameOf = (id: string) =>
    id === "bounds" && !modifiers.has(id) ? words.figures.bounds : titled(modifiers.get(id), id, language);
  const line = (name: string, value: string, attributes = {}) =>
    element("div", attributes, element("dt", {}, name), element("dd", {}, value));
  return element(
    "section",
    {},
    element("h3", {}, words.card.effects),
    element(
      "dl",
      { class: "steps" },
      line(words.figures.base, figures.score(base)),
      ...effects.map(({ id, effect }) => line(nameOf(id), figures.signed(effect, figures.score))),
      line(words.figures.score, figures.score(score), { class: "total" }),
    ),
    unsettled.length === 0
      ? null
      : element("p", { class: "quiet" }, words.card.unsettled(unsettled.map(nameOf).join(", "))),
  );
}
