import * as z from "zod/mini";
import type { Exact } from "../../../number/decimal.js";
import { type DurationStatistic, summarise } from "../duration.js";
import { countOf, known, on, type Scope } from "../kind.js";
import { missing, quotient, valued } from "../observation.js";
import { STATISTIC } from "../schema.js";
import { Sum } from "../sum.js";
import { AMOUNTS, type Order } from "./record.js";

/** A formula on orders without a choice. */
export interface OrderFormula {
  /** Which. */
  readonly kind:
    | "orderCount"
    | "averageOrderValue"
    | "discountRate"
    | "repurchaseRate"
    | "newCustomerShare"
    | "retentionRate"
    | "onTimeRate";
}

/** A sum over orders. */
export interface OrderTotalFormula {
  /** Which formula. */
  readonly kind: "orderTotal";
  /** What is summed. */
  readonly of: (typeof AMOUNTS)[number];
}

/** The share of customers who had ordered before the period. */
export interface ReturningShareFormula {
  /** Which formula. */
  readonly kind: "returningShare";
  /**
   * What it says where the ledger has no order before the period, so that nobody can have returned: `missing`, the default, or
   * `counted`, which is 0.
   */
  readonly beginning?: "missing" | "counted" | undefined;
}

/** The time from order to delivery. */
export interface DeliveryLeadTimeFormula {
  /** Which formula. */
  readonly kind: "deliveryLeadTime";
  /** How the orders' days become one figure. */
  readonly statistic: DurationStatistic;
}

function total(orders: readonly Order[], of: (typeof AMOUNTS)[number]): Exact {
  const sum = new Sum();
  for (const order of orders) {
    const part = order[of];
    if (part !== null) sum.add(part);
  }
  return sum.total;
}

/** A person's customers, with the number of their orders. */
function customersOf(orders: readonly Order[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { customer } of orders) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return counts;
}

/** A share of the period's customers. */
function shareOf({ orders }: Scope, name: string, is: (customer: string, orders: number) => boolean) {
  const customers = customersOf(orders);
  const part = countOf([...customers], ([customer, count]) => is(customer, count));
  return quotient(part, customers.size, { customers: customers.size, [name]: part });
}

const plain = (kind: OrderFormula["kind"], measure: Parameters<typeof on<OrderFormula>>[3]) =>
  on<OrderFormula>("orders", kind, {}, measure);

export const orderFormulas = {
  orderCount: /* @__PURE__ */ plain("orderCount", ({ orders }) =>
    valued(orders.length, orders.length, { orders: orders.length }),
  ),
  orderTotal: /* @__PURE__ */ on<OrderTotalFormula>(
    "orders",
    "orderTotal",
    { of: /* @__PURE__ */ z.enum(AMOUNTS) },
    ({ orders }, { of }) => {
      const basis = { orders: orders.length, [of]: total(orders, of) };
      const complete = orders.every((order) => order[of] !== null);
      return complete ? valued(basis[of] as Exact, orders.length, basis) : missing("incomplete", basis);
    },
  ),
  averageOrderValue: /* @__PURE__ */ plain("averageOrderValue", ({ orders }) => {
    const [sum, count] = [total(orders, "amount"), countOf(orders, ({ amount }) => amount !== null)];
    return quotient(sum, count, { orders: count, amount: sum });
  }),
  discountRate: /* @__PURE__ */ plain("discountRate", ({ orders }) => {
    const both = orders.filter(({ amount, gross }) => amount !== null && gross !== null);
    const gross = total(both, "gross");
    const discount = gross.minus(total(both, "amount"));
    return quotient(discount, gross, { orders: both.length, gross, discount });
  }),
  repurchaseRate: /* @__PURE__ */ plain("repurchaseRate", (scope) =>
    shareOf(scope, "repeatCustomers", (_, count) => count > 1),
  ),
  newCustomerShare: /* @__PURE__ */ plain("newCustomerShare", (scope) => {
    const { from, first } = scope.history;
    const own = new Set(scope.orders);
    return shareOf(scope, "newCustomers", (customer) => {
      const order = first.get(customer) as Order;
      return order.day >= from && own.has(order);
    });
  }),
  returningShare: /* @__PURE__ */ on<ReturningShareFormula>(
    "orders",
    "returningShare",
    { beginning: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["missing", "counted"])) },
    (scope, { beginning }) => {
      const { from, first, earlier } = scope.history;
      const share = shareOf(
        scope,
        "returningCustomers",
        (customer) => (first.get(customer) as Order).day < from,
      );
      return earlier || beginning === "counted"
        ? share
        : { ...share, observation: { missing: "no-earlier-rows" } };
    },
  ),
  retentionRate: /* @__PURE__ */ plain("retentionRate", ({ before, history }) => {
    if (!history.previous) return missing("no-previous-period");
    const previous = [...customersOf(before).keys()];
    const retained = countOf(previous, (customer) => history.ordered.has(customer));
    return quotient(retained, previous.length, {
      previousCustomers: previous.length,
      retainedCustomers: retained,
    });
  }),
  deliveryLeadTime: /* @__PURE__ */ on<DeliveryLeadTimeFormula>(
    "orders",
    "deliveryLeadTime",
    { statistic: STATISTIC },
    ({ orders }, { statistic }) => {
      const days = known(orders, (order) => order.days);
      const counted = {
        orders: orders.length,
        delivered: days.length,
        undelivered: countOf(orders, ({ isDelivered }) => !isDelivered),
      };
      return summarise(days, statistic, 1, counted);
    },
  ),
  onTimeRate: /* @__PURE__ */ plain("onTimeRate", ({ orders }) => {
    const judged = known(orders, ({ late }) => late);
    const late = countOf(judged, (is) => is);
    return quotient(judged.length - late, judged.length, { delivered: judged.length, late });
  }),
};
