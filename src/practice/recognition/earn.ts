import * as z from "zod/mini";
import { checkPractice, type PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { checkPeriod, instantAt } from "../document.js";
import { NameSchema } from "../name.js";
import { same } from "../same.js";
import {
  append,
  type Book,
  checkEarned,
  inOrder,
  type LedgerChange,
  openBook,
  type PointsLedger,
} from "./book.js";
import type { EarnedEntry } from "./entry.js";
import { ensureProgramme } from "./parse-programme.js";
import { pointsOf, unitsOf } from "./points.js";
import type { EarnRule, Programme } from "./programme.js";
import { readAll, readAt } from "./read-all.js";
import { readList } from "./read-list.js";

/** Something that happened, for which a programme may have points. */
export interface RecognitionEvent {
  /** Its id, which becomes the id of its entry. */
  readonly id: string;
  /** Who did it. */
  readonly person: string;
  /** What kind of event it is: one of the programme's `earn`. */
  readonly event: string;
  /** When: an instant with its offset. */
  readonly at: string;
  /** The period that it counts for. */
  readonly period: string;
}

const EventSchema: z.ZodMiniType<RecognitionEvent> = /* @__PURE__ */ z.strictObject({
  id: NameSchema,
  person: NameSchema,
  event: IdSchema,
  at: TextSchema,
  period: TextSchema,
});

function checkEvent({ at, period }: RecognitionEvent, report: PracticeReport): void {
  instantAt(at, "at", report);
  checkPeriod(period, "period", report);
}

/**
 * Enters events of the host with the points that a programme has for them, up to its bound for a person in a period: what
 * exceeds it is entered with what is left, and with 0 once nothing is. Within one call the event that happened first counts
 * first, whatever the order of the list. An event that was entered before is not entered again, and keeps its points.
 *
 * Source: points for each event = min(points of the rule, bound − what the person has earned by that rule in the period).
 *
 * @param ledger - The ledger so far; `[]` for a new one.
 * @param programme - The programme, best from `parseProgramme`.
 * @param events - What happened, in any order.
 * @returns The ledger with an entry for each event that is new.
 * @throws SteelyardError `unknown-name` for an event that the programme does not have; `conflicting-entry` for an id that is
 * there and says something else; `bad-instant`, `bad-period` and the like; all at once, each with its path: `events.3.event`.
 *
 * @example
 * ```ts
 * import { earn, parseProgramme } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026", badges: [], earn: [{ event: "sharedAnswer", points: 5, perPeriod: 12 }],
 *   levels: [{ id: "novice", atLeast: 0 }], resources: [],
 * });
 * const event = { person: "zhou", event: "sharedAnswer", period: "2026-Q3" };
 * const { entries } = earn([], programme, [
 *   { ...event, id: "a-1", at: "2026-07-01T09:00+08:00" },
 *   { ...event, id: "a-2", at: "2026-07-02T09:00+08:00" },
 *   { ...event, id: "a-3", at: "2026-07-03T09:00+08:00" },
 * ]);
 * console.log(entries.map(({ points }) => points).join());
 * // => 5,5,2
 * ```
 */
export function earn(
  ledger: PointsLedger,
  programme: Programme,
  events: readonly RecognitionEvent[],
): LedgerChange {
  const [book, { earn: list = [] }, given] = readAll(
    () => openBook(ledger),
    () => readAt("programme", () => ensureProgramme(programme)),
    () => readList(events, "events", EventSchema, checkEvent),
  );
  const rules = new Map(list.map((rule) => [rule.event, rule]));
  const added = new Map<string, Added>();
  checkPractice((report) => {
    for (const [index, event] of given.entries()) {
      const [{ id }, rule] = [event, rules.get(event.event)];
      const before = book.byId.get(id) ?? added.get(id)?.[0];
      if (before !== undefined) {
        if (!same({ ...before, points: 0 }, entryOf(event, 0)))
          report("conflicting-entry", `events.${index}.id`, { id: clip(id) });
      } else if (rule === undefined)
        report("unknown-name", `events.${index}.event`, { thing: "event", name: event.event });
      else added.set(id, [entryOf(event, rule.points), `events.${index}`, rule]);
    }
  });
  const entries = bounded([...added.values()], book);
  checkPractice((report) => checkEarned(entries, book.byPerson, report));
  return append(
    book,
    entries.map(([entry]) => entry),
  );
}

/** An entry with the points of its rule, where its event stands, and the rule. */
type Added = readonly [entry: EarnedEntry, path: string, rule: EarnRule];

const entryOf = ({ event, ...head }: RecognitionEvent, points: number): EarnedEntry =>
  Object.freeze({ kind: "earned", ...head, points, source: Object.freeze({ event }) });

/** The entries with what the bounds of their rules leave. */
function bounded(added: readonly Added[], book: Book): (readonly [EarnedEntry, string])[] {
  /** What each person has earned by each rule in each period, in hundredths. */
  const earned = new Map<string, bigint>();
  const keyOf = ({ person, period, source }: EarnedEntry) => JSON.stringify([person, period, source]);
  const before = (entry: EarnedEntry) => earned.get(keyOf(entry)) ?? 0n;
  const count = (entry: EarnedEntry) => earned.set(keyOf(entry), before(entry) + unitsOf(entry.points));
  for (const person of new Set(added.map(([entry]) => entry.person)))
    for (const entry of book.byPerson.get(person) ?? []) if (entry.kind === "earned") count(entry);
  return inOrder(added, ([entry]) => entry).map(([entry, path, { points, perPeriod }]) => {
    if (perPeriod === undefined) return [entry, path];
    const given = [unitsOf(points), unitsOf(perPeriod) - before(entry)].reduce((a, b) => (a < b ? a : b));
    // The host may have entered more of its own than the bound.
    const brought = Object.freeze({ ...entry, points: pointsOf(given < 0n ? 0n : given) });
    count(brought);
    return [brought, path];
  });
}
