import type { Result } from "steelyard";
import type { Context } from "../app/context.js";
import { button, element } from "../dom/element.js";
import { nameOf } from "../dom/figures.js";
import { scorecard } from "./scorecard.js";

/** Shows somebody's scorecard above the page; Escape and the button close it, and the focus goes back. */
export function showCard(context: Context, result: Result): void {
  const { words, language } = context;
  const close = button(words.card.close, { class: "plain" }, () => dialog.close());
  const dialog = element(
    "dialog",
    { class: "card", "aria-labelledby": "card-title" },
    element("header", {}, element("h2", { id: "card-title", tabindex: -1 }, nameOf(result, language)), close),
    scorecard(context, result),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
