import type { AwardResult, ScoredResult } from "../../appraisal/result.js";
import type { Block, TableBlock } from "../block.js";
import type { Explanation } from "../explain/explanation.js";
import { columnOf, exactOf } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead, figures, heading } from "../part.js";
import { sentenceList } from "./effects.js";
import type { ScorecardOptions } from "./options.js";

/** What follows from the score: tier and rank, incentives with their money, help, other roles. */
export function outcomeBlocks(
  result: ScoredResult,
  explanations: readonly Explanation[],
  speech: ScorecardOptions,
): Block[] {
  const { locale } = speech;
  const about = (...kinds: readonly Explanation["about"][]) =>
    explanations.filter((one) => kinds.includes(one.about));
  const part = (one: Explanation): Block[] => [
    heading(one.title, 3),
    { kind: "paragraph", text: one.sentences.join(locale.common.between) },
  ];
  const awards = result.awards ?? [];
  return [
    heading(locale.card.sections.outcome),
    ...about("tier", "rank").flatMap(part),
    ...(awards.length === 0
      ? []
      : [
          awardTable(result, awards, speech),
          ...sentenceList(about("award", ...(bringsMoney(result) ? (["payout"] as const) : [])), speech),
        ]),
    ...about("lowPerformance", "fit").flatMap(part),
  ];
}

/** Whether there is an award of money at all. */
export const bringsMoney = ({ awards = [] }: Pick<ScoredResult, "awards">): boolean =>
  awards.some(({ award }) => award.kind === "percent" || award.kind === "amount");

/** The incentives; where something is paid, the money adds up to it. */
function awardTable(
  { payout = null, trace }: ScoredResult,
  awards: readonly AwardResult[],
  speech: ScorecardOptions,
): TableBlock {
  const { locale, policy } = speech;
  const { names, captions, outcomes } = locale.card;
  const { none } = locale.common;
  const { horizons } = locale.explain.award;
  const paid = awards.map(({ status, money }) => (status === "fired" ? (money ?? null) : null));
  const cut = exactOf(trace.payout?.cut).negated();
  const money = columnOf([...paid, cut, payout], none);
  const moneyColumn = awards.some((one) => one.money !== undefined);
  const row = (cells: readonly string[], amount: string) => (moneyColumn ? [...cells, amount] : cells);
  return {
    kind: "table",
    caption: captions.awards,
    columns: [
      ...[names.award, names.horizon, names.outcome].map((title) => columnHead(title)),
      ...figures(moneyColumn ? [names.money(policy.incentives?.currency ?? "")] : []),
    ],
    rows: [
      ...awards.map(({ id, horizon, status }, place) =>
        row([nameOf(speech, "rule", id), horizons[horizon], outcomes[status]], money[place] as string),
      ),
      ...(cut.isZero() ? [] : [row([names.ceiling, "", ""], money.at(-2) as string)]),
    ],
    ...(moneyColumn && payout !== null ? { total: row([names.payout, "", ""], money.at(-1) as string) } : {}),
  };
}
