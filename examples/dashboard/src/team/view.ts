import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { distributionOf } from "./distribution.js";
import { peopleOf } from "./people.js";
import { refusedOf } from "./refused.js";
import { rowsOf } from "./rows.js";
import { summaryOf } from "./summary.js";

/** Everybody of the period, for the manager. */
export function teamView(context: Context): HTMLElement {
  const { words, language, model } = context;
  const rows = rowsOf(model.policy, model.appraisal.results, language);
  const distribution = distributionOf(context, rows, refresh);
  const people = peopleOf(context, rows, refresh);
  return element(
    "div",
    { class: "view team" },
    element("h1", { tabindex: -1 }, words.views.team),
    element("p", { class: "lead" }, words.team.lead),
    summaryOf(context),
    element("div", { class: "beside" }, distribution.node, people.node),
    refusedOf(context),
  );

  function refresh(): void {
    distribution.refresh();
    people.refresh();
  }
}
