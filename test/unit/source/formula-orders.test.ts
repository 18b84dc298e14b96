import { type IndicatorFormula, measureIndicators, type OrderRecord } from "steelyard/source";
import { describe, expect, it, test } from "vitest";

/** An order of one person and customer, on a date of 2026. */
const order = (
  id: number,
  person: string,
  customer: string,
  date: string,
  more: Partial<OrderRecord> = {},
) => ({
  id: String(id),
  person,
  customer,
  at: `2026-${date}`,
  ...more,
});

const day = (date: string) => `2026-${date}`;

const orders = (): OrderRecord[] => [
  order(10, "bo", "C", "04-02", { delivered: day("04-04"), amount: 1 }),
  order(1, "an", "A", "01-10", { amount: "100.00" }),
  order(2, "bo", "B", "02-01", { amount: "50.00" }),
  order(7, "an", "A", "04-01", {
    amount: "30.10",
    gross: "40.00",
    lines: 2,
    units: "2.5",
    promised: day("04-10"),
    delivered: day("04-11"),
  }),
  order(8, "an", "A", "04-02", {
    amount: "20.20",
    gross: 20.2,
    lines: 1,
    units: 1,
    promised: day("04-10"),
    delivered: day("04-10"),
  }),
  // On the same date as the order 10, and before it, for 9 is less than 10.
  order(9, "an", "C", "04-02", { amount: "9.70", gross: "10.00", lines: 3, units: "0.25" }),
  order(11, "bo", "D", "05-05", { promised: day("05-05"), delivered: day("05-05") }),
];

const measured = (formula: IndicatorFormula, period = "2026-Q2") =>
  Object.fromEntries(
    measureIndicators({ it: formula }, { orders: orders() }, { period }).people.map((one) => [
      one.id,
      [one.observations.it, one.basis.it],
    ]),
  );

describe("orders", () => {
  test.each<[IndicatorFormula, an: [unknown, unknown], bo: [unknown, unknown]]>([
    [
      { kind: "orderCount" },
      [{ value: 3, sample: 3 }, { orders: 3 }],
      [{ value: 2, sample: 2 }, { orders: 2 }],
    ],
    // 30.10 + 20.20 + 9.70 = 60; one of Bo's says no amount.
    [
      { kind: "orderTotal", of: "amount" },
      [
        { value: 60, sample: 3 },
        { orders: 3, amount: 60 },
      ],
      [{ missing: "incomplete" }, { orders: 2, amount: 1 }],
    ],
    // 2.5 + 1 + 0.25
    [
      { kind: "orderTotal", of: "units" },
      [
        { value: 3.75, sample: 3 },
        { orders: 3, units: 3.75 },
      ],
      [{ missing: "incomplete" }, { orders: 2, units: 0 }],
    ],
    [
      { kind: "averageOrderValue" },
      [{ of: [60, 3] }, { orders: 3, amount: 60 }],
      [{ of: [1, 1] }, { orders: 1, amount: 1 }],
    ],
    // 40 + 20.20 + 10 = 70.20, less 60
    [
      { kind: "discountRate" },
      [{ of: [10.2, 70.2] }, { orders: 3, gross: 70.2, discount: 10.2 }],
      [{ missing: "no-cases" }, { orders: 0, gross: 0, discount: 0 }],
    ],
    // A twice, C once; C and D once each.
    [
      { kind: "repurchaseRate" },
      [{ of: [1, 2] }, { customers: 2, repeatCustomers: 1 }],
      [{ of: [0, 2] }, { customers: 2, repeatCustomers: 0 }],
    ],
    // C's first order is An's, D's is Bo's.
    [
      { kind: "newCustomerShare" },
      [{ of: [1, 2] }, { customers: 2, newCustomers: 1 }],
      [{ of: [1, 2] }, { customers: 2, newCustomers: 1 }],
    ],
    [
      { kind: "returningShare" },
      [{ of: [1, 2] }, { customers: 2, returningCustomers: 1 }],
      [{ of: [0, 2] }, { customers: 2, returningCustomers: 0 }],
    ],
    // A came back, B did not.
    [
      { kind: "retentionRate" },
      [{ of: [1, 1] }, { previousCustomers: 1, retainedCustomers: 1 }],
      [{ of: [0, 1] }, { previousCustomers: 1, retainedCustomers: 0 }],
    ],
    // 10 and 8 days; 2 and none.
    [
      { kind: "deliveryLeadTime", statistic: "mean" },
      [{ of: [18, 2] }, { orders: 3, delivered: 2, undelivered: 1, total: 18 }],
      [{ of: [2, 2] }, { orders: 2, delivered: 2, undelivered: 0, total: 2 }],
    ],
    [
      { kind: "deliveryLeadTime", statistic: "median" },
      [
        { value: 9, sample: 2 },
        { orders: 3, delivered: 2, undelivered: 1, total: 18 },
      ],
      [
        { value: 1, sample: 2 },
        { orders: 2, delivered: 2, undelivered: 0, total: 2 },
      ],
    ],
    // ⌈0.9 · 2⌉ = 2
    [
      { kind: "deliveryLeadTime", statistic: "p90" },
      [
        { value: 10, sample: 2 },
        { orders: 3, delivered: 2, undelivered: 1, total: 18 },
      ],
      [
        { value: 2, sample: 2 },
        { orders: 2, delivered: 2, undelivered: 0, total: 2 },
      ],
    ],
    [
      { kind: "onTimeRate" },
      [{ of: [1, 2] }, { delivered: 2, late: 1 }],
      [{ of: [1, 1] }, { delivered: 1, late: 0 }],
    ],
  ])("%j", (formula, an, bo) => {
    expect(measured(formula)).toEqual({ an, bo });
  });

  it("of the ledger's first period say that nobody can have stayed or returned", () => {
    expect(measured({ kind: "retentionRate" }, "2026-Q1")).toEqual({
      an: [{ missing: "no-previous-period" }, {}],
      bo: [{ missing: "no-previous-period" }, {}],
    });
    expect(measured({ kind: "returningShare" }, "2026-Q1").an).toEqual([
      { missing: "no-earlier-rows" },
      { customers: 1, returningCustomers: 0 },
    ]);
    expect(measured({ kind: "returningShare", beginning: "counted" }, "2026-Q1").an?.[0]).toEqual({
      of: [0, 1],
    });
  });

  it("after a period without any say that nobody can have stayed, and who returned", () => {
    expect(measured({ kind: "retentionRate" }, "2026-05").bo?.[0]).toEqual({ of: [0, 1] });
    const late = [...orders(), order(12, "an", "A", "07-01")];
    const one = (kind: "retentionRate" | "returningShare", period: string) =>
      measureIndicators({ it: { kind } }, { orders: late }, { period, people: ["bo"] }).people;
    expect(one("retentionRate", "2026-07").map(({ observations }) => observations.it)).toEqual([
      { missing: "no-previous-period" },
      { missing: "no-rows" },
    ]);
    expect(one("returningShare", "2026-07")[0]?.observations.it).toEqual({ of: [1, 1] });
    // Whoever is listed and has lost all customers has a retention of 0.
    expect(one("retentionRate", "2026-Q3")[1]?.observations.it).toEqual({ of: [0, 2] });
  });

  it("at instants belong to the date that is written in them, and are late by the instant", () => {
    const at = (text: string) => `2026-03-31T${text}`;
    const row = { person: "an", customer: "A", promised: "2026-04-01T12:00+08:00" };
    const { people, rows } = measureIndicators(
      { onTime: { kind: "onTimeRate" }, days: { kind: "deliveryLeadTime", statistic: "mean" } },
      {
        orders: [
          { ...row, id: "a", at: at("23:30-05:00"), delivered: "2026-04-01T05:00Z", promised: null },
          { ...row, id: "b", at: at("23:30Z"), delivered: "2026-04-01T04:00Z" },
          { ...row, id: "c", at: at("23:30Z"), delivered: "2026-04-01T04:01Z" },
          // A date against an instant: the day decides.
          { ...row, id: "d", at: at("00:00Z"), delivered: "2026-04-01" },
        ],
      },
      { period: "2026-03" },
    );
    expect(people[0]?.observations).toEqual({ onTime: { of: [2, 3] }, days: { of: [4, 4] } });
    expect(rows.orders).toMatchObject({ inPeriod: 4, rejected: 0 });
  });

  it("on one date are told apart by the time of day before the id", () => {
    const row = { customer: "A" };
    const both = [
      { ...row, id: "1", person: "an", at: "2026-03-31T10:00:30+08:00" },
      { ...row, id: "2", person: "bo", at: "2026-03-31T10:00+08:00" },
    ];
    const { people } = measureIndicators(
      { it: { kind: "newCustomerShare" } },
      { orders: both },
      { period: "2026" },
    );
    expect(people.map(({ observations }) => observations.it)).toEqual([{ of: [0, 1] }, { of: [1, 1] }]);
  });

  it("on the first day of the next period keep nobody in this one", () => {
    const list = [order(1, "an", "A", "03-31"), order(2, "an", "B", "04-01"), order(3, "an", "A", "07-01")];
    const kept = (period: string) =>
      measureIndicators({ it: { kind: "retentionRate" } }, { orders: list }, { period }).people[0];
    expect(kept("2026-Q2")?.observations.it).toEqual({ of: [0, 1] });
    expect(kept("2026-Q3")?.observations.it).toEqual({ of: [0, 1] });
  });

  it("sum decimals of all lengths", () => {
    const list = ["0.00001", 5e-5, "0.5", 7, "1e1"].map((amount, id) =>
      order(id, "an", "A", "03-31", { amount }),
    );
    const formula = { kind: "orderTotal", of: "amount" } as const;
    const { people } = measureIndicators({ it: formula }, { orders: list }, { period: "2026" });
    expect(people[0]?.observations.it).toEqual({ value: 17.50006, sample: 5 });
  });

  it("sum beyond the digits of a number without loss", () => {
    const row = { person: "an", customer: "A", at: "2026-01-01" };
    const { people } = measureIndicators(
      { it: { kind: "averageOrderValue" } },
      {
        orders: [
          { ...row, id: "a", amount: "90071992547409930.01" },
          { ...row, id: "b", amount: 1e-3 },
        ],
      },
      { period: "2026" },
    );
    expect(people[0]?.observations.it).toEqual({ of: ["90071992547409930.011", 2] });
  });
});
