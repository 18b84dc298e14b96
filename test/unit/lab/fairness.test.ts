import { parsePolicy } from "steelyard";
import {
  differencesByRater,
  differencesByTeam,
  outcomesByCoverage,
  outcomesByGroup,
  type Selection,
  type StudiedResult,
} from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { whole } from "../support.js";
import { refusals, result } from "./plausible-support.js";

/** People of a group, the first so many of them in tier A. */
const people = (group: string, size: number, best: number, more: Partial<StudiedResult> = {}) =>
  Array.from({ length: size }, (_, index) =>
    result(`${group}-${index}`, {}, { tier: index < best ? "A" : "B", score: 60 + index, ...more }),
  );
const groupsOf = (results: readonly StudiedResult[]) =>
  Object.fromEntries(results.map(({ id }) => [id, id.slice(0, id.indexOf("-"))]));
const selected = { tiers: ["A"] };
const outcomes = (results: readonly StudiedResult[], minimum?: number) =>
  outcomesByGroup(results, groupsOf(results), { selected, minimum });

describe("outcomes by group", () => {
  it("follow the example of the guidelines", () => {
    // Questions and answers on the Uniform Guidelines: 48 of 80 and 12 of 40, 60 % and 30 %: a ratio of 50 %.
    const { groups, reference, reason } = outcomes([...people("w", 80, 48), ...people("b", 40, 12)]);
    expect(reference).toBe("w");
    expect(reason).toBeNull();
    expect(groups).toMatchObject([
      {
        group: "b",
        scored: 40,
        selected: 12,
        small: false,
        rate: { exact: "0.3" },
        ratio: { exact: "0.5", rounded: 0.5 },
        belowFourFifths: true,
      },
      {
        group: "w",
        rate: { exact: "0.6" },
        ratio: { exact: "1" },
        belowFourFifths: false,
        chance: null,
        message: null,
      },
    ]);
    expect(groups[0]?.message).toEqual({
      en: '"b": 12 of 40 selected, "w": 48 of 80; the ratio of the rates is 50 %, below four fifths',
      "zh-CN": "“b”40 人中入选 12 人，“w”80 人中入选 48 人，入选率之比为 50%，低于五分之四",
    });
    // Σ C(40, k) · C(80, 60 − k) ÷ C(120, 60) over k = 0..12, added up apart in fractions: 0.0017046…
    expect(groups[0]?.chance).toBe(0.001705);
  });

  it("are exact at four fifths", () => {
    const at = outcomes([...people("a", 50, 25), ...people("b", 50, 20)]);
    expect(at.groups[1]).toMatchObject({ ratio: { exact: "0.8" }, belowFourFifths: false });
    const below = outcomes([...people("a", 50, 25), ...people("b", 1000, 399)]);
    expect(below.groups[1]).toMatchObject({ ratio: { exact: "0.798" }, belowFourFifths: true });
  });

  it("say that samples are small", () => {
    // 3 of 20 and 1 of 10: 15 % and 10 %, two thirds, of too few to mean anything.
    const few = [...people("m", 20, 3), ...people("f", 10, 1)];
    expect(outcomes(few)).toMatchObject({ reference: null, reason: "all-small" });
    expect(outcomes(few).groups[0]).toMatchObject({
      small: true,
      ratio: null,
      belowFourFifths: null,
      chance: null,
    });
    // With a minimum of 15 the larger is the reference. Chance: none or one of 4 from 10 of 30,
    // (C(20,4) + 10 · C(20,3)) ÷ C(30,4) = (4,845 + 11,400) ÷ 27,405 = 0.592775.
    const { groups } = outcomes(few, 15);
    expect(groups[0]).toMatchObject({ ratio: { exact: "2/3" }, small: true, chance: 0.592775 });
    expect(groups[0]?.message?.en).toMatch(/66.7 %, below four fifths \(small sample\)$/);
    // A small group with the highest rate is no reference, and its ratio is above 1.
    const { groups: both, reference } = outcomes([...people("a", 30, 15), ...people("b", 2, 2)]);
    expect([reference, both[1]?.ratio?.exact, both[1]?.chance]).toEqual(["a", "2", 1]);
  });

  it("count those without a score apart, and those without a group", () => {
    const without = result("b-9", {}, { status: "insufficient", score: undefined, tier: undefined });
    const all = [...people("a", 2, 1), ...people("b", 1, 0), without];
    const { groups, ungrouped } = outcomesByGroup(
      [...all, result("x", {})],
      { ...groupsOf(all), nobody: "c" },
      { selected, minimum: 1 },
    );
    expect(groups[1]).toMatchObject({
      group: "b",
      size: 2,
      scored: 1,
      insufficient: 1,
      rate: { exact: "0" },
    });
    expect(groups[0]?.score).toMatchObject({ mean: { exact: "60.5" }, median: { exact: "60.5" } });
    expect([groups.length, ungrouped]).toEqual([2, 1]);
    const alone = outcomesByGroup([without], { "b-9": "b" }, { selected, minimum: 1 });
    expect(alone.groups).toMatchObject([{ rate: null, ratio: null, score: null }]);
  });

  it("have no ratio to nobody", () => {
    expect(outcomes([...people("a", 30, 0), ...people("b", 30, 0)])).toMatchObject({
      reference: "a",
      reason: "none-selected",
      groups: [{ ratio: null }, { ratio: null, message: null }],
    });
    expect(outcomes([])).toEqual({ groups: [], reference: null, reason: "all-small", ungrouped: 0 });
  });

  it("go by awards too", () => {
    const award = (status: "fired" | "superseded" | "unknown") =>
      ({ awards: [{ id: "bonus", status, award: { kind: "badge", badge: "b" } }] }) as const;
    const all = [
      result("a-0", {}, award("fired")),
      result("a-1", {}, award("superseded")),
      result("a-2", {}, award("unknown")),
      result("a-3", {}),
    ];
    const { groups } = outcomesByGroup(all, groupsOf(all), { selected: { award: "bonus" } });
    expect(groups[0]).toMatchObject({ selected: 2, scored: 4 });
  });

  it("refuse what the policy does not have, where it is there", () => {
    const policy = parsePolicy(whole());
    const [best] = policy.tiers ?? [];
    const [rule] = policy.incentives?.rules ?? [];
    const all = people("a", 2, 1);
    const by = (one: Selection) => () => outcomesByGroup(all, groupsOf(all), { selected: one, policy });
    expect(refusals(by({ tiers: [best?.id ?? "", "ZZZ"] }))).toEqual(["options.selected.tiers.1 unknown-id"]);
    expect(refusals(by({ award: "zzz" }))).toEqual(["options.selected.award unknown-id"]);
    expect(by({ tiers: [best?.id ?? ""] })().groups).toHaveLength(1);
    expect(by({ award: rule?.id ?? "" })().groups).toHaveLength(1);
    expect(refusals(() => outcomesByCoverage(all, { selected: { tiers: ["ZZZ"] }, policy }))).toEqual([
      "options.selected.tiers.0 unknown-id",
    ]);
    expect(refusals(() => outcomesByGroup(all, {}, null as never))).toEqual(["options wrong-type"]);
  });

  test.each<[string, () => unknown, string[]]>([
    [
      "nobody to select",
      () => outcomesByGroup([], {}, { selected: { tiers: [] } }),
      ["options.selected.tiers empty"],
    ],
    ["no minimum", () => outcomes([], 0), ["options.minimum out-of-range"]],
    ["a group that is none", () => outcomesByGroup([], { a: 1 } as never, { selected }), ["a wrong-type"]],
    [
      "a result that is none",
      () => outcomesByGroup([{}] as never, {}, { selected }),
      [
        "results.0.id missing-key",
        "results.0.role missing-key",
        "results.0.status missing-key",
        "results.0.coverage missing-key",
        "results.0.indicators missing-key",
      ],
    ],
    [
      "a key that is none",
      () => outcomesByGroup([], JSON.parse('{"__proto__":"a"}'), { selected }),
      ["__proto__ forbidden-key"],
    ],
  ])("refuse %s", (_, call, expected) => {
    expect(refusals(call)).toEqual(expected);
  });
});

describe("outcomes by coverage", () => {
  it("stand in bands, the ends at exactly where they begin", () => {
    const at = (coverage: string | number, index: number) =>
      result(`e-${index}`, {}, { coverage, tier: Number(coverage) === 1 ? "A" : "B" });
    const all = [1, "1.0", "0.999", 0.8, 0.5, "0.4999", 0].map(at);
    const { groups } = outcomesByCoverage(all, { selected, minimum: 2 });
    expect(groups.map(({ group, size, rate }) => [group, size, rate?.exact])).toEqual([
      ["[0, 0.5)", 2, "0"],
      ["[0.5, 0.8)", 1, "0"],
      ["[0.8, 1)", 2, "0"],
      ["[1, 1]", 2, "1"],
    ]);
    const two = outcomesByCoverage(all, { selected, bands: ["0.9"] });
    expect(two.groups.map(({ group, size }) => [group, size])).toEqual([
      ["[0, 0.9)", 4],
      ["[0.9, 1]", 3],
    ]);
  });

  it("refuse bands that are none", () => {
    const call = () => outcomesByCoverage([], { selected, bands: [0, 0.5, 0.5, 2] });
    expect(refusals(call)).toEqual([
      "options.bands.0 out-of-range",
      "options.bands.2 not-in-order",
      "options.bands.3 out-of-range",
    ]);
  });
});

describe("differences by team", () => {
  const one = (id: string, score: number) => result(id, {}, { score });

  it("are to all others, with what lies between", () => {
    // Means 75 and 90 of 70, 80, 90: η² = (2 · 25 + 100) ÷ (100 + 0 + 100) = 0.75
    const teams = differencesByTeam([one("a", 70), one("b", 80), one("c", 90)], { a: "e", b: "e", c: "w" });
    expect(teams).toMatchObject({
      teams: [
        { team: "e", scored: 2, small: true, difference: { exact: "-15" }, score: { mean: { exact: "75" } } },
        { team: "w", scored: 1, difference: { exact: "15" } },
      ],
      between: { exact: "0.75" },
      ungrouped: 0,
    });
  });

  it("are null where there is nothing to compare", () => {
    const none = result("n", {}, { status: "insufficient", score: undefined });
    const teams = differencesByTeam(
      [one("a", 70), one("b", 70), none],
      { a: "e", b: "e", n: "w" },
      { minimum: 2 },
    );
    expect(teams).toMatchObject({
      teams: [
        { small: false, difference: null },
        { scored: 0, score: null, difference: null },
      ],
      between: null,
    });
    expect(differencesByTeam([], {})).toEqual({ teams: [], between: null, ungrouped: 0 });
  });
});

describe("differences by rater", () => {
  const row = (rater: string, subject: string, value: number) => ({ rater, subject, value });

  it("are to those who rated the same people", () => {
    // li: 4 − (3 + 2) ÷ 2 = 1.5 and 5 − 5 = 0: 0.75 of two; 1 for c, whom nobody else rated, plays no part.
    const [li, wang, zhou] = differencesByRater(
      [
        row("zhou", "a", 2),
        row("li", "a", 4),
        row("wang", "a", 3),
        row("li", "b", 5),
        row("wang", "b", 5),
        row("li", "c", 1),
      ],
      { minimum: 2 },
    );
    expect(li).toEqual({
      rater: "li",
      given: 3,
      mean: { exact: "10/3", rounded: 3.333333 },
      shared: 2,
      small: false,
      difference: { exact: "0.75", rounded: 0.75 },
    });
    expect(wang?.difference?.exact).toBe("0");
    expect(zhou).toMatchObject({ shared: 1, small: true, difference: { exact: "-1.5" } });
    expect(differencesByRater([row("li", "a", 1)])).toMatchObject([{ shared: 0, difference: null }]);
  });

  it("refuse what is rated twice, and values that are none", () => {
    const call = () => differencesByRater([row("li", "a", 4), row("li", "a", 5), row("li", "b", 1e99)]);
    expect(refusals(call)).toEqual(["ratings.1.subject repeated-entry", "ratings.2.value out-of-range"]);
  });
});
