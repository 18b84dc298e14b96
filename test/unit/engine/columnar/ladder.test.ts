import { compilePlan } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { ladderOf } from "../../../../src/engine/columnar/ladder.js";
import { tiny } from "../../support.js";
import { againstReference, policyOf, table } from "./support.js";

const tiers = (...bounds: readonly (number | string)[]) => [
  ...bounds.map((atLeast, index) => ({ id: `t${index}`, when: { fact: "score", atLeast } })),
  { id: "last" },
];

describe("tiers by score alone", () => {
  test.each([
    ["one", [50]],
    ["four", [90, 75.5, "60.25", 0]],
    ["more than four", [90, 80, 70, 60, 50, 40, 30, 20, 10]],
    ["finer than scores", ["50.0000001", "49.999", "12.5", "12.4999"]],
    ["beyond all scores", ["1e6", 100, "-5"]],
  ])("are told as row by row: %s", (_, bounds) => {
    const policy = policyOf(tiny({ tiers: tiers(...bounds) }));
    const values = [
      null,
      -30,
      -20,
      0,
      12.4999,
      12.5,
      20,
      40,
      49.99,
      50,
      50.01,
      60,
      60.25,
      75.5,
      90,
      100,
      "x",
    ];
    const subjects = values.map((nps, row) => ({ id: `e-${row}`, role: "support", observations: { nps } }));
    expect(ladderOf(compilePlan(policy))).not.toBeNull();
    expect(againstReference(policy, table(policy, subjects))).toEqual([]);
  });

  it("are looked up by whole scores", () => {
    const found = (list: readonly unknown[]) => ladderOf(compilePlan(policyOf(tiny({ tiers: list }))));
    // Where the tier changes, from no score and then the lowest one on.
    const changes = (list: readonly unknown[]) => {
      const ladder = found(list) ?? [];
      return [...ladder.entries()].filter(([key, tier]) => key === 0 || ladder[key - 1] !== tier);
    };
    expect(found(tiers(50, 40))).toHaveLength(10_002);
    expect(changes(tiers(50, 40))).toEqual([
      [0, -1],
      [1, 2],
      [4001, 1],
      [5001, 0],
    ]);
    expect(changes(tiers("50.12345678901234567", "0.001"))).toEqual([
      [0, -1],
      [1, 2],
      [2, 1],
      [5014, 0],
    ]);
    expect(changes(tiers("0", "-0.001"))).toEqual([
      [0, -1],
      [1, 0],
    ]);
    expect(changes(tiers("1e20", 40, "-1e20"))).toEqual([
      [0, -1],
      [1, 2],
      [4001, 1],
    ]);
    // Of two that hold the first counts.
    expect(changes(tiers(40, 50))).toEqual([
      [0, -1],
      [1, 2],
      [4001, 0],
    ]);
    const none = ladderOf(compilePlan(policyOf(tiny({ tiers: undefined }))));
    expect([...new Set(none)]).toEqual([-1]);
    expect(changes([{ id: "last" }])).toEqual([
      [0, -1],
      [1, 0],
    ]);
  });

  it("are recognised only where nothing else counts", () => {
    const found = (tiers: readonly unknown[], scale = {}) =>
      ladderOf(compilePlan(policyOf(tiny({ tiers, scale }))));
    expect(found([{ id: "a", when: { fact: "score", above: 50 } }, { id: "last" }])).toBeNull();
    expect(found([{ id: "a", when: { fact: "base", atLeast: 50 } }, { id: "last" }])).toBeNull();
    expect(found([{ id: "a", when: { fact: "role", equals: "support" } }, { id: "last" }])).toBeNull();
    expect(found(tiers(50), { pointsDecimals: 4, scoreDecimals: 4 })).toHaveLength(1_000_002);
    expect(found(tiers(50), { pointsDecimals: 4, scoreDecimals: 4, full: 101 })).toBeNull();
  });
});
