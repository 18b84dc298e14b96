import { describe, expect, it, test } from "vitest";
import { kendall } from "../../../src/number/kendall.js";
import { percentileRank } from "../../../src/number/percentile.js";
import { roundedRoot } from "../../../src/number/root.js";

describe("Kendall's tau-b", () => {
  test.each<[string, number[], number[], object]>([
    ["is 1 in the same order", [1, 2, 3], [4, 5, 6], { concordant: 3, discordant: 0, tau: 1 }],
    ["is −1 in the opposite order", [1, 2, 3], [6, 5, 4], { concordant: 0, discordant: 3, tau: -1 }],
    // Pairs 12, 13, 14, 23, 24, 34: 1 stands before all; of the rest 23 and 24 are turned, 34 is not. (4 − 2) ÷ 6.
    [
      "counts pairs",
      [1, 2, 3, 4],
      [1, 4, 2, 3],
      { concordant: 4, discordant: 2, product: "36", tau: 0.3333 },
    ],
    // 10 pairs. Tied in a: 12. Tied in b: 34. The other 8: 13 14 15 23 24 25 35 45 all rise. 8 ÷ √(9·9).
    [
      "takes ties out of both sides",
      [1, 1, 2, 3, 4],
      [1, 2, 3, 3, 4],
      {
        concordant: 8,
        discordant: 0,
        tiedA: 1,
        tiedB: 1,
        tiedBoth: 0,
        numerator: 8,
        product: "81",
        tau: 0.8889,
      },
    ],
    // Tied in both: 12. Rising: 13, 23. 2 ÷ √(2·2).
    [
      "leaves out what is tied in both",
      [1, 1, 2],
      [5, 5, 6],
      { tiedBoth: 1, tiedA: 0, product: "4", tau: 1 },
    ],
    // 1 of 3 pairs tied in a; 2 rise, 1 ÷ … : (2 − 0) ÷ √(2·3) = 0.81649…
    ["has a root that does not end", [1, 1, 2], [1, 2, 3], { numerator: 2, product: "6", tau: 0.8165 }],
    [
      "is nothing where one side is all ties",
      [1, 1, 1],
      [1, 2, 3],
      { n: 3, tiedA: 3, product: "0", tau: null },
    ],
    ["is nothing of one", [1], [1], { n: 1, concordant: 0, product: "0", tau: null }],
    ["is nothing of none", [], [], { n: 0, tau: null }],
  ])("%s", (_, a, b, expected) => {
    expect(kendall(a, b)).toMatchObject(expected);
  });

  it("counts 100,000 things in a moment", () => {
    const a = Array.from({ length: 100_000 }, (_, at) => at);
    const b = a.map((at) => (at * 7919) % 100_003);
    const { concordant, discordant, product } = kendall(a, b);
    expect(concordant + discordant).toBe(4_999_950_000);
    expect(product).toBe(String(4_999_950_000n ** 2n));
  });
});

test.each([
  // 1 ÷ √4 = 0.5 is a tie at no decimals: away from zero.
  [1, 4n, 0, 1],
  [-1, 4n, 0, -1],
  // 1 ÷ √3 = 0.57735026…
  [1, 3n, 4, 0.5774],
  [1, 3n, 6, 0.57735],
  // 1 ÷ √100 000 000 = 0.0001; 1 ÷ √400 000 000 = 0.00005, a tie.
  [1, 100_000_000n, 4, 0.0001],
  [1, 400_000_000n, 4, 0.0001],
  [-1, 400_000_000n, 4, -0.0001],
  [1, 400_000_001n, 4, 0],
  [0, 7n, 4, 0],
])("%d ÷ √%d to %d decimals is %d", (a, b, decimals, expected) => {
  expect(roundedRoot(a, b, decimals)).toBe(expected);
});

test.each([
  // 2 of 4 others are below: 50. The middle of three that are the same, with one below: (1 + 1) ÷ 4.
  [2, 1, 5, 50],
  [1, 3, 5, 50],
  // 1 of 3 others.
  [1, 1, 4, 33.3],
  [0, 1, 2, 0],
  [0, 1, 1, null],
])("%d below and %d alike among %d stand at %d", (below, same, size, expected) => {
  expect(percentileRank(below, same, size)).toBe(expected);
});
