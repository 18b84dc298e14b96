import type { AwardResult, ScoredResult } from "../../appraisal/result.js";
import type { TableBlock } from "../block.js";
import { bringsMoney } from "../card/outcome.js";
import { columnOf, type Figure, sumOf } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead, figures } from "../part.js";
import type { TeamOptions } from "./options.js";

/**
 * What became of each incentive for how many, and its money. What is withheld is left out of the money, so that together with
 * what ceilings cut it adds up to what is paid.
 */
export function awardTable(scored: readonly ScoredResult[], speech: TeamOptions): TableBlock {
  const { locale, policy } = speech;
  const { names, outcomes } = locale.card;
  const { currency = "", rules = [] } = policy.incentives ?? {};
  const paid = scored.filter(({ payout }) => payout != null);
  const byRule = new Map<string, Figure[]>();
  for (const { awards = [], payout } of scored) {
    for (const { id, status, money } of awards) {
      const figures = byRule.get(`${id}/${status}`) ?? [];
      byRule.set(`${id}/${status}`, figures);
      figures.push(payout == null ? null : money);
    }
  }
  const of = (id: string, status: AwardResult["status"]) => byRule.get(`${id}/${status}`) ?? [];
  const count = (id: string, status: AwardResult["status"]) => String(of(id, status).length);
  const amounts = rules.map(({ id, award }) =>
    bringsMoney({ awards: [{ award } as AwardResult] }) ? sumOf(of(id, "fired")) : null,
  );
  const cut = sumOf(paid.map(({ trace }) => trace.payout?.cut)).negated();
  const money = columnOf([...amounts, cut, sumOf(paid.map(({ payout }) => payout))], locale.common.none);
  const withMoney = amounts.some((amount) => amount !== null);
  const row = (cells: readonly string[], amount: string) => (withMoney ? [...cells, amount] : cells);
  const titles = [outcomes.fired, outcomes.unknown, outcomes.superseded];
  return {
    kind: "table",
    caption: locale.team.captions.awards,
    columns: [
      columnHead(names.award),
      ...figures([...titles, ...(withMoney ? [names.money(currency)] : [])]),
    ],
    rows: [
      ...rules.map(({ id }, place) =>
        row(
          [nameOf(speech, "rule", id), count(id, "fired"), count(id, "unknown"), count(id, "superseded")],
          money[place] as string,
        ),
      ),
      ...(cut.isZero() ? [] : [row([names.ceiling, "", "", ""], money.at(-2) as string)]),
    ],
    ...(withMoney ? { total: row([names.payout, "", "", ""], money.at(-1) as string) } : {}),
  };
}
