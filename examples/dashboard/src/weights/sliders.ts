import type { Context } from "../app/context.js";
import { dress, element } from "../dom/element.js";
import type { Weights } from "./share.js";

/** A slider for each weight. */
export interface Sliders {
  readonly node: HTMLElement;
  show(weights: Weights): void;
}

/** Draws the sliders; the arrow keys move a weight by one per cent. */
export function slidersOf(
  { words, figures }: Context,
  start: Weights,
  nameOf: (id: string) => string,
  onMove: (id: string, percent: number) => void,
): Sliders {
  const lines = Object.keys(start).map((id) => {
    const input = element("input", { type: "range", id: `weight-${id}`, min: 0, max: 100, step: 1 });
    const output = element("output", { for: input.id, class: "figure" });
    const change = element("span", { class: "figure quiet" });
    input.addEventListener("input", () => onMove(id, Number(input.value)));
    const node = element(
      "div",
      { class: "slider" },
      element("label", { for: input.id }, nameOf(id)),
      input,
      output,
      change,
    );
    return { id, node, input, output, change };
  });
  const sum = element("output", { class: "figure", id: "sum" }, figures.weight(1));
  const node = element(
    "div",
    { class: "sliders" },
    ...lines.map((line) => line.node),
    element(
      "div",
      { class: "slider total" },
      element("span", {}, words.weights.sum),
      element("span"),
      sum,
      element("span"),
    ),
  );
  return {
    node,
    show(weights) {
      for (const { id, input, output, change } of lines) {
        const [weight, before] = [weights[id] ?? 0, start[id] ?? 0];
        const text = figures.weight(weight);
        input.value = String(weight * 100);
        dress(input, { "aria-valuetext": text });
        output.textContent = text;
        const gained = Number((weight - before).toFixed(8));
        change.textContent = gained === 0 ? "" : figures.signed(gained, figures.weight);
      }
    },
  };
}
