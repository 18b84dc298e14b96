import { appraise, parsePolicy, type Scoring } from "steelyard";
import { checkTargets, proposeRevision, robustTrend, type TargetOptions } from "steelyard/lab";
import { operationsAssistant } from "steelyard/preset";
import { describe, expect, it, test } from "vitest";
import { cutOff } from "../../../src/lab/plausibility/kendall.js";
import { months, refusals, result, shop } from "./plausible-support.js";

const series = (...values: readonly number[]) =>
  values.map((value, index) => ({ period: `2026-Q${index + 1}`, value }));
const monthly = (...values: readonly (number | null)[]) =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ period: `2026-${String(index + 1).padStart(2, "0")}`, value }],
  );

const bandsOf = (edge: "atLeast" | "atMost", bands: readonly (readonly [number, number])[]) =>
  ({
    kind: "bands",
    bands: bands.map(([at, points]) => ({ [edge]: at, points })),
    otherwise: 0,
  }) as never as Scoring;
const knotsOf = (...knots: readonly (readonly [number, number])[]): Scoring => ({
  kind: "piecewise",
  knots: knots.map(([at, points]) => ({ at, points })),
});

describe("the distribution of Kendall's S", () => {
  // Tables of upper tails: S ≥ 6 is 1 in 24 for n = 4; S ≥ 8 is 0.042 for n = 5; S ≥ 16 is 0.031 for n = 8; S ≥ 21 is 0.036
  // for n = 10; S is all pairs less twice the inversions.
  test.each([
    [4, 10n, 0, "2/24"],
    [5, 10n, 1, "10/120"],
    [8, 10n, 6, "2460/40320"],
    [10, 10n, 12, null],
  ])("at n = %i cuts off what is rarer than 1 in %i", (n, one, cut, missed) => {
    const found = cutOff(n, { numerator: 1n, denominator: one });
    expect(found?.cut).toBe(cut);
    if (missed !== null) expect(`${found?.missed}/${found?.orders}`).toBe(missed);
  });

  it("counts every order once", () => {
    // All of 4! orders by inversions: 1, 3, 5, 6, 5, 3, 1; up to half: 1 + 3 + 5 + 6 = 15.
    expect(cutOff(4, { numerator: 2n, denominator: 1n })).toEqual({ cut: 3, missed: 30n, orders: 24n });
  });
});

describe("a robust trend", () => {
  it("is Sen's slope of a published series", () => {
    // The data of Sen (1968). Of 21 slopes in order the 11th is 4, the 4th 26 ÷ 7, the 18th 35 ÷ 8; at most 3 inversions
    // have 1 + 6 + 20 + 49 = 76 of 7! = 5,040 orders, so that 1 − 152 ÷ 5,040 = 611 ÷ 630 is the confidence: 97 %.
    const times = [1, 2, 3, 4, 10, 12, 18];
    const values = [9, 15, 19, 20, 45, 55, 78];
    const points = times.map((time, index) => ({ period: String(2000 + time), value: values[index] ?? 0 }));
    const trend = robustTrend(points, { confidence: "0.96" });
    expect(trend.slope?.exact).toBe("4");
    expect(trend.slopeInterval).toMatchObject({ low: { exact: "26/7" }, high: { exact: "4.375" } });
    expect(trend.confidence).toEqual({ exact: "611/630", rounded: 0.969841 });
  });

  it("is not bent by an odd month", () => {
    // Slopes of 200, 210, 400, 230, 240: 10 ×6 of those among the straight ones, the others odd; the median is 10.
    const trend = robustTrend(monthly(200, 210, 400, 230, 240), { at: "2026-07" });
    expect(trend).toMatchObject({
      periods: 5,
      ahead: 2,
      slope: { exact: "10" },
      forecast: { exact: "260" },
      confidence: { exact: "11/12" },
      reason: null,
    });
  });

  it("counts the months that are missing", () => {
    expect(robustTrend(monthly(10, null, 30, 40)).slope?.exact).toBe("10");
    expect(robustTrend(monthly(10, null, 30, null, 51)).slope?.exact).toBe("10.25");
  });

  it("says what it cannot say", () => {
    expect(robustTrend(series(1, 2))).toEqual({
      periods: 2,
      ahead: 1,
      slope: null,
      slopeInterval: null,
      forecast: null,
      forecastInterval: null,
      confidence: null,
      reason: "too-few-periods",
    });
    // 3 periods: 2 of 3! = 6 orders is the least that can be cut off.
    expect(robustTrend(series(1, 2, 3))).toMatchObject({
      forecast: { exact: "4" },
      forecastInterval: null,
      confidence: null,
      reason: "too-few-for-interval",
    });
    expect(robustTrend(series(1, 2, 4), { confidence: "0.5" }).confidence?.exact).toBe("2/3");
  });

  it("holds level where nothing moves", () => {
    const trend = robustTrend(series(7, 7, 7, 7));
    expect(trend.forecastInterval).toEqual({
      low: { exact: "7", rounded: 7 },
      high: { exact: "7", rounded: 7 },
    });
  });

  test.each<[string, Parameters<typeof robustTrend>, string[]]>([
    ["no point", [[]], ["points empty"]],
    ["a bad period", [[{ period: "2026-13", value: 1 }]], ["points.0.period bad-period"]],
    [
      "periods of two lengths",
      [[...series(1), { period: "2026-01", value: 1 }]],
      ["points.1.period mixed-periods"],
    ],
    ["a period twice", [[...series(1), ...series(2)]], ["points.1.period repeated-entry"]],
    ["a huge value", [series(1e300)], ["points.0.value out-of-range"]],
    ["too fine a value", [series(1e-13)], ["points.0.value too-precise"]],
    ["a look behind", [series(1, 2), { at: "2026-Q2" }], ["options.at out-of-range"]],
    ["a look in months", [series(1, 2), { at: "2027-01" }], ["options.at mixed-periods"]],
    ["a look nowhere", [series(1, 2), { at: "soon" }], ["options.at bad-period"]],
    ["certainty", [series(1), { confidence: 1 }], ["options.confidence out-of-range"]],
    ["a wish", [series(1), { confidence: 0 }], ["options.confidence out-of-range"]],
    [
      "too many",
      [Array.from({ length: 201 }, (_, year) => ({ period: String(1000 + year), value: 1 }))],
      ["points too-large"],
    ],
  ])("refuses %s", (_, call, expected) => {
    expect(refusals(() => robustTrend(...call))).toEqual(expected);
  });
});

describe("targets against a benchmark", () => {
  const check = (value: number, more: TargetOptions = {}) =>
    checkTargets(shop(), [], { benchmarks: [{ indicator: "aov", value }], ...more });

  it("warn at exactly 30 %", () => {
    // |210 − 300| ÷ 300 = 0.3
    const { findings, checks } = check(300);
    expect(findings).toMatchObject([{ code: "off-benchmark", indicator: "aov", side: "below", role: null }]);
    expect(findings[0]?.message).toEqual({
      en: '"average order value" target is 30 % away from the industry mean: 210 against 300, below it',
      "zh-CN": "“客单价”的目标值与行业均值相差 30%：目标值 210，行业均值 300，偏低",
    });
    expect(checks[0]?.away).toEqual({ exact: "0.3", rounded: 0.3 });
    // 90.01 ÷ 300.01 is above, 89.99 ÷ 299.99 below.
    expect(check(300.01).findings).toHaveLength(1);
    expect(check(299.99).findings).toHaveLength(0);
  });

  it("know a benchmark below 0, above the target, and none", () => {
    expect(check(-300).checks[0]?.away?.exact).toBe("1.7");
    expect(check(100).findings).toMatchObject([{ side: "above", away: { exact: "1.1" } }]);
    expect(check(0).checks[0]?.away).toBeNull();
    expect(check(100, { share: "1.11" }).findings).toEqual([]);
  });

  it("prefer the benchmark of the role", () => {
    const benchmarks = [
      { indicator: "wait", value: 5 },
      { indicator: "wait", role: "carer", value: 20, name: { en: "best rival", "zh-CN": "最强对手" } },
    ];
    const { findings } = checkTargets(shop(), [], { benchmarks });
    expect(findings.map(({ message }) => message)).toEqual([
      {
        en: '"wait" target of role "carer" is 50 % away from the best rival: 10 against 20, below it',
        "zh-CN": "“wait”的目标值（岗位“carer”）与最强对手相差 50%：目标值 10，最强对手 20，偏低",
      },
    ]);
  });
});

const years = (count: number) =>
  Array.from({ length: count }, (_, year) => ({
    period: String(1000 + year),
    results: [result("a", { aov: 200 + year })],
  }));

describe("targets against the history", () => {
  // By hand: bands count from the threshold that earns most, knots from the first of the highest; steps have no end.
  test.each<[string, Scoring, { target: number; better: string } | null, number]>([
    [
      "bands from below",
      bandsOf("atLeast", [
        [90, 100],
        [60, 80],
        [30, 50],
      ]),
      { target: 90, better: "higher" },
      2,
    ],
    [
      "bands from above",
      bandsOf("atMost", [
        [10, 100],
        [60, 80],
        [90, 50],
      ]),
      { target: 10, better: "lower" },
      1,
    ],
    [
      "bands of which a middle one earns most",
      bandsOf("atLeast", [
        [90, 70],
        [60, 100],
        [30, 50],
      ]),
      null,
      0,
    ],
    ["knots that rise", knotsOf([0, 0], [60, 100], [95, 100]), { target: 60, better: "higher" }, 3],
    ["knots that fall", knotsOf([10, 100], [90, 0]), { target: 10, better: "lower" }, 1],
    ["knots that fall late", knotsOf([0, 100], [60, 100], [90, 0]), { target: 60, better: "lower" }, 2],
    [
      "knots beyond the cap",
      knotsOf([0, 0], [60, 100], [90, 120], [95, 110]),
      { target: 60, better: "higher" },
      3,
    ],
    ["knots that rise and then fall", knotsOf([10, 50], [60, 100], [90, 60]), null, 0],
    [
      "bands of which the rest earns most",
      {
        ...bandsOf("atLeast", [
          [60, 0],
          [30, 50],
        ]),
        otherwise: 100,
      } as Scoring,
      null,
      0,
    ],
    ["knots that end as they begin", knotsOf([10, 50], [60, 100], [90, 50]), null, 0],
    ["steps that take away", { kind: "step", reference: 50, every: 10, change: -5 } as Scoring, null, 0],
    ["the place among others", { kind: "percentile" }, null, 0],
  ])("of %s is the first value that earns most", (_, scoring, aim, count) => {
    const policy = shop();
    const [, wait] = policy.indicators;
    const other = parsePolicy({ ...policy, indicators: [{ ...policy.indicators[0], scoring }, wait] });
    const history = months("aov", [10, 60, 90, 95]);
    const [check] = checkTargets(other, history).checks.filter(({ indicator }) => indicator === "aov");
    expect(check === undefined ? null : { target: check.target, better: check.better }).toEqual(aim);
    if (check !== undefined) expect(check.reached).toEqual({ count, cases: 4 });
  });

  it("tell those that everybody and nobody reaches, each for its own people", () => {
    const quarter = (period: string) => ({
      period,
      results: Array.from({ length: 5 }, (_, index) => [
        result(`s-${index}`, { aov: 210 + index, wait: 6 }),
        result(`c-${index}`, { aov: 210, wait: 10 }, { role: "carer" }),
      ]).flat(),
    });
    const { checks, findings } = checkTargets(shop(), [quarter("2026-Q1"), quarter("2026-Q2")]);
    expect(
      checks.map(({ indicator, role, reached }) => [indicator, role, reached.count, reached.cases]),
    ).toEqual([
      ["aov", null, 20, 20],
      ["wait", null, 0, 10],
      ["wait", "carer", 10, 10],
    ]);
    expect(findings.map(({ code, role }) => [code, role])).toEqual([
      ["reached-by-everyone", null],
      ["reached-by-no-one", null],
      ["reached-by-everyone", "carer"],
    ]);
    const one = checkTargets(shop(), months("wait", [7]), { minimumCases: 1 }).findings;
    expect(one.map(({ message }) => message)).toEqual([
      {
        en: '"wait" target 5 was not reached in the only case',
        "zh-CN": "“wait”的目标值 5 在仅有的 1 例中未达成",
      },
    ]);
    expect(findings[2]?.message.en).toBe('"wait" target 10 of role "carer" was reached in all of 10 cases');
    expect(checkTargets(shop(), [quarter("2026-Q1")]).findings).toHaveLength(1);
  });

  it("tell those that lie beyond the trend, either way", () => {
    // Medians 100, 110, 120, 130, 140 lead to 150 exactly: 210 asks for more.
    const rising = months("aov", [90, 100, 300], [110], [120], [130], [140]);
    const hard = checkTargets(shop(), rising).findings.filter(({ code }) => code === "beyond-forecast");
    expect(hard).toMatchObject([{ side: "harder", low: { exact: "150" }, high: { exact: "150" } }]);
    // Waiting 4, 4, 4, 4 minutes is less than 5: the target asks for less.
    const waits = months("wait", [4], [4], [4], [4]);
    const easy = checkTargets(shop(), waits).findings;
    expect(easy).toMatchObject([{ code: "beyond-forecast", side: "easier", indicator: "wait" }]);
    expect(easy[0]?.message["zh-CN"]).toContain("比趋势本来就会达到的水平宽松（");
    expect(hard[0]?.message["zh-CN"]).toContain("比趋势本来就会达到的水平更难（");
    // 30 more in three months: 140 + 7 · 10 = 210 is on the line.
    const later = checkTargets(shop(), rising, { period: "2026-12" });
    expect(later.findings.filter(({ code }) => code === "beyond-forecast")).toEqual([]);
  });

  it("take as many periods as a trend does", () => {
    const [aov] = checkTargets(shop(), years(200)).checks;
    expect(aov?.trend).toMatchObject({ periods: 200, slope: { exact: "1" }, forecast: { exact: "400" } });
  });

  it("take what appraise answers, bands among it", () => {
    const run = appraise(operationsAssistant, {
      period: "2026-Q3",
      subjects: [{ id: "e-1", role: "campaign", observations: { conversionRate: 0.07, csat: 4.9, nps: 40 } }],
    });
    const { checks } = checkTargets(operationsAssistant, [run]);
    const of = (id: string) => checks.find(({ indicator }) => indicator === id);
    expect(of("csat")?.reached).toEqual({ count: 1, cases: 1 });
    expect(of("nps")?.reached).toEqual({ count: 0, cases: 1 });
    expect(of("complaintRate")).toBeUndefined();
    expect(of("nps")?.trend?.reason).toBe("too-few-periods");
  });

  test.each<[string, () => unknown, string[]]>([
    ["a history that is none", () => checkTargets(shop(), {} as never), ["history wrong-type"]],
    ["an entry that is none", () => checkTargets(shop(), [1] as never), ["history.0 wrong-type"]],
    [
      "results that are none",
      () => checkTargets(shop(), [{ period: "2026-Q1" }] as never),
      ["history.0.results wrong-type"],
    ],
    [
      "rows at fault, all of them",
      () =>
        checkTargets(shop(), [
          {
            period: "2026-Q1",
            results: [
              result("a", { aov: 1 }, { score: undefined }),
              result("a", { aov: 1e20 }, { score: -1e16 }),
              result("b", {}),
              7,
              result("b", {}),
            ] as never,
          },
        ]),
      [
        "history.0.results.0.score missing-key",
        "history.0.results.1.score out-of-range",
        "history.0.results.1.indicators.0.value out-of-range",
        "history.0.results.1.indicators.0.points out-of-range",
        "history.0.results.3 wrong-type",
        "history.0.results.4.id repeated-entry",
      ],
    ],
    [
      "periods of two lengths",
      () =>
        checkTargets(shop(), [
          { period: "2026-Q1", results: [] },
          { period: "2026-04", results: [] },
        ]),
      ["history.1.period mixed-periods"],
    ],
    [
      "benchmarks of nothing",
      () =>
        checkTargets(shop(), [], {
          benchmarks: [
            { indicator: "nps", value: 1 },
            { indicator: "aov", role: "boss", value: 1 },
            { indicator: "aov", value: 1 },
            { indicator: "aov", role: null, value: 1 },
          ],
        }),
      [
        "options.benchmarks.0.indicator unknown-id",
        "options.benchmarks.1.role unknown-id",
        "options.benchmarks.3 repeated-entry",
      ],
    ],
    ["too many periods", () => checkTargets(shop(), years(201)), ["history too-large"]],
    ["too many periods to revise", () => proposeRevision(shop(), years(201)), ["history too-large"]],
    ["no distance", () => checkTargets(shop(), [], { share: 0 }), ["options.share out-of-range"]],
    ["no cases", () => checkTargets(shop(), [], { minimumCases: 0 }), ["options.minimumCases out-of-range"]],
    ["an odd word", () => checkTargets(shop(), [], { shares: 1 } as never), ["options.shares unknown-key"]],
  ])("refuse %s", (_, call, expected) => {
    expect(refusals(call)).toEqual(expected);
  });
});
