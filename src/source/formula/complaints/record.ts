import type { Entry, LedgerKind } from "../ledger.js";
import { moment, name } from "../row.js";

/** One complaint (投诉). */
export interface ComplaintRecord {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** Whoever it is about; the caller decides. */
  readonly person: string;
  /** When: a date, or an instant with its offset, whose date is the one written in it. */
  readonly at: string;
}

export const complaints: LedgerKind<Entry> = {
  keys: /* @__PURE__ */ new Set(["id", "person", "at"]),
  read(row) {
    const [id, person, at] = [row.needed("id", name), row.needed("person", name), row.needed("at", moment)];
    return id === null || person === null || at === null ? null : { person, day: at.day };
  },
};
