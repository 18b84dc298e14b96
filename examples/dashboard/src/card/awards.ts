import type { AwardResult, ScoredResult } from "steelyard";
import type { Context } from "../app/context.js";
import { element } from "../dom/element.js";
import { NONE, titled } from "../dom/figures.js";
import { row, table } from "../dom/table.js";

/** What follows from the result: awards with what is paid, and the help that somebody gets. */
export function awardsOf(context: Context, result: ScoredResult): HTMLElement | null {
  const { awards = [] } = result;
  const help = helpOf(context, result);
  if (awards.length === 0) return help;
  const { words, language, model, figures } = context;
  const rules = new Map((model.policy.incentives?.rules ?? []).map((rule) => [rule.id, rule]));
  const lines = awards.map((award) =>
    row([
      { in: titled(rules.get(award.id)?.title, award.id, language), head: true },
      {
        in: [
          words.card.statuses[award.status],
          award.missing.length === 0
            ? null
            : element("small", {}, words.card.lacking(award.missing.map(({ fact }) => fact).join(", "))),
        ],
      },
      { in: award.status === "fired" ? broughtBy(context, award) : NONE, figure: true },
    ]),
  );
  const { payout } = result;
  const paid = payout == null ? words.card.payoutWithheld : figures.money(payout);
  return element(
    "div",
    {},
    element("h3", {}, words.card.awards),
    table(
      words.card.awards,
      [{ in: words.card.award }, { in: words.card.outcome }, { in: words.card.money, figure: true }],
      element("tbody", {}, ...lines),
      row([{ in: words.figures.payout, head: true }, { in: "" }, { in: paid, figure: true }]),
    ),
    help,
  );
}

function broughtBy({ words, figures }: Context, { award, money }: AwardResult): string {
  if (money !== undefined) return figures.money(money);
  const { brings } = words.card;
  if (award.kind === "programme") return brings.programme(award.programme);
  if (award.kind === "equity") return brings.equity(String(award.units));
  if (award.kind === "badge") return brings.badge(award.badge);
  return award.kind === "points" ? brings.points(String(award.points)) : NONE;
}

function helpOf({ words, language, model }: Context, result: ScoredResult): HTMLElement | null {
  const { lowPerformance, interventions } = result;
  if (lowPerformance === null) return null;
  const { types = [], otherwise } = model.policy.lowPerformance ?? {};
  const type = [...types, ...(otherwise === undefined ? [] : [otherwise])].find(
    ({ id }) => id === lowPerformance,
  );
  return element(
    "section",
    {},
    element("h3", {}, words.card.lowPerformance),
    element("p", {}, titled(type?.title, lowPerformance, language)),
    element(
      "ul",
      {},
      ...interventions.map(({ kind, days }) =>
        element("li", {}, `${words.card.interventions[kind]} · ${words.card.days(days)}`),
      ),
    ),
  );
}
