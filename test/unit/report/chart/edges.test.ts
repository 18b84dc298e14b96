import { appraise, type Policy, type Scorecard, type SteelyardError, score } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import {
  acceptabilityChart,
  contributionWaterfall,
  en,
  indicatorBars,
  rankHistory,
  scoreDistribution,
  targetChart,
  tierMigration,
  type VegaLiteSpec,
  weightComparison,
  weightIntervals,
  workloadChart,
  zhCN,
} from "steelyard/report";
import { describe, expect, it, test } from "vitest";
import { assistants } from "../../../../scripts/gallery/people.js";
import { flat } from "../../support.js";
import { compiled, draw, faultsOf } from "./draw.js";

const policy = operationsAssistant as unknown as Policy;
const options = { policy, locale: zhCN };
const run = (count: number) => appraise(policy, { period: "2026-Q3", subjects: assistants(count) });
const nothing = (role = "campaign"): Scorecard => score(policy, { id: "x", role, observations: {} });
const stability = { profiles: [], tiers: null, modified: [], rounded: [], rejected: [] };
const acceptability = { seed: 1, draws: 10, exact: false, people: [], rejected: [] };

/** Forty-nine indicators, and all of them called alike. */
const many = () => {
  const ids = Array.from({ length: 49 }, (_, place) => `i${place}`);
  const document = flat(Object.fromEntries(ids.map((id, place) => [id, place === 0 ? "0.04" : "0.02"])));
  const indicators = (document.indicators as object[]).map((one) => ({
    ...one,
    title: "一个名字很长很长很长很长很长很长很长的指标",
  }));
  return { ...document, indicators } as unknown as Policy;
};

const DRAWN: Record<string, () => VegaLiteSpec> = {
  "a card without a value": () => contributionWaterfall(nothing(), options),
  "bars without a value": () => indicatorBars(nothing(), options),
  "a card without indicators": () => contributionWaterfall({ ...nothing(), indicators: [] }, options),
  "bars without indicators": () => indicatorBars({ ...nothing(), indicators: [] }, options),
  "a run of nobody": () => scoreDistribution(run(0), options),
  "a run of one": () => scoreDistribution(run(1), options),
  "a run of a thousand": () => scoreDistribution(run(1000), options),
  "a run without tiers": () =>
    scoreDistribution(run(3), { ...options, policy: { ...policy, tiers: undefined } }),
  "no history": () => rankHistory([], options),
  "a history of nobody": () => rankHistory([{ period: "2026", results: [] }], options),
  "a history of one": () => rankHistory([run(1)], options),
  "a history of a thousand": () => rankHistory([run(1000), { ...run(1000), period: "2026-Q2" }], options),
  "no scheme": () => weightComparison([], options),
  "one scheme without weights": () => weightComparison([{ name: "a", weights: {} }], options),
  "nine schemes": () =>
    weightComparison(
      Array.from({ length: 9 }, () => ({ name: "a", weights: { nps: 1 } })),
      options,
    ),
  "no migration": () => tierMigration({ migration: [] }, options),
  "a migration without tiers": () =>
    tierMigration({ migration: [{ from: null, to: null, count: 2 }] }, options),
  "no profile": () => weightIntervals(stability, options),
  "nobody ranked": () => acceptabilityChart(acceptability, options),
  "no figures": () => targetChart({ name: "x", points: [] }, options),
  "a target alone": () => targetChart({ name: "x", points: [], target: 0, benchmark: { value: 0 } }, options),
  "one figure": () => targetChart({ name: "x", points: [{ period: "2026-W53", value: "-5" }] }, options),
  "no tasks": () => workloadChart([], options),
  "forty-nine indicators of one name": () => {
    const own = many();
    const observations = Object.fromEntries(own.indicators.map(({ id }, place) => [id, place]));
    return contributionWaterfall(score(own, { id: "x", role: "support", observations }), {
      locale: zhCN,
      policy: own,
    });
  },
};

describe("pictures of little and of much", () => {
  it.each(Object.keys(DRAWN))("%s", async (name) => {
    const spec = (DRAWN[name] as () => VegaLiteSpec)();
    expect(faultsOf(spec)).toEqual([]);
    const { svg } = await draw(spec);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("follow the width of a page without a complaint", () => {
    const vega = compiled(indicatorBars(nothing(), { ...options, width: "container" }));
    expect(JSON.stringify(vega.signals)).toContain("containerSize()");
  });

  it("keep rows apart that are called alike", () => {
    const rows = DRAWN["forty-nine indicators of one name"]?.().data.values.map(({ row }) => row);
    expect(new Set(rows).size).toBe(50);
  });
});

describe("what is no result", () => {
  const bad = (value: unknown) => value as never;
  test.each<[string, () => unknown]>([
    ["card wrong-type", () => contributionWaterfall(bad(undefined), options)],
    ["card.indicators wrong-type", () => indicatorBars(bad({ id: "x" }), options)],
    [
      "card.indicators.0.points wrong-type",
      () => indicatorBars(bad({ id: "x", indicators: [{ id: "a", points: {} }] }), options),
    ],
    [
      "card.indicators.0.contribution wrong-type",
      () =>
        contributionWaterfall(bad({ id: "x", indicators: [{ id: "a", contribution: Number.NaN }] }), options),
    ],
    ["options wrong-type", () => weightComparison([], bad(undefined))],
    ["options.locale wrong-type", () => weightComparison([], bad({}))],
    ["options.policy wrong-type", () => scoreDistribution(run(0), bad({ locale: en }))],
    ["options.width out-of-range", () => weightComparison([], { ...options, width: -1 })],
    ["options.width out-of-range", () => weightComparison([], { ...options, width: Number.NaN })],
    ["options.width wrong-type", () => weightComparison([], bad({ ...options, width: "wide" }))],
    ["options.title wrong-type", () => weightComparison([], bad({ ...options, title: 5 }))],
    ["run.results wrong-type", () => scoreDistribution(bad({}), options)],
    ["schemes wrong-type", () => weightComparison(bad({}), options)],
    [
      "schemes.0.weights.nps wrong-type",
      () => weightComparison([{ name: "a", weights: { nps: bad("x") } }], options),
    ],
    ["history.0.period bad-period", () => rankHistory([{ period: "soon", results: [] }], options)],
    [
      "history.0.results.0.rank wrong-type",
      () => rankHistory([{ period: "2026", results: [{ id: "a", rank: bad("x") }] }], options),
    ],
    [
      "target.points.0.period bad-period",
      () => targetChart({ name: "x", points: [{ period: "2026-13", value: 1 }] }, options),
    ],
    ["tasks.0.id wrong-type", () => workloadChart(bad([{}]), options)],
    ["tasks.0.alertDays wrong-type", () => workloadChart(bad([{ id: "a", days: 1 }]), options)],
    ["stability.profiles.3 wrong-type", () => weightIntervals(stability, { ...options, profile: 3 })],
    ["comparison.migration wrong-type", () => tierMigration(bad({}), options)],
    ["options.most out-of-range", () => acceptabilityChart(acceptability, { ...options, most: 0 })],
  ])("is refused: %s", (expected, make) => {
    let found: unknown;
    try {
      make();
    } catch (error) {
      const { path, code } = error as SteelyardError;
      found = `${path} ${code}`;
    }
    expect(found).toBe(expected);
  });
});
