import { checkPractice } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { same } from "../same.js";
import { append, checkEarned, type LedgerChange, openBook, type PointsLedger } from "./book.js";
import { checkEntry, GainSchema, type PointsGain } from "./entry.js";
import { readAll } from "./read-all.js";
import { readList } from "./read-list.js";

/**
 * Enters badges and points into a ledger. What is there already under its id, and says the same, its instant included, is not
 * entered again: what `recognise` gives later does not say the same, unless it saw the ledger. Nothing is ever changed or taken out. Points are spent by `redeem` alone.
 *
 * Source: an append-only ledger with idempotent entries.
 *
 * @param ledger - The ledger so far; `[]` for a new one.
 * @param events - What `recognise` gave, or entries of the host's own, in any order.
 * @returns The ledger with what is new, by its instants and then by its ids.
 * @throws SteelyardError `conflicting-entry` for an id that is there and says something else; `out-of-range`, `too-precise`,
 * `bad-instant`, `bad-period` and the like; all at once, each with its path: `events.3.points`.
 *
 * @example
 * ```ts
 * import { enter } from "steelyard/practice";
 *
 * const event = {
 *   kind: "earned" as const, id: "answer-17", person: "zhou", at: "2026-09-30T18:00+08:00", period: "2026-Q3",
 *   points: 5, source: { event: "sharedAnswer" },
 * };
 * const first = enter([], [event]);
 * const again = enter(first.ledger, [event, { ...event, id: "answer-18" }]);
 * console.log(first.ledger.length, again.ledger.length, again.entries.map(({ id }) => id).join());
 * // => 1 2 answer-18
 * ```
 */
export function enter(ledger: PointsLedger, events: readonly PointsGain[]): LedgerChange {
  const [book, given] = readAll(
    () => openBook(ledger),
    () => readList(events, "events", GainSchema, checkEntry),
  );
  const added = new Map<string, readonly [PointsGain, string]>();
  checkPractice((report) => {
    for (const [index, event] of given.entries()) {
      const { id } = event;
      const before = book.byId.get(id) ?? added.get(id)?.[0];
      if (before === undefined) added.set(id, [event, `events.${index}`]);
      else if (!same(before, event)) report("conflicting-entry", `events.${index}.id`, { id: clip(id) });
    }
    checkEarned([...added.values()], book.byPerson, report);
  });
  return append(
    book,
    [...added.values()].map(([event]) => event),
  );
}
