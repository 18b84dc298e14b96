import type { Subject } from "steelyard";
import type { Context } from "../app/context.js";
import { scorecardArticle } from "../card/article.js";
import { button, element } from "../dom/element.js";
import { NONE, nameOf } from "../dom/figures.js";
import { breakdown, hero, rankText } from "./hero.js";
import { indicatorTable } from "./indicators.js";
import { faultsOf, type Live, liveOf, withTyped } from "./live.js";
import { nextSteps } from "./next.js";

/** Milliseconds without a keystroke after which the way to the next tier is searched again. */
const PAUSE = 150;

/** One's own standing, for the person assessed. */
export function standingView(context: Context): HTMLElement {
  const { words, language, model, session } = context;
  const own = session.standing;
  const body = element("div", { class: "standing-body" });
  const person = model.accepted.find(({ id }) => id === own.person) ?? model.accepted[0];
  own.person = person?.id ?? null;
  const choice = element(
    "select",
    { id: "person" },
    ...model.accepted.map((one) =>
      element(
        "option",
        { value: one.id, selected: one.id === own.person },
        `${nameOf(one, language)} · ${one.id}`,
      ),
    ),
  );
  choice.addEventListener("change", () => {
    leave();
    own.person = choice.value;
    own.typed.clear();
    show();
  });
  const live = liveOf(model);
  show();
  return element(
    "div",
    { class: "view standing" },
    element(
      "div",
      { class: "title" },
      element(
        "div",
        {},
        element("h1", { tabindex: -1 }, words.views.standing),
        element("p", { class: "lead" }, words.standing.lead),
      ),
      person === undefined
        ? null
        : element("label", { class: "field" }, element("span", {}, words.standing.shownFor), choice),
    ),
    body,
  );

  /** Whoever was looked at stands where they really stand again. */
  function leave(): void {
    const before = model.accepted.find(({ id }) => id === own.person);
    if ("standings" in live && before !== undefined) live.standings.set(before);
  }

  function show(): void {
    const subject = model.accepted.find(({ id }) => id === own.person);
    const result = model.results.get(own.person ?? "");
    if (subject === undefined || result === undefined) {
      body.replaceChildren(element("p", { class: "empty" }, words.standing.nobody));
    } else if ("standings" in live) body.replaceChildren(...liveStanding(context, live, subject));
    else {
      const { message, code } = live;
      const why = code === "needs-cohort" ? words.standing.cohortScoring : message[language];
      body.replaceChildren(
        element("p", { class: "notice note" }, why),
        element("div", { class: "panel" }, scorecardArticle(context, result)),
      );
    }
  }
}

/** The parts that move with every keystroke. */
function liveStanding(context: Context, live: Live, subject: Subject): HTMLElement[] {
  const { words, model, session, figures, announce } = context;
  const { typed } = session.standing;
  const recorded = model.results.get(subject.id);
  const { standings, score } = live;
  standings.set(subject);
  const figuresHere = element("section", { class: "panel hero" });
  const parts = element("div", { class: "parts" });
  const next = element("div", { class: "next" });
  const reset = button(words.standing.reset, { id: "reset" }, () => {
    typed.clear();
    for (const { id, value } of standing.indicators)
      mine.put(id, value === null ? "" : figures.value(value).replace("−", "-"));
    refresh(true);
    document.getElementById(`value-${standing.indicators[0]?.id}`)?.focus();
  });
  const standing = standings.of(subject.id);
  const mine = indicatorTable(context, subject, standing, (indicator, text, before) => {
    if (text === before) typed.delete(indicator);
    else typed.set(indicator, text);
    refresh(true);
  });
  let timer = 0;
  refresh(false);
  return [
    element("div", { class: "beside" }, element("div", { class: "stack" }, figuresHere, parts), nextPanel()),
    element(
      "section",
      { class: "panel", "aria-labelledby": "mine" },
      element(
        "div",
        { class: "title" },
        element(
          "div",
          {},
          element("h2", { id: "mine" }, words.standing.mine),
          element("p", { class: "quiet" }, words.standing.mineLead),
        ),
        reset,
      ),
      mine.node,
    ),
  ];

  function nextPanel(): HTMLElement {
    return element(
      "section",
      { class: "panel", "aria-labelledby": "next" },
      element("h2", { id: "next" }, words.standing.next),
      element("p", { class: "quiet" }, words.standing.nextLead),
      next,
    );
  }

  function refresh(byHand: boolean): void {
    const faults = faultsOf(live, subject, typed);
    const sound = new Map([...typed].filter(([id]) => !faults.has(id)));
    const changed = withTyped(subject, sound);
    const card = score(changed);
    standings.set(changed);
    const now = standings.of(subject.id);
    figuresHere.replaceChildren(hero(context, now, recorded));
    parts.replaceChildren(...[breakdown(context, card)].filter((part) => part !== null));
    mine.show(now, faults);
    reset.hidden = typed.size === 0;
    if (byHand)
      announce(
        words.standing.spoken(
          now.score === null ? words.figures.noScore : figures.score(now.score),
          now.tier ?? NONE,
          rankText(context, now),
        ),
      );
    next.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = window.setTimeout(search, byHand ? PAUSE : 0);
  }

  function search(): void {
    // What is drawn anew keeps the focus, and stays as open as it was.
    const focus = next.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const isOpen = next.querySelector("details")?.open === true;
    next.removeAttribute("aria-busy");
    next.replaceChildren(
      nextSteps(context, standings.nextWaymark(subject.id), (indicator, value) => {
        const text = figures.value(value).replace("−", "-");
        typed.set(indicator, text);
        mine.put(indicator, text);
        refresh(true);
        document.getElementById(`value-${indicator}`)?.focus();
      }),
    );
    next.querySelector("details")?.toggleAttribute("open", isOpen);
    if (focus) document.getElementById(focus)?.focus();
  }
}
