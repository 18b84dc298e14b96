import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  combineQuotients,
  type IndicatorFormula,
  type IndicatorFormulas,
  type Ledgers,
  measureIndicators,
  type OrderRecord,
  type QuotientPart,
  type TicketRecord,
} from "steelyard/source";
import { describe, expect, it } from "vitest";

const DAY = 86_400;
const START = Date.parse("2026-01-01T00:00Z") / 1000;
const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
const date = (day: number) => text(START + day * DAY).slice(0, 10);

const people = ["an", "bo", "__proto__"];
const person = fc.constantFrom(...people);
const customer = fc.constantFrom("A", "B", "C", "D", "constructor");
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const orders = fc
  .array(
    fc.record({
      person,
      customer,
      at: fc.nat(120),
      cents: optional(fc.nat(10_000)),
      promised: optional(fc.nat(30)),
      took: optional(fc.nat(40)),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(
      ({ person, customer, at, cents, promised, took }, index): OrderRecord => ({
        id: String(index),
        person,
        customer,
        at: date(at),
        amount: cents === undefined ? undefined : `${cents}e-2`,
        promised: promised === undefined ? undefined : date(at + promised),
        delivered: took === undefined ? undefined : date(at + took),
      }),
    ),
  );

const tickets = fc
  .array(
    fc.record({
      person,
      opened: fc.nat(30 * DAY),
      responded: optional(fc.nat(20 * DAY)),
      resolved: optional(fc.nat(300 * DAY)),
      reopened: optional(fc.nat(2)),
      withinTarget: optional(fc.boolean()),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(
      ({ opened, responded, resolved, ...rest }, index): TicketRecord => ({
        id: String(index),
        ...rest,
        opened: text(START + opened),
        responded: responded === undefined ? undefined : text(START + opened + responded),
        resolved: resolved === undefined ? undefined : text(START + opened + resolved),
      }),
    ),
  );

const month = fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-04");

/** Formulas in which each row is a case of its own. */
const ADDITIVE: IndicatorFormulas = {
  value: { kind: "averageOrderValue" },
  onTime: { kind: "onTimeRate" },
  days: { kind: "deliveryLeadTime", statistic: "mean" },
  response: { kind: "firstResponse", statistic: "mean", unit: "s" },
  soon: { kind: "respondedWithin", minutes: 600 },
  loop: { kind: "closedLoopRate" },
  target: { kind: "withinTargetRate" },
  complaints: { kind: "complaintRate", per: "tickets" },
};

const CUSTOMERS: IndicatorFormulas = {
  again: { kind: "repurchaseRate" },
  fresh: { kind: "newCustomerShare" },
  back: { kind: "returningShare", beginning: "counted" },
  kept: { kind: "retentionRate" },
};

describe("formulas", () => {
  it("lose no row, whatever is handed in, and never throw", () => {
    const cell = fc.oneof(
      fc.anything(),
      fc.constantFrom("2026-01-05", "2026-01-05T09:00Z", "an", "", 1, -1, "1.5"),
    );
    const keys = [
      "id",
      "person",
      "customer",
      "at",
      "amount",
      "delivered",
      "opened",
      "responded",
      "rating",
      "scale",
      "converted",
    ];
    const row = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), cell),
      fc.record({ id: fc.string(), person, customer, at: fc.constant("2026-01-05"), amount: cell }),
      fc.record({ id: fc.string(), person, opened: fc.constant("2026-01-05T09:00Z"), responded: cell }),
      fc.record({ id: fc.string(), person, at: fc.constant("2026-01-05"), converted: cell }),
    );
    const rows = fc.array(row, { maxLength: 12 });
    const ledgers = fc.record({ orders: rows, tickets: rows, visits: rows, answers: rows, complaints: rows });
    const early = fc.constantFrom("reject" as const, "unknown" as const);
    fc.assert(
      fc.property(ledgers, early, (given, earlyTimes) => {
        const formulas = { ...ADDITIVE, ...CUSTOMERS };
        const read = measureIndicators(formulas, given as never, { period: "2026-01", earlyTimes });
        for (const [ledger, list] of Object.entries(given)) {
          const count = read.rows[ledger];
          const rejected = read.rejected.filter((one) => one.ledger === ledger);
          expect(count?.rows).toBe(list.length);
          expect(count && count.inPeriod + count.outside + count.rejected).toBe(list.length);
          expect(rejected.length).toBe(count?.rejected);
          expect(new Set(rejected.map(({ index }) => index)).size).toBe(rejected.length);
          for (const { issues } of rejected) expect(issues.length).toBeGreaterThan(0);
        }
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
    );
  });

  it("say the same in whichever order the rows come", () => {
    const formulas = { ...ADDITIVE, ...CUSTOMERS };
    fc.assert(
      fc.property(orders, tickets, month, (list, desk, period) => {
        const [there, back] = [list, [...list].reverse()].map((orders, index) => {
          const ledgers = { orders, tickets: index === 0 ? desk : [...desk].reverse(), complaints: [] };
          return measureIndicators(formulas, ledgers, { period }).people;
        });
        expect(back).toEqual(there);
      }),
    );
  });

  it("of everybody are those of the people put together, where each row is a case", () => {
    fc.assert(
      fc.property(orders, tickets, month, (list, desk, period) => {
        const complaints = desk.slice(0, 3).map(({ id, person, opened }) => ({ id, person, at: opened }));
        const measured = (of: (person: string) => string) => {
          const renamed = <R extends { readonly person: string }>(rows: readonly R[]) =>
            rows.map((row) => ({ ...row, person: of(row.person) }));
          const ledgers: Ledgers = {
            orders: renamed(list),
            tickets: renamed(desk),
            complaints: renamed(complaints),
          };
          return measureIndicators(ADDITIVE, ledgers, { period, people: [of("an")] }).people;
        };
        const [all] = measured(() => "ALL");
        const each = measured((one) => one);
        for (const [indicator, formula] of Object.entries(ADDITIVE)) {
          const parts = each.map(({ observations }) => observations[indicator] as QuotientPart);
          const whole = all?.observations[indicator];
          const put = combineQuotients(indicator, parts, formula);
          if (whole === undefined || "missing" in whole) expect("missing" in put).toBe(true);
          else expect(put).toEqual(whole);
        }
      }),
    );
  });

  it("find new, returning and kept customers as a search through all orders does", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 4 }), (list, number) => {
        const [period, before] = [number, number - 1].map((one) => `2026-0${one}`) as [string, string];
        const read = measureIndicators(CUSTOMERS, { orders: list }, { period, people });
        const within = (one: OrderRecord, month: string) => one.at.startsWith(month);
        const customersOf = (rows: readonly OrderRecord[]) => [...new Set(rows.map((one) => one.customer))];
        for (const { id, observations } of read.people) {
          const mine = list.filter((one) => one.person === id && within(one, period));
          const earlier = list.filter((one) => one.person === id && within(one, before));
          const customers = customersOf(mine);
          const is = (test: (customer: string) => boolean) => [
            customers.filter(test).length,
            customers.length,
          ];
          const again = is((one) => mine.filter(({ customer }) => customer === one).length > 1);
          const fresh = is((customer) => {
            const ever = list.filter((one) => one.customer === customer);
            ever.sort((a, b) => (a.at === b.at ? Number(a.id) - Number(b.id) : a.at < b.at ? -1 : 1));
            return mine.includes(ever[0] as OrderRecord);
          });
          const back = is((customer) => list.some((one) => one.customer === customer && one.at < period));
          const past = customersOf(earlier);
          const kept = past.filter((customer) =>
            list.some((one) => one.customer === customer && within(one, period)),
          );
          const none = { missing: "no-rows" };
          expect(observations).toEqual({
            ...(mine.length > 0
              ? { again: { of: again }, fresh: { of: fresh }, back: { of: back } }
              : { again: none, fresh: none, back: none }),
            kept:
              mine.length + earlier.length === 0
                ? none
                : !list.some((one) => within(one, before))
                  ? { missing: "no-previous-period" }
                  : past.length > 0
                    ? { of: [kept.length, past.length] }
                    : { missing: "no-cases" },
          });
        }
      }),
    );
  });
});

describe("times", () => {
  const durations = fc.array(fc.nat(400 * DAY), { minLength: 1, maxLength: 12 });
  const unit = fc.constantFrom("s" as const, "min" as const, "h" as const, "d" as const);
  const SECONDS = { s: 1, min: 60, h: 3600, d: DAY } as const;
  const Wide = Decimal.clone({ precision: 60 });

  const measured = (seconds: readonly number[], formula: IndicatorFormula) => {
    const list = seconds.map((one, index) => ({
      id: String(index),
      person: "an",
      opened: text(START),
      responded: text(START + one),
    }));
    return measureIndicators({ it: formula }, { tickets: list }, { period: "2026-01" }).people[0]
      ?.observations.it;
  };

  it("round to the decimals of an indicator as the exact ones do", () => {
    const statistic = fc.constantFrom("mean" as const, "median" as const, "p90" as const);
    fc.assert(
      fc.property(
        durations,
        unit,
        statistic,
        fc.integer({ min: 0, max: 6 }),
        (seconds, unit, statistic, decimals) => {
          const got = measured(seconds, { kind: "firstResponse", statistic, unit });
          if (got === undefined || "missing" in got) throw new Error("missing");
          const sorted = [...seconds].sort((a, b) => a - b);
          const n = sorted.length;
          const at = (place: number) => sorted[place] as number;
          const [above, below] = {
            mean: [seconds.reduce((sum, one) => sum + one, 0), n],
            median: n % 2 === 1 ? [at((n - 1) / 2), 1] : [at(n / 2 - 1) + at(n / 2), 2],
            p90: [at(sorted.findIndex((_, index) => 10 * (index + 1) >= 9 * n)), 1],
          }[statistic] as [number, number];
          const value = "of" in got ? new Wide(got.of[0]).div(got.of[1]) : new Wide(got.value);
          const exact = new Wide(above).div(new Wide(below).times(SECONDS[unit]));
          for (const mode of [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN] as const)
            expect(value.toFixed(decimals, mode)).toBe(exact.toFixed(decimals, mode));
        },
      ),
    );
  });

  it("are as long on a working clock that never stops as on the wall", () => {
    const calendar = {
      coverage: { from: "2026-01-01", to: "2027-12-31" },
      utcOffset: "+00:00",
      hours: [{ from: "00:00", to: "24:00" }],
      workdays: [1, 2, 3, 4, 5, 6, 7],
    };
    fc.assert(
      fc.property(tickets, unit, (desk, unit) => {
        const formula = (clock: "wall" | "working") =>
          ({ kind: "resolutionTime", statistic: "median", unit, clock }) as const;
        const { people } = measureIndicators(
          { wall: formula("wall"), working: formula("working") },
          { tickets: desk },
          { period: "2026", calendar },
        );
        for (const { observations } of people) expect(observations.working).toEqual(observations.wall);
      }),
    );
  });
});
