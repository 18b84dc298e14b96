import { appraise, lintPolicy, parsePolicy, resolveWeights, score } from "steelyard";
import { operationsAssistant, operationsAssistantTitles } from "steelyard/preset";
import { en, scorecardReport, teamReport, toText, zhCN } from "steelyard/report";
import { describe, expect, it, test } from "vitest";
import { faults } from "../exactness.js";
import { sample } from "../report/sample.js";

describe("the preset keeps what its source gives", () => {
  it("is a policy, and data", () => {
    const { results } = appraise(operationsAssistant, { period: "2026-Q3", subjects: [] });
    expect(results).toEqual([]);
    const copy: unknown = JSON.parse(JSON.stringify(operationsAssistant));
    expect(parsePolicy(copy)).toEqual(operationsAssistant);
  });

  it("user value 40 % for user retention, business results 50 % for campaigns, collaboration 15 % throughout", () => {
    const layers = (role: "userRetention" | "campaign" | "customerService") =>
      resolveWeights(operationsAssistant, { role }).layers;
    expect(layers("userRetention").userValue).toBe(0.4);
    expect(layers("campaign").businessResult).toBe(0.5);
    for (const role of ["userRetention", "campaign", "customerService"] as const) {
      expect(layers(role).collaboration).toBe(0.15);
      for (const stage of ["launch", "mature"] as const) {
        expect(resolveWeights(operationsAssistant, { role, stage }).layers.collaboration).toBe(0.15);
      }
    }
  });

  it("first response and closed loop lead in customer service", () => {
    const { weights } = resolveWeights(operationsAssistant, { role: "customerService" });
    const heaviest = Object.entries(weights).sort(([, a], [, b]) => b - a);
    expect(heaviest.slice(0, 2).map(([id]) => id)).toEqual(["firstResponseMinutes", "closureRate"]);
  });

  it("a launch adds new-user share, a mature business strengthens retention", () => {
    for (const role of ["userRetention", "campaign"] as const) {
      const plain = resolveWeights(operationsAssistant, { role }).weights;
      const launch = resolveWeights(operationsAssistant, { role, stage: "launch" }).weights;
      const mature = resolveWeights(operationsAssistant, { role, stage: "mature" }).weights;
      expect(plain.newUserShare).toBe(0);
      expect(launch.newUserShare).toBeGreaterThan(0);
      expect(mature.customerRetentionRate).toBeGreaterThan(plain.customerRetentionRate);
    }
  });

  test.each([
    ["4.79", 0],
    ["4.8", 1000],
  ])("at %s stars the bonus is %d of a salary of 10000", (stars, payout) => {
    const subject = {
      id: "e-1",
      role: "campaign" as const,
      observations: {
        conversionRate: "0.05",
        repurchaseRate: "0.2",
        averageOrderValue: 250,
        nps: 10,
        csat: { value: stars, sample: 20 },
      },
      facts: { monthlySalary: 10_000 },
    };
    const [result] = appraise(operationsAssistant, { period: "2026-Q3", subjects: [subject] }).results;
    expect(result?.status).toBe("scored");
    expect(result?.payout).toBe(payout);
    expect(result === undefined ? [] : faults(result)).toEqual([]);
  });

  it("has nothing but two cliffs in pay to be judged", () => {
    expect(lintPolicy(operationsAssistant).map(({ code }) => code)).toEqual(["cliff", "cliff"]);
  });
});

it("a card by hand", () => {
  const card = score(operationsAssistant, {
    id: "e-1",
    role: "campaign",
    observations: { conversionRate: "0.05", repurchaseRate: "0.2", averageOrderValue: 250, nps: 10 },
  });
  // conversion (0.05 − 0.02)/0.06 = 50, repurchase 0.1/0.25 = 40, order value 250/300 = 83.33, nps 30/80 = 37.5;
  // weights 0.25, 0.1, 0.15, 0.1: 12.5 + 4 + 12.4995 + 3.75 = 32.7495. Proposals are missing: 0 points of weight 0.05.
  // 32.7495/0.65 = 50.3838…
  expect(card).toMatchObject({ status: "scored", coverage: 0.65, base: 50.38, score: 50.38 });
});

describe("what people read of the preset", () => {
  const { layers, indicators, roles, modifiers = [], incentives, lowPerformance } = operationsAssistant;
  const named = {
    layers,
    indicators,
    roles: Object.entries(roles).map(([id, role]) => ({ ...role, id })),
    stages: Object.entries(operationsAssistant.stages ?? {}).map(([id, stage]) => ({ ...stage, id })),
    modifiers,
    rules: incentives?.rules ?? [],
    types: lowPerformance === undefined ? [] : [...lowPerformance.types, lowPerformance.otherwise],
  };

  test.each(Object.entries(named))("%s have titles in both languages, no two the same", (_, things) => {
    for (const language of ["en", "zh-CN"]) {
      const titles = things.map(({ title }) => (title as { [tag: string]: string } | undefined)?.[language]);
      expect(titles).not.toContain(undefined);
      expect(titles).not.toContain("");
      expect(new Set(titles).size).toBe(things.length);
    }
  });

  it("what is known by id alone has a name beside the policy, and nothing else has", () => {
    const text = JSON.stringify(operationsAssistant);
    const facts = [...text.matchAll(/"(fact\/\w+)"/g)].map(([, fact]) => fact);
    const programmes = [...text.matchAll(/"programme":"(\w+)"/g)].map(([, id]) => `programme/${id}`);
    const courses = lowPerformance?.types.flatMap(({ interventions }) =>
      interventions.flatMap((one) => (one.courses ?? []).map((id) => `course/${id}`)),
    );
    const known = new Set([...facts, ...programmes, ...(courses ?? [])]);
    expect(new Set(Object.keys(operationsAssistantTitles))).toEqual(known);
  });

  test.each([en, zhCN])("reports print no id", (locale) => {
    const options = { locale, policy: operationsAssistant as never, titles: operationsAssistantTitles };
    const run = sample();
    const texts = [
      teamReport(run, options),
      ...run.results.map((result) => scorecardReport(result, { ...options, period: run.period })),
    ].map((report) => toText(report, { width: 1000 }));
    // Every id of more than one word has a capital inside.
    expect(texts.flatMap((text) => text.match(/\b[a-z]+[A-Z]\w*/g) ?? [])).toEqual([]);
  });
});
