import type { Span } from "../ledger.js";
import type { Order } from "./record.js";

/** What orders say of customers over the whole ledger, whoever took them. */
export interface OrderHistory {
  /** A customer's first order ever. */
  readonly first: ReadonlyMap<string, Order>;
  /** Customers with an order in the period. */
  readonly ordered: ReadonlySet<string>;
  /** Whether there is any order before the period. */
  readonly earlier: boolean;
  /** Whether there is any order in the period before. */
  readonly previous: boolean;
  /** The first day of the period. */
  readonly from: number;
}

const DIGITS = /^\d+$/;

/** Ids of digits in the order of their numbers, all others as texts. */
function idBefore(a: string, b: string): boolean {
  if (a.length !== b.length && DIGITS.test(a) && DIGITS.test(b)) return a.length < b.length;
  return a < b;
}

const isBefore = (a: Order, b: Order): boolean =>
  a.written !== b.written ? a.written < b.written : idBefore(a.id, b.id);

export function historyOf(all: readonly Order[], { before, from, to }: Span): OrderHistory {
  const first = new Map<string, Order>();
  const ordered = new Set<string>();
  let [earlier, previous] = [false, false];
  for (const order of all) {
    const known = first.get(order.customer);
    if (known === undefined || isBefore(order, known)) first.set(order.customer, order);
    if (order.day >= from && order.day < to) ordered.add(order.customer);
    if (order.day < from) {
      earlier = true;
      previous ||= order.day >= before;
    }
  }
  return { first, ordered, earlier, previous, from };
}
