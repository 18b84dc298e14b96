import { type LedgerName, type Ledgers, measureIndicators } from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { workCalendar } from "../practice/work-calendar.js";

const GOOD = {
  orders: { id: "a", person: "an", customer: "A", at: "2026-03-02" },
  tickets: { id: "a", person: "an", opened: "2026-03-02T09:00+08:00" },
  visits: { id: "a", person: "an", at: "2026-03-02", converted: 1 },
  answers: { id: "a", person: "an", at: "2026-03-02" },
  complaints: { id: "a", person: "an", at: "2026-03-02" },
} as const;

const read = (ledger: LedgerName, rows: unknown, options = {}, formulas = {}) =>
  measureIndicators(formulas, { [ledger]: rows } as Ledgers, { period: "2026-03", ...options });

/** What is wrong with each rejected row. */
const faults = (ledger: LedgerName, rows: unknown, options = {}, formulas = {}) =>
  read(ledger, rows, options, formulas).rejected.map(({ index, issues }) => [
    index,
    ...issues.map(({ path, code, message }) => {
      expect(message.en).not.toMatch(/undefined|\[object/);
      return `${path.replace(`ledgers.${ledger}.${index}`, "")} ${code}`;
    }),
  ]);

describe("a row at fault", () => {
  test.each<[LedgerName, changes: object, ...faults: string[]]>([
    ["orders", { id: undefined, person: null }, ".id missing-key", ".person missing-key"],
    ["orders", { id: "", customer: 7 }, ".id empty", ".customer wrong-type"],
    ["orders", { at: "2026-02-30" }, ".at bad-date"],
    ["orders", { at: "2026-03-02T09:00" }, ".at bad-instant"],
    ["orders", { at: 20260302 }, ".at wrong-type"],
    ["orders", { amount: -1 }, ".amount out-of-range"],
    ["orders", { amount: "12,50" }, ".amount not-decimal"],
    [
      "orders",
      { amount: Number.NaN, gross: Number.POSITIVE_INFINITY },
      ".amount not-decimal",
      ".gross not-decimal",
    ],
    ["orders", { lines: 1.5, units: {} }, ".lines wrong-type", ".units not-decimal"],
    ["orders", { lines: -1 }, ".lines out-of-range"],
    ["orders", { delivered: "2026-03-01" }, ".delivered too-early"],
    ["orders", { promised: "2026-03-01", delivered: "soon" }, ".promised too-early", ".delivered bad-date"],
    ["orders", { deliverd: "2026-03-05" }, ".deliverd unknown-key"],
    ["orders", JSON.parse('{"__proto__": {"amount": 1}}'), ".__proto__ unknown-key"],
    ["tickets", { opened: "2026-03-02" }, ".opened bad-instant"],
    ["tickets", { opened: null }, ".opened missing-key"],
    ["tickets", { responded: "2026-03-02T08:59+08:00" }, ".responded too-early"],
    [
      "tickets",
      { resolved: "2026-03-02T08:59+08:00", closed: "x" },
      ".resolved too-early",
      ".closed bad-instant",
    ],
    ["tickets", { reopened: -1, reassigned: "2.5" }, ".reopened out-of-range", ".reassigned wrong-type"],
    ["tickets", { withinTarget: 1, tags: "urgent" }, ".withinTarget wrong-type", ".tags wrong-type"],
    ["tickets", { tags: ["a", 1] }, ".tags wrong-type"],
    ["visits", { converted: 2 }, ".converted out-of-range"],
    ["visits", { converted: undefined }, ".converted missing-key"],
    ["visits", { visits: 1e20 }, ".visits wrong-type"],
    ["answers", { rating: 9 }, ".scale missing-key"],
    ["answers", { rating: 11, scale: { low: 0, high: 10 } }, ".rating out-of-range"],
    ["answers", { rating: -1, scale: { low: 0, high: 10 } }, ".rating out-of-range"],
    ["answers", { scale: { low: 5, high: 5 } }, ".scale not-in-order"],
    ["answers", { scale: { low: 5, hi: 9 } }, ".scale.high not-decimal", ".scale.hi unknown-key"],
    ["answers", { scale: "0..10" }, ".scale wrong-type"],
    ["answers", { question: 1, complaint: "no" }, ".question wrong-type", ".complaint wrong-type"],
    ["complaints", { at: "2026-3-2" }, ".at bad-date"],
  ])("of %s with %j", (ledger, changes, ...expected) => {
    const other = { ...GOOD[ledger], id: "b" };
    const rows = [{ ...GOOD[ledger], ...changes }, other];
    expect(faults(ledger, rows)).toEqual([[0, ...expected].map((one) => (one === 0 ? 0 : one))]);
    expect(read(ledger, rows).rows[ledger]).toEqual({
      rows: 2,
      inPeriod: 1,
      outside: 0,
      rejected: 1,
      unknownTimes: 0,
    });
  });

  it("is the second with an id, whatever became of the first", () => {
    const rows = [{ ...GOOD.orders, amount: -1 }, GOOD.orders, { ...GOOD.orders, id: "b" }, GOOD.orders];
    expect(faults("orders", rows)).toEqual([
      [0, ".amount out-of-range"],
      [1, ".id repeated-row"],
      [3, ".id repeated-row"],
    ]);
    for (const { issues } of read("orders", rows).rejected.slice(1))
      expect(issues[0]?.facts).toEqual({ id: "a", first: 0 });
  });

  it("is anything that is no row", () => {
    const hostile = {
      ...GOOD.orders,
      get customer(): string {
        throw new Error("no");
      },
    };
    const rows = [null, "row", [], new Date(0), hostile, undefined];
    // biome-ignore lint/suspicious/noSparseArray: a hole is no row either.
    expect(faults("orders", [...rows, , GOOD.orders])).toEqual([
      [0, " wrong-type"],
      [1, " wrong-type"],
      [2, " wrong-type"],
      [3, " wrong-type"],
      [4, " not-data"],
      [5, " wrong-type"],
      [6, " wrong-type"],
    ]);
  });

  it("says at most 20 things", () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1]));
    expect(read("orders", [{ ...GOOD.orders, ...many }]).rejected[0]?.issues).toHaveLength(20);
  });

  it("has a time that the calendar does not cover, in the period alone", () => {
    const formula = { it: { kind: "respondedWithin", minutes: 60, clock: "working" } };
    const calendar = workCalendar("2026-03-01", "2026-03-31");
    const rows = [
      { ...GOOD.tickets, responded: "2026-04-01T00:01+08:00" },
      { ...GOOD.tickets, id: "b", opened: "2026-02-28T09:00+08:00" },
      { ...GOOD.tickets, id: "c", responded: "2026-03-02T10:00+08:00" },
    ];
    expect(faults("tickets", rows, { calendar }, formula)).toEqual([[0, ".responded outside-calendar"]]);
    expect(faults("tickets", rows, { calendar })).toEqual([]);
  });
});

it("treats early times as unknown where that is declared, and counts them", () => {
  const row = { ...GOOD.orders, promised: "2026-03-01", delivered: "2026-03-01" };
  const formula = { days: { kind: "deliveryLeadTime", statistic: "mean" } };
  const { people, rows } = read("orders", [row], { earlyTimes: "unknown" }, formula);
  expect(people[0]?.observations.days).toEqual({ missing: "no-cases" });
  expect(people[0]?.basis.days).toEqual({ orders: 1, delivered: 0, undelivered: 0, total: 0 });
  expect(rows.orders?.unknownTimes).toBe(2);
});

it("keeps hostile names apart", () => {
  const names = ["__proto__", "constructor", "toString"];
  const orders = names.map((name) => ({ id: name, person: name, customer: name, at: "2026-03-02" }));
  const formulas = { constructor: { kind: "newCustomerShare" } } as never;
  const { people } = measureIndicators(formulas, { orders }, { period: "2026-03" });
  expect(people.map(({ id }) => id)).toEqual([...names].sort());
  for (const { observations } of people) expect(Object.values(observations)).toEqual([{ of: [1, 1] }]);
});
