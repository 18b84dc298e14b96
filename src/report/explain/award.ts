import type { AwardResult, ScoredResult } from "../../appraisal/result.js";
import type { DecimalInput } from "../../number/decimal.js";
import { factName } from "../condition/fact.js";
import { plain } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import type { Explanation } from "./explanation.js";
import { type ExplainOptions, type Outcome, told } from "./source.js";

/** Why each incentive is awarded, or not. */
export function explainAwards(result: ScoredResult, speech: ExplainOptions): Explanation[] {
  const rules = speech.policy.incentives?.rules ?? [];
  return (result.awards ?? []).flatMap((award) => {
    const rule = rules.find(({ id }) => id === award.id);
    return rule === undefined ? [] : [explainAward(award, result, speech)];

    function explainAward(one: AwardResult, card: ScoredResult, options: ExplainOptions): Explanation {
      const { award: words, about } = options.locale.explain;
      const name = nameOf(options, "rule", one.id);
      const { outcome, amountOpen } = outcomeOf(one);
      const when = (rule as (typeof rules)[number]).when;
      const { clause, found, change } = told(when, { outcome, facts: one.facts }, card, options);
      const say = {
        fired: words.fired,
        notFired: words.not,
        unknown: words.open,
        superseded: words.superseded,
      };
      const status = amountOpen ? words.open : say[one.status];
      const basis = one.award.kind === "percent" ? [words.noAmount(factName(one.award.of, options))] : [];
      return {
        about: "award",
        id: one.id,
        title: about.award(name, words.horizons[one.horizon]),
        sentences: [
          status(name, clause),
          ...found,
          ...(amountOpen ? basis : []),
          words.brings(broughtText(one, options), one.status !== "fired"),
        ],
        wouldChange: change(true),
      };
    }
  });
}

/** What became of the condition: an award may be unknown although it holds, where its amount cannot be worked out. */
function outcomeOf({ status, award, missing }: AwardResult): {
  readonly outcome: Outcome;
  readonly amountOpen: boolean;
} {
  if (status === "superseded") return { outcome: "fired", amountOpen: false };
  const basis = award.kind === "percent" ? award.of : null;
  const amountOpen =
    status === "unknown" &&
    (missing.length === 0 || missing.every(({ fact, back }) => fact === basis && back === 0));
  return { outcome: amountOpen ? "fired" : status, amountOpen };
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
