import type { AwardResult, ScoredResult } from "../../appraisal/result.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { IncentiveRule } from "../../policy/incentives.js";
import { factName } from "../condition/fact.js";
import { plain } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import type { Explanation } from "./explanation.js";
import { type ExplainOptions, told } from "./source.js";

/** Why each incentive is awarded, or not. */
export function explainAwards(result: ScoredResult, speech: ExplainOptions): Explanation[] {
  const rules = speech.policy.incentives?.rules ?? [];
  return (result.awards ?? []).flatMap((award) => {
    const rule = rules.find(({ id }) => id === award.id);
    return rule === undefined ? [] : [explainAward(award, rule, result, speech)];
  });
}

function explainAward(
  one: AwardResult,
  { when }: IncentiveRule,
  result: ScoredResult,
  speech: ExplainOptions,
): Explanation {
  const { award: words, about } = speech.locale.explain;
  const name = nameOf(speech, "rule", one.id);
  const of = one.award.kind === "percent" ? one.award.of : null;
  // Last among the facts stands the one that a percentage is taken of.
  const facts = of === null ? one.facts : one.facts.slice(0, -1);
  const outcome = one.status === "superseded" ? "fired" : one.status;
  const { clause, found, change, truth } = told(when, { outcome, facts }, result, speech);
  // Its condition may hold, and yet nobody knows how much it is.
  const open = one.status === "unknown" && truth === true && of !== null ? [factName(of, speech)] : [];
  const unknown = one.facts.at(-1)?.value === null ? open : [];
  const say = { fired: words.fired, notFired: words.not, unknown: words.open, superseded: words.superseded };
  return {
    about: "award",
    id: one.id,
    title: about.award(name, words.horizons[one.horizon]),
    sentences: [
      say[one.status](name, clause),
      ...found,
      ...open.map(words.noAmount),
      words.brings(broughtText(one, speech), one.status !== "fired"),
    ],
    wouldChange: [...change(true), ...unknown.map((name) => speech.locale.condition.unknown(name, 0))],
  };
}

/** What an award brings. */
function broughtText({ award, money }: AwardResult, speech: ExplainOptions): string {
  const { locale, policy } = speech;
  const { kinds } = locale.explain.award;
  const currency = policy.incentives?.currency ?? "";
  const paid = (amount: DecimalInput) => locale.quantity.money(plain(amount), currency);
  switch (award.kind) {
    case "percent": {
      const share = locale.quantity.percent(plain(award.percent));
      return kinds.percent(share, factName(award.of, speech), money === undefined ? null : paid(money));
    }
    case "amount":
      return paid(money ?? award.amount);
    case "programme":
      return kinds.programme(nameOf(speech, "programme", award.programme));
    case "equity":
      return kinds.equity(plain(award.units));
    case "badge":
      return kinds.badge(nameOf(speech, "badge", award.badge));
    case "points":
      return kinds.points(plain(award.points));
  }
}
