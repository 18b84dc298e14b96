import { Decimal } from "decimal.js";
import type { ScoredResult } from "steelyard";
import { currentNodes, type Dispute, type DisputeMove } from "steelyard/practice";
import { fixed, plain, signed, sum } from "../../shared/decimals.js";
import type { Table } from "../../shared/table.js";
import { team } from "../data.js";
import { persons, type Quarter } from "../quarter.js";
import { resultOf } from "../steps/appraisal.js";
import { indicatorTitle, nameOf, type Words, whenText } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 5: a case from filing to ruling, and the appraisal before and after. */
export function disputeSection(quarter: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.dispute;
  const { dispute, contested, corrected } = quarter.settled;
  const entry = corrected.at(-1);
  const now = currentNodes(corrected).find(({ id }) => id === contested.id);
  return section(title(contested.id, nameOf(persons.disputed, words)), about, [
    { table: logTable(quarter.settled.states, words) },
    [
      say.filed(dispute.reasons),
      ...dispute.evidence.map(({ reference, summary }) => say.shown(reference, summary ?? "")),
      say.ruled(dispute.rulings.at(-1)?.reasons ?? ""),
    ],
    { above: say.responsibility, table: responsibilityTable(dispute, words) },
    [
      say.changes(
        (dispute.rulings.at(-1)?.processChanges ?? [])
          .map((change) => say.processChanges[change as keyof typeof say.processChanges])
          .join(words.semicolon),
      ),
      say.correction(
        contested.id,
        ...([contested.answered, now?.answered].map((at) => whenText(String(at), words)) as [string, string]),
      ),
      say.entry(String(entry?.id), String(entry?.replaces), String(entry?.because?.dispute)),
    ],
    { above: say.beforeAfter, table: beforeAfterTable(quarter, words) },
    [...reckoning(quarter, words), ...changesOf(quarter, words)],
  ]);
}

function logTable(states: readonly Dispute[], words: Words): Table {
  return {
    columns: columnsOf(words.dispute.logHeads, []),
    rows: states.map(({ log, state }) => {
      const move = log.at(-1) as Dispute["log"][number];
      return [
        whenText(move.at, words),
        nameOf(move.actor, words),
        words.dispute.states[state],
        words.dispute.moves[move.kind] + contentOf(move, words),
      ];
    }),
  };
}

function contentOf(move: Dispute["log"][0] | DisputeMove, words: Words): string {
  switch (move.kind) {
    case "evidence":
      return words.colon + move.evidence.reference;
    case "review":
      return words.colon + move.panel.map(({ person }) => nameOf(person, words)).join(words.comma);
    default:
      return "";
  }
}

/** Who is responsible for how much; the shares sum to 1. */
export function responsibilityTable({ rulings }: Dispute, words: Words): Table {
  const shares = rulings.at(-1)?.responsibility ?? [];
  return {
    columns: columnsOf([words.person, words.dispute.share], [1]),
    rows: shares.map(({ person, share }) => [nameOf(person, words), fixed(String(share), 2)]),
    below: [[words.sum, fixed(sum(shares.map(({ share }) => String(share))), 2)]],
  };
}

/** Everybody before and after: score, tier and rank. */
export function beforeAfterTable({ appraisal, after }: Quarter, words: Words): Table {
  return {
    columns: columnsOf([words.person, ...words.dispute.beforeAfterHeads], [1, 2, 3]),
    rows: team.map(({ id }) => {
      const [old, now] = [resultOf(appraisal, id), resultOf(after, id)];
      return [
        nameOf(id, words),
        fixed(old.score, 2),
        fixed(now.score, 2),
        signed(Decimal.sub(now.score, old.score), 2),
        old.tier === now.tier ? String(now.tier) : words.dispute.turned(String(old.tier), String(now.tier)),
        old.rank === now.rank ? String(now.rank) : words.dispute.turned(String(old.rank), String(now.rank)),
      ];
    }),
  };
}

/** The base score of the person, before and after, as it is reckoned. */
function reckoning({ appraisal, after }: Quarter, words: Words): string[] {
  return [appraisal, after].map((one, index) => {
    const { base, trace } = resultOf(one, persons.disputed);
    const { numerator = "0", denominator = "1" } = trace.base ?? {};
    return words.dispute.reckoned[index === 0 ? "before" : "after"](
      plain(numerator),
      plain(denominator),
      fixed(base, 2),
    );
  });
}

/** What differs between the two runs: nobody's figures but those of the case, and the places that follow from it. */
function changesOf({ appraisal, after }: Quarter, words: Words): string[] {
  const pairs = team.map(({ id }) => [resultOf(appraisal, id), resultOf(after, id)] as const);
  const figures = pairs.flatMap(([old, now]) =>
    differing(old, now).map((indicator) =>
      words.dispute.ofWhom(nameOf(now.id, words), indicatorTitle(indicator, words)),
    ),
  );
  const ranks = pairs.filter(([old, now]) => old.rank !== now.rank && old.score === now.score);
  return [
    words.dispute.figures(figures.join(words.comma)),
    ...ranks.map(([old, now]) =>
      words.dispute.rank(nameOf(now.id, words), fixed(now.score, 2), String(old.rank), String(now.rank)),
    ),
  ];
}

/** The indicators whose value or points differ. */
function differing(old: ScoredResult, now: ScoredResult): string[] {
  return now.indicators.flatMap(({ id, value, points }) => {
    const before = old.indicators.find((one) => one.id === id);
    return before?.value === value && before.points === points ? [] : [id];
  });
}
