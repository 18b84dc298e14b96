import type { ScoredResult } from "../../appraisal/result.js";
import type { Award } from "../../policy/incentives.js";
import { factName } from "../condition/fact.js";
import { plain } from "../name/figure.js";
import type { Explanation } from "./explanation.js";
import type { ExplainOptions } from "./source.js";

/** What is paid: the awards of money, summed, cut or withheld. */
export function explainPayout(result: ScoredResult, speech: ExplainOptions): Explanation[] {
  const { incentives } = speech.policy;
  const { trace, awards = [], payout = null } = result;
  const money = trace.payout;
  if (incentives === undefined || money === null) return [];
  const { payout: words, about } = speech.locale.explain;
  const { currency } = incentives;
  const paid = awards.flatMap((one) =>
    one.status === "fired" && one.money !== undefined ? [plain(one.money)] : [],
  );
  const total = plain(money.total);
  const sum = paid.length > 1 ? `${paid.join(" + ")} = ${total}` : total;
  return [{ about: "payout", id: null, title: about.payout, sentences: sentences(), wouldChange: [] }];

  function sentences(): string[] {
    const open = awards.some(({ status, award }) => status === "unknown" && isMoney(award));
    return [...paidTexts(), ...(open ? [words.open] : [])];
  }

  function paidTexts(): string[] {
    if (money === null || paid.length === 0) return [words.nothing];
    const amount = (text: string) => speech.locale.quantity.money(text, currency);
    const highest = awards.some(({ status }) => status === "superseded")
      ? [words.highest(amount(total))]
      : [];
    if (money.withheld === "ceiling")
      return [...highest, words.ceiling(factName(incentives?.ceiling?.of ?? "", speech))];
    if (money.withheld === "total" || payout === null) return [...highest, words.total];
    if (money.cut === 0 || money.ceiling === null) return [...highest, words.paid(sum, currency)];
    const steps = `${paid.join(" + ")} − ${plain(money.cut)} = ${plain(payout)}`;
    return [...highest, words.cut(amount(plain(money.ceiling)), steps, currency)];
  }
}

const isMoney = ({ kind }: Award): boolean => kind === "percent" || kind === "amount";
