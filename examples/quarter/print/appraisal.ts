import type { Appraisal, AwardResult } from "steelyard";
import { fixed, sum } from "../../shared/decimals.js";
import type { Table } from "../../shared/table.js";
import { team } from "../data.js";
import { policy } from "../policy.js";
import type { Quarter } from "../quarter.js";
import { resultOf } from "../steps/appraisal.js";
import { nameOf, titleOf, type Words } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 3: scores, ranks, tiers, and what follows from them. */
export function appraisalSection({ appraisal }: Quarter, words: Words): string[] {
  const { title, about, follows } = words.appraisal;
  return section(title, about, [
    { table: resultTable(appraisal, words) },
    ...team.flatMap(({ id }) => {
      const lines = consequences(appraisal, id, words);
      return lines.length === 0 ? [] : [[follows(nameOf(id, words)), ...lines.map((line) => `  ${line}`)]];
    }),
  ]);
}

/** Everybody by rank; what the layers contribute adds up to the score. */
export function resultTable(appraisal: Appraisal, words: Words): Table {
  const results = team.map(({ id }) => resultOf(appraisal, id)).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const layers = policy.layers.map(({ id }) => words.layers[id as keyof Words["layers"]]);
  return {
    columns: columnsOf(
      [words.rank, words.person, words.role, ...layers, words.score, words.tier],
      [3, 4, 5, 6, 7],
    ),
    rows: results.map(({ id, rank, size, role, layers: own, score, tier }) => [
      `${rank}/${size}`,
      nameOf(id, words),
      titleOf({ id: role, ...policy.roles[role] }, words),
      ...policy.layers.map((layer) => fixed(own.find((one) => one.id === layer.id)?.contribution ?? 0, 2)),
      fixed(score, 2),
      String(tier),
    ]),
  };
}

function consequences(appraisal: Appraisal, id: string, words: Words): string[] {
  const { awards = [], payout, lowPerformance, score, trace } = resultOf(appraisal, id);
  const { award, paid, cut, low, types } = words.appraisal;
  const fired = awards.filter(({ status }) => status === "fired");
  const monies = fired.flatMap(({ money }) => (money === undefined ? [] : [money]));
  const money = trace.payout;
  return [
    ...fired.map((one) =>
      award(words.appraisal.awards[one.id as keyof typeof words.appraisal.awards], bringsOf(one, words)),
    ),
    ...(monies.length === 0
      ? []
      : [
          paid(monies.map((one) => fixed(one, 2)).join(" + "), fixed(sum(monies), 2)) +
            (money == null || money.cut === 0
              ? words.stop
              : cut(String(money.ceiling), fixed(money.cut, 2), fixed(payout ?? 0, 2))),
        ]),
    ...(lowPerformance === null ? [] : [low(fixed(score, 2), types[lowPerformance as keyof typeof types])]),
  ];
}

function bringsOf({ award, money }: AwardResult, words: Words): string {
  const { brings } = words.appraisal;
  if (money !== undefined) return brings.money(fixed(money, 2));
  return award.kind === "equity" ? brings.equity(String(award.units)) : brings.programme;
}
