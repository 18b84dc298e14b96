import { score } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { change, type Document, flat, run, tiny, whole } from "../support.js";

/** The card of one subject whose values are their own points. */
function card(weights: Record<string, string | number>, values: Document, changes: Document = {}) {
  const [result] = run(flat(weights, changes), [
    { id: "e-1", role: "support", observations: values },
  ]).results;
  if (result === undefined) throw new Error("rejected");
  return result;
}

const contributions = (result: ReturnType<typeof card>) =>
  result.indicators.map(({ contribution }) => contribution);

describe("base and contributions", () => {
  type Row = [
    what: string,
    weights: Record<string, string>,
    values: Document,
    base: number,
    parts: (number | null)[],
  ];
  test.each<Row>([
    // 15 + 20 + 15
    ["what is whole", { x: "0.5", y: "0.2", z: "0.3" }, { x: 30, y: 100, z: 50 }, 50, [15, 20, 15]],
    // Quotas 16.665, 16.6675, 12.5: 45.8325 → 45.83; floors 45.82, one unit left to the largest remainder, y.
    [
      "one unit left",
      { x: "0.5", y: "0.25", z: "0.25" },
      { x: "33.33", y: "66.67", z: 50 },
      45.83,
      [16.66, 16.67, 12.5],
    ],
    // Quotas 0.005 each: 0.01, and the tie goes to the earlier.
    ["a tie", { x: "0.5", y: "0.5" }, { x: "0.01", y: "0.01" }, 0.01, [0.01, 0]],
    // Quotas 0.005 and 0: 0.005 → 0.01.
    ["rounding up", { x: "0.5", y: "0.5" }, { x: "0.01", y: 0 }, 0.01, [0.01, 0]],
    // The weights add to 1, and so do their parts of 100.
    [
      "thirds",
      { x: "0.3334", y: "0.3333", z: "0.3333" },
      { x: 100, y: 100, z: 100 },
      100,
      [33.34, 33.33, 33.33],
    ],
    // y is missing: 0.6 present. 0.4 · 70 + 0.2 · 80 = 44, 44/0.6 = 73.333…; quotas 46.666…, 26.666…: floors 73.32, the tie to x.
    ["something missing", { x: "0.4", y: "0.4", z: "0.2" }, { x: 70, z: 80 }, 73.33, [46.67, null, 26.66]],
  ])("%s", (_, weights, values, base, parts) => {
    const result = card(weights, values);
    expect(result.base).toBe(base);
    expect(contributions(result)).toEqual(parts);
  });

  it("in another mode and on another grid", () => {
    const tie = (scale: Document) => card({ x: "0.5", y: "0.5" }, { x: "0.01", y: "0.04" }, { scale });
    // (0.01 + 0.04)/2 = 0.025
    expect(tie({})).toMatchObject({ base: 0.03 });
    expect(contributions(tie({}))).toEqual([0.01, 0.02]);
    expect(tie({ rounding: "halfEven" })).toMatchObject({ base: 0.02 });
    expect(contributions(tie({ rounding: "halfEven" }))).toEqual([0, 0.02]);
    expect(tie({ scoreDecimals: 4 })).toMatchObject({ base: 0.025 });
    expect(contributions(tie({ scoreDecimals: 4 }))).toEqual([0.005, 0.02]);
    const coarse = card(
      { x: "0.5", y: "0.5" },
      { x: 1, y: 2 },
      { scale: { scoreDecimals: 0, pointsDecimals: 0 } },
    );
    // 1.5 → 2; quotas 0.5 and 1.
    expect(coarse.base).toBe(2);
    expect(contributions(coarse)).toEqual([1, 1]);
  });

  it("of full ten", () => {
    const result = card({ x: "0.7", y: "0.3" }, { x: 50, y: 100 }, { scale: { full: 10 } });
    expect(result.indicators.map(({ points }) => points)).toEqual([5, 10]);
    expect(result.base).toBe(6.5);
    expect(contributions(result)).toEqual([3.5, 3]);
  });

  it("are traced: quota, floor and the unit over", () => {
    const [x, y, z] = card({ x: "0.5", y: "0.25", z: "0.25" }, { x: "33.33", y: "66.67", z: 50 }).indicators;
    expect([x, y, z].map((row) => row?.trace.contribution)).toEqual([
      { quota: { numerator: "16.665", denominator: "1" }, floor: 16.66, extra: 0 },
      { quota: { numerator: "16.6675", denominator: "1" }, floor: 16.66, extra: 0.01 },
      { quota: { numerator: "12.5", denominator: "1" }, floor: 12.5, extra: 0 },
    ]);
  });
});

describe("rows", () => {
  it("are those with a value or a weight", () => {
    const { indicators } = card({ x: 1, y: 0, z: 0 }, { x: 50, y: 70 });
    expect(
      indicators.map(({ id, value, points, weight, contribution }) => [
        id,
        value,
        points,
        weight,
        contribution,
      ]),
    ).toEqual([
      ["x", 50, 50, 1, 50],
      ["y", 70, 70, 0, null],
    ]);
    expect(indicators[1]?.trace.contribution).toBeNull();
    expect(card({ x: "0.5", y: "0.5" }, { x: 50 }).indicators.map(({ id }) => id)).toEqual(["x", "y"]);
  });

  it("of weight 0 count in no score and in no coverage", () => {
    expect(card({ x: 1, y: 0 }, { x: 50, y: 100 })).toMatchObject({ base: 50, coverage: 1 });
    expect(card({ x: 1, y: 0 }, { y: 100 })).toMatchObject({ status: "insufficient", coverage: 0 });
  });
});

describe("coverage", () => {
  const weights = { x: "0.5", y: "0.3", z: "0.2" };

  test.each<[minimum: Document | undefined, values: Document, coverage: number, status: string]>([
    [undefined, { x: 1 }, 0.5, "scored"],
    [undefined, { y: 1 }, 0.3, "insufficient"],
    [{}, { y: 1, z: 1 }, 0.5, "scored"],
    [{ minimum: "0.5001" }, { x: 1 }, 0.5, "insufficient"],
    [{ minimum: 1 }, { x: 1, y: 1, z: 1 }, 1, "scored"],
    [{ minimum: 1 }, { x: 1, y: 1 }, 0.8, "insufficient"],
    [{ minimum: 0 }, { z: 1 }, 0.2, "scored"],
    [{ minimum: 0 }, {}, 0, "insufficient"],
  ])("%j of %j: %d, %s", (minimum, values, coverage, status) => {
    const result = card(weights, values, minimum === undefined ? {} : { coverage: minimum });
    expect(result).toMatchObject({ coverage, status, trace: { coverage: { present: coverage } } });
  });

  it("where it does not suffice, the answer ends after the indicators", () => {
    const result = card(
      weights,
      { y: 50 },
      {
        modifiers: [{ id: "m", when: { fact: "role", equals: "support" }, add: 5 }],
        tiers: [{ id: "A" }],
        lowPerformance: {
          when: { fact: "role", equals: "support" },
          types: [],
          otherwise: { id: "o", interventions: [{ kind: "coaching", days: 1 }] },
        },
        incentives: { currency: "CNY", rules: [] },
      },
    );
    expect(Object.keys(result).sort()).toEqual([
      "coverage",
      "id",
      "indicators",
      "role",
      "stage",
      "status",
      "trace",
    ]);
    expect(result.indicators).toMatchObject([
      { id: "x", value: null, points: null, contribution: null },
      { id: "y", value: 50, points: 50, contribution: null },
      { id: "z", value: null },
    ]);
    expect(result.trace).toEqual({ coverage: { present: 0.3, minimum: 0.5 }, base: null, modifiers: [] });
  });
});

describe("layers", () => {
  const layered = (observations: Document, changes: Document = {}) =>
    run(
      change(
        tiny({
          layers: [{ id: "a" }, { id: "b" }, { id: "c" }],
          indicators: [
            { id: "x", layer: "a", scoring: { kind: "linear", floor: 0, target: 100 } },
            { id: "y", layer: "a", scoring: { kind: "linear", floor: 0, target: 100 } },
            { id: "z", layer: "b", scoring: { kind: "linear", floor: 0, target: 100 } },
            { id: "o", layer: "c", scoring: { kind: "linear", floor: 0, target: 100 } },
          ],
          roles: { support: { indicators: { x: "0.4", y: "0.2", z: "0.4" } } },
          coverage: { minimum: 0 },
        }),
        changes,
      ),
      [{ id: "e-1", role: "support", observations }],
    ).results[0];

  it("have a weight, a score and a contribution", () => {
    const result = layered({ x: 50, y: 100, z: 10, o: 99 });
    // a: (0.4 · 50 + 0.2 · 100)/0.6 = 66.666…; contributions 20 + 20 and 4.
    expect(result?.layers).toEqual([
      { id: "a", weight: 0.6, score: 66.67, contribution: 40 },
      { id: "b", weight: 0.4, score: 10, contribution: 4 },
    ]);
    expect(result?.base).toBe(44);
  });

  it("are there where an indicator of weight is present", () => {
    expect(layered({ x: 50 })?.layers).toEqual([{ id: "a", weight: 0.6, score: 50, contribution: 50 }]);
    expect(layered({ z: 50, o: 1 })?.layers?.map(({ id }) => id)).toEqual(["b"]);
  });

  it("contribute what their indicators do", () => {
    const result = layered({ x: "33.33", y: "66.67", z: "1.11" });
    for (const { id, contribution } of result?.layers ?? []) {
      const own = result?.indicators.filter(({ id: one }) => (id === "a" ? one !== "z" : one === "z")) ?? [];
      const units = own.reduce((total, row) => total + Math.round((row.contribution ?? 0) * 100), 0);
      expect(units).toBe(Math.round(contribution * 100));
    }
  });
});

describe("modifiers", () => {
  const always = { fact: "role", equals: "support" };
  const never = { fact: "role", equals: "other" };
  const doubtful = { fact: "fact/doubt", equals: true };
  const roles = { support: { indicators: { x: 1 } }, other: { indicators: { x: 1 } } };
  const modified = (x: number, modifiers: Document[], changes: Document = {}) => {
    const ids = modifiers.map((modifier, index) => ({ id: `m${index}`, ...modifier }));
    const result = card({ x: 1 }, { x }, { roles, modifiers: ids, ...changes });
    const effects = (result.effects ?? []).map(({ id, effect }) => `${id} ${effect}`).join(", ");
    return { score: result.score, effects, unsettled: (result.unsettled ?? []).join(), base: result.base };
  };

  test.each<[what: string, base: number, modifiers: Document[], score: number, effects: string]>([
    ["none", 70, [], 70, ""],
    ["a bonus", 70, [{ when: always, add: 5 }], 75, "m0 5"],
    ["a deduction", 70, [{ when: always, add: "-2.5" }], 67.5, "m0 -2.5"],
    ["one that does not hold", 70, [{ when: never, add: 5 }], 70, ""],
    ["one without effect", 70, [{ when: always, add: 0 }], 70, "m0 0"],
    ["a cap above the score", 70, [{ when: always, cap: 80 }], 70, "m0 0"],
    ["a cap below the score", 70, [{ when: always, cap: 59 }], 59, "m0 -11"],
    [
      "in order: cap, then bonus",
      70,
      [
        { when: always, cap: 59 },
        { when: always, add: 5 },
      ],
      64,
      "m0 -11, m1 5",
    ],
    [
      "in order: bonus, then cap",
      70,
      [
        { when: always, add: 5 },
        { when: always, cap: 59 },
      ],
      59,
      "m0 5, m1 -16",
    ],
    ["clamped below", 3, [{ when: always, add: -5 }], 0, "m0 -5, bounds 2"],
    ["clamped above", 98, [{ when: always, add: 5 }], 100, "m0 5, bounds -3"],
    [
      "clamped after the last alone",
      98,
      [
        { when: always, add: 5 },
        { when: always, add: -4 },
      ],
      99,
      "m0 5, m1 -4",
    ],
    ["a cap below 0", 50, [{ when: always, cap: -10 }], 0, "m0 -60, bounds 10"],
  ])("%s", (_, base, modifiers, score, effects) => {
    expect(modified(base, modifiers)).toEqual({ base, score, effects, unsettled: "" });
  });

  it("clamp to the largest cap of any indicator, where that is above full", () => {
    const capped = (cap: number) => ({
      indicators: [
        { id: "x", layer: "user", scoring: { kind: "linear", floor: 0, target: 100 } },
        { id: "y", layer: "user", scoring: { kind: "linear", floor: 0, target: 100, cap } },
      ],
    });
    const bonus = [{ when: always, add: 500 }];
    expect(modified(70, bonus, capped(120)).score).toBe(120);
    expect(modified(70, bonus, capped(80)).score).toBe(100);
  });

  it("that are unknown do not fire and are listed", () => {
    const result = modified(70, [
      { when: doubtful, add: -5 },
      { when: always, add: 1 },
      { when: { fact: "fact/other", atLeast: 5 }, cap: 10 },
    ]);
    expect(result).toEqual({ base: 70, score: 71, effects: "m1 1", unsettled: "m0,m2" });
  });

  it("are traced with the score before and after", () => {
    const { trace } = card(
      { x: 1 },
      { x: 70 },
      {
        roles,
        modifiers: [
          { id: "a", when: always, add: -5 },
          { id: "b", when: doubtful, add: -5 },
          { id: "c", when: never, cap: 10 },
        ],
      },
    );
    expect(trace.modifiers).toMatchObject([
      { id: "a", outcome: "fired", missing: [], before: 70, after: 65 },
      { id: "b", outcome: "unknown", missing: [{ fact: "fact/doubt", back: 0 }], before: 65, after: 65 },
      { id: "c", outcome: "notFired", missing: [], before: 65, after: 65 },
    ]);
  });

  it("look at values, points, layers, coverage and base", () => {
    const at = (when: Document) => modified(70, [{ when, add: 0 }]).effects !== "";
    expect(at({ fact: "value/x", equals: 70 })).toBe(true);
    expect(at({ fact: "points/x", above: 70 })).toBe(false);
    expect(at({ fact: "layer/user", atMost: 70 })).toBe(true);
    expect(at({ fact: "coverage", equals: 1 })).toBe(true);
    expect(at({ fact: "base", below: 70 })).toBe(false);
  });
});

it("a card holds who, where and what, in this order", () => {
  const subject = {
    id: "e-1",
    role: "carer",
    stage: "mature",
    observations: { orders: 25, nps: 20, csat: { value: 5, sample: 20 } },
  };
  // Weights: carer in mature. Ideal orders .2, nps .5, csat .3; user doubled: .8 · 2 = 1.6 of 1.8.
  // orders 1/9, nps 5/9, csat 3/9; then 0.1 from nps to csat: nps 41/90, csat 39/90.
  // business 1111.11 → 1111, user 8888.88 → 8889; nps 8889 · 41/80 = 4555.6125, csat 8889 · 39/80 = 4333.3875.
  const result = score(whole() as never, subject as never);
  expect(result.indicators.map(({ id, weight, points }) => [id, weight, points])).toEqual([
    ["orders", 0.1111, 50],
    ["nps", 0.4556, 50],
    ["csat", 0.4333, 100],
  ]);
  // 0.1111 · 50 + 0.4556 · 50 + 0.4333 · 100 = 5.555 + 22.78 + 43.33 = 71.665 → 71.67
  expect(result).toMatchObject({
    id: "e-1",
    role: "carer",
    stage: "mature",
    status: "scored",
    coverage: 1,
    base: 71.67,
    score: 71.67,
    layers: [
      { id: "business", weight: 0.1111, score: 50, contribution: 5.56 },
      // (22.78 + 43.33)/0.8889 = 74.3728…
      { id: "user", weight: 0.8889, score: 74.37, contribution: 66.11 },
    ],
    unsettled: ["complaint", "breach"],
    trace: {
      base: { numerator: "71.665", denominator: "1", decimals: 2, rounding: "halfExpand", result: 71.67 },
    },
  });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
