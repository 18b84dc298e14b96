import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { NONE } from "../dom/figures.js";
import { row, table } from "../dom/table.js";

/** More refused rows than this are a table for another file; their number is said. */
const MOST = 50;

/** The rows that were left out, and why. */
export function refusedOf({ words, language, model }: Context): HTMLElement {
  const { team, data } = words;
  const { refused } = model;
  const heads = [
    { in: team.line, figure: true },
    { in: words.figures.person },
    { in: team.where },
    { in: team.why },
  ];
  const lines = refused
    .slice(0, MOST)
    .map(({ line, id, path, message }) =>
      row([
        { in: String(line), figure: true },
        { in: id ?? NONE, head: true },
        { in: path === "" ? team.wholeRow : element("code", {}, path) },
        { in: message[language] },
      ]),
    );
  const rest = refused.length - lines.length;
  return element(
    "section",
    { class: "panel", "aria-labelledby": "refused" },
    element("h2", { id: "refused" }, team.refusedRows),
    element("p", { class: "quiet" }, refused.length === 0 ? team.noneRefused : team.refusedLead),
    refused.length === 0 ? null : table(team.refusedRows, heads, element("tbody", {}, ...lines)),
    rest > 0 ? element("p", { class: "quiet" }, data.moreIssues(rest)) : null,
  );
}
