import { describe, expect, it, test } from "vitest";
import { type Document, flat, run } from "../support.js";

/** Rank, size, top and tier of people whose score is the number given; null is insufficient. */
function ranked(
  scores: readonly (number | string | null)[],
  changes: Document = {},
  more: readonly Document[] = [],
) {
  const roles = { support: { indicators: { nps: 1 } }, other: { indicators: { nps: 1 } } };
  const people = scores.map((nps, index) => ({
    id: `e-${index}`,
    role: "support",
    observations: { nps },
    ...more[index],
  }));
  return run(flat({ nps: 1 }, { roles, ranking: { minimum: 1 }, ...changes }), people).results;
}

const table = (...given: Parameters<typeof ranked>) =>
  ranked(...given).map(({ rank, size, top }) => [rank, size, top]);

describe("rank, size and top", () => {
  it("1 + how many are strictly higher", () => {
    expect(table([90, 70, 80, 80])).toEqual([
      [1, 4, 0.25],
      [4, 4, 1],
      [2, 4, 0.5],
      [2, 4, 0.5],
    ]);
    expect(table([50, 50, 50])).toEqual([
      [1, 3, 0.333333],
      [1, 3, 0.333333],
      [1, 3, 0.333333],
    ]);
    expect(table([42])).toEqual([[1, 1, 1]]);
  });

  it("top is shown to six decimals, halves away from zero, whatever the policy's mode", () => {
    // 1/7 = 0.1428571…, 2/3 = 0.6666…; 1/64 = 0.015625 needs no rounding.
    expect(table([3, 2, 1]).map(([, , top]) => top)).toEqual([0.333333, 0.666667, 1]);
    // 1/128 = 0.0078125: a tie at the seventh decimal.
    const many = Array.from({ length: 128 }, (_, index) => 100 - index / 2);
    for (const rounding of ["halfExpand", "halfEven"]) {
      expect(ranked(many, { scale: { rounding } })[0]?.top).toBe(0.007813);
    }
  });

  it("by the score after modifiers", () => {
    const modifiers = [{ id: "m", when: { fact: "fact/late", equals: true }, add: -20 }];
    expect(table([90, 80], { modifiers }, [{ facts: { late: true } }]).map(([rank]) => rank)).toEqual([2, 1]);
  });

  it("among those that have a score", () => {
    const results = ranked([90, null, 80]);
    expect(results.map(({ rank, size }) => [rank, size])).toEqual([
      [1, 2],
      [undefined, undefined],
      [2, 2],
    ]);
  });

  it("unknown in a cohort below the minimum, where the size is known", () => {
    expect(table([90, 80], { ranking: { minimum: 3 } })).toEqual([
      [null, 2, null],
      [null, 2, null],
    ]);
    expect(table([90, 80, 70], { ranking: { minimum: 3 } })).toEqual([
      [1, 3, 0.333333],
      [2, 3, 0.666667],
      [3, 3, 1],
    ]);
  });

  it("five is the minimum by default", () => {
    expect(table([5, 4, 3, 2], { ranking: {} })[0]).toEqual([null, 4, null]);
    expect(table([5, 4, 3, 2, 1], { ranking: {} })[0]).toEqual([1, 5, 0.2]);
    expect(table([5, 4, 3, 2, 1], { ranking: undefined })[0]).toEqual([1, 5, 0.2]);
  });
});

describe("cohorts", () => {
  const four = [90, 80, 70, 60];

  it("everybody by default", () => {
    const roles = [{ role: "other" }, {}, { role: "other" }, {}];
    expect(table(four, {}, roles).map(([rank]) => rank)).toEqual([1, 2, 3, 4]);
    expect(table(four, { ranking: { cohort: "all", minimum: 1 } }, roles).map(([rank]) => rank)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it("by role", () => {
    const roles = [{ role: "other" }, {}, { role: "other" }, {}];
    expect(table(four, { ranking: { cohort: "role", minimum: 1 } }, roles)).toEqual([
      [1, 2, 0.5],
      [1, 2, 0.5],
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it("by the subject's own text, where one without is not ranked", () => {
    const ranking = { cohort: "cohort", minimum: 1 };
    const cohorts = [{ cohort: "a" }, {}, { cohort: "b" }, { cohort: "a" }];
    expect(table(four, { ranking }, cohorts)).toEqual([
      [1, 2, 0.5],
      [null, null, null],
      [1, 1, 1],
      [2, 2, 1],
    ]);
    expect(table([1, 2], { ranking }, [{ cohort: "constructor" }, { cohort: "__proto__" }])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it("with a minimum for each", () => {
    const ranking = { cohort: "role", minimum: 2 };
    expect(table([90, 80, 70], { ranking }, [{ role: "other" }])).toEqual([
      [null, 1, null],
      [1, 2, 0.5],
      [2, 2, 1],
    ]);
  });
});

describe("tiers", () => {
  const byTop = (when: Document) => ({ tiers: [{ id: "T", when }, { id: "rest" }] });
  const tiers = (...given: Parameters<typeof ranked>) => ranked(...given).map(({ tier }) => tier);

  it("the first that holds", () => {
    const list = [
      { id: "S", when: { fact: "score", atLeast: 90 } },
      { id: "A", when: { fact: "score", atLeast: 60 } },
      { id: "B" },
    ];
    expect(tiers([90, "89.99", 60, 10, null], { tiers: list })).toEqual(["S", "A", "A", "B", undefined]);
    expect(tiers([90])).toEqual([null]);
  });

  it("the top 20 % of nine people is one person, and ties are in or out together", () => {
    const top = byTop({ fact: "top", atMost: "0.2" });
    expect(tiers([9, 8, 7, 6, 5, 4, 3, 2, 1], top).filter((tier) => tier === "T")).toHaveLength(1);
    expect(tiers([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], top).filter((tier) => tier === "T")).toHaveLength(2);
    expect(tiers([9, 9, 9, 6, 5, 4, 3, 2, 1], top).filter((tier) => tier === "T")).toHaveLength(3);
    expect(tiers([9, 8, 8, 6, 5, 4, 3, 2, 1], top).filter((tier) => tier === "T")).toHaveLength(1);
  });

  test.each<[when: Document, tiers: string[]]>([
    // 1/3, 2/3 and 1, compared exactly and not as they are shown.
    [{ fact: "top", atMost: "0.333333" }, ["rest", "rest", "rest"]],
    [{ fact: "top", atMost: "0.333334" }, ["T", "rest", "rest"]],
    [{ fact: "top", above: "0.333333" }, ["T", "T", "T"]],
    [{ fact: "top", below: "0.666667" }, ["T", "T", "rest"]],
    [{ fact: "top", atLeast: "0.666667" }, ["rest", "rest", "T"]],
    [{ fact: "top", equals: "0.333333" }, ["rest", "rest", "rest"]],
    [{ fact: "top", equals: 1 }, ["rest", "rest", "T"]],
    [{ fact: "top", in: ["0.333333", "1.0"] }, ["rest", "rest", "T"]],
    [{ fact: "rank", atMost: 2 }, ["T", "T", "rest"]],
    [{ fact: "rank", equals: "2" }, ["rest", "T", "rest"]],
    [{ fact: "size", equals: 3 }, ["T", "T", "T"]],
  ])("%o", (when, expected) => {
    expect(tiers([30, 20, 10], byTop(when))).toEqual(expected);
  });

  it("unknown where there is no rank", () => {
    const ranking = { minimum: 9 };
    for (const fact of ["top", "rank"]) {
      const [result] = ranked([50], { ranking, ...byTop({ fact, atMost: 1 }) });
      expect(result?.tier).toBe("rest");
      expect(result?.trace).toMatchObject({
        tiers: [
          { id: "T", outcome: "unknown", missing: [{ fact, back: 0 }] },
          { id: "rest", outcome: "fired", missing: [] },
        ],
      });
    }
  });

  it("are traced up to the one that holds", () => {
    const list = [
      { id: "S", when: { fact: "score", atLeast: 90 } },
      { id: "A", when: { fact: "score", atLeast: 60 } },
      { id: "B" },
    ];
    const looked = ranked([95, 70, 10], { tiers: list }).map(({ trace }) =>
      "tiers" in trace ? trace.tiers.map(({ id, outcome }) => `${id} ${outcome}`) : [],
    );
    expect(looked).toEqual([["S fired"], ["S notFired", "A fired"], ["S notFired", "A notFired", "B fired"]]);
  });
});
