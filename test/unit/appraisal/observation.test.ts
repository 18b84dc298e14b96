import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import { type Document, flat, rowsOf, run } from "../support.js";

const linear = { kind: "linear", floor: 0, target: 100 };

/** Value and trace of an observation; the indicator asks a sample of 10. */
const read = (observation: unknown, indicator: Document = {}, scale: Document = {}) => {
  const [row] = rowsOf(linear, [observation], scale, { minimumSample: 10, ...indicator });
  return { value: row?.value, ...row?.trace.value };
};

/** Why a subject is refused: path and code. */
const refusal = (observation: unknown, indicator: Document = {}) => {
  const policy = flat(
    { nps: 1 },
    { indicators: [{ id: "nps", layer: "user", scoring: linear, ...indicator }] },
  );
  const { rejected } = run(policy, [{ id: "e-1", role: "support", observations: { nps: observation } }]);
  return rejected[0] === undefined ? null : `${rejected[0].path} ${rejected[0].code}`;
};

const from = (numerator: string, denominator: string, result: number, decimals = 6) => ({
  from: { numerator, denominator, decimals, rounding: "halfExpand", result },
});

describe("a value", () => {
  test.each<[observation: unknown, expected: object]>([
    [42, { value: 42, ...from("42", "1", 42), sample: null }],
    ["42.50", { value: 42.5, ...from("42.5", "1", 42.5), sample: null }],
    [new Decimal("42.5"), { value: 42.5, ...from("42.5", "1", 42.5), sample: null }],
    [-0, { value: 0, ...from("0", "1", 0), sample: null }],
    ["1.0000005", { value: 1.000001, ...from("1.0000005", "1", 1.000001), sample: null }],
    [
      { value: "4.8", sample: 10 },
      { value: 4.8, ...from("4.8", "1", 4.8), sample: 10 },
    ],
    [
      { value: 4.8, sample: "10.5" },
      { value: 4.8, ...from("4.8", "1", 4.8), sample: 10.5 },
    ],
    [{ of: [191, 196] }, { value: 0.97449, ...from("191", "196", 0.97449), sample: 196 }],
    [{ of: ["1", "30"] }, { value: 0.033333, ...from("1", "30", 0.033333), sample: 30 }],
    [{ of: [-50, "12.5"] }, { value: -4, ...from("-50", "12.5", -4), sample: 12.5 }],
    [
      { value: 5, sample: 10, missing: undefined },
      { value: 5, ...from("5", "1", 5), sample: 10 },
    ],
  ])("%j", (observation, expected) => {
    expect(read(observation)).toEqual(expected);
  });

  it("lies on the indicator's grid, rounded once in the policy's mode", () => {
    expect(read("2.5", { decimals: 0 }).value).toBe(3);
    expect(read("2.5", { decimals: 0 }, { rounding: "halfEven" }).value).toBe(2);
    expect(read("-2.5", { decimals: 0 }).value).toBe(-3);
    // 1/8 = 0.125
    expect(read({ of: [10, 80] }, { decimals: 2 }).value).toBe(0.13);
    expect(read({ of: [10, 80] }, { decimals: 2 }, { rounding: "halfEven" }).value).toBe(0.12);
    expect(read({ of: [-10, 80] }, { decimals: 2 }).value).toBe(-0.13);
  });
});

describe("nothing", () => {
  test.each<[observation: unknown, expected: object]>([
    [undefined, { value: null, missing: "absent" }],
    [null, { value: null, missing: "null" }],
    [{ missing: "on leave" }, { value: null, missing: "stated", reason: "on leave" }],
    [{ missing: "" }, { value: null, missing: "stated", reason: "" }],
    [{ of: [0, 0] }, { value: null, missing: "emptyQuotient", sample: 0 }],
    [{ of: [5, "-0.0"] }, { value: null, missing: "emptyQuotient", sample: 0 }],
    [
      { value: 5, sample: 9 },
      { value: null, missing: "smallSample", sample: 9, minimumSample: 10 },
    ],
    [
      { value: 5, sample: "9.999" },
      { value: null, missing: "smallSample", sample: 9.999, minimumSample: 10 },
    ],
    [
      { value: 5, sample: 0 },
      { value: null, missing: "smallSample", sample: 0, minimumSample: 10 },
    ],
    [{ of: [5, 9] }, { value: null, missing: "smallSample", sample: 9, minimumSample: 10 }],
    [
      { value: "1e30", sample: 1 },
      { value: null, missing: "smallSample", sample: 1, minimumSample: 10 },
    ],
  ])("%j", (observation, expected) => {
    expect(read(observation)).toEqual(expected);
  });

  it("a sample asks nothing where the indicator does not", () => {
    expect(read({ value: 5, sample: 0 }, { minimumSample: undefined }).value).toBe(5);
    expect(read({ value: 5, sample: 0 }, { minimumSample: 0 }).value).toBe(5);
  });
});

describe("a fault", () => {
  test.each<[observation: unknown, code: string]>([
    ["many", "not-decimal"],
    ["", "not-decimal"],
    ["1e1234", "not-decimal"],
    [Number.NaN, "not-decimal"],
    [Number.POSITIVE_INFINITY, "not-decimal"],
    [true, "bad-observation"],
    [[5], "bad-observation"],
    [{}, "bad-observation"],
    [new Map(), "bad-observation"],
    [{ value: 5 }, "bad-observation"],
    [{ sample: 5 }, "bad-observation"],
    [{ value: 5, sample: 5, of: [1, 2] }, "bad-observation"],
    [{ of: [1, 2], missing: "x" }, "bad-observation"],
    [{ missing: null }, "bad-observation"],
    [{ missing: 5 }, "bad-observation"],
    [{ note: "x" }, "bad-observation"],
    [{ of: 5 }, "bad-observation"],
    [{ of: [1] }, "bad-observation"],
    [{ of: [1, 2, 3] }, "bad-observation"],
    [{ of: { 0: 1, 1: 2 } }, "bad-observation"],
    [{ of: [null, 2] }, "not-decimal"],
    [{ of: [1, null] }, "not-decimal"],
    [{ of: ["x", 0] }, "not-decimal"],
    [{ of: [1, -1] }, "out-of-range"],
    [{ of: [1, "-1e-999"] }, "out-of-range"],
    [{ value: null, sample: 5 }, "not-decimal"],
    [{ value: 5, sample: null }, "not-decimal"],
    [{ value: 5, sample: "some" }, "not-decimal"],
    [{ value: 5, sample: -1 }, "out-of-range"],
    // A fault also where the value would be missing anyway.
    [{ value: "x", sample: 0 }, "not-decimal"],
    [{ value: null, sample: 0 }, "not-decimal"],
  ])("%j", (observation, code) => {
    expect(refusal(observation, { minimumSample: 10 })).toBe(`observations.nps ${code}`);
  });

  it("takes no object for a Decimal by its keys", () => {
    expect(refusal({ toStringTag: "[object Decimal]", toString: 1 })).toBe(
      "observations.nps bad-observation",
    );
    expect(refusal({ toStringTag: "[object Decimal]" })).toBe("observations.nps bad-observation");
  });

  test.each<[value: unknown, decimals: number, refused: boolean]>([
    ["999999999.999999", 6, false],
    ["-999999999.999999", 6, false],
    ["999999999.9999994", 6, false],
    ["999999999.9999995", 6, true],
    ["1e9", 6, true],
    ["-1e9", 6, true],
    ["1e999", 6, true],
    ["999999999999999", 0, false],
    ["999999999999999.4", 0, false],
    ["999999999999999.5", 0, true],
    ["9999999999999.99", 2, false],
    [{ of: ["1e9", 1] }, 6, true],
    [{ of: [1, "1e-9"] }, 6, true],
    [{ value: "1e9", sample: 1 }, 6, true],
  ])("%j of %d decimals beyond 15 digits: %s", (value, decimals, refused) => {
    expect(refusal(value, { decimals })).toBe(refused ? "observations.nps value-too-large" : null);
  });

  it("tells what was found", () => {
    const { rejected } = run(flat({ nps: 1 }), [
      { id: "a", role: "support", observations: { nps: "1e20" } },
      { id: "b", role: "support", observations: { nps: { value: 1, note: 2 } } },
      { id: "c", role: "support", observations: { nps: { of: [5, -2] } } },
    ]);
    expect(rejected.map(({ facts }) => facts)).toEqual([
      { decimals: 6, found: '"100000000000000000000"' },
      { found: "{note,value}" },
      { found: "-2", minimum: "0" },
    ]);
  });
});

describe("missing values", () => {
  const policy = (missing: string | undefined, weight: string | number = "0.5") =>
    flat(
      { nps: weight, csat: weight === 0 ? 1 : "0.5" },
      {
        indicators: [
          { id: "nps", layer: "user", scoring: linear, ...(missing === undefined ? {} : { missing }) },
          { id: "csat", layer: "user", scoring: linear },
        ],
      },
    );
  const subject = { id: "e-1", role: "support", observations: { csat: 80 } };

  it("leave the denominator by default", () => {
    for (const missing of [undefined, "exclude"]) {
      const [result] = run(policy(missing), [subject]).results;
      expect(result).toMatchObject({ status: "scored", coverage: 0.5, base: 80 });
      expect(result?.indicators[0]).toMatchObject({
        value: null,
        points: null,
        weight: 0.5,
        contribution: null,
        trace: {
          points: { rule: null, leftOut: "missing", terms: {}, target: null, from: null, clamped: null },
        },
      });
    }
  });

  it("earn 0 points and count as present", () => {
    const [result] = run(policy("zero"), [subject]).results;
    expect(result).toMatchObject({ status: "scored", coverage: 1, base: 40 });
    expect(result?.indicators[0]).toMatchObject({
      value: null,
      points: 0,
      contribution: 0,
      trace: { points: { rule: "zero", leftOut: null }, contribution: { floor: 0, extra: 0 } },
    });
  });

  it("reject the subject where the indicator has weight", () => {
    expect(run(policy("reject"), [subject])).toMatchObject({
      results: [],
      rejected: [
        { id: "e-1", path: "observations.nps", code: "missing-rejected", facts: { indicator: "nps" } },
      ],
    });
    expect(run(policy("reject", 0), [subject])).toMatchObject({ results: [{ base: 80 }], rejected: [] });
  });

  it("reject for too small a sample and an empty quotient, too", () => {
    const strict = flat(
      { nps: 1 },
      { indicators: [{ id: "nps", layer: "user", scoring: linear, missing: "reject", minimumSample: 5 }] },
    );
    const given = [{ value: 1, sample: 4 }, { of: [0, 0] }, { missing: "x" }, null, { value: 1, sample: 5 }];
    const { rejected } = run(
      strict,
      given.map((nps, index) => ({ id: `e-${index}`, role: "support", observations: { nps } })),
    );
    expect(rejected.map(({ id, code }) => `${id} ${code}`)).toEqual(
      [0, 1, 2, 3].map((index) => `e-${index} missing-rejected`),
    );
  });
});
