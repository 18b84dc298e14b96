import type { Entry, LedgerKind } from "../ledger.js";
import { count, moment, name } from "../row.js";

/** A visit, a lead, an opportunity (访问、线索), or a number of them that somebody has counted already. */
export interface VisitRecord {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** Whoever is measured by it; the caller decides. */
  readonly person: string;
  /** When: a date, or an instant with its offset, whose date is the one written in it. */
  readonly at: string;
  /** How many visits the row stands for, a whole number; 1 by default. */
  readonly visits?: number | null | undefined;
  /** How many of them converted, a whole number of at most `visits`. */
  readonly converted: number;
}

/** A row of visits as read. */
export interface Visit extends Entry {
  readonly visits: number;
  readonly converted: number;
}

export const visits: LedgerKind<Visit> = {
  keys: /* @__PURE__ */ new Set(["id", "person", "at", "visits", "converted"]),
  read(row) {
    const [id, person, at] = [row.needed("id", name), row.needed("person", name), row.needed("at", moment)];
    const converted = row.needed("converted", count);
    const counted = count(row, "visits") ?? 1;
    if (converted !== null && converted > counted)
      row.fault("out-of-range", "converted", { found: String(converted), maximum: String(counted) });
    if (id === null || person === null || at === null || converted === null) return null;
    return { person, day: at.day, visits: counted, converted };
  },
};
