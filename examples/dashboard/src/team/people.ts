import type { Context } from "../app/context.js";
import type { SortKey } from "../app/session.js";
import { showCard } from "../card/dialog.js";
import { highestScore } from "../card/scale.js";
import { bar } from "../dom/bar.js";
import { button, element } from "../dom/element.js";
import { NONE } from "../dom/figures.js";
import { row, table } from "../dom/table.js";
import { tierPlate } from "../dom/tier.js";
import { chosenRows, type PersonRow } from "./rows.js";

const PAGE = 25;

const FALLING_FIRST: ReadonlySet<SortKey> = new Set(["score", "coverage", "payout"]);

/** The table of people: sorted by what its titles say, found by name or id, a page at a time. */
export function peopleOf(
  context: Context,
  rows: readonly PersonRow[],
  chosen: () => void,
): { readonly node: HTMLElement; readonly refresh: () => void } {
  const { words, language, model, figures, session, announce } = context;
  const { policy } = model;
  const { team } = session;
  const tiers = (policy.tiers ?? []).map(({ id }) => id);
  const full = highestScore(policy);
  const hasMoney = policy.incentives !== undefined;
  const columns: (readonly [SortKey, string, boolean])[] = [
    ["rank", words.figures.rank, true],
    ["name", words.figures.person, false],
    ["role", words.figures.role, false],
    ["score", words.figures.score, true],
    ["tier", words.figures.tier, false],
    ["coverage", words.figures.coverage, true],
    ...(hasMoney ? ([["payout", words.figures.payout, true]] as const) : []),
  ];
  const titles = columns.map(([key, name, figure]) => {
    const title = button(name, { class: "sort", id: `sort-${key}` }, () => {
      team.rising = team.sort === key ? !team.rising : !FALLING_FIRST.has(key);
      team.sort = key;
      team.page = 0;
      announce(words.team.sortedBy(name, team.rising));
      refresh();
    });
    return { key, title, head: { in: title, figure } };
  });
  const body = element("tbody");
  const shown = element("p", { class: "quiet", id: "shown" });
  const previous = button(words.team.previous, { id: "previous" }, () => turn(-1));
  const following = button(words.team.following, { id: "following" }, () => turn(1));
  const search = element("input", { type: "search", id: "search", value: team.search });
  search.addEventListener("input", () => {
    team.search = search.value;
    team.page = 0;
    refresh();
  });
  const clear = button(words.team.clear, { class: "plain", id: "clear" }, () => {
    Object.assign(team, { tier: null, search: "", page: 0 });
    search.value = "";
    chosen();
    search.focus();
  });
  const node = element(
    "section",
    { class: "panel", "aria-labelledby": "people" },
    element("h2", { id: "people" }, words.team.people),
    element(
      "div",
      { class: "tools" },
      element("label", { class: "field" }, element("span", {}, words.team.search), search),
      shown,
      clear,
    ),
    table(
      words.team.people,
      titles.map(({ head }) => head),
      body,
    ),
    element("nav", { class: "pages", "aria-label": words.team.pages }, previous, following),
  );
  refresh();
  return { node, refresh };

  function turn(by: number): void {
    team.page += by;
    refresh();
    announce(shown.textContent ?? "");
  }

  function refresh(): void {
    const found = chosenRows(rows, team, tiers, language);
    const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
    team.page = Math.min(team.page, last);
    const first = team.page * PAGE;
    const page = found.slice(first, first + PAGE);
    for (const { key, title } of titles) {
      const way = team.sort === key ? (team.rising ? "ascending" : "descending") : "none";
      title.closest("th")?.setAttribute("aria-sort", way);
    }
    shown.textContent =
      page.length === 0
        ? words.team.none
        : words.team.shown(
            figures.count(first + 1),
            figures.count(first + page.length),
            figures.count(found.length),
          );
    clear.hidden = team.tier === null && team.search === "";
    previous.disabled = team.page === 0;
    following.disabled = team.page === last;
    body.replaceChildren(...page.map(lineOf));
  }

  function lineOf({ id, name, role, result }: PersonRow): HTMLTableRowElement {
    const { rank, score, tier, coverage, payout } = result;
    const open = button(name, { class: "person", "aria-haspopup": "dialog" }, () =>
      showCard(context, result),
    );
    const line = row([
      { in: rank == null ? NONE : figures.count(rank), figure: true },
      { in: [open, element("small", {}, id)], head: true },
      { in: role },
      {
        in:
          score === undefined
            ? words.figures.noScore
            : [bar(score / full), element("span", {}, figures.score(score))],
        figure: true,
        attributes: { class: "figure with-bar" },
      },
      { in: tierPlate(policy, tier, language) },
      { in: figures.weight(coverage), figure: true },
      ...(hasMoney ? [{ in: moneyOf(payout), figure: true }] : []),
    ]);
    line.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || event.target.closest("button") === null) open.click();
    });
    return line;
  }

  function moneyOf(payout: number | null | undefined): string {
    if (payout === undefined) return NONE;
    return payout === null ? words.card.payoutWithheld : figures.money(payout);
  }
}
