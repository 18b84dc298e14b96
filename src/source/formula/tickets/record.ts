import { readDate } from "../../../time/date.js";
import type { Entry, LedgerKind } from "../ledger.js";
import { count, flag, instant, name, type Row } from "../row.js";

/** One ticket, incident or case of a ledger (工单). What a row does not say takes no part in the formulas that ask for it. */
export interface TicketRecord {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** Whoever is measured by it: a person, a team, everybody as one; the caller decides. */
  readonly person: string;
  /** When it was opened: an instant with its offset, whose date puts it into a period. */
  readonly opened: string;
  /** When somebody first answered, not before it was opened. */
  readonly responded?: string | null | undefined;
  /** When it was resolved, not before it was opened; absent while it is not. */
  readonly resolved?: string | null | undefined;
  /** When it was closed, not before it was opened; absent while it is not. */
  readonly closed?: string | null | undefined;
  /** How often it was opened again, a whole number. */
  readonly reopened?: number | null | undefined;
  /** How often it went to somebody else, a whole number. */
  readonly reassigned?: number | null | undefined;
  /** Whether it met its own target. */
  readonly withinTarget?: boolean | null | undefined;
  /** Whatever else it is marked as: `urgent`. */
  readonly tags?: readonly string[] | null | undefined;
}

/** A ticket as read; instants in seconds. */
export interface Ticket extends Entry {
  readonly opened: number;
  readonly responded: number | null;
  readonly resolved: number | null;
  readonly closed: number | null;
  /** Whether it was resolved at all, be it at a time that is unknown. */
  readonly isResolved: boolean;
  readonly reopened: number | null;
  readonly reassigned: number | null;
  readonly withinTarget: boolean | null;
  readonly tags: readonly string[];
}

const ENDS = ["responded", "resolved", "closed"] as const;

const KEYS = ["id", "person", "opened", ...ENDS, "reopened", "reassigned", "withinTarget", "tags"];

function tagsOf(row: Row): readonly string[] {
  const value = row.value("tags");
  if (value === null) return [];
  if (!Array.isArray(value) || !value.every((tag) => typeof tag === "string")) {
    row.wrong("tags", "list of texts");
    return [];
  }
  return [...value];
}

export const tickets: LedgerKind<Ticket> = {
  keys: /* @__PURE__ */ new Set(KEYS),
  read(row, { early, tape, span }, unknown) {
    const [id, person, opened] = [
      row.needed("id", name),
      row.needed("person", name),
      row.needed("opened", instant),
    ];
    const text = (key: string) => row.value(key) as string;
    const day = opened === null ? null : (readDate(text("opened").slice(0, 10)) as number);
    const after = (key: string): number | null => {
      const read = instant(row, key);
      if (read === null || opened === null || read >= opened) return read;
      if (early === "unknown") unknown();
      else row.fault("too-early", key, { found: text(key), before: text("opened") });
      return null;
    };
    const ends = { responded: after("responded"), resolved: after("resolved"), closed: after("closed") };
    if (tape !== null && day !== null && day >= span.from && day < span.to) {
      const instants = { opened, ...ends };
      for (const key of ["opened", ...ENDS] as const) {
        const at = instants[key];
        if (at !== null && tape.at(at) === null)
          row.fault("outside-calendar", key, { date: tape.dateOf(at), ...tape.coverage });
      }
    }
    const rest = {
      isResolved: row.value("resolved") !== null,
      reopened: count(row, "reopened"),
      reassigned: count(row, "reassigned"),
      withinTarget: flag(row, "withinTarget"),
      tags: tagsOf(row),
    };
    if (id === null || person === null || opened === null || day === null) return null;
    return { person, day, opened, ...ends, ...rest };
  },
};
