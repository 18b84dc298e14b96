import type { DecimalInput } from "../../../number/decimal.js";
import type { Scaled } from "../../../number/scaled.js";
import { DAY, readOffset } from "../../../time/instant.js";
import type { Entry, LedgerKind } from "../ledger.js";
import { amount, comparedMoments, count, type Moment, moment, name, type Row } from "../row.js";

/** One order of a ledger (订单). What a row does not say takes no part in the formulas that ask for it. */
export interface OrderRecord {
  /** Its id, once in the ledger. */
  readonly id: string;
  /** Whoever is measured by it: an employee, a team, everybody as one; the caller decides. */
  readonly person: string;
  /** Who ordered. */
  readonly customer: string;
  /** When: a date, or an instant with its offset, whose date is the one written in it. */
  readonly at: string;
  /** What was paid for it, after discounts, from 0. */
  readonly amount?: DecimalInput | null | undefined;
  /** What it would have cost without discounts, from 0. */
  readonly gross?: DecimalInput | null | undefined;
  /** The cost of delivery, from 0. */
  readonly freight?: DecimalInput | null | undefined;
  /** Its lines, a whole number. */
  readonly lines?: number | null | undefined;
  /** Pieces, or whatever the goods are counted in, from 0. */
  readonly units?: DecimalInput | null | undefined;
  /** The last date or instant on which delivery is on time, not before `at`. */
  readonly promised?: string | null | undefined;
  /** When it was delivered, not before `at`; absent while it is not. */
  readonly delivered?: string | null | undefined;
}

/** What an order can be summed up by. */
export const AMOUNTS = ["amount", "gross", "freight", "lines", "units"] as const;

/** An order as read. */
export interface Order extends Entry, Readonly<Record<(typeof AMOUNTS)[number], Scaled | null>> {
  readonly id: string;
  readonly customer: string;
  /** Seconds of the date and the time of day as written, a date counting from its beginning: the order of orders. */
  readonly written: number;
  /** Days from its date to that of its delivery; null where it has none. */
  readonly days: number | null;
  /** Whether it was delivered at all, be it at a time that is unknown. */
  readonly isDelivered: boolean;
  /** Whether it was delivered after what was promised; null where one of the two is unknown. */
  readonly late: boolean | null;
}

const whole = (row: Row, key: string): Scaled | null => {
  const read = count(row, key);
  return read === null ? null : { units: BigInt(read), scale: 0 };
};

export const orders: LedgerKind<Order> = {
  keys: /* @__PURE__ */ new Set(["id", "person", "customer", "at", ...AMOUNTS, "promised", "delivered"]),
  read(row, { early }, unknown) {
    const [id, person, customer] = [
      row.needed("id", name),
      row.needed("person", name),
      row.needed("customer", name),
    ];
    const at = row.needed("at", moment);
    const after = (key: string): Moment | null => {
      const read = moment(row, key);
      if (read === null || at === null || comparedMoments(read, at) >= 0) return read;
      if (early === "unknown") unknown();
      else row.fault("too-early", key, { found: read.text, before: at.text });
      return null;
    };
    const [promised, delivered] = [after("promised"), after("delivered")];
    const sums = {
      amount: amount(row, "amount"),
      gross: amount(row, "gross"),
      freight: amount(row, "freight"),
      lines: whole(row, "lines"),
      units: amount(row, "units"),
    };
    if (id === null || person === null || customer === null || at === null) return null;
    return {
      id,
      person,
      customer,
      day: at.day,
      written: at.instant === null ? at.day * DAY : at.instant + offsetOf(at.text),
      ...sums,
      isDelivered: row.value("delivered") !== null,
      days: delivered === null ? null : delivered.day - at.day,
      late: promised === null || delivered === null ? null : comparedMoments(delivered, promised) > 0,
    };
  },
};

const offsetOf = (text: string) => readOffset(text.endsWith("Z") ? "Z" : text.slice(-6)) as number;
