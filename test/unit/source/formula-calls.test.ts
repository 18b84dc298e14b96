import {
  combineQuotients,
  formulaDescriptions,
  measureIndicators,
  type QuotientPart,
} from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { refusals } from "../practice/support.js";

const refused = (formulas: unknown, ledgers: unknown, options: unknown) =>
  refusals(() => measureIndicators(formulas as never, ledgers as never, options as never));

const period = "2026-Q3";

describe("a call", () => {
  test.each<[string, unknown, unknown, unknown, string[]]>([
    ["a wrong period", {}, {}, { period: "2026-Q5" }, ["options.period bad-period"]],
    ["no period", {}, {}, {}, ["options.period missing-key"]],
    ["an unknown option", {}, {}, { period, sice: 1 }, ["options.sice unknown-key"]],
    ["an unknown kind", { a: { kind: "mood" } }, {}, { period }, ["formulas.a.kind not-an-option"]],
    [
      "a statistic",
      { a: { kind: "deliveryLeadTime", statistic: "p95" } },
      {},
      { period },
      ["formulas.a.statistic not-an-option"],
    ],
    ["a choice", { a: { kind: "taggedShare" } }, {}, { period }, ["formulas.a.tag missing-key"]],
    ["a bad id", { "1a": { kind: "orderCount" } }, {}, { period }, ["formulas.1a bad-id"]],
    [
      "minutes",
      { a: { kind: "respondedWithin", minutes: 0 } },
      {},
      { period },
      ["formulas.a.minutes out-of-range"],
    ],
    ["no ledger", { a: { kind: "orderCount" } }, {}, { period }, ["ledgers.orders missing-key"]],
    [
      "one of two ledgers",
      { a: { kind: "complaintRate", per: "orders" } },
      { orders: [] },
      { period },
      ["ledgers.complaints missing-key"],
    ],
    ["an unknown ledger", {}, { moods: [] }, { period }, ["ledgers.moods unknown-key"]],
    ["no ledgers", {}, null, { period }, ["ledgers wrong-type"]],
    ["no list", {}, { orders: {} }, { period }, ["ledgers.orders wrong-type"]],
    ["too many rows", {}, { orders: new Array(5_000_001) }, { period }, ["ledgers.orders too-large"]],
    [
      "no calendar",
      { a: { kind: "firstResponse", statistic: "mean", unit: "min", clock: "working" } },
      { tickets: [] },
      { period },
      ["options.calendar missing-key"],
    ],
    [
      "a scale the wrong way round, and a threshold beside it",
      {
        a: { kind: "satisfaction", scale: { low: 5, high: 1 } },
        b: { kind: "satisfiedShare", scale: { low: 1, high: 5 }, atLeast: 6 },
      },
      { answers: [] },
      { period },
      ["formulas.a.scale not-in-order", "formulas.b.atLeast out-of-range"],
    ],
  ])("is refused for %s", (_, formulas, ledgers, options, expected) => {
    expect(refused(formulas, ledgers, options)).toEqual(expected);
  });

  it("is refused for ledgers that cannot be read", () => {
    const ledgers = {
      get orders(): never {
        throw new Error("no");
      },
    };
    expect(refused({}, ledgers, { period })).toEqual(["ledgers wrong-type"]);
  });

  it("is refused for a list that cannot be read, and a row that cannot is rejected", () => {
    const revoked = (target: object) => {
      const { proxy, revoke } = Proxy.revocable(target, {});
      revoke();
      return proxy;
    };
    expect(refused({}, { orders: revoked([]) }, { period })).toEqual(["ledgers.orders not-data"]);
    const { rejected } = measureIndicators({}, { orders: [revoked({})] as never }, { period });
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([[0, "not-data"]]);
  });

  it("lists people without a row", () => {
    const { people } = measureIndicators(
      { a: { kind: "orderCount" } },
      { orders: [], tickets: [{ id: "a", person: "li", opened: "2026-07-01T09:00Z" }] },
      { period, people: ["wang", "an", "wang"] },
    );
    expect(people).toEqual(
      ["an", "li", "wang"].map((id) => ({
        id,
        observations: { a: { missing: "no-rows" } },
        basis: { a: {} },
      })),
    );
  });
});

describe("combineQuotients", () => {
  const parts = (...list: unknown[]) => list as QuotientPart[];

  test.each<[QuotientPart[], unknown]>([
    // (4 · 30 + 12 · 10) ÷ 40
    [parts({ value: 4, sample: 30 }, { value: 12, sample: 10 }), { of: [240, 40] }],
    // (1 + 0.5 · 3) ÷ (2 + 3)
    [parts({ of: [1, 2] }, { value: "0.5", sample: 3 }, { missing: "closed" }), { of: [2.5, 5] }],
    [parts({ of: [0, 0] }), { missing: "no-cases" }],
    [[], { missing: "no-cases" }],
  ])("%j", (list, expected) => {
    expect(combineQuotients("it", list)).toEqual(expected);
  });

  it("refuses averages without what they rest on, and what is wrong with the others", () => {
    const list = parts(4, "12", { of: [1] }, { of: [1, -1] }, { value: 1, sample: -2 }, { of: [1, 2] });
    expect(refusals(() => combineQuotients("it", list))).toEqual([
      "parts.0 average-of-averages",
      "parts.1 average-of-averages",
      "parts.2 bad-observation",
      "parts.3.of.1 out-of-range",
      "parts.4.sample out-of-range",
    ]);
  });

  test.each([
    [{ kind: "firstResponse", statistic: "median", unit: "min" }, false],
    [{ kind: "deliveryLeadTime", statistic: "p90" }, false],
    [{ kind: "orderTotal", of: "amount" }, false],
    [{ kind: "orderCount" }, false],
    [{ kind: "ticketCount" }, false],
    [{ kind: "firstResponse", statistic: "mean", unit: "min" }, true],
    [{ kind: "closedLoopRate" }, true],
  ])("of %j: %s", (formula, combines) => {
    const call = () => combineQuotients("it", [{ value: 1, sample: 2 }], formula as never);
    expect(refusals(call)).toEqual(combines ? [] : ["formula average-of-averages"]);
  });
});

it("every kind is described once, in both languages, in one sentence", () => {
  expect(new Set(formulaDescriptions.map(({ kind }) => kind)).size).toBe(formulaDescriptions.length);
  for (const { kind, en, "zh-CN": zh } of formulaDescriptions) {
    expect(en.definition, kind).toMatch(/^[^.]+(\d\.\d[^.]*)*\.$/);
    expect(zh.definition, kind).toMatch(/^[^。]+。$/);
    expect(en.denominator === undefined, kind).toBe(zh.denominator === undefined);
    expect(en.denominator ?? en.sample, kind).toBeDefined();
  }
});
