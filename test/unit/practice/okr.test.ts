import {
  type BinaryKeyResult,
  checkAlignment,
  decompose,
  type KeyResult,
  keyResultObservation,
  type MetricKeyResult,
  type MilestoneKeyResult,
  type Objective,
  type RollUpOptions,
  rollUp,
} from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

const metric = (changes: Partial<MetricKeyResult> = {}): MetricKeyResult => ({
  id: "retention",
  kind: "metric",
  weight: 1,
  start: 62,
  target: 67,
  ...changes,
});
const milestone = (changes: Partial<MilestoneKeyResult> = {}): MilestoneKeyResult => ({
  id: "club",
  kind: "milestone",
  weight: 1,
  milestones: [
    { id: "design", share: "0.25", done: true },
    { id: "pilot", share: "0.35", done: true },
    { id: "launch", share: "0.4", done: false },
  ],
  ...changes,
});
const binary = (changes: Partial<BinaryKeyResult> = {}): BinaryKeyResult => ({
  id: "contract",
  kind: "binary",
  weight: 1,
  done: true,
  ...changes,
});
const objective = (...keyResults: KeyResult[]): Objective => ({ id: "retain", keyResults });
const row = (keyResult: KeyResult, options?: RollUpOptions) =>
  rollUp([objective(keyResult)], options).objectives[0]?.keyResults[0];
const rolled = (one: Objective, options?: RollUpOptions) => rollUp([one], options).objectives[0];

describe("the progress of a metric", () => {
  test.each<[string, Partial<MetricKeyResult>, object]>([
    ["is on the way", { current: 65 }, { raw: 0.6, progress: 0.6, trace: "(65 − 62) ÷ (67 − 62) = 0.6" }],
    ["is at the start", { current: 62 }, { raw: 0, progress: 0, wrongWay: false }],
    ["is at the target", { current: 67 }, { raw: 1, progress: 1, overshoot: false }],
    [
      "is beyond the target",
      { current: 70 },
      { raw: 1.6, progress: 1, overshoot: true, wrongWay: false, trace: "(70 − 62) ÷ (67 − 62) = 1.6 → 1" },
    ],
    [
      "went the wrong way",
      { current: 60 },
      { raw: -0.4, progress: 0, overshoot: false, wrongWay: true, trace: "(60 − 62) ÷ (67 − 62) = −0.4 → 0" },
    ],
    // 30 to 5 minutes: 10 of 25 are won at 20, and 35 is worse than the start.
    [
      "falls to its target",
      { start: 30, target: 5, current: 20 },
      { raw: 0.4, progress: 0.4, trace: "(20 − 30) ÷ (5 − 30) = 0.4" },
    ],
    ["rises from a falling one", { start: 30, target: 5, current: 35 }, { raw: -0.2, wrongWay: true }],
    ["falls below its target", { start: 30, target: 5, current: 0 }, { raw: 1.2, overshoot: true }],
    [
      "comes from below 0",
      { start: -20, target: -5, current: "-15" },
      { raw: 0.3333, trace: "(−15 − (−20)) ÷ (−5 − (−20)) = 0.3333" },
    ],
    // 2 ÷ 3 up, and 1 ÷ 20,000 half away from zero on either side.
    ["rounds up", { start: 0, target: 3, current: 2 }, { raw: 0.6667 }],
    ["rounds a tie away from zero", { start: 0, target: 20000, current: 1 }, { raw: 0.0001 }],
    ["and one below 0", { start: 0, target: 20000, current: -1 }, { raw: -0.0001, wrongWay: true }],
    // 1.00004 is shown as 1, and goes by what is shown.
    [
      "flags what is shown",
      { start: 0, target: 100000, current: 100004 },
      { raw: 1, progress: 1, overshoot: false },
    ],
    [
      "and nothing below",
      { start: 0, target: 100000, current: -4 },
      { raw: 0, progress: 0, wrongWay: false, trace: "(−4 − 0) ÷ (100000 − 0) = 0" },
    ],
    // On one decimal 62.05 is 62.1, 66.96 is 67, 65.04 is 65: 2.9 ÷ 4.9.
    [
      "is on the grid first",
      { start: "62.05", target: "66.96", current: "65.04", decimals: 1 },
      { raw: 0.5918, trace: "62.05 → 62.1; 66.96 → 67; 65.04 → 65; (65 − 62.1) ÷ (67 − 62.1) = 0.5918" },
    ],
    [
      "keeps six decimals",
      { start: 0, target: 1, current: "0.1234567", decimals: undefined },
      { raw: 0.1235 },
    ],
  ])("%s", (_, changes, expected) => {
    expect(row(metric(changes))).toMatchObject(expected);
  });

  test.each<[Partial<MetricKeyResult>, number, string]>([
    [{ current: 62 }, 1, "62 ≥ 62 → 1"],
    [{ current: 63 }, 1, "63 ≥ 62 → 1"],
    [{ current: 61 }, 0, "61 < 62 → 0"],
    [{ current: 61, better: "higher" }, 0, "61 < 62 → 0"],
    [{ current: 62, better: "lower" }, 1, "62 ≤ 62 → 1"],
    [{ current: 61, better: "lower" }, 1, "61 ≤ 62 → 1"],
    [{ current: 63, better: "lower" }, 0, "63 > 62 → 0"],
    // Equal on the grid alone.
    [{ start: "61.6", current: 62, decimals: 0 }, 1, "61.6 → 62; 62 ≥ 62 → 1"],
  ])("holds a level: %j", (changes, progress, trace) => {
    expect(row(metric({ target: 62, ...changes }))).toMatchObject({
      raw: progress,
      progress,
      overshoot: false,
      wrongWay: false,
      missing: false,
      trace,
    });
  });

  it("may say what its target says anyway", () => {
    expect(row(metric({ current: 65, better: "higher" }))?.progress).toBe(0.6);
    expect(row(metric({ start: 30, target: 5, current: 20, better: "lower" }))?.progress).toBe(0.4);
  });
});

describe("the progress of other key results", () => {
  it("is the sum of the shares done", () => {
    expect(row(milestone())).toMatchObject({ raw: 0.6, progress: 0.6, trace: "0.25 + 0.35 = 0.6" });
    const steps = (...done: boolean[]) =>
      done.map((one, index) => ({ id: `m${index}`, share: "0.5", done: one }));
    expect(row(milestone({ milestones: steps(false, true) }))).toMatchObject({ progress: 0.5, trace: "0.5" });
    expect(row(milestone({ milestones: steps(false, false) }))).toMatchObject({ progress: 0, trace: "0" });
    expect(row(milestone({ milestones: steps(true, true) }))).toMatchObject({ progress: 1, missing: false });
  });

  it("is 1 or 0", () => {
    expect(row(binary())).toMatchObject({ raw: 1, progress: 1, trace: "true → 1" });
    expect(row(binary({ done: false }))).toMatchObject({
      raw: 0,
      progress: 0,
      missing: false,
      trace: "false → 0",
    });
  });

  test.each<KeyResult>([
    metric(),
    metric({ current: null }),
    binary({ done: null }),
    binary({ done: undefined }),
  ])("is missing: %j", (one) => {
    expect(row(one)).toMatchObject({
      raw: null,
      progress: null,
      contribution: null,
      missing: true,
      trace: "null",
    });
    expect(row(one, { missing: "exclude" })?.progress).toBeNull();
    expect(row(one, { missing: "zero" })).toMatchObject({
      raw: null,
      progress: 0,
      contribution: 0,
      missing: true,
      trace: "null → 0",
    });
  });

  it("hands on names, and leaves out those that are not there", () => {
    const title = { en: "Retention", "zh-CN": "老客留存率" };
    expect(row(metric({ title, owner: "li", current: 65 }))).toEqual({
      id: "retention",
      title,
      owner: "li",
      kind: "metric",
      weight: 1,
      raw: 0.6,
      progress: 0.6,
      missing: false,
      overshoot: false,
      wrongWay: false,
      trace: "(65 − 62) ÷ (67 − 62) = 0.6",
      contribution: 0.6,
    });
    const answer = rollUp([{ ...objective(metric({ title, owner: "li" })), title }]);
    expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    expect(Object.keys(row(binary()) ?? {})).not.toContain("title");
    expect(Object.keys(row(binary()) ?? {})).not.toContain("owner");
  });
});

describe("the progress of an objective", () => {
  const three = [
    metric({ weight: "0.5", current: 65 }),
    milestone({ weight: "0.3" }),
    binary({ weight: "0.2", done: null }),
  ] as const;

  it("is the weighted mean of what is there", () => {
    // (0.3 + 0.18) ÷ 0.8; the parts are 0.375 and 0.225.
    expect(rolled({ ...objective(...three), title: "留住老客", owner: "chen" })).toMatchObject({
      id: "retain",
      title: "留住老客",
      owner: "chen",
      weight: null,
      progress: 0.6,
      weightPresent: 0.8,
      coverage: 0.8,
      contribution: null,
      trace: "(0.5 × 0.6 + 0.3 × 0.6) ÷ 0.8 = 0.6",
      keyResults: [{ contribution: 0.375 }, { contribution: 0.225 }, { contribution: null }],
      children: [],
    });
    expect(rolled(objective(...three), { missing: "zero" })).toMatchObject({
      progress: 0.48,
      weightPresent: 1,
      coverage: 0.8,
      keyResults: [{ contribution: 0.3 }, { contribution: 0.18 }, { contribution: 0 }],
    });
  });

  it("rounds once, half away from zero, and its parts add up to what is shown", () => {
    // 0.3333 · 0.5 = 0.16665, shown as 0.1667; the one unit over goes to the only part with a remainder.
    const halves = objective(
      metric({ weight: "0.5", start: 0, target: 3, current: 1 }),
      binary({ weight: "0.5", done: false }),
    );
    expect(rolled(halves)).toMatchObject({
      progress: 0.1667,
      keyResults: [{ contribution: 0.1667 }, { contribution: 0 }],
    });
    // Two of 0.3333 at a half: 0.16665 each, 0.3333 in all; the odd unit goes to the id that sorts first.
    const twins = ["b", "a"].map((id) => metric({ id, weight: "0.5", start: 0, target: 3, current: 1 }));
    expect(rolled(objective(...twins))).toMatchObject({
      progress: 0.3333,
      keyResults: [
        { id: "b", contribution: 0.1666 },
        { id: "a", contribution: 0.1667 },
      ],
    });
  });

  it("takes what is shown below, not what is behind it", () => {
    // 2/3 is 0.6667, twice at a half 0.6667; at the top 0.9 · 0.6667 = 0.60003, 0.6.
    const child = (id: string): Objective => ({
      id,
      weight: "0.5",
      keyResults: [metric({ id: `${id}-kr`, start: 0, target: 3, current: 2 })],
    });
    const tree: Objective = { id: "top", children: [child("x"), child("y")] };
    expect(rolled(tree)).toMatchObject({
      progress: 0.6667,
      trace: "(0.5 × 0.6667 + 0.5 × 0.6667) ÷ 1 = 0.6667",
      keyResults: [],
      children: [
        { id: "x", weight: 0.5, progress: 0.6667, contribution: 0.3334 },
        { id: "y", weight: 0.5, progress: 0.6667, contribution: 0.3333 },
      ],
    });
  });

  it("tells key results and children of one id apart", () => {
    const tree: Objective = {
      id: "top",
      keyResults: [metric({ id: "a", weight: "0.5", start: 0, target: 3, current: 1 })],
      children: [
        {
          id: "a",
          weight: "0.5",
          keyResults: [metric({ id: "b", start: 0, target: 3, current: 1 })],
        },
      ],
    };
    // A tie of 0.16665 each: the key result comes first.
    expect(rolled(tree)).toMatchObject({
      progress: 0.3333,
      keyResults: [{ contribution: 0.1667 }],
      children: [{ contribution: 0.1666 }],
    });
  });

  it("is null where nothing was measured, or what was weighs nothing", () => {
    expect(rolled(objective(metric()))).toMatchObject({
      progress: null,
      weightPresent: 0,
      coverage: 0,
      trace: "null",
    });
    expect(rolled(objective(metric({ weight: 1 }), binary({ weight: 0 })))).toMatchObject({
      progress: null,
      weightPresent: 0,
      keyResults: [{ contribution: null }, { progress: 1, contribution: null }],
    });
    expect(rolled(objective(metric()), { missing: "zero" })).toMatchObject({ progress: 0, coverage: 0 });
  });

  it("counts coverage down to the key results, and cuts it", () => {
    // Half of 0.3333 and all of 0.6667 are there: 0.83335 is cut to 0.8333.
    const tree: Objective = {
      id: "top",
      children: [
        {
          id: "half",
          weight: "0.3333",
          keyResults: [metric({ weight: "0.5" }), binary({ weight: "0.5" })],
        },
        { id: "all", weight: "0.6667", keyResults: [milestone()] },
      ],
    };
    expect(rolled(tree)).toMatchObject({
      coverage: 0.8333,
      weightPresent: 1,
      // (0.3333 · 1 + 0.6667 · 0.6) ÷ 1 = 0.73332
      progress: 0.7333,
      children: [{ progress: 1, coverage: 0.5 }, { coverage: 1 }],
    });
  });

  it("leaves out an objective below in which nothing was measured", () => {
    const tree: Objective = {
      id: "top",
      keyResults: [binary({ weight: "0.6" })],
      children: [{ id: "open", weight: "0.4", keyResults: [metric()] }],
    };
    expect(rolled(tree)).toMatchObject({
      progress: 1,
      weightPresent: 0.6,
      coverage: 0.6,
      trace: "(0.6 × 1) ÷ 0.6 = 1",
      children: [{ progress: null, contribution: null }],
    });
  });
});

describe("rollUp of several objectives", () => {
  const two = (...weights: (string | undefined)[]): Objective[] =>
    weights.map((weight, index) => ({
      id: `o${index}`,
      ...(weight === undefined ? {} : { weight }),
      keyResults: [binary({ id: `k${index}`, done: index === 0 })],
    }));

  it("sums them up where they have weights", () => {
    expect(rollUp(two("0.7", "0.3"))).toMatchObject({
      objectives: [
        { weight: 0.7, progress: 1, contribution: 0.7 },
        { weight: 0.3, progress: 0, contribution: 0 },
      ],
      overall: {
        progress: 0.7,
        weightPresent: 1,
        coverage: 1,
        trace: "(0.7 × 1 + 0.3 × 0) ÷ 1 = 0.7",
      },
    });
    expect(Object.keys(rollUp(two("1")).overall ?? {})).toEqual([
      "progress",
      "weightPresent",
      "coverage",
      "trace",
    ]);
  });

  it("leaves them apart where they have none", () => {
    expect(rollUp(two(undefined, undefined))).toMatchObject({
      objectives: [
        { weight: null, progress: 1, contribution: null },
        { weight: null, progress: 0, contribution: null },
      ],
      overall: null,
    });
    expect(rollUp([])).toEqual({ objectives: [], overall: null });
  });

  it("refuses some with and some without", () => {
    expect(refusals(() => rollUp(two("0.7", undefined)))).toEqual(["objectives.1.weight missing-key"]);
    expect(refusals(() => rollUp(two("0.7", "0.2")))).toEqual(["objectives weights-sum"]);
  });
});

describe("rollUp refuses", () => {
  const at = "objectives.0.keyResults.0";

  test.each<[KeyResult, string[]]>([
    [metric({ weight: "0.9999" }), ["objectives.0 weights-sum"]],
    [metric({ weight: "1.1" }), [`${at}.weight out-of-range`, "objectives.0 weights-sum"]],
    [metric({ weight: "0.99999" }), [`${at}.weight too-precise`, "objectives.0 weights-sum"]],
    [metric({ weight: undefined as never }), [`${at}.weight missing-key`]],
    [
      metric({ weight: Number.POSITIVE_INFINITY, start: "1,5" }),
      [`${at}.weight not-decimal`, `${at}.start not-decimal`],
    ],
    [metric({ target: undefined as never }), [`${at}.target missing-key`]],
    [metric({ target: null as never }), [`${at}.target not-decimal`]],
    [metric({ decimals: 7 }), [`${at}.decimals out-of-range`]],
    [metric({ decimals: 0.5 }), [`${at}.decimals wrong-type`]],
    [metric({ better: "more" as never }), [`${at}.better not-an-option`]],
    [metric({ better: "lower" }), [`${at}.better not-an-option`]],
    [metric({ start: 30, target: 5, better: "higher" }), [`${at}.better not-an-option`]],
    [{ ...metric(), progress: 0.5 } as never, [`${at}.progress unknown-key`]],
    [{ ...metric(), kind: "moonshot" } as never, [`${at}.kind not-an-option`]],
    [{ ...metric(), kind: undefined } as never, [`${at}.kind missing-key`]],
    // 10⁹ has 16 digits at six decimals, one unit less has 15.
    [
      metric({ start: 1e9, target: -1e9, current: 1e9 }),
      [`${at}.start value-too-large`, `${at}.target value-too-large`, `${at}.current value-too-large`],
    ],
    [metric({ start: "999999999.999999", target: "-999999999.999999" }), []],
    [metric({ target: "1e999" }), [`${at}.target value-too-large`]],
    // 10¹¹ has 16 digits at the four decimals of progress.
    [metric({ start: 0, target: "0.000001", current: "99999.999999" }), []],
    [metric({ start: 0, target: "0.000001", current: "100000" }), [`${at}.current value-too-large`]],
    [binary({ done: "yes" as never }), [`${at}.done wrong-type`]],
    [milestone({ milestones: [] }), [`${at}.milestones empty`]],
    [
      milestone({
        milestones: [
          { id: "a", share: "0.5", done: true },
          { id: "a", share: "0.4", done: false },
        ],
      }),
      [`${at}.milestones.1.id repeated-name`, `${at}.milestones weights-sum`],
    ],
    [
      milestone({
        milestones: [
          { id: "a", share: "1.5", done: true },
          { id: "b", share: "-0.5", done: null as never },
        ],
      }),
      [`${at}.milestones.1.done wrong-type`],
    ],
    [
      milestone({
        milestones: [
          { id: "a", share: "1.5", done: true },
          { id: "b", share: "-0.5", done: false },
        ],
      }),
      [`${at}.milestones.0.share out-of-range`, `${at}.milestones.1.share out-of-range`],
    ],
  ])("%j", (one, expected) => {
    expect(refusals(() => rollUp([objective(one)]))).toEqual(expected);
  });

  it("an objective with nothing in it, a weight that is missing, an id that comes twice", () => {
    const child = (id: string, changes: Partial<Objective> = {}): Objective => ({
      id,
      weight: 1,
      keyResults: [binary({ id: `${id}-kr` })],
      ...changes,
    });
    expect(refusals(() => rollUp([{ id: "o" }]))).toEqual(["objectives.0 empty"]);
    expect(refusals(() => rollUp([{ id: "o", keyResults: [], children: [] }]))).toEqual([
      "objectives.0 empty",
    ]);
    expect(refusals(() => rollUp([{ id: "o", children: [child("p", { weight: undefined })] }]))).toEqual([
      "objectives.0.children.0.weight missing-key",
    ]);
    expect(
      refusals(() => rollUp([{ id: "o", keyResults: [binary({ weight: "0.5" })], children: [child("p")] }])),
    ).toEqual(["objectives.0 weights-sum"]);
    expect(refusals(() => rollUp([{ id: "o", children: [child("o"), child("q", { weight: 0 })] }]))).toEqual([
      "objectives.0.children.0.id repeated-name",
    ]);
    const twice = [child("p"), child("q", { weight: 0, keyResults: [binary({ id: "p-kr" })] })];
    expect(refusals(() => rollUp([{ id: "o", children: twice }]))).toEqual([
      "objectives.0.children.1.keyResults.0.id repeated-name",
    ]);
    // An objective and a key result may share an id.
    expect(refusals(() => rollUp([child("o", { keyResults: [binary({ id: "o" })] })]))).toEqual([]);
    expect(refusals(() => rollUp([child("o")], { missing: "skip" as never }))).toEqual([
      "options.missing not-an-option",
    ]);
    expect(refusals(() => rollUp({} as never))).toEqual(["objectives wrong-type"]);
  });

  it("more than 16 levels", () => {
    const nest = (levels: number): Objective =>
      levels === 1
        ? { id: "1", weight: 1, keyResults: [binary()] }
        : { id: String(levels), weight: 1, children: [nest(levels - 1)] };
    expect(rollUp([nest(16)]).overall?.progress).toBe(1);
    const path = `objectives.0${".children.0".repeat(16)}`;
    expect(refusals(() => rollUp([nest(17)]))).toEqual([`${path} too-deep`]);
    expect(refusals(() => rollUp([nest(20)]))).toEqual([`${path} too-deep`]);
  });
});

describe("decompose", () => {
  it("takes a key result, of which start and target count", () => {
    const retention = {
      id: "r",
      kind: "metric",
      weight: 1,
      start: 62,
      target: 67,
      current: 65,
      decimals: 3,
    } as const;
    const way = { start: 62, target: 67 };
    const taken = decompose(retention, [{ id: "a" }, { id: "b" }], { cumulative: true });
    expect(taken).toEqual(decompose(way, [{ id: "a" }, { id: "b" }], { cumulative: true }));
    expect(taken.parts.map(({ target }) => target)).toEqual([65, 67]);
    const { target, ...half } = retention;
    expect(refusals(() => decompose(half as never, [{ id: "a" }]))).toEqual(["whole.target missing-key"]);
    // What is reached step by step, or at once, has no way to be split.
    const event = { id: "e", kind: "binary", weight: 1, start: 0, target: 3 } as never;
    expect(refusals(() => decompose(event, [{ id: "a" }]))).toContain("whole.kind unknown-key");
    expect(refusals(() => decompose({ ...way, id: "r" } as never, [{ id: "a" }]))).toEqual([
      "whole.id unknown-key",
    ]);
  });

  const months = [{ id: "2026-07" }, { id: "2026-08" }, { id: "2026-09" }];

  it("takes retention from 62 to 67 in three monthly steps", () => {
    expect(decompose({ start: 62, target: 67 }, months, { decimals: 1, cumulative: true })).toEqual({
      amount: 5,
      trace: "67 − 62 = 5",
      parts: [
        { id: "2026-07", exact: "5/3", amount: 1.7, start: 62, target: 63.7, trace: "5 ÷ 3 = 5/3 → 1.7" },
        { id: "2026-08", exact: "5/3", amount: 1.7, start: 63.7, target: 65.4, trace: "5 ÷ 3 = 5/3 → 1.7" },
        { id: "2026-09", exact: "5/3", amount: 1.6, start: 65.4, target: 67, trace: "5 ÷ 3 = 5/3 → 1.6" },
      ],
    });
  });

  it("gives one event for returning customers a month", () => {
    expect(decompose({ total: 3 }, months)).toEqual({
      amount: 3,
      trace: "3",
      parts: months.map(({ id }) => ({ id, exact: "1", amount: 1, trace: "3 ÷ 3 = 1" })),
    });
  });

  it("takes shares, and the units left over go to the largest remainders", () => {
    // Of 10: 3.33, 3.33, 3.34. The third has the largest remainder.
    const people = ["0.333", "0.333", "0.334"].map((share, index) => ({ id: `p${index}`, share }));
    expect(decompose({ total: 10 }, people).parts.map(({ amount }) => amount)).toEqual([3, 3, 4]);
    expect(decompose({ total: 10 }, people).parts[2]).toMatchObject({
      exact: "3.34",
      trace: "10 × 0.334 = 3.34 → 4",
    });
    expect(decompose({ total: 10 }, people, { decimals: 2 }).parts[2]?.trace).toBe("10 × 0.334 = 3.34");
  });

  it("falls as it rises", () => {
    const { amount, trace, parts } = decompose({ start: 30, target: -5 }, months.slice(0, 2), {
      cumulative: true,
    });
    expect([amount, trace]).toEqual([-35, "−5 − 30 = −35"]);
    // −17.5 each: the earlier part takes the odd one.
    expect(parts).toEqual([
      { id: "2026-07", exact: "-17.5", amount: -18, start: 30, target: 12, trace: "−35 ÷ 2 = −17.5 → −18" },
      { id: "2026-08", exact: "-17.5", amount: -17, start: 12, target: -5, trace: "−35 ÷ 2 = −17.5 → −17" },
    ]);
    expect(decompose({ start: -5, target: 0 }, months).trace).toBe("0 − (−5) = 5");
  });

  it("splits nothing into nothing, never −0", () => {
    const { parts } = decompose({ start: 5, target: 5 }, months, { cumulative: true });
    expect(parts.map(({ amount, start, target }) => [amount, start, target])).toEqual([
      [0, 5, 5],
      [0, 5, 5],
      [0, 5, 5],
    ]);
    const few = decompose({ total: -1 }, months, { cumulative: true });
    expect(few.parts.map(({ amount, start, target }) => [amount, start, target])).toEqual([
      [-1, 0, -1],
      [0, -1, -1],
      [0, -1, -1],
    ]);
  });

  it("hands on titles, and chains only where asked", () => {
    const [part] = decompose({ total: 1 }, [{ id: "a", title: "七月" }]).parts;
    expect(part).toEqual({ id: "a", title: "七月", exact: "1", amount: 1, trace: "1 ÷ 1 = 1" });
  });

  test.each<[unknown, unknown, object, string[]]>([
    [{ total: "2.5" }, months, {}, ["whole.total too-precise"]],
    [
      { start: "62.25", target: "67.25" },
      months,
      { decimals: 1 },
      ["whole.start too-precise", "whole.target too-precise"],
    ],
    [{ total: 1e15 }, months, {}, ["whole.total value-too-large"]],
    [{ start: 1e15, target: 0 }, months, {}, ["whole.start value-too-large"]],
    [{ start: -6e14, target: 6e14 }, months, {}, ["whole value-too-large"]],
    [{ start: -4e14, target: 4e14 }, months, {}, []],
    [{}, months, {}, ["whole.total missing-key"]],
    [{ start: 1 }, months, {}, ["whole.target missing-key"]],
    [{ total: 1, start: 1, target: 2 }, months, {}, ["whole.total unknown-key"]],
    [{ total: "three" }, months, {}, ["whole.total not-decimal"]],
    [{ total: 1 }, [], {}, ["parts empty"]],
    [{ total: 1 }, [{ id: "a" }, { id: "a" }], {}, ["parts.1.id repeated-name"]],
    [{ total: 1 }, [{ id: "a", share: 1 }, { id: "b" }], {}, ["parts.1.share missing-key"]],
    [
      { total: 1 },
      [
        { id: "a", share: "0.5" },
        { id: "b", share: "0.6" },
      ],
      {},
      ["parts weights-sum"],
    ],
    [
      { total: 1 },
      [
        { id: "a", share: "-0.00005" },
        { id: "b", share: "1.00005" },
      ],
      {},
      [
        "parts.0.share out-of-range",
        "parts.0.share too-precise",
        "parts.1.share out-of-range",
        "parts.1.share too-precise",
      ],
    ],
    [{ total: 1 }, months, { decimals: 7 }, ["options.decimals out-of-range"]],
    [{ total: 1 }, months, { cumulative: 1 }, ["options.cumulative wrong-type"]],
  ])("refuses %j among %j with %j", (whole, parts, options, expected) => {
    expect(refusals(() => decompose(whole as never, parts as never, options))).toEqual(expected);
  });
});

describe("checkAlignment", () => {
  const orders = (id: string, start: number | string, target: number | string, changes = {}) =>
    metric({ id, start, target, unit: "orders", ...changes });
  const parent = orders("orders", 400, 500);

  it("is aligned where the changes add up", () => {
    const children = [
      orders("shop", 250, 310, { owner: "li", current: 280, better: "higher" }),
      orders("live", 150, "190.000", { owner: "wang" }),
    ];
    expect(checkAlignment(parent, children)).toEqual({
      aligned: true,
      needed: 100,
      planned: 100,
      children: [
        { id: "shop", owner: "li", change: 60, counted: true },
        { id: "live", owner: "wang", change: 40, counted: true },
      ],
      findings: [],
      trace: "60 + 40 = 100",
    });
  });

  it("is short or over by the exact difference", () => {
    expect(checkAlignment(parent, [orders("shop", 0, "99.9")])).toMatchObject({
      aligned: false,
      planned: 99.9,
      trace: "99.9",
      children: [{ owner: null }],
      findings: [
        {
          kind: "short",
          id: "orders",
          difference: 0.1,
          message: {
            en: 'the children plan 99.9 where "orders" needs 100: 0.1 too little',
            "zh-CN": "下级关键结果合计 99.9，而“orders”需要 100，少 0.1",
          },
        },
      ],
    });
    expect(checkAlignment(parent, [orders("a", 0, 60), orders("b", 0, 50)]).findings).toEqual([
      {
        kind: "over",
        id: "orders",
        difference: 10,
        message: {
          en: 'the children plan 110 where "orders" needs 100: 10 too much',
          "zh-CN": "下级关键结果合计 110，而“orders”需要 100，多 10",
        },
      },
    ]);
    expect(checkAlignment(parent, [])).toMatchObject({
      planned: 0,
      trace: "0",
      findings: [{ kind: "short", difference: 100 }],
    });
  });

  it("turns round where lower is better", () => {
    const complaints = (id: string, start: number, target: number) => metric({ id, start, target });
    const fewer = complaints("complaints", 50, 30);
    expect(checkAlignment(fewer, [complaints("a", 30, 15), complaints("b", 20, 15)]).aligned).toBe(true);
    expect(checkAlignment(fewer, [complaints("a", 30, 15)]).findings).toMatchObject([
      { kind: "short", difference: 5 },
    ]);
    expect(checkAlignment(fewer, [complaints("a", 30, 5)]).findings).toMatchObject([
      { kind: "over", difference: 5 },
    ]);
    expect(checkAlignment(fewer, [complaints("a", 30, 10), complaints("still", 7, 7)]).aligned).toBe(true);
    const against = checkAlignment(fewer, [complaints("a", 30, 5), complaints("b", 20, 25)]);
    expect(against).toMatchObject({ planned: -20, trace: "−25 + 5 = −20" });
    expect(against.findings).toEqual([
      {
        kind: "direction",
        id: "b",
        change: 5,
        message: {
          en: '"b" changes by 5, which is the other way than "complaints"',
          "zh-CN": "“b”的变动为 5，与“complaints”方向相反",
        },
      },
    ]);
  });

  it("counts a child that goes the other way, and one that stands still, against the sum", () => {
    const { findings, trace } = checkAlignment(parent, [
      orders("shop", 0, 100),
      orders("live", 20, 10),
      orders("still", 7, 7),
    ]);
    expect(trace).toBe("100 + (−10) + 0 = 90");
    expect(findings).toMatchObject([
      { kind: "direction", id: "live", change: -10 },
      { kind: "short", difference: 10 },
    ]);
  });

  it("asks a held level for a sum of 0, and knows the wrong way by what is better", () => {
    const held = (changes = {}) => metric({ id: "stock", start: 40, target: 40, ...changes });
    const [up, down] = [
      metric({ id: "up", start: 0, target: 3 }),
      metric({ id: "down", start: 3, target: 0 }),
    ];
    expect(checkAlignment(held(), []).aligned).toBe(true);
    expect(checkAlignment(held(), [up]).findings).toMatchObject([{ kind: "over", difference: 3 }]);
    expect(checkAlignment(held({ better: "lower" }), [up]).findings).toMatchObject([
      { kind: "direction", id: "up" },
      { kind: "short", difference: 3 },
    ]);
    expect(checkAlignment(held(), [up, down]).findings).toMatchObject([{ kind: "direction", id: "down" }]);
  });

  it("does not add up what has another unit", () => {
    const { children, planned, findings } = checkAlignment(parent, [
      orders("shop", 0, 100),
      orders("sales", 9, 0, { unit: "CNY" }),
      orders("bare", 0, 5, { unit: undefined }),
    ]);
    expect(planned).toBe(100);
    expect(children.map(({ counted }) => counted)).toEqual([true, false, false]);
    expect(findings).toEqual([
      {
        kind: "unit",
        id: "sales",
        unit: "CNY",
        expected: "orders",
        message: {
          en: '"sales" has the unit "CNY", but "orders" has the unit "orders": it is not counted',
          "zh-CN": "“sales”以“CNY”为单位，而“orders”以“orders”为单位，未计入合计",
        },
      },
      {
        kind: "unit",
        id: "bare",
        unit: null,
        expected: "orders",
        message: {
          en: '"bare" has no unit, but "orders" has the unit "orders": it is not counted',
          "zh-CN": "“bare”没有单位，而“orders”以“orders”为单位，未计入合计",
        },
      },
    ]);
  });

  it("puts each on its own grid first", () => {
    // 0.4 and 99.6 at no decimals are 0 and 100.
    expect(checkAlignment(parent, [orders("shop", "0.4", "99.6", { decimals: 0 })]).aligned).toBe(true);
  });

  test.each<[MetricKeyResult, MetricKeyResult[], string[]]>([
    [parent, [orders("orders", 0, 100)], ["children.0.id circular"]],
    [parent, [orders("a", 0, 50), orders("a", 0, 50)], ["children.1.id repeated-name"]],
    [
      binary() as never,
      [],
      [
        "parent.kind not-an-option",
        "parent.start missing-key",
        "parent.target missing-key",
        "parent.done unknown-key",
      ],
    ],
    [{ ...parent, target: 1e9 }, [], ["parent.target value-too-large"]],
    [{ ...parent, start: -6e8, target: 6e8 }, [], ["parent value-too-large"]],
    [parent, [orders("a", -6e8, 6e8), orders("b", 0, "x")], ["children.1.target not-decimal"]],
    [parent, [orders("a", -6e8, 6e8)], ["children.0 value-too-large"]],
    [parent, [orders("a", 0, 6e8), orders("b", 0, 6e8)], ["children value-too-large"]],
    // A sum of 15 digits, but 16 to the parent.
    [orders("o", 6e8, 0), [orders("a", 0, 6e8)], ["children value-too-large"]],
    // 15 digits before the point, and six after it from another grid.
    [
      orders("o", 0, 1e9, { decimals: 0 }),
      [orders("a", 0, 1e9, { decimals: 0 }), orders("b", 0, 1)],
      ["children value-too-large"],
    ],
  ])("refuses %j with %j", (one, children, expected) => {
    expect(refusals(() => checkAlignment(one, children))).toEqual(expected);
  });
});

describe("keyResultObservation", () => {
  const observed = (one: KeyResult, options?: RollUpOptions, progress?: "counted" | "raw") => {
    const found = row(one, options);
    return found && keyResultObservation(found, progress && { progress });
  };

  it("is the progress that counts, or the raw one", () => {
    expect(observed(metric({ current: 65 }))).toBe(0.6);
    expect(observed(metric({ current: 70 }))).toBe(1);
    expect(observed(metric({ current: 70 }), {}, "counted")).toBe(1);
    expect(observed(metric({ current: 70 }), {}, "raw")).toBe(1.6);
    expect(observed(metric({ current: 60 }), {}, "raw")).toBe(-0.4);
    expect(observed(milestone(), {}, "raw")).toBe(0.6);
  });

  it("is missing where there is no value, unless that was rolled up as 0", () => {
    const missing = { missing: "not measured (尚无实际值)" };
    expect(observed(metric())).toEqual(missing);
    expect(observed(metric(), {}, "raw")).toEqual(missing);
    expect(observed(metric(), { missing: "zero" })).toBe(0);
    expect(observed(metric(), { missing: "zero" }, "raw")).toBe(0);
  });

  it("refuses what is no row", () => {
    expect(refusals(() => keyResultObservation({ progress: 1.1, raw: 1.1 }))).toEqual([
      "row.progress out-of-range",
    ]);
    expect(refusals(() => keyResultObservation({} as never))).toEqual([
      "row.progress missing-key",
      "row.raw missing-key",
    ]);
    expect(refusals(() => keyResultObservation({ progress: "x", raw: null } as never))).toEqual([
      "row.progress not-decimal",
    ]);
    expect(
      refusals(() => keyResultObservation({ progress: 1, raw: 1 }, { progress: "best" as never })),
    ).toEqual(["options.progress not-an-option"]);
  });
});
