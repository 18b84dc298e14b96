import * as z from "zod/mini";
import type { WorkTape } from "../../time/calendar.js";
import type { Answer } from "./answers/record.js";
import type { Entry } from "./ledger.js";
import type { Measured } from "./observation.js";
import type { OrderHistory } from "./orders/history.js";
import type { Order } from "./orders/record.js";
import type { Ticket } from "./tickets/record.js";
import type { Visit } from "./visits/record.js";

/** A ledger: of orders (订单), tickets (工单), visits (访问), answers to surveys (问卷), complaints (投诉). */
export type LedgerName = "orders" | "tickets" | "visits" | "answers" | "complaints";

/** What the rows of each ledger become. */
export interface Entries extends Readonly<Record<LedgerName, Entry>> {
  readonly orders: Order;
  readonly tickets: Ticket;
  readonly visits: Visit;
  readonly answers: Answer;
  readonly complaints: Entry;
}

/** What a formula sees of one person: their rows in the period, and what all rows say of customers. */
export type Scope = { readonly [L in LedgerName]: readonly Entries[L][] } & {
  /** The person's orders in the period before. */
  readonly before: readonly Order[];
  readonly history: OrderHistory;
  readonly tape: WorkTape | null;
};

/** How one kind of formula is measured. */
export interface FormulaKind<F> {
  readonly schema: z.ZodMiniType<F>;
  /** The ledgers that it needs; the first holds its cases. */
  readonly ledgers: (formula: F) => readonly LedgerName[];
  readonly measure: (formula: F, scope: Scope) => Measured;
}

/** A kind of formula on one ledger. */
export const on = <F extends { readonly kind: string }>(
  ledger: LedgerName,
  kind: F["kind"],
  parameters: { readonly [K in Exclude<keyof F, "kind">]-?: z.ZodMiniType<F[K]> },
  measure: (scope: Scope, formula: F) => Measured,
): FormulaKind<F> => ({
  schema: /* @__PURE__ */ z.strictObject({
    kind: /* @__PURE__ */ z.literal(kind),
    ...parameters,
  }) as unknown as z.ZodMiniType<F>,
  ledgers: () => [ledger],
  measure: (formula, scope) => measure(scope, formula),
});

/** How many of a list are so. */
export function countOf<T>(list: readonly T[], is: (one: T) => boolean): number {
  let count = 0;
  for (const one of list) if (is(one)) count++;
  return count;
}

/** What is known of a list. */
export function known<T, V>(list: readonly T[], of: (one: T) => V | null): V[] {
  const values: V[] = [];
  for (const one of list) {
    const value = of(one);
    if (value !== null) values.push(value);
  }
  return values;
}
