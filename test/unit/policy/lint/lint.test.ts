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
    ["points below 0, which are 0", bands("atLeast", [5, 100], [3, -1]), ["bands.1 beyond-cap"]],
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
    [
      "points that fall above the cap alone",
      {
        kind: "piecewise",
        knots: [
          { at: 0, points: 0 },
          { at: 1, points: 100 },
          { at: 2, points: 120 },
          { at: 3, points: 110 },
        ],
      },
      ["knots.2 beyond-cap", "knots.3 beyond-cap"],
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

  it("a band out of reach makes no points fall", () => {
    const dip = bands("atLeast", ["4.8", 100], ["4.75", 60], ["4.7", 80]);
    expect(scored(dip, { decimals: 1 })).toEqual(["indicators.0.scoring.bands.1 unreachable-band"]);
    expect(scored(dip, { decimals: 2 })).toEqual(["indicators.0.scoring not-monotone"]);
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
    [
      "thresholds on either side of a value of the grid",
      [atLeast("90.005"), { fact: "score", above: "89.995" }],
      [],
    ],
    ["one role or another", [{ not: { fact: "role", atLeast: 5 } }, atLeast(50)], []],
    ["equality off the grid", [{ fact: "score", in: ["0.001", 101] }], []],
  ])("%s", (_, whens, found) => {
    expect(tiers(...whens)).toEqual(found.map((path) => `${path} unreachable-tier`));
  });

  it("judges nothing beyond a hundred comparisons", () => {
    const many = Array.from({ length: 101 }, () => atLeast(101));
    expect(tiers({ any: many })).toEqual([]);
    expect(tiers({ any: many.slice(0, 99) })).toEqual(["tiers.0 unreachable-tier"]);
  });

  it("on a grid of whole scores", () => {
    const whens = [atLeast("90.5"), { fact: "score", above: "89.5" }];
    const ladder = [...whens.map((when, index) => ({ id: `t${index}`, when })), { id: "last" }];
    expect(findings(tiny({ scale: { scoreDecimals: 0 }, tiers: ladder }))).toEqual([]);
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

  it("a value of the grid between thresholds that lie off it", () => {
    const csat = (above: string, below: string) => [
      { fact: "value/nps", above },
      { fact: "value/nps", below },
    ];
    const close = (when: Document[], decimals: number) =>
      findings(
        tiny({
          indicators: [
            { id: "nps", layer: "user", decimals, scoring: { kind: "linear", floor: 0, target: 60 } },
          ],
          modifiers: [{ id: "m", when: { all: when }, add: 1 }],
        }),
      );
    expect(close(csat("4.75", "4.85"), 1)).toEqual([]);
    expect(close(csat("4.71", "4.79"), 1)).toEqual(["modifiers.0.when never-fires"]);
    expect(close(csat("-4.79", "-4.71"), 1)).toEqual(["modifiers.0.when never-fires"]);
    expect(close(csat("-4.85", "-4.75"), 1)).toEqual([]);
    expect(close(csat("4.71", "4.79"), 2)).toEqual([]);
  });

  it("a place among others is no value of a grid: one third lies between any two decimals around it", () => {
    const top = { above: `0.${"3".repeat(40)}`, below: `0.${"3".repeat(39)}4` };
    const when = { all: Object.entries(top).map(([by, edge]) => ({ fact: "top", [by]: edge })) };
    expect(findings(tiny({ tiers: [{ id: "A", when }, { id: "B" }] }))).toEqual([]);
  });

  it("what cannot hold together: two roles, a tier and a score beneath it", () => {
    const both = (...facts: Document[]) => modified({ all: facts });
    const roles = tiny({ roles: { r: { layers: { user: 1 } }, q: { layers: { user: 1 } } } });
    const role = (id: string) => ({ fact: "role", equals: id });
    const judged = (when: Document) => findings({ ...roles, modifiers: [{ id: "m", when, add: 1 }] });
    expect(judged({ all: [role("r"), role("q")] })).toEqual(["modifiers.0.when never-fires"]);
    expect(judged({ all: [role("r"), { not: role("q") }] })).toEqual([]);
    expect(judged({ not: { fact: "role", in: ["r"] } })).toEqual([]);
    expect(both({ fact: "cohort", equals: "x" }, { fact: "cohort", equals: "y" })).toEqual([
      "modifiers.0.when never-fires",
    ]);
    expect(both({ fact: "fact/x", equals: "7" }, { not: { fact: "fact/x", equals: 7 } })).toEqual([]);
    expect(both({ fact: "fact/x", equals: 7 }, { not: { fact: "fact/x", equals: "7" } })).toEqual([]);
    const rule = (score: Document) => ({
      id: "r",
      horizon: "short",
      when: {
        all: [
          { fact: "tier", equals: "A" },
          { fact: "score", ...score },
        ],
      },
      award: { kind: "badge", badge: "b" },
    });
    const tiers = [
      { id: "S", when: { fact: "score", atLeast: 90 } },
      { id: "A", when: { fact: "score", atLeast: 80 } },
      { id: "B" },
    ];
    const rules = [{ below: 80 }, { atMost: 80 }, { above: "89.99" }, { above: 85 }].map(rule);
    expect(
      findings(
        tiny({ tiers, incentives: { currency: "CNY", rules: rules.map((r, i) => ({ ...r, id: `r${i}` })) } }),
      ),
    ).toEqual(["incentives.rules.0.when never-fires", "incentives.rules.2.when never-fires"]);
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
    const both = ["incentives.rules.0 cliff r0 score 90", "incentives.rules.0 cliff r0 layer/user 60"];
    expect(cliffs([paid({ fact: "tier", in: ["S", "A"] })], { tiers })).toEqual(both);
    // Who falls from A is in B, and paid as well; who rises to S is not.
    expect(cliffs([paid({ fact: "tier", in: ["A", "B"] })], { tiers })).toEqual([
      "incentives.rules.0 cliff r0 score 90",
    ]);
    expect(cliffs([paid({ fact: "tier", equals: "B" })], { tiers })).toEqual(both);
    expect(cliffs([paid({ not: { fact: "tier", in: ["S", "A"] } })], { tiers })).toEqual(both);
    expect(cliffs([paid({ fact: "tier", in: ["S", "A", "B"] })], { tiers })).toEqual([]);
  });

  it("not between tiers that are paid alike, or more and less", () => {
    const tiers = [90, 80, 60].map((score, i) => ({ id: `T${i}`, when: { fact: "score", atLeast: score } }));
    const by = (...ids: string[]) => paid({ fact: "tier", in: ids });
    const ladder = { tiers: [...tiers, { id: "last" }] };
    expect(cliffs([by("T0"), by("T1"), by("T2")], ladder)).toEqual(["incentives.rules.2 cliff r2 score 60"]);
    expect(cliffs([by("T0"), by("T2")], ladder)).toEqual([
      "incentives.rules.0 cliff r0 score 90",
      "incentives.rules.1 cliff r1 score 80",
      "incentives.rules.1 cliff r1 score 60",
    ]);
    expect(cliffs([paid({ not: { fact: "tier", equals: "last" } })], ladder)).toEqual([
      "incentives.rules.0 cliff r0 score 60",
    ]);
  });

  it("where lower is better, at the highest value that pays", () => {
    const upTo = (value: number) => paid({ fact: "value/nps", atMost: value });
    expect(cliffs([upTo(5), upTo(10)])).toEqual(["incentives.rules.1 cliff r1 value/nps 10"]);
    expect(cliffs([upTo(10), upTo(5)])).toEqual(["incentives.rules.0 cliff r0 value/nps 10"]);
    expect(cliffs([paid({ not: { fact: "value/nps", above: 5 } }), upTo(10)])).toEqual([
      "incentives.rules.1 cliff r1 value/nps 10",
    ]);
  });

  it("not one between spans that join, whichever way", () => {
    const span = (low: number, high: number) =>
      paid({
        all: [
          { fact: "score", atLeast: low },
          { fact: "score", below: high },
        ],
      });
    const best = paid({ fact: "score", atLeast: 80 });
    expect(cliffs([span(60, 70), span(70, 80), best])).toEqual(["incentives.rules.0 cliff r0 score 60"]);
    expect(cliffs([span(60, 70), best])).toEqual([
      "incentives.rules.0 cliff r0 score 60",
      "incentives.rules.0 cliff r0 score 70",
      "incentives.rules.1 cliff r1 score 80",
    ]);
  });

  it("where either of two facts pays, and beside facts that it takes as well", () => {
    const score = { fact: "score", atLeast: 90 };
    const value = { fact: "value/nps", atLeast: 5 };
    const found = ["incentives.rules.0 cliff r0 score 90", "incentives.rules.0 cliff r0 value/nps 5"];
    expect(cliffs([paid({ any: [score, value] })])).toEqual(found);
    expect(cliffs([paid({ all: [score, value] })])).toEqual(found);
    const tiers = [
      { id: "S", when: { any: [score, { fact: "top", atMost: "0.1" }] } },
      { id: "A", when: { fact: "score", atLeast: 80 } },
      { id: "B" },
    ];
    const also = [
      { fact: "role", equals: "support" },
      { fact: "coverage", atLeast: "0.8" },
    ];
    const tier = (...ids: string[]) => paid({ all: [{ fact: "tier", in: ids }, ...also] });
    expect(cliffs([tier("S")], { tiers })).toEqual(["incentives.rules.0 cliff r0 score 90"]);
    expect(cliffs([tier("S", "A")], { tiers })).toEqual(["incentives.rules.0 cliff r0 score 80"]);
    const streak = paid({ streak: 2, of: { fact: "tier", in: ["S", "A"] } });
    expect(cliffs([streak], { tiers })).toEqual(["incentives.rules.0 cliff r0 score 80"]);
  });

  it("for each role of its own: what others are paid softens nothing", () => {
    const of = (role: string, score: number) =>
      paid({
        all: [
          { fact: "role", equals: role },
          { fact: "score", atLeast: score },
        ],
      });
    const roles = { r: { layers: { user: 1 } }, q: { layers: { user: 1 } } };
    expect(cliffs([of("r", 90), of("q", 60)], { roles })).toEqual([
      "incentives.rules.0 cliff r0 score 90",
      "incentives.rules.1 cliff r1 score 60",
    ]);
    expect(cliffs([of("r", 90), of("r", 60)], { roles })).toEqual(["incentives.rules.1 cliff r1 score 60"]);
    const everybody = paid({ fact: "score", atLeast: 60 });
    expect(cliffs([of("r", 90), everybody], { roles })).toEqual(["incentives.rules.1 cliff r1 score 60"]);
  });

  it("not one that everybody is above, of no money, or of a rule that cannot fire", () => {
    expect(cliffs([paid({ fact: "score", atLeast: 0 })])).toEqual([]);
    expect(cliffs([paid({ fact: "score", above: 0 })])).toEqual(["incentives.rules.0 cliff r0 score 0"]);
    for (const none of [
      { kind: "amount", amount: 0 },
      { kind: "percent", percent: "0.0", of: "fact/x" },
    ]) {
      const nothing = paid({ fact: "score", atLeast: 60 }, none);
      expect(cliffs([nothing])).toEqual([]);
      expect(cliffs([nothing, paid({ fact: "score", atLeast: 90 })])).toEqual([
        "incentives.rules.1 cliff r1 score 90",
      ]);
    }
    const never = ["x", "y"].map((cohort) => ({ fact: "cohort", equals: cohort }));
    expect(cliffs([paid({ all: [...never, { fact: "score", atLeast: 90 }] })])).toEqual([
      "incentives.rules.0.when never-fires r0",
    ]);
  });

  it("told once, at the threshold that decides", () => {
    const at = (score: number) => ({ fact: "score", atLeast: score });
    expect(cliffs([paid({ all: [at(60), at(90), at(90)] })])).toEqual([
      "incentives.rules.0 cliff r0 score 90",
    ]);
    expect(cliffs([paid({ any: [at(60), at(90)] })])).toEqual(["incentives.rules.0 cliff r0 score 60"]);
  });

  it("judges nothing beyond a hundred steps", () => {
    const rules = (count: number) =>
      Array.from({ length: count }, () => paid({ fact: "score", atLeast: 60 }));
    expect(cliffs(rules(100))).toHaveLength(100);
    expect(cliffs(rules(101))).toEqual([]);
  });

  it("in the whole document: the bonus by tier and the gift by stars", () => {
    const document = change(whole(), { "incentives.rules.2": undefined });
    expect(findings(document)).toEqual(["incentives.rules.0 cliff", "incentives.rules.1 cliff"]);
  });
});
