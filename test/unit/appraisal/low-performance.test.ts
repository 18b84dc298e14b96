import { describe, expect, it, test } from "vitest";
import { type Document, flat, run } from "../support.js";

const coaching = [{ kind: "coaching", days: 14 }];
const training = [{ kind: "training", days: 90, courses: ["basics", "data"], checkpoints: [30, 60, 90] }];
const review = [
  { kind: "okrReview", days: 7 },
  { kind: "processChange", days: 5 },
];

function classed(facts: Document, handling: Document = {}, nps = 50) {
  const policy = flat(
    { nps: 1 },
    {
      lowPerformance: {
        when: { fact: "score", below: 60 },
        types: [
          { id: "skill", when: { fact: "fact/cause", equals: "skill" }, interventions: training },
          { id: "will", when: { fact: "fact/cause", in: ["will", "skill"] }, interventions: review },
        ],
        otherwise: { id: "other", interventions: coaching },
        ...handling,
      },
    },
  );
  const [result] = run(policy, [{ id: "e-1", role: "support", observations: { nps }, facts }]).results;
  const rules = result !== undefined && "lowPerformance" in result.trace ? result.trace.lowPerformance : [];
  return {
    id: result?.lowPerformance,
    interventions: result?.interventions,
    rules: rules.map(({ id, outcome, missing }) =>
      [id, outcome, ...missing.map(({ fact }) => fact)].join(" "),
    ),
  };
}

describe("low performance", () => {
  test.each<[what: string, facts: Document, id: string, interventions: unknown, rules: string[]]>([
    ["the first type that holds", { cause: "skill" }, "skill", training, ["when fired", "skill fired"]],
    ["a later type", { cause: "will" }, "will", review, ["when fired", "skill notFired", "will fired"]],
    [
      "otherwise",
      { cause: "health" },
      "other",
      coaching,
      ["when fired", "skill notFired", "will notFired", "other fired"],
    ],
    [
      "otherwise where all is unknown",
      {},
      "other",
      coaching,
      ["when fired", "skill unknown fact/cause", "will unknown fact/cause", "other fired"],
    ],
  ])("%s", (_, facts, id, interventions, rules) => {
    expect(classed(facts)).toEqual({ id, interventions, rules });
  });

  it("applies on true alone", () => {
    expect(classed({ cause: "skill" }, {}, 60)).toEqual({
      id: null,
      interventions: [],
      rules: ["when notFired"],
    });
    const doubt = { when: { fact: "fact/doubt", equals: true } };
    expect(classed({ cause: "skill" }, doubt)).toEqual({
      id: null,
      interventions: [],
      rules: ["when unknown fact/doubt"],
    });
  });

  it("may have no types", () => {
    expect(classed({}, { types: [] })).toEqual({
      id: "other",
      interventions: coaching,
      rules: ["when fired", "other fired"],
    });
  });

  it("takes ids that every object inherits", () => {
    const types = [{ id: "constructor", when: { fact: "score", below: 60 }, interventions: training }];
    expect(classed({}, { types, otherwise: { id: "toString", interventions: coaching } })).toMatchObject({
      id: "constructor",
      interventions: training,
    });
    expect(classed({}, { types: [], otherwise: { id: "valueOf", interventions: coaching } })).toMatchObject({
      id: "valueOf",
      interventions: coaching,
    });
  });

  it("looks at the tier and at earlier periods", () => {
    const policy = flat(
      { nps: 1 },
      {
        tiers: [{ id: "A", when: { fact: "score", atLeast: 60 } }, { id: "C" }],
        lowPerformance: {
          when: { streak: 2, of: { fact: "tier", equals: "C" } },
          types: [],
          otherwise: { id: "other", interventions: coaching },
        },
      },
    );
    const low = (tier: string) =>
      run(policy, [
        { id: "e-1", role: "support", observations: { nps: 10 }, history: [{ period: "2026-Q2", tier }] },
      ]).results[0]?.lowPerformance;
    expect(low("C")).toBe("other");
    expect(low("A")).toBeNull();
  });

  it("is none where the policy has none", () => {
    const [result] = run(flat({ nps: 1 }), [
      { id: "e-1", role: "support", observations: { nps: 0 } },
    ]).results;
    expect(result).toMatchObject({ lowPerformance: null, interventions: [], trace: { lowPerformance: [] } });
  });
});
