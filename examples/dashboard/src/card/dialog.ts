import type { Result } from "steelyard";
import type { Context } from "../app/context.js";
import { button, element } from "../dom/element.js";
import { scorecardArticle } from "./article.js";

/** Shows somebody's scorecard above the page; Escape and the button close it, and the focus goes back. */
export function showCard(context: Context, result: Result): void {
  const { words } = context;
  const article = scorecardArticle(context, result);
  const close = button(words.card.close, { class: "plain" }, () => dialog.close());
  const dialog = element(
    "dialog",
    { class: "card", "aria-label": article.querySelector("h2")?.textContent ?? result.id },
    element("header", {}, element("span", { class: "quiet" }, result.id), close),
    article,
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
