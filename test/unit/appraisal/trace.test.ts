import { describe, expect, it, test } from "vitest";
import { faults, recompute, unfit } from "../exactness.js";
import { change, type Document, flat, run, tiny, whole } from "../support.js";

describe("the check itself", () => {
  test.each<
    [
      numerator: string,
      denominator: string,
      decimals: number,
      rounding: "halfExpand" | "halfEven",
      result: string,
    ]
  >([
    ["1", "8", 2, "halfExpand", "13/100"],
    ["-1", "8", 2, "halfExpand", "-13/100"],
    ["1", "-8", 2, "halfExpand", "-13/100"],
    ["1", "8", 2, "halfEven", "12/100"],
    ["-1", "8", 2, "halfEven", "-12/100"],
    ["3", "8", 2, "halfEven", "38/100"],
    ["-3", "8", 2, "halfEven", "-38/100"],
    ["-1", "3", 0, "halfExpand", "0/1"],
    ["-2", "3", 0, "halfExpand", "-1/1"],
    ["0.5", "0.25", 0, "halfExpand", "2/1"],
  ])("%s ÷ %s", (numerator, denominator, decimals, rounding, result) => {
    expect(recompute({ numerator, denominator, decimals, rounding, result: 0 }).join("/")).toBe(result);
  });

  it("sees a wrong digit anywhere", () => {
    const { results } = run(whole(), people());
    for (const [index, path, value] of [
      [0, "base", 1],
      [0, "score", 1],
      [0, "coverage", 0.9],
      [0, "indicators.0.value", 1],
      [0, "indicators.0.contribution", 1],
      [0, "indicators.0.trace.points.from.result", 1],
      [0, "indicators.0.trace.contribution.floor", 1],
      [0, "layers.0.contribution", 1],
      [0, "trace.base.numerator", "1"],
      [2, "effects.0.effect", 1],
      [2, "trace.modifiers.0.after", 1],
      [1, "payout", 1],
    ] as const) {
      const changed = change(JSON.parse(JSON.stringify(results[index])) as Document, { [path]: value });
      expect(faults(changed as never), path).not.toEqual([]);
    }
    expect(unfit([Number.NaN, -0, 1 / 3, 1e300, 0.5, 123456789012345, 1234567890123456])).toHaveLength(4);
  });
});

const people = (): Document[] => [
  {
    id: "a",
    role: "seller",
    observations: { sales: 251, orders: 33, nps: "41.5", csat: { value: "4.6", sample: 31 } },
    facts: { salary: 9000 },
  },
  {
    id: "b",
    role: "carer",
    stage: "mature",
    observations: { orders: { of: [100, 3] }, nps: -7, csat: { value: 5, sample: 20 }, sales: 10 },
    facts: { salary: "8000.55", complaints: 0, breach: false },
    targets: { orders: 40 },
  },
  {
    id: "c",
    role: "seller",
    stage: "launch",
    observations: { sales: 500, orders: 99, nps: 70 },
    facts: { complaints: 3, breach: true },
  },
  { id: "d", role: "carer", observations: { orders: 7 } },
  {
    id: "e",
    role: "carer",
    observations: { orders: "0.004", nps: "-19.9999", csat: { value: 1, sample: 99 } },
    facts: { cause: "skill" },
  },
];

describe("every line follows from the lines above it", () => {
  test.each<[Document]>([
    [{}],
    [{ scale: { rounding: "halfEven" } }],
    [{ scale: { pointsDecimals: 4, scoreDecimals: 1 } }],
    [{ scale: { pointsDecimals: 0, scoreDecimals: 4, weightDecimals: 8 } }],
    [{ scale: { pointsDecimals: 1, scoreDecimals: 0, weightDecimals: 2, rounding: "halfEven" } }],
    [
      {
        "indicators.2.scoring": {
          kind: "piecewise",
          knots: [
            { at: -20, points: 0 },
            { at: 3, points: 31 },
            { at: 60, points: 100 },
          ],
        },
      },
    ],
    [
      {
        "indicators.2.scoring": {
          kind: "step",
          reference: 0,
          every: 7,
          change: "3.33",
          start: 50,
          whole: false,
        },
        "indicators.2.missing": "zero",
      },
    ],
    [{ "indicators.2.scoring": { kind: "percentile", better: "lower" } }],
    [{ "incentives.stacking": "highest", "incentives.ceiling.percent": 7 }],
  ])("%j", (changes) => {
    const answer = run(change(whole(), changes), people());
    expect(answer.results).toHaveLength(5);
    expect(answer.results.flatMap(faults)).toEqual([]);
    expect(unfit(answer)).toEqual([]);
  });

  it("in a run of many", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `e-${index}`,
      role: index % 3 === 0 ? "carer" : "seller",
      stage: index % 5 === 0 ? "mature" : null,
      observations: {
        sales: { of: [index * 37 + 1, 7] },
        orders: index % 7 === 0 ? null : index,
        nps: { of: [index * 11 - 100, 9] },
        csat: { value: `4.${index}`, sample: index },
      },
      facts: { salary: 1000 + index / 8, complaints: index % 4 },
    }));
    const { results } = run(whole(), many);
    expect(results).toHaveLength(60);
    expect(results.flatMap(faults)).toEqual([]);
  });
});

describe("no number of an answer is too long or too large, whatever the policy says", () => {
  const scored = (scoring: Document, value: unknown, indicator: Document = {}) =>
    run(tiny({ indicators: [{ id: "nps", layer: "user", scoring, ...indicator }] }), [
      { id: "e-1", role: "support", observations: { nps: value } },
    ]);
  const fine = "0.12345678901234567890123";

  test.each<[what: string, answer: () => unknown]>([
    ["far ends of a line", () => scored({ kind: "linear", floor: "-1e999", target: "1e999" }, 5)],
    ["a target of many digits", () => scored({ kind: "linear", floor: 0, target: fine }, "0.1")],
    ["a target close to its floor", () => scored({ kind: "linear", floor: 0, target: "1e-999" }, 5)],
    [
      "a tiny target of a ratio",
      () => scored({ kind: "ratio", target: "0.000000000007" }, "123456789.123456"),
    ],
    [
      "a huge target of a ratio",
      () => scored({ kind: "ratio", target: "1e999", better: "lower" }, "0.000003"),
    ],
    [
      "steep knots",
      () =>
        scored(
          {
            kind: "piecewise",
            knots: [
              { at: 0, points: "-1e999" },
              { at: 1, points: "1e999" },
            ],
          },
          "0.7",
        ),
    ],
    ["tiny steps", () => scored({ kind: "step", reference: fine, every: "1e-999", change: "1e500" }, 5)],
    [
      "parts of tiny steps",
      () => scored({ kind: "step", reference: 0, every: "3e-30", change: "-1", whole: false }, 5),
    ],
    [
      "a start far away",
      () => scored({ kind: "step", reference: 0, every: 1, change: 1, start: "1e999" }, 5),
    ],
    ["a huge sample", () => scored({ kind: "ratio", target: 5 }, { value: 5, sample: "1e999" })],
    ["a sample of many digits", () => scored({ kind: "ratio", target: 5 }, { value: 5, sample: fine })],
    [
      "a small sample of many digits",
      () => scored({ kind: "ratio", target: 5 }, { value: 5, sample: fine }, { minimumSample: 1 }),
    ],
    [
      "a minimum sample of many digits",
      () => scored({ kind: "ratio", target: 5 }, { value: 5, sample: 0 }, { minimumSample: fine }),
    ],
    ["a denominator of many digits", () => scored({ kind: "ratio", target: 5 }, { of: [fine, fine] })],
    [
      "a minimum coverage of many digits",
      () =>
        run(flat({ nps: 1 }, { coverage: { minimum: fine } }), [
          { id: "a", role: "support", observations: { nps: 5 } },
        ]),
    ],
    [
      "a target of the subject's own of many digits",
      () =>
        run(flat({ nps: 1 }), [
          { id: "a", role: "support", observations: { nps: 5 }, targets: { nps: "1e500" } },
        ]),
    ],
    [
      "a total beyond 15 digits",
      () => {
        const rules = Array.from({ length: 30 }, (_, index) => ({
          id: `r${index}`,
          horizon: "short",
          when: { fact: "score", atLeast: 0 },
          award: { kind: "amount", amount: "9999999999999.99" },
        }));
        return run(flat({ nps: 1 }, { incentives: { currency: "CNY", rules } }), [
          { id: "a", role: "support", observations: { nps: 5 } },
        ]);
      },
    ],
    [
      "zeros with a sign in the policy",
      () =>
        run(
          tiny({
            scale: { pointsDecimals: 0, scoreDecimals: -0 },
            coverage: { minimum: -0 },
            indicators: [
              { id: "nps", layer: "user", decimals: -0, scoring: { kind: "linear", floor: -0, target: 5 } },
            ],
          }),
          [{ id: "a", role: "support", observations: { nps: -0 } }],
        ),
    ],
    [
      "zeros with a sign in facts",
      () =>
        run(flat({ nps: 1 }, { modifiers: [{ id: "m", when: { fact: "fact/f", atLeast: -0 }, add: -0 }] }), [
          { id: "a", role: "support", observations: { nps: -0 }, facts: { f: -0 } },
        ]),
    ],
  ])("%s", (_, answer) => {
    expect(unfit(answer())).toEqual([]);
  });
});

describe("an unknown rule names the missing facts, with how far back", () => {
  it("in modifiers, tiers, incentives and low performance", () => {
    const missing = (name: string) => ({ fact: `fact/${name}`, equals: true });
    const award = { kind: "badge", badge: "b" };
    const policy = flat(
      { nps: 1 },
      {
        modifiers: [{ id: "m", when: missing("m"), add: 1 }],
        tiers: [{ id: "T", when: missing("t") }, { id: "rest" }],
        incentives: {
          currency: "CNY",
          rules: [
            { id: "r", horizon: "short", when: missing("r"), award },
            { id: "s", horizon: "short", when: { streak: 3, of: missing("s") }, award },
          ],
        },
        lowPerformance: {
          when: { fact: "score", atMost: 100 },
          types: [
            {
              id: "l",
              when: { streak: 2, of: missing("l") },
              interventions: [{ kind: "coaching", days: 1 }],
            },
          ],
          otherwise: { id: "o", interventions: [{ kind: "coaching", days: 1 }] },
        },
      },
    );
    const [result] = run(policy, [
      {
        id: "a",
        role: "support",
        observations: { nps: 5 },
        facts: { l: true },
        history: [{ period: "2026-Q2", facts: { s: true } }],
      },
    ]).results;
    const back = (fact: string, ...periods: number[]) =>
      periods.map((one) => ({ fact: `fact/${fact}`, back: one }));
    expect(result?.unsettled).toEqual(["m"]);
    expect(result?.trace.modifiers[0]?.missing).toEqual(back("m", 0));
    expect(result?.awards?.map(({ missing: wanting }) => wanting)).toEqual([back("r", 0), back("s", 0, 2)]);
    expect(result?.trace).toMatchObject({
      tiers: [{ id: "T", outcome: "unknown", missing: back("t", 0) }, { id: "rest" }],
      lowPerformance: [{ id: "when" }, { id: "l", outcome: "unknown", missing: back("l", 1) }, { id: "o" }],
    });
  });
});

describe("a rule shows the facts that it looked at", () => {
  const seen = (
    rule: { readonly facts: readonly { fact: string; back: number; value: unknown }[] } | undefined,
  ) => rule?.facts.map(({ fact, back, value }) => `${fact}@${back} ${value}`);
  const award = { kind: "badge", badge: "b" };

  it("of the policy, of the host and of earlier periods, each once, in its order", () => {
    const when = {
      any: [
        { fact: "fact/cause", equals: "x" },
        {
          all: [
            { fact: "score", above: 99 },
            { fact: "value/nps", above: 99 },
            { fact: "score", below: 0 },
          ],
        },
        { not: { fact: "role", in: ["support"] } },
        { fact: "tier", equals: "S" },
        { fact: "top", below: 0 },
      ],
    };
    const policy = flat(
      { nps: 1 },
      {
        ranking: { minimum: 1 },
        tiers: [{ id: "S", when: { fact: "score", above: 90 } }, { id: "A" }],
        incentives: {
          currency: "CNY",
          rules: [
            { id: "a", horizon: "short", when, award },
            {
              id: "b",
              horizon: "short",
              when: { streak: 2, of: { fact: "base", above: 1 } },
              award: { kind: "percent", percent: 5, of: "fact/salary" },
            },
          ],
        },
      },
    );
    const people = [
      {
        id: "a",
        role: "support",
        observations: { nps: 5 },
        facts: { cause: "y", salary: "1e3" },
        history: [{ period: "2026-Q2", base: "7.50" }],
      },
      { id: "b", role: "support", observations: { nps: 95 } },
    ];
    const [first, second] = run(policy, people).results;
    expect(first?.awards?.map(seen)).toEqual([
      ["fact/cause@0 y", "score@0 5", "value/nps@0 5", "role@0 support", "tier@0 A", "top@0 1"],
      ["base@0 5", "base@1 7.5", "fact/salary@0 1e3"],
    ]);
    expect(second?.awards?.map(seen)).toEqual([
      ["fact/cause@0 null", "score@0 95", "value/nps@0 95", "role@0 support", "tier@0 S", "top@0 0.5"],
      ["base@0 95", "base@1 null", "fact/salary@0 null"],
    ]);
  });

  it("of its own subject, where a modifier asks the same as a rule", () => {
    const when = {
      all: [
        { fact: "base", atLeast: 50 },
        { fact: "points/nps", atLeast: 50 },
        { fact: "layer/user", atLeast: 50 },
      ],
    };
    const policy = flat(
      { nps: 1 },
      {
        modifiers: [{ id: "m", when, add: 1 }],
        incentives: {
          currency: "CNY",
          rules: [
            { id: "a", horizon: "short", when, award },
            { id: "b", horizon: "short", when: { fact: "base", atLeast: 50 }, award },
          ],
        },
      },
    );
    const people = [60, 40, 55].map((nps, index) => ({
      id: `e-${index}`,
      role: "support",
      observations: { nps },
    }));
    for (const [index, { awards, trace }] of run(policy, people).results.entries()) {
      const nps = people[index]?.observations.nps;
      const facts = [`base@0 ${nps}`, `points/nps@0 ${nps}`, `layer/user@0 ${nps}`];
      expect(seen(trace.modifiers[0])).toEqual(facts);
      expect(awards?.map(seen)).toEqual([facts, facts.slice(0, 1)]);
      expect(awards?.map(({ status }) => status)).toEqual(
        nps === 40 ? ["notFired", "notFired"] : ["fired", "fired"],
      );
    }
  });
});

it("an answer is plain data that survives JSON", () => {
  const answer = run(whole(), people());
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});
