import type { ScoredResult } from "../../appraisal/result.js";
import type { TableBlock, TableColumn } from "../block.js";
import { bringsMoney } from "../card/outcome.js";
import { columnOf, exactOf, sumOf } from "../name/column.js";
import { percent } from "../name/figure.js";
import { nameOf, personName } from "../name/names.js";
import type { TeamOptions } from "./options.js";

/** Everybody with a score, the highest first; the money adds up. */
export function peopleTable(scored: readonly ScoredResult[], speech: TeamOptions): TableBlock {
  const { locale, policy } = speech;
  const { names } = locale.card;
  const { none, total } = locale.common;
  const people = [...scored].sort((a, b) => exactOf(b.score).comparedTo(exactOf(a.score)));
  const full = Number(exactOf(policy.scale?.full ?? 100).toFixed());
  const payouts = people.map(({ payout }) => payout);
  const money = columnOf([...payouts, sumOf(payouts)], none);
  const column = (title: string, align: TableColumn["align"], cells: readonly string[], sum = "") =>
    [{ title, align }, cells, sum] as const;
  const scores = column(
    locale.column.score,
    "end",
    columnOf(
      people.map(({ score }) => score),
      none,
    ),
  );
  const columns = [
    column(
      locale.column.person,
      "start",
      people.map((one) => personName(one, speech)),
      total,
    ),
    ...(Object.keys(policy.roles).length > 1
      ? [
          column(
            names.role,
            "start",
            people.map(({ role }) => nameOf(speech, "role", role)),
          ),
        ]
      : []),
    column(
      locale.column.rank,
      "end",
      people.map(({ rank, size }) =>
        rank === null || size === null ? none : locale.column.place(rank, size),
      ),
    ),
    [{ ...scores[0], bars: people.map(({ score }) => score / full) }, scores[1], scores[2]] as const,
    ...(policy.tiers === undefined
      ? []
      : [
          column(
            locale.column.tier,
            "start",
            people.map(({ tier }) => (tier === null ? none : nameOf(speech, "tier", tier))),
          ),
        ]),
    column(
      locale.column.coverage,
      "end",
      people.map(({ coverage }) => percent(coverage, locale)),
    ),
    ...(people.some(bringsMoney)
      ? [column(names.money(policy.incentives?.currency ?? ""), "end", money.slice(0, -1), money.at(-1))]
      : []),
  ];
  return {
    kind: "table",
    caption: locale.team.captions.people,
    columns: columns.map(([head]) => head),
    rows: people.map((_, place) => columns.map(([, cells]) => cells[place] as string)),
    ...(people.some(bringsMoney) ? { total: columns.map(([, , sum]) => sum) } : {}),
  };
}
