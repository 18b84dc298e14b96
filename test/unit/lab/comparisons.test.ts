import {
  type ComparisonOptions,
  type Comparisons,
  intensitiesFromComparisons,
  type RandomIndex,
  weightsFromComparisons,
  weightsFromJudges,
} from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { on, refusals } from "./support.js";

/** Saaty's selection of a school: learning, friends, school life, vocational training, college preparation, music. */
const school = (): Comparisons => ({
  learning: { friends: 4, life: 3, vocational: 1, college: 3, music: 4 },
  friends: { life: 7, vocational: 3, college: "1/5", music: 1 },
  life: { vocational: "1/5", college: "1/5", music: "1/6" },
  vocational: { college: 1, music: "1/3" },
  college: { music: 3 },
});

const weigh = (comparisons: Comparisons, options: Partial<ComparisonOptions> = {}) =>
  weightsFromComparisons(comparisons, { on, ...options });

/** A consistent set of comparisons: each as the quotient of two worths. */
const consistent = (worths: { readonly [id: string]: number }): Comparisons =>
  Object.fromEntries(
    Object.entries(worths).map(([id, worth]) => [
      id,
      Object.fromEntries(Object.entries(worths).map(([other, less]) => [other, `${worth}/${less}`])),
    ]),
  );

/** Every one is nine times the one before, all round. */
const cycle = (size: number): Comparisons => {
  const ids = Array.from({ length: size }, (_, n) => `c${String(n).padStart(2, "0")}`);
  return Object.fromEntries(
    ids.map((id, place) => [
      id,
      Object.fromEntries(ids.slice(place + 1).map((other, further) => [other, further % 2 ? "1/9" : 9])),
    ]),
  );
};

describe("weights from comparisons", () => {
  it("are Saaty's for the school", () => {
    const { exact, weights, consistency } = weigh(school());
    // Published: 0.32, 0.14, 0.03, 0.13, 0.24, 0.14, λ = 7.42; the third is 0.03477, which the sum of 1 puts at 0.0347.
    expect(weights).toEqual({
      college: 0.2374,
      friends: 0.1395,
      learning: 0.3208,
      life: 0.0347,
      music: 0.1391,
      vocational: 0.1285,
    });
    expect(Number(exact.life).toFixed(4)).toBe("0.0348");
    expect(consistency).toMatchObject({ lambda: 7.41987, index: 0.283974, inconsistent: true });
  });

  // (7.41987 − 6) ÷ 5 = 0.283974, by 1.24, 1.25, 1.1797 and 1.2479.
  test.each<[RandomIndex, number]>([
    ["saaty1980", 0.229011],
    ["saaty2005", 0.227179],
    ["doneganDodd1991", 0.240717],
    ["alonsoLamata2006", 0.227562],
  ])("have a ratio by the table %s", (randomIndex, ratio) => {
    expect(weigh(school(), { randomIndex }).consistency).toMatchObject({ ratio, randomIndex });
  });

  it("name the worst judgements of the school, and what would fit", () => {
    // 0.320770 ÷ 0.034768 = 9.2259; 0.237390 ÷ 0.139503 = 1.7017; 0.139083 ÷ 0.128486 = 1.0825.
    expect(weigh(school()).consistency.worst).toEqual([
      { id: "learning", other: "life", given: "3", fitting: 9.225936 },
      { id: "college", other: "friends", given: "5", fitting: 1.701687 },
      { id: "music", other: "vocational", given: "3", fitting: 1.082474 },
    ]);
  });

  it("are those of the textbook for three", () => {
    // 1, 3, 5, 3: 0.637, 0.258, 0.105; λ = 3.0385; CR = 0.01925 ÷ 0.58 = 0.033.
    const three: Comparisons = { a: { b: 3, c: 5 }, b: { c: 3 } };
    const { weights, consistency } = weigh(three);
    expect(weights).toEqual({ a: 0.637, b: 0.2583, c: 0.1047 });
    expect(consistency).toMatchObject({ lambda: 3.038511, ratio: 0.033199, inconsistent: false });
    // Of three the geometric means are the eigenvector.
    expect(weigh(three, { method: "geometric" }).exact).toEqual(weigh(three).exact);
    // λ of three is 1 + x + 1/x with x³ = a₁₂·a₂₃ ÷ a₁₃ = 9/5: 1 + 1.2164 + 0.8221 = 3.0385.
    // GCI = 2 ÷ (2 · 1) · 3 · (ln(9/5) ÷ 3)² = 0.115164.
    expect(consistency.geometricIndex).toBe(0.115164);
  });

  it("are geometric means where that is asked for", () => {
    // Rows of the school: products 144, 4.2 … to the sixth root, normalised; recomputed here with doubles.
    const { exact, provenance } = weigh(school(), { method: "geometric" });
    const rows: { [id: string]: number } = {
      learning: 4 * 3 * 1 * 3 * 4,
      friends: (1 / 4) * 7 * 3 * (1 / 5) * 1,
      life: (1 / 3) * (1 / 7) * (1 / 5) * (1 / 5) * (1 / 6),
      vocational: 1 * (1 / 3) * 5 * 1 * (1 / 3),
      college: (1 / 3) * 5 * 5 * 1 * 3,
      music: (1 / 4) * 1 * 6 * 3 * (1 / 3),
    };
    const means = Object.entries(rows).map(([id, product]) => [id, product ** (1 / 6)] as const);
    const total = means.reduce((sum, [, mean]) => sum + mean, 0);
    for (const [id, mean] of means) expect(Number(exact[id])).toBeCloseTo(mean / total, 14);
    expect(provenance.method).toBe("comparisons, geometric");
  });

  it("are exact where the comparisons are consistent", () => {
    const { exact, weights, consistency } = weigh(consistent({ a: 6, b: 3, c: 2, d: 1 }));
    expect(exact).toEqual({
      a: "0.5",
      b: "0.25",
      c: "0.1666666666666666666666666666666667",
      d: "0.08333333333333333333333333333333333",
    });
    expect(weights).toEqual({ a: 0.5, b: 0.25, c: 0.1667, d: 0.0833 });
    expect(consistency).toEqual({
      lambda: 4,
      index: 0,
      ratio: 0,
      randomIndex: "saaty1980",
      inconsistent: false,
      geometricIndex: 0,
      worst: [],
    });
  });

  it("may be of one or of two, which are never inconsistent", () => {
    expect(weigh({ a: {} })).toMatchObject({ weights: { a: 1 }, consistency: { lambda: 1, ratio: 0 } });
    const two = weigh({ a: { b: "0.25" } });
    expect(two).toMatchObject({
      weights: { a: 0.2, b: 0.8 },
      consistency: { lambda: 2, index: 0, ratio: 0, inconsistent: false, geometricIndex: 0, worst: [] },
    });
  });

  it("have no ratio beyond the table, never 0", () => {
    expect(weigh(cycle(15)).consistency.ratio).toBeGreaterThan(1);
    expect(weigh(cycle(16)).consistency).toMatchObject({ ratio: null, inconsistent: null });
    expect(weigh(cycle(16)).consistency.index).toBeGreaterThan(1);
    expect(weigh(cycle(16), { randomIndex: "doneganDodd1991" }).consistency.ratio).toBeGreaterThan(1);
    expect(weigh(cycle(21), { randomIndex: "doneganDodd1991" }).consistency.ratio).toBeNull();
  });

  it("are there for a cycle as well, which no method can order", () => {
    const { exact, consistency } = weigh({ a: { b: 1000 }, b: { c: 1000 }, c: { a: 1000 } });
    expect(new Set(Object.values(exact)).size).toBe(1);
    // 1 + 1000 + 1/1000.
    expect(consistency).toMatchObject({ lambda: 1001.001, inconsistent: true });
    expect(consistency.worst.map(({ id, other }) => `${id}${other}`)).toEqual(["ab", "ca", "bc"]);
  });

  it("do not go by the order or the direction of what is given", () => {
    const turned: Comparisons = {
      music: { college: "1/3", vocational: 3, life: 6, friends: 1, learning: "0.25" },
      college: { vocational: 1, life: 5, friends: 5, learning: "1/3", music: 3 },
      vocational: { life: 5, friends: "1/3", learning: 1 },
      life: { friends: "1/7", learning: "1/3" },
      friends: { learning: "1/4", friends: 1 },
    };
    expect(weigh(turned)).toEqual(weigh(school()));
  });

  it("say where they come from", () => {
    expect(weigh({ b: { a: "2/6" } }, { randomIndex: "saaty2005" }).provenance).toEqual({
      method: "comparisons, eigenvector",
      on,
      inputs: { comparisons: { a: { b: "3" }, b: {} }, randomIndex: "saaty2005", ratio: 0 },
    });
  });

  test.each<[unknown, string[]]>([
    [{}, ["comparisons empty"]],
    [{ a: { b: 3 }, b: { a: "0.333" } }, ["comparisons.b.a not-reciprocal"]],
    [{ a: { b: 3 }, b: { a: 3 } }, ["comparisons.b.a not-reciprocal"]],
    [{ a: { a: 2, b: 1 } }, ["comparisons.a.a out-of-range"]],
    [{ a: { b: 0 } }, ["comparisons.a.b out-of-range"]],
    [{ a: { b: -3 } }, ["comparisons.a.b out-of-range"]],
    [{ a: { b: "1001" } }, ["comparisons.a.b out-of-range"]],
    [{ a: { b: "1/1001" } }, ["comparisons.a.b out-of-range"]],
    [{ a: { b: "1/0" } }, ["comparisons.a.b not-decimal"]],
    [{ a: { b: "three" } }, ["comparisons.a.b not-decimal"]],
    [{ a: { b: null } }, ["comparisons.a.b not-decimal"]],
    [{ a: { b: 2, c: 2 } }, ["comparisons.b.c missing-key"]],
    [{ "a b": { c: 1 } }, ["comparisons.a b bad-id"]],
    [cycle(31), ["comparisons out-of-range"]],
  ])("are refused for %j", (comparisons, refused) => {
    expect(refusals(() => weigh(comparisons as never))).toEqual(refused);
  });

  it("are refused for a table or a method that there is not", () => {
    expect(
      refusals(() => weigh(school(), { randomIndex: "saaty" as never, method: "mean" as never })),
    ).toEqual(["options.method not-an-option", "options.randomIndex not-an-option"]);
  });
});

describe("weights of several judges", () => {
  const pair = (ratio: number | string): Comparisons => ({ nps: { csat: ratio } });

  it("are the geometric mean, cell by cell", () => {
    // √(4 · 1) = 2: two thirds and one third.
    const two = weightsFromJudges({ li: { comparisons: pair(4) }, wang: { comparisons: pair(1) } }, { on });
    expect(two.exact).toEqual({
      csat: "0.3333333333333333333333333333333333",
      nps: "0.6666666666666666666666666666666667",
    });
  });

  it("weigh judges", () => {
    // 8^(1/3) · 1^(2/3) = 2.
    const two = weightsFromJudges(
      { li: { comparisons: pair(8) }, wang: { comparisons: pair(1), weight: "2.0" } },
      { on },
    );
    expect(two.weights).toEqual({ csat: 0.3333, nps: 0.6667 });
    expect(two.provenance).toEqual({
      method: "comparisons of judges, eigenvector",
      on,
      inputs: {
        judges: [
          { comparisons: { csat: { nps: "0.125" }, nps: {} }, weight: "1" },
          { comparisons: { csat: { nps: "1" }, nps: {} }, weight: "2" },
        ],
        randomIndex: "saaty1980",
        ratio: 0,
      },
    });
  });

  it("of one judge are those of that judge", () => {
    const { judges, ...group } = weightsFromJudges({ li: { comparisons: school() } }, { on });
    const alone = weigh(school());
    expect(group.exact).toEqual(alone.exact);
    expect(group.consistency).toEqual(alone.consistency);
    expect(judges).toEqual({ li: alone.consistency });
  });

  it("may be consistent where every judge is not", () => {
    const one: Comparisons = { a: { b: 2, c: 2 }, b: { c: 2 } };
    const other: Comparisons = { a: { b: 2, c: 8 }, b: { c: 2 } };
    // √(2 · 8) = 4 = 2 · 2.
    const { consistency, judges } = weightsFromJudges(
      { li: { comparisons: one }, wang: { comparisons: other } },
      { on, method: "geometric" },
    );
    expect(consistency).toMatchObject({ ratio: 0, worst: [] });
    expect(judges.li?.ratio).toBeGreaterThan(0);
    expect(judges.wang?.worst[0]).toEqual({ id: "a", other: "b", given: "2", fitting: 2.519842 });
  });

  it("are of 30 ids in all, whoever compares them", () => {
    const judges = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `j${index}`,
          { comparisons: { [`a${index}`]: { [`b${index}`]: 2 } } },
        ]),
      );
    // Two ids for each judge, of which each leaves out all but their own.
    expect(refusals(() => weightsFromJudges(judges(15), { on }))).toHaveLength(15 * 28);
    expect(refusals(() => weightsFromJudges(judges(16), { on }))).toEqual(["judges out-of-range"]);
  });

  test.each<[unknown, string[]]>([
    [{}, ["judges empty"]],
    [{ li: { comparisons: pair(3), weight: 0 } }, ["judges.li.weight out-of-range"]],
    [
      { li: { comparisons: pair(3) }, wang: { comparisons: { nps: { ces: 1 } } } },
      ["judges.li.comparisons.ces missing-key", "judges.wang.comparisons.csat missing-key"],
    ],
    [{ li: { comparisons: { a: { b: 2 }, b: { a: 2 } } } }, ["judges.li.comparisons.b.a not-reciprocal"]],
    [{ li: pair(3) }, ["judges.li.nps unknown-key"]],
  ])("are refused for %j", (judges, refused) => {
    const found = refusals(() => weightsFromJudges(judges as never, { on }));
    for (const one of refused) expect(found).toContain(one);
  });
});

describe("the worth of words", () => {
  it("is 1 for the best", () => {
    // Consistent 4 : 2 : 1.
    const { intensities, exact, consistency, provenance } = intensitiesFromComparisons(
      { 优秀: { 良好: 2, 合格: 4 }, 良好: { 合格: 2 } },
      { on, decimals: 2 },
    );
    expect(intensities).toEqual({ 优秀: 1, 良好: 0.5, 合格: 0.25 });
    expect(exact).toEqual({ 优秀: "1", 良好: "0.5", 合格: "0.25" });
    expect([consistency.ratio, provenance.method]).toEqual([0, "comparisons, eigenvector"]);
  });

  it("is rounded, not shared out", () => {
    const { intensities } = intensitiesFromComparisons({ a: { b: 3, c: 5 }, b: { c: 3 } }, { on });
    // 0.258285 ÷ 0.636986 = 0.405480; 0.104729 ÷ 0.636986 = 0.164414.
    expect(intensities).toEqual({ a: 1, b: 0.4055, c: 0.1644 });
  });

  it("is refused for the empty word", () => {
    expect(refusals(() => intensitiesFromComparisons({ "": { a: 2 } }, { on }))).toEqual([
      "comparisons. bad-id",
    ]);
  });
});
