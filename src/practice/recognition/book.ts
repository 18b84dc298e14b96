import { checkPractice, type PracticeReport } from "../../error/practice.js";
import { readInstant } from "../../time/instant.js";
import { checkIds } from "../document.js";
import { groupedBy } from "../grouped.js";
import { checkEntry, EntrySchema, type PointsEntry } from "./entry.js";
import { MOST_UNITS, pointsText, tally, unitsOf } from "./points.js";
import { readList } from "./read-list.js";

/** All entries of a programme's points in the order in which they were entered (积分台账). It only grows. */
export type PointsLedger = readonly PointsEntry[];

/** A ledger after something was entered. */
export interface LedgerChange {
  /** The whole ledger, frozen. */
  readonly ledger: PointsLedger;
  /** The entries that are new, in their order in the ledger; empty where all was there before. */
  readonly entries: readonly PointsEntry[];
}

/** A ledger with its registers. */
export interface Book {
  readonly ledger: PointsLedger;
  readonly byId: ReadonlyMap<string, PointsEntry>;
  readonly byPerson: ReadonlyMap<string, readonly PointsEntry[]>;
}

/** Ledgers that were read or made here; they are frozen, so that their registers stay true. */
const books = /* @__PURE__ */ new WeakMap<PointsLedger, Book>();

/** A ledger with its registers; one that did not come from here is read and checked first. */
export function openBook(ledger: PointsLedger): Book {
  const known = books.get(ledger);
  if (known !== undefined) return known;
  const entries = readList(ledger, "ledger", EntrySchema, checkEntry);
  const book = bookOf(entries);
  const at = new Map(entries.map((entry, index) => [entry, `ledger.${index}`]));
  checkPractice((report) => {
    checkIds(entries, "entry", "ledger", report);
    checkEarned([...at], new Map(), report);
    for (const list of book.byPerson.values()) checkSpent(list, (entry) => `${at.get(entry)}.points`, report);
  });
  return book;
}

/** Reports gains with which a person would have earned more than a figure can tell. */
export function checkEarned(
  entries: readonly (readonly [entry: PointsEntry, path: string])[],
  before: Book["byPerson"],
  report: PracticeReport,
): void {
  const totals = new Map<string, bigint>();
  for (const [{ kind, person, points }, path] of entries) {
    if (kind === "redeemed") continue;
    const total = (totals.get(person) ?? tally(before.get(person) ?? []).earned) + unitsOf(points);
    totals.set(person, total);
    if (total > MOST_UNITS)
      report("out-of-range", `${path}.points`, {
        found: pointsText(total),
        maximum: pointsText(MOST_UNITS),
      });
  }
}

/** Reports entries of one person that spend more than was earned, whatever the order of earning and spending. */
function checkSpent(
  entries: readonly PointsEntry[],
  pathOf: (entry: PointsEntry) => string,
  report: PracticeReport,
): void {
  let left = tally(entries).earned;
  for (const entry of entries) {
    if (entry.kind !== "redeemed") continue;
    const cost = unitsOf(entry.points);
    if (cost > left)
      report("overdrawn", pathOf(entry), { asked: pointsText(cost), balance: pointsText(left) });
    else left -= cost;
  }
}

/** By their instants, and those of the same one by their ids. */
export function inOrder<T>(list: readonly T[], entryOf: (one: T) => PointsEntry): T[] {
  const keyed = list.map((one) => {
    const { id, at } = entryOf(one);
    return { one, id, instant: readInstant(at) as number };
  });
  keyed.sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
  return keyed.map(({ one }) => one);
}

/** A ledger with further entries. */
export function append(book: Book, entries: readonly PointsEntry[]): LedgerChange {
  const added = inOrder(entries, (entry) => entry);
  const { ledger } = added.length === 0 ? book : bookOf([...book.ledger, ...added]);
  return { ledger, entries: added };
}

function bookOf(entries: readonly PointsEntry[]): Book {
  const ledger = Object.freeze(entries);
  const byPerson = groupedBy(ledger, ({ person }) => person);
  const book = { ledger, byId: new Map(ledger.map((entry) => [entry.id, entry])), byPerson };
  books.set(ledger, book);
  return book;
}
