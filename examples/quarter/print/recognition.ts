import type { PointsEntry } from "steelyard/practice";
import type { Table } from "../../shared/table.js";
import type { Quarter } from "../quarter.js";
import { indicatorTitle, nameOf, titleOf, type Words } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 8: badges, points, a redemption, a board. */
export function recognitionSection({ recognition }: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.recognition;
  const { programme, recognised, board, boardOfDefault, stock, before } = recognition;
  const redeemed = recognition.ledger.find(({ kind }) => kind === "redeemed");
  const resource = programme.resources.find(
    ({ id }) => redeemed?.kind === "redeemed" && id === redeemed.resource,
  );
  const spent = recognition.balances.find(({ person }) => person === before.person);
  const missing = recognised
    .flatMap(({ badges }) =>
      badges.flatMap((one) => one.missing.map(({ fact }) => fact.replace("value/", ""))),
    )
    .map((indicator) => indicatorTitle(indicator, words));
  return section(title, about, [
    {
      above: say.badges,
      table: {
        columns: columnsOf([words.person, ...programme.badges.map((badge) => titleOf(badge, words))], []),
        rows: recognised.map(({ person, badges }) => [
          nameOf(person, words),
          ...badges.map(({ outcome }) => say.outcomes[outcome]),
        ]),
      },
    },
    [
      ...programme.badges.map((badge) =>
        say.rule(titleOf(badge, words), say.rules[badge.id as keyof typeof say.rules]),
      ),
      say.unknown([...new Set(missing)].join(words.comma)),
    ],
    { above: say.ledger, table: ledgerTable(recognition, words) },
    { above: say.balances, table: balanceTable(recognition, words) },
    resource === undefined || redeemed === undefined
      ? []
      : [
          say.redeemed(nameOf(redeemed.person, words), titleOf(resource, words), redeemed.points),
          say.after(
            before.balance,
            redeemed.points,
            spent?.balance ?? 0,
            stock.find((one) => one.resource === resource.id)?.left ?? 0,
          ),
        ],
    {
      above: say.board(board.size ?? 0, boardOfDefault.withheld),
      table: {
        columns: columnsOf([words.rank, words.person, say.points], [2]),
        rows: board.rows.map(({ rank, person, points }) => [
          String(rank),
          nameOf(person, words),
          String(points),
        ]),
      },
    },
  ]);
}

/** Every entry of the ledger, each person's together. */
export function ledgerTable({ ledger, programme }: Quarter["recognition"], words: Words): Table {
  const { what } = words.recognition;
  const whatOf = (entry: PointsEntry) => {
    if (entry.kind === "badge")
      return what.badge(
        titleOf({ id: entry.badge, ...programme.badges.find(({ id }) => id === entry.badge) }, words),
      );
    if (entry.kind === "redeemed")
      return what.redeemed(
        titleOf(
          { id: entry.resource, ...programme.resources.find(({ id }) => id === entry.resource) },
          words,
        ),
      );
    return "event" in entry.source
      ? what.events[entry.source.event as keyof typeof what.events]
      : entry.source.rule;
  };
  const people = [...new Set(ledger.map(({ person }) => person))].sort();
  return {
    columns: columnsOf([words.person, words.recognition.what.head, words.recognition.points], [2]),
    rows: people.flatMap((person) =>
      ledger
        .filter((entry) => entry.person === person)
        .map((entry) => [
          nameOf(person, words),
          whatOf(entry),
          entry.kind === "redeemed" ? `-${entry.points}` : `+${entry.points}`,
        ]),
    ),
  };
}

/** What everybody has: earned = spent + balance, and the level goes by what was earned. */
export function balanceTable({ balances, programme }: Quarter["recognition"], words: Words): Table {
  const { balanceHeads, next } = words.recognition;
  const level = (id: string) => titleOf({ id, ...programme.levels.find((one) => one.id === id) }, words);
  const total = (key: "earned" | "spent" | "balance") =>
    String(balances.reduce((sum, one) => sum + one[key], 0));
  return {
    columns: columnsOf([words.person, ...balanceHeads], [1, 2, 3]),
    rows: balances.map((one) => [
      nameOf(one.person, words),
      ...[one.earned, one.spent, one.balance].map(String),
      level(one.level),
      one.next === null ? words.none : next(level(one.next.level), one.next.missing),
    ]),
    below: [[words.sum, total("earned"), total("spent"), total("balance")]],
  };
}
