import { appraise, parsePolicy, type SteelyardError } from "steelyard";
import {
  costScenarios,
  distributionGuide,
  incentiveCost,
  type StudiedAward,
  type StudiedResult,
} from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { refusals, result } from "./plausible-support.js";

/** A bonus of a tenth from 80, a prize of 100 and shares from 90, a badge from 95; a ceiling of 12 %. */
const policy = (more: object = {}) =>
  parsePolicy({
    steelyard: 1,
    id: "paid",
    version: "1",
    layers: [{ id: "all" }],
    indicators: [{ id: "sales", layer: "all", scoring: { kind: "ratio", target: 100 } }],
    roles: { seller: { indicators: { sales: 1 } } },
    incentives: {
      currency: "CNY",
      ceiling: { percent: 12, of: "fact/salary" },
      rules: [
        {
          id: "bonus",
          horizon: "short",
          when: { fact: "score", atLeast: 80 },
          award: { kind: "percent", percent: 10, of: "fact/salary" },
        },
        {
          id: "prize",
          horizon: "short",
          when: { fact: "score", atLeast: 90 },
          award: { kind: "amount", amount: 100 },
        },
        {
          id: "shares",
          horizon: "long",
          when: { fact: "score", atLeast: 90 },
          award: { kind: "equity", units: "2.5" },
        },
        {
          id: "star",
          horizon: "mid",
          when: { fact: "score", atLeast: 95 },
          award: { kind: "badge", badge: "star" },
        },
      ],
      ...more,
    },
  });
const person = (id: string, sales: number, salary: number | null) => ({
  id,
  role: "seller",
  observations: { sales },
  facts: { salary },
});
const subjects = () => [
  person("a", 100, 1000),
  person("b", 90, "6000.10" as never),
  person("c", 85, 4000),
  person("d", 50, 9000),
  person("e", 95, null),
];
const run = (given = policy(), people = subjects()) =>
  appraise(given, { period: "2026-Q3", subjects: people }).results;

describe("what incentives cost", () => {
  it("adds up by rule, by kind and by person", () => {
    const { currency, rules, kinds, people, total, cap } = incentiveCost(policy(), run());
    expect(currency).toBe("CNY");
    // Bonus: 100 + 600.01 + 400; prize: a, b and e 100 each; a's 200 is cut to 12 % of 1,000; e's salary is not known.
    expect(rules).toMatchObject([
      { id: "bonus", kind: "percent", people: 3, total: 1100.01, unknown: 1 },
      { id: "prize", kind: "amount", people: 3, total: 300, unknown: 0 },
      { id: "shares", horizon: "long", kind: "equity", people: 3, total: 7.5 },
      { id: "star", kind: "badge", people: 2, total: 2 },
    ]);
    expect(kinds).toEqual([
      { kind: "percent", awards: 3, total: 1100.01 },
      { kind: "amount", awards: 3, total: 300 },
      { kind: "equity", awards: 3, total: 7.5 },
      { kind: "badge", awards: 2, total: 2 },
    ]);
    expect(people).toEqual([
      { id: "a", awarded: 200, overCeiling: 80, withheld: 0, payout: 120 },
      { id: "b", awarded: 700.01, overCeiling: 0, withheld: 0, payout: 700.01 },
      { id: "c", awarded: 400, overCeiling: 0, withheld: 0, payout: 400 },
      { id: "e", awarded: 100, overCeiling: 0, withheld: 100, payout: 0 },
    ]);
    expect(total).toEqual({ awarded: 1400.01, overCeiling: 80, withheld: 100, payout: 1220.01 });
    expect(cap).toBeNull();
  });

  it("counts once where only the largest is paid", () => {
    const highest = policy({ stacking: "highest" });
    const { rules, total } = incentiveCost(highest, run(highest));
    // a: 100 and 100, the earlier is paid; b: 600.01 rather than 100.
    expect(rules.slice(0, 2)).toMatchObject([
      { total: 1100.01, superseded: { people: 0, total: 0 } },
      { people: 1, superseded: { people: 2, total: 200 } },
    ]);
    expect(total.payout).toBe(1100.01);
  });

  it("is nothing without incentives, or without people", () => {
    const { incentives: _, ...bare } = policy();
    const none = { awarded: 0, overCeiling: 0, withheld: 0, payout: 0 };
    expect(incentiveCost(bare, run(bare))).toEqual({
      currency: null,
      rules: [],
      kinds: [],
      people: [],
      total: none,
      cap: null,
    });
    expect(incentiveCost(policy(), [], { totalCap: 5 })).toMatchObject({
      total: none,
      cap: { payout: 0, cut: 0, hit: [], reached: false, tied: [] },
    });
  });
});

describe("a cap", () => {
  const paid = (id: string, money: number, status: StudiedAward["status"] = "fired"): StudiedResult =>
    result(
      id,
      {},
      { awards: [{ id: "prize", status, award: { kind: "amount", amount: money }, money }], payout: money },
    );
  const capped = (options: object, ...moneys: readonly number[]) =>
    incentiveCost(
      policy(),
      moneys.map((money, index) => paid(`e-${index}`, money)),
      options,
    ).cap;

  it("cuts in proportion, to the cent, and names the tie", () => {
    // 100 shared by three equal ones: 33.333… each; the cent that is left goes to the first id.
    expect(capped({ totalCap: 100 }, 50, 50, 50)).toEqual({
      payout: 100,
      cut: 50,
      reached: true,
      tied: ["e-0", "e-1", "e-2"],
      hit: [
        { id: "e-0", payout: 50, capped: 33.34, cut: 16.66, by: "total" },
        { id: "e-1", payout: 50, capped: 33.33, cut: 16.67, by: "total" },
        { id: "e-2", payout: 50, capped: 33.33, cut: 16.67, by: "total" },
      ],
    });
  });

  it("cuts each person first", () => {
    // 300 and 100 are 200 and 100 under the cap for one; 150 for both halves them.
    const both = capped({ personCap: 200, totalCap: 150 }, 300, 100);
    expect(both?.hit).toEqual([
      { id: "e-0", payout: 300, capped: 100, cut: 200, by: "both" },
      { id: "e-1", payout: 100, capped: 50, cut: 50, by: "total" },
    ]);
    expect(both).toMatchObject({ payout: 150, cut: 250, tied: [] });
    const one = capped({ personCap: 200 }, 300, 200);
    expect(one).toMatchObject({ payout: 400, cut: 100, reached: false, hit: [{ id: "e-0", by: "person" }] });
  });

  it("hits nobody where it is just enough, and everybody at 0", () => {
    expect(capped({ totalCap: 100 }, 50, 50)).toMatchObject({ hit: [], reached: false, cut: 0 });
    expect(capped({ totalCap: 0 }, 50, 0)).toMatchObject({ payout: 0, cut: 50, hit: [{ capped: 0 }] });
  });

  test.each<[string, () => unknown, string[]]>([
    ["a cap below 0", () => capped({ totalCap: -1 }), ["options.totalCap out-of-range"]],
    ["a cap off the grid", () => capped({ personCap: "0.001" }), ["options.personCap too-precise"]],
    ["a huge cap", () => capped({ personCap: 1e14 }), ["options.personCap value-too-large"]],
    ["too much in all", () => capped({}, 9e12, 9e12), ["results value-too-large"]],
    [
      "rows that do not fit",
      () =>
        incentiveCost(policy(), [
          { ...paid("a", 5), payout: 6 },
          { ...paid("b", 0.001), payout: -1 },
          result("c", {}, { awards: [{ id: "x", status: "fired", award: { kind: "badge", badge: "b" } }] }),
        ]),
      [
        "results.0.payout out-of-range",
        "results.1.awards.0.money too-precise",
        "results.1.payout out-of-range",
        "results.2.awards.0.id unknown-id",
      ],
    ],
  ])("refuses %s", (_, call, expected) => {
    expect(refusals(call)).toEqual(expected);
  });
});

describe("scenarios", () => {
  it("are compared with the first", () => {
    const scenario = (name: string, given = policy(), people = subjects()) => ({
      name,
      policy: given,
      period: "2026-Q3",
      subjects: people,
    });
    const rows = costScenarios([
      scenario("now"),
      scenario("no ceiling", policy({ ceiling: undefined })),
      scenario("more people", policy(), [...subjects(), person("f", 80, 100), { id: "g" } as never]),
      scenario("abroad", policy({ currency: "EUR" })),
    ]);
    // Without the ceiling a gets 80 more, and the 100 of e, whose ceiling was not known, are paid; f gets 10.
    expect(
      rows.map(({ name, difference, subjects: count, rejected }) => [
        name,
        difference,
        count,
        rejected.length,
      ]),
    ).toEqual([
      ["now", 0, 5, 0],
      ["no ceiling", 180, 5, 0],
      ["more people", 10, 6, 1],
      ["abroad", null, 5, 0],
    ]);
    expect(costScenarios([])).toEqual([]);
  });

  it("are refused without names of their own", () => {
    expect(refusals(() => costScenarios({} as never))).toEqual(["scenarios wrong-type"]);
    const call = () => costScenarios([1, {}, { name: 1 }, { name: "a" }, { name: "a" }] as never);
    expect(refusals(call)).toEqual([
      "scenarios.0 wrong-type",
      "scenarios.1.name missing-key",
      "scenarios.2.name wrong-type",
      "scenarios.4.name repeated-entry",
    ]);
  });
});

describe("a guide of shares", () => {
  const people = (...scores: readonly (number | string)[]) =>
    scores.map((score, index) => result(`e-${index}`, {}, { score, tier: index === 0 ? "A" : "B" }));
  const shares = [
    { id: "A", share: "0.2" },
    { id: "B", share: "0.7" },
    { id: "C", share: "0.1" },
  ];

  it("is by largest remainder", () => {
    // 7 people: 1.4, 4.9 and 0.7: 1, 4 and 0, and the two that are left go to 0.9 and 0.7.
    const guide = distributionGuide(people(90, 80, 70, 60, 50, 40, 30), shares);
    expect(guide.bands).toEqual([
      { id: "A", places: 1, actual: 1 },
      { id: "B", places: 5, actual: 6 },
      { id: "C", places: 1, actual: 0 },
    ]);
    expect(guide.rows.map(({ bands }) => bands.join())).toEqual(["A", "B", "B", "B", "B", "B", "C"]);
    expect(guide).toMatchObject({ tiedBands: [], tiedPeople: 0, differing: 1 });
  });

  it("names the ties of people and of bands, and places none of them", () => {
    // 5 people: 1, 3.5 and 0.5: the one that is left goes to the earlier of B and C.
    const guide = distributionGuide(people("80.0", 80, 70, 60, 50), shares);
    expect(guide.bands.map(({ places }) => places)).toEqual([1, 4, 0]);
    expect(guide.tiedBands).toEqual(["B", "C"]);
    expect(guide.tiedPeople).toBe(2);
    expect(guide.differing).toBe(0);
    expect(guide.rows.slice(0, 2)).toEqual([
      { id: "e-0", score: 80, tier: "A", bands: ["A", "B"] },
      { id: "e-1", score: 80, tier: "B", bands: ["A", "B"] },
    ]);
  });

  it("names everything that is wrong with a result, however much that is", () => {
    const huge = "1234567890123456.1234567890123";
    const indicators = Array.from({ length: 38_000 }, () => ({ id: "a", value: huge, points: huge }));
    const row = { ...result("x", {}), indicators };
    let issues: readonly unknown[] = [];
    try {
      distributionGuide([row], shares);
    } catch (error) {
      ({ issues } = error as SteelyardError);
    }
    // Too large and too fine, in two figures of each.
    expect(issues).toHaveLength(152_000);
    expect(issues.at(-1)).toMatchObject({ path: "results.0.indicators.37999.points", code: "too-precise" });
  });

  it("leaves out those without a score, and knows no one", () => {
    const without = result("x", {}, { status: "insufficient", score: undefined });
    expect(distributionGuide([without], shares)).toMatchObject({
      rows: [],
      bands: [{ places: 0 }, { places: 0 }, {}],
    });
  });

  test.each<[string, Parameters<typeof distributionGuide>[1], string[]]>([
    ["no shares", [], ["shares empty"]],
    ["less than all", [{ id: "A", share: "0.9" }], ["shares weights-sum"]],
    [
      "a share below 0",
      [
        { id: "A", share: -1 },
        { id: "A", share: 2 },
      ],
      ["shares.0.share out-of-range", "shares.1.id repeated-entry", "shares.1.share out-of-range"],
    ],
  ])("refuses %s", (_, given, expected) => {
    expect(refusals(() => distributionGuide([], given))).toEqual(expected);
  });
});
