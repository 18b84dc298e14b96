import { lintPolicy } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { change, type Document, tiny, whole } from "../../support.js";

const findings = (document: Document) =>
  lintPolicy(document as never).map(({ path, code }) => `${path} ${code}`);

const scored = (scoring: Document, indicator: Document = {}, scale: Document = {}) =>
  findings(tiny({ scale, indicators: [{ id: "nps", layer: "user", scoring, ...indicator }] }));

const bands = (edge: "atLeast" | "atMost", ...steps: [number | string, number][]) => ({
  kind: "bands",
  bands: steps.map(([at, points]) => ({ [edge]: at, points })),
});

it("a policy with nothing to say about it", () => {
  expect(findings(tiny())).toEqual([]);
});

it("judges a plain document only where it is a policy", () => {
  expect(() => findings(tiny({ version: 5 }))).toThrow(
    expect.objectContaining({ code: "wrong-type" }) as Error,
  );
});

describe("vanishing-weight", () => {
  const document = (shares: Document, changes: Document = {}) =>
    tiny({
      indicators: ["x", "y"].map((id) => ({
        id,
        layer: "user",
        scoring: { kind: "linear", floor: 0, target: 1 },
      })),
      roles: { support: { layers: { user: 1 }, within: { user: shares } } },
      ...changes,
    });

  it("a positive weight that becomes 0 on its grid", () => {
    expect(findings(document({ x: "0.99999", y: "0.00001" }))).toEqual(["roles.support vanishing-weight"]);
    expect(lintPolicy(document({ x: "0.99999", y: "0.00001" }) as never)[0]?.facts).toEqual({
      indicator: "y",
      role: "support",
      stage: null,
      ideal: "0.00001",
    });
  });

  it("not one that stays, and not a weight of 0", () => {
    expect(findings(document({ x: "0.9999", y: "0.0001" }))).toEqual([]);
    expect(findings(document({ x: 1 }))).toEqual([]);
  });

  it("in a stage, at the stage", () => {
    const stages = { now: { adjust: [{ set: "y", share: "0.000001" }] } };
    const found = lintPolicy(document({ x: "0.5", y: "0.5" }, { stages }) as never);
    expect(found).toMatchObject([
      { path: "stages.now", facts: { indicator: "y", stage: "now", ideal: "0.000001" } },
    ]);
  });
});

describe("scoring", () => {
  test.each<[what: string, scoring: Document, found: string[]]>([
    ["falling bands", bands("atLeast", [5, 100], [3, 60]), []],
    ["rising bands", bands("atMost", [3, 100], [5, 60]), []],
    ["points above the cap", bands("atLeast", [5, 120]), ["bands.0 beyond-cap"]],
    ["points below 0", bands("atLeast", [5, 100], [3, -1]), ["bands.1 beyond-cap", " not-monotone"]],
    ["otherwise above the cap", { ...bands("atMost", [5, 100]), otherwise: 101 }, ["otherwise beyond-cap"]],
    [
      "knots above the cap",
      {
        kind: "piecewise",
        knots: [
          { at: 0, points: 0 },
          { at: 1, points: 101 },
        ],
      },
      ["knots.1 beyond-cap"],
    ],
    ["a higher cap", { ...bands("atLeast", [5, 120]), cap: 120 }, []],
    ["points that rise and fall", bands("atLeast", [5, 50], [3, 100]), [" not-monotone"]],
    ["points that rise and fall, mirrored", bands("atMost", [3, 50], [5, 100]), [" not-monotone"]],
    [
      "a valley",
      {
        kind: "piecewise",
        knots: [
          { at: 0, points: 9 },
          { at: 1, points: 0 },
          { at: 2, points: 9 },
        ],
      },
      [" not-monotone"],
    ],
    ["level steps", bands("atLeast", [5, 100], [3, 100], [1, 50]), []],
    ["linear", { kind: "linear", floor: 5, target: 0 }, []],
  ])("%s", (_, scoring, found) => {
    expect(scored(scoring)).toEqual(
      found.map((one) =>
        one.startsWith(" ") ? `indicators.0.scoring${one}` : `indicators.0.scoring.${one}`,
      ),
    );
  });

  it("a band between two thresholds that no value of the grid reaches", () => {
    const close = bands("atLeast", ["4.8", 100], ["4.75", 80], ["4.7", 60]);
    expect(scored(close, { decimals: 2 })).toEqual([]);
    expect(scored(close, { decimals: 1 })).toEqual(["indicators.0.scoring.bands.1 unreachable-band"]);
    const mirrored = bands("atMost", ["4.7", 100], ["4.75", 80], ["4.8", 60]);
    expect(scored(mirrored, { decimals: 2 })).toEqual([]);
    expect(scored(mirrored, { decimals: 1 })).toEqual(["indicators.0.scoring.bands.1 unreachable-band"]);
    expect(scored(bands("atLeast", ["0.0000005", 100], ["0.0000001", 50]))).toEqual([
      "indicators.0.scoring.bands.1 unreachable-band",
    ]);
  });

  it("tells points and cap", () => {
    const document = tiny({
      indicators: [{ id: "nps", layer: "user", scoring: bands("atLeast", [5, 120]) }],
    });
    expect(lintPolicy(document as never)[0]?.facts).toEqual({ indicator: "nps", points: "120", cap: "100" });
  });
});

describe("unreachable-tier", () => {
  const tiers = (...whens: Document[]) =>
    findings(tiny({ tiers: [...whens.map((when, index) => ({ id: `t${index}`, when })), { id: "last" }] }));
  const atLeast = (score: number | string) => ({ fact: "score", atLeast: score });

  test.each<[what: string, whens: Document[], found: string[]]>([
    ["tiers from the best down", [atLeast(90), atLeast(60)], []],
    ["a tier below one that takes all of it", [atLeast(60), atLeast(90)], ["tiers.1"]],
    ["two of the same", [atLeast(60), atLeast("60.00")], ["tiers.1"]],
    ["a score beyond full", [atLeast(101)], ["tiers.0"]],
    ["a score below 0", [{ fact: "score", below: 0 }], ["tiers.0"]],
    ["everybody in the first", [atLeast(0)], ["tiers.1"]],
    [
      "one step of the grid left",
      [
        { fact: "score", below: "99.99" },
        { fact: "score", below: 100 },
      ],
      [],
    ],
    ["a tier by rank, which may be unknown", [{ fact: "rank", atMost: 3 }, atLeast(0)], ["tiers.2"]],
    ["by other facts", [{ all: [atLeast(90), { fact: "top", atMost: "0.2" }] }, atLeast(90)], []],
    ["what excludes itself", [{ all: [atLeast(90), { fact: "score", below: 90 }] }], ["tiers.0"]],
    ["either of two", [{ any: [atLeast(101), atLeast(50)] }], []],
    ["the other way round", [{ not: atLeast(0) }], ["tiers.0"]],
    [
      "equality",
      [
        { fact: "score", equals: 50 },
        { fact: "score", in: [50, "50.0"] },
      ],
      ["tiers.1"],
    ],
    ["equality with text", [{ fact: "score", equals: "S" }], ["tiers.0"]],
    ["equality off the grid", [{ fact: "score", in: ["0.001", 101] }], []],
  ])("%s", (_, whens, found) => {
    expect(tiers(...whens)).toEqual(found.map((path) => `${path} unreachable-tier`));
  });

  it("judges nothing beyond a hundred comparisons", () => {
    const many = Array.from({ length: 101 }, () => atLeast(101));
    expect(tiers({ any: many })).toEqual([]);
    expect(tiers({ any: many.slice(0, 99) })).toEqual(["tiers.0 unreachable-tier"]);
  });

  it("says nothing where there are no tiers", () => {
    expect(findings(tiny())).toEqual([]);
  });
});

describe("never-fires", () => {
  const modified = (when: Document) => findings(tiny({ modifiers: [{ id: "m", when, add: 1 }] }));
  const facts = (fact: string, low: number | string, high: number | string): [Document, boolean][] => [
    [{ fact, atLeast: high }, true],
    [{ fact, above: high }, false],
    [{ fact, atMost: low }, true],
    [{ fact, below: low }, false],
  ];

  test.each([
    ...facts("base", 0, 100),
    ...facts("points/nps", 0, 100),
    ...facts("layer/user", 0, 100),
    ...facts("coverage", 0, 1),
    [{ fact: "value/nps", atLeast: 1e9 }, true] as const,
    [{ fact: "fact/mood", atLeast: 1e300 }, true] as const,
    [{ fact: "cohort", equals: "x" }, true] as const,
    [{ fact: "coverage", above: "0.9999" }, true] as const,
    [{ fact: "coverage", above: 1 }, false] as const,
    [
      {
        all: [
          { fact: "base", above: 50 },
          { fact: "base", below: 50 },
        ],
      },
      false,
    ] as const,
    [
      {
        all: [
          { fact: "base", above: 50 },
          { fact: "points/nps", below: 50 },
        ],
      },
      true,
    ] as const,
  ])("%o may fire: %s", (when, may) => {
    expect(modified(when)).toEqual(may ? [] : ["modifiers.0.when never-fires"]);
  });

  it("beside facts that may be anything", () => {
    expect(
      modified({
        all: [
          { fact: "base", above: 50 },
          { fact: "fact/mood", equals: "good" },
        ],
      }),
    ).toEqual([]);
    expect(
      modified({
        all: [
          { fact: "base", above: 100 },
          { fact: "cohort", equals: "x" },
        ],
      }),
    ).toEqual(["modifiers.0.when never-fires"]);
    expect(
      modified({ any: [{ fact: "base", above: 100 }, { not: { fact: "role", equals: "support" } }] }),
    ).toEqual([]);
  });

  it("rules, low performance and its types, each at its place", () => {
    const never = { fact: "score", above: 100 };
    const document = tiny({
      incentives: {
        currency: "CNY",
        rules: [
          {
            id: "a",
            horizon: "short",
            when: { fact: "rank", below: 1 },
            award: { kind: "badge", badge: "b" },
          },
          { id: "b", horizon: "mid", when: { streak: 2, of: never }, award: { kind: "badge", badge: "b" } },
          {
            id: "c",
            horizon: "mid",
            when: { streak: 2, of: { fact: "top", atMost: 1 } },
            award: { kind: "badge", badge: "b" },
          },
          {
            id: "d",
            horizon: "mid",
            when: { fact: "size", atLeast: 1 },
            award: { kind: "badge", badge: "b" },
          },
          { id: "e", horizon: "mid", when: { fact: "top", above: 1 }, award: { kind: "badge", badge: "b" } },
        ],
      },
      lowPerformance: {
        when: never,
        types: [
          {
            id: "t",
            when: { fact: "fit/gain", atLeast: 500 },
            interventions: [{ kind: "coaching", days: 1 }],
          },
          { id: "u", when: never, interventions: [{ kind: "coaching", days: 1 }] },
        ],
        otherwise: { id: "o", interventions: [{ kind: "coaching", days: 1 }] },
      },
    });
    expect(findings(document)).toEqual([
      "incentives.rules.0.when never-fires",
      "incentives.rules.1.when never-fires",
      "incentives.rules.4.when never-fires",
      "lowPerformance.when never-fires",
      "lowPerformance.types.1.when never-fires",
    ]);
  });

  it("a rule for a tier that nobody reaches", () => {
    const rule = (when: Document) => ({
      id: "r",
      horizon: "short",
      when,
      award: { kind: "badge", badge: "b" },
    });
    const never = { fact: "score", above: 100 };
    const document = (when: Document, comparisons = 1) =>
      tiny({
        tiers: [{ id: "S", when: { all: new Array(comparisons).fill(never) } }, { id: "A" }],
        incentives: { currency: "CNY", rules: [rule(when)] },
      });
    const unreachable = "tiers.0 unreachable-tier";
    expect(findings(document({ fact: "tier", equals: "S" }))).toEqual([
      unreachable,
      "incentives.rules.0.when never-fires",
    ]);
    expect(findings(document({ fact: "tier", equals: "S" }, 101))).toEqual([]);
    expect(findings(document({ fact: "tier", in: ["S", "A"] }))).toEqual([unreachable]);
    const both = (tier: string) => ({
      all: [
        { fact: "tier", equals: tier },
        { fact: "rank", atMost: 3 },
      ],
    });
    expect(findings(document(both("A")))).toEqual([unreachable]);
    expect(findings(document(both("S")))).toEqual([unreachable, "incentives.rules.0.when never-fires"]);
    expect(findings(document({ not: { fact: "tier", equals: "A" } }))).toEqual([
      unreachable,
      "incentives.rules.0.when never-fires",
    ]);
  });

  it("judges nothing beyond a hundred comparisons", () => {
    const many = (count: number) => ({ any: new Array(count).fill({ fact: "base", above: 100 }) });
    expect(modified(many(100))).toEqual(["modifiers.0.when never-fires"]);
    expect(modified(many(101))).toEqual([]);
    const values = (count: number) => ({
      fact: "base",
      in: Array.from({ length: count }, (_, i) => 101 + i),
    });
    expect(modified(values(100))).toEqual(["modifiers.0.when never-fires"]);
    expect(modified(values(101))).toEqual([]);
  });
});

describe("cliff", () => {
  const paid = (when: Document, award: Document = { kind: "amount", amount: 500 }) => ({
    id: "r",
    horizon: "short",
    when,
    award,
  });
  const cliffs = (rules: Document[], changes: Document = {}) =>
    lintPolicy(
      tiny({
        incentives: { currency: "CNY", rules: rules.map((rule, index) => ({ ...rule, id: `r${index}` })) },
        ...changes,
      }) as never,
    ).map(({ code, path, facts }) => `${path} ${code} ${Object.values(facts).join(" ")}`);

  it("money that one step of a measured fact decides on", () => {
    for (const fact of ["score", "base", "value/nps", "points/nps", "layer/user"]) {
      expect(cliffs([paid({ fact, atLeast: 90 })])).toEqual([`incentives.rules.0 cliff r0 ${fact} 90`]);
    }
    const percent = { kind: "percent", percent: 5, of: "fact/salary" };
    expect(cliffs([paid({ fact: "score", above: "89.5" }, percent)])).toEqual([
      "incentives.rules.0 cliff r0 score 89.5",
    ]);
  });

  it("not a rank, a fact of the host, an equality or an award that is no money", () => {
    expect(cliffs([paid({ fact: "top", atMost: "0.2" })])).toEqual([]);
    expect(cliffs([paid({ fact: "fact/years", atLeast: 5 })])).toEqual([]);
    expect(cliffs([paid({ fact: "role", equals: "support" })])).toEqual([]);
    expect(cliffs([paid({ fact: "score", atLeast: 90 }, { kind: "badge", badge: "b" })])).toEqual([]);
  });

  it("not one that a lower award of the same fact softens", () => {
    const at = (score: number) => paid({ fact: "score", atLeast: score }, { kind: "amount", amount: score });
    expect(cliffs([at(90), at(80), at(70)])).toEqual(["incentives.rules.2 cliff r2 score 70"]);
    expect(cliffs([at(70), at(90), at(80)])).toEqual(["incentives.rules.0 cliff r0 score 70"]);
    expect(cliffs([at(80), at(70), at(70), at(90)])).toEqual([
      "incentives.rules.1 cliff r1 score 70",
      "incentives.rules.2 cliff r2 score 70",
    ]);
  });

  it("through the tier that a rule names", () => {
    const tiers = [
      { id: "S", when: { fact: "score", atLeast: 90 } },
      { id: "A", when: { not: { fact: "layer/user", below: 60 } } },
      { id: "B" },
    ];
    expect(cliffs([paid({ fact: "tier", equals: "S" })], { tiers })).toEqual([
      "incentives.rules.0 cliff r0 score 90",
    ]);
    expect(cliffs([paid({ fact: "tier", in: ["A", "B"] })], { tiers })).toEqual([
      "incentives.rules.0 cliff r0 layer/user 60",
    ]);
    expect(cliffs([paid({ fact: "tier", equals: "B" })], { tiers })).toEqual([]);
  });

  it("in the whole document: the bonus by tier and the gift by stars", () => {
    const document = change(whole(), { "incentives.rules.2": undefined });
    expect(findings(document)).toEqual(["incentives.rules.0 cliff", "incentives.rules.1 cliff"]);
  });
});
