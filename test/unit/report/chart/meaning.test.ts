import { appraise, type Policy, type ScoredResult } from "steelyard";
import { comparePolicies, rankAcceptability, robustTrend, weightStability } from "steelyard/lab";
import { operationsAssistant } from "steelyard/preset";
import {
  acceptabilityChart,
  type ChartRow,
  contributionWaterfall,
  en,
  indicatorBars,
  rankHistory,
  scoreDistribution,
  targetChart,
  tierMigration,
  weightComparison,
  weightIntervals,
  workloadChart,
  zhCN,
} from "steelyard/report";
import { describe, expect, it } from "vitest";
import { assistants } from "../../../../scripts/gallery/people.js";
import { draw } from "./draw.js";

const policy = operationsAssistant as unknown as Policy;
const runOf = (count: number) => appraise(policy, { period: "2026-Q3", subjects: assistants(count) });
const options = { policy, locale: en };

/** How many marks of a kind are drawn, and how many texts. */
const count = (svg: string, role: string) => {
  const group = [...svg.matchAll(new RegExp(`<g class="mark-${role} role-mark[^"]*"[^>]*>(.*?)</g>`, "gs"))];
  return group.reduce((sum, [, inside = ""]) => sum + inside.split(/<path|<text/).length - 1, 0);
};

const sum = (rows: readonly ChartRow[], field: string) =>
  rows.reduce((total, row) => total + (row[field] as number), 0);

describe("contributionWaterfall", () => {
  it("ends each bar where the next begins, adds up to the base score, and ends at the score", () => {
    for (const result of runOf(24).results as ScoredResult[]) {
      const rows = contributionWaterfall(result, options).data.values;
      let reached = 0;
      for (const row of rows) {
        expect(row.from).toBe(row.kind === "total" ? 0 : reached);
        reached = row.to as number;
      }
      expect(rows.at(-1)).toMatchObject({ from: 0, to: result.score, row: "Score" });
      const totals = rows.filter(({ kind }) => kind === "total").map(({ to }) => to);
      expect(totals).toEqual(result.effects.length === 0 ? [result.score] : [result.base, result.score]);
    }
  });

  it("draws a bar for each contribution, effect and total, and a line for each tier that asks for a score", async () => {
    const result = runOf(1).results[0] as ScoredResult;
    const { svg } = await draw(contributionWaterfall(result, options));
    const contributions = result.indicators.filter(({ contribution }) => contribution !== null).length;
    expect(count(svg, "rect")).toBe(contributions + result.effects.length + 2);
    for (const label of ["S 85", "A 75", "B 60", "no value", "Major complaint", "−5.00"])
      expect(svg).toContain(`>${label}</text>`);
    expect((await draw(contributionWaterfall(result, { policy, locale: zhCN }))).svg).toContain(
      ">缺数据</text>",
    );
  });
});

describe("indicatorBars", () => {
  it("has the points of each indicator, and no bar where there are none", async () => {
    const result = runOf(1).results[0] as ScoredResult;
    const spec = indicatorBars(result, options);
    expect(spec.data.values.map(({ points }) => points)).toEqual(
      result.indicators.map(({ points }) => points),
    );
    expect(spec.data.values.find(({ title }) => title === "Closed-loop rate")).toMatchObject({
      points: null,
      label: "no value",
      most: 100,
    });
    const { svg } = await draw(spec);
    const present = result.indicators.filter(({ points }) => points !== null).length;
    expect(count(svg, "rect")).toBe(result.indicators.length + present);
  });
});

describe("scoreDistribution", () => {
  it("counts everybody once", async () => {
    const run = runOf(300);
    const rows = scoreDistribution(run, options).data.values;
    expect(sum(rows, "count")).toBe(300);
    for (const { tier, from, to, count: people } of rows) {
      const here = (run.results as ScoredResult[]).filter(
        (one) => one.tier === tier && one.score >= (from as number) && one.score < (to as number),
      );
      expect(here).toHaveLength(people as number);
    }
  });

  it("has a dot for each of a few, at the score", async () => {
    const run = runOf(24);
    const spec = scoreDistribution(run, options);
    expect(spec.data.values.map(({ score }) => score).sort()).toEqual(
      run.results.map(({ score }) => score).sort(),
    );
    expect(count((await draw(spec)).svg, "symbol")).toBe(24);
  });

  it("gives a tier the same colour whoever has it", () => {
    const colours = (people: number) =>
      JSON.stringify(scoreDistribution(runOf(people), options).layer.at(-1)?.encoding);
    expect(colours(300)).toContain(
      '"domain":["S","A","B","C"],"range":["#2f7fc1","#d55e00","#1b9478","#a763ad"]',
    );
    expect(colours(24)).toContain('"domain":["A","B","C"],"range":["#d55e00","#1b9478","#a763ad"]');
  });
});

describe("rankHistory", () => {
  it("has rank 1 on top, and breaks where there was none", async () => {
    const history = [
      {
        period: "2026-Q2",
        results: [
          { id: "li", rank: 2 },
          { id: "wang", rank: 1 },
        ],
      },
      { period: "2025-Q4", results: [{ id: "li", rank: 1 }] },
    ];
    const { vega, svg } = await draw(rankHistory(history, { locale: en }));
    const scale = vega.scales?.find(({ name }) => name === "y") as {
      readonly reverse?: unknown;
      readonly range?: unknown;
    };
    // A y axis grows upwards unless it is reversed.
    expect(scale).toMatchObject({ reverse: true, range: [{ signal: "height" }, 0] });
    expect(svg.indexOf("2025-Q4")).toBeLessThan(svg.indexOf("2026-Q2"));
    expect(count(svg, "symbol")).toBe(3);
  });

  it("names the best eight of many, or those who are asked for", () => {
    const period = (one: string) => ({
      period: one,
      results: Array.from({ length: 40 }, (_, place) => ({ id: `e-${place}`, rank: place + 1 })),
    });
    const named = (more: object) =>
      rankHistory([period("2026"), period("2025")], { locale: en, ...more }).title.subtitle?.[0];
    expect(named({})).toBe("8 of 40 people are named, the others are grey");
    expect(named({ people: ["e-3", "e-39"] })).toBe("2 of 40 people are named, the others are grey");
  });
});

describe("the pictures of the lab and of workload", () => {
  it("compare weights, each scheme summing to 1", () => {
    const schemes = [
      { name: "a", weights: { sales: "0.1", nps: "0.9" } },
      { name: "b", weights: { sales: "0.3", nps: "0.7" } },
    ];
    const { data, layer } = weightComparison(schemes, { locale: en });
    expect(data.values.map(({ scheme, row, weight }) => [scheme, row, weight])).toEqual([
      ["a", "sales", 0.1],
      ["a", "nps", 0.9],
      ["b", "sales", 0.3],
      ["b", "nps", 0.7],
    ]);
    expect(layer.at(-1)?.data?.values.map(({ label }) => label)).toEqual(["+20", "−20"]);
  });

  it("count everybody in the cells of a migration", () => {
    const comparison = comparePolicies(policy, policy, assistants(30), { period: "2026-Q3" });
    const { data, title } = tierMigration(comparison, options);
    expect(sum(data.values, "count")).toBe(30);
    expect(data.values).toHaveLength(16);
    expect(title.subtitle).toEqual(["30 of 30 stay in their tier"]);
  });

  it("show every draw of a person in some rank, also those beyond the twelfth", () => {
    const answer = rankAcceptability(policy, assistants(30), { seed: 3, draws: 200, ranks: 5 });
    const { data } = acceptabilityChart(answer, { locale: en, most: 4 });
    expect(data.values).toHaveLength(4 * 5);
    const whole = rankAcceptability(policy, assistants(30), { seed: 3, draws: 200 });
    const rows = acceptabilityChart(whole, { locale: en, most: 30 }).data.values;
    for (const { row } of rows)
      expect(
        sum(
          rows.filter((one) => one.row === row),
          "share",
        ),
      ).toBeCloseTo(1, 5);
    expect(rows.some(({ rank }) => rank === "12+")).toBe(true);
  });

  it("say where not every draw gives a rank", () => {
    const own = { ranks: [3, 1], ranked: 4, mean: 1.25 };
    const answer = {
      ...{ seed: 1, draws: 100, exact: false, rejected: [] },
      people: [
        { id: "li", ...own },
        { id: "wu", ...own, ranked: 2, ranks: [1, 1] },
        { id: "he", mean: null, ranks: [], ranked: 0 },
      ],
    } as unknown as Parameters<typeof acceptabilityChart>[0];
    const { title, description } = acceptabilityChart(answer, { locale: en });
    expect(title.subtitle).toContain("A row adds up to the share of them that gives a rank, 4 % at most");
    expect(description).toContain("4 % at most.");
    const none = { ...answer, people: answer.people.slice(2) };
    expect(acceptabilityChart(none, { locale: zhCN }).title.subtitle).toContain(
      "各行合计为能排出名次的权重组占比，至多 0%",
    );
    const full = { ...answer, draws: 4, people: answer.people.slice(0, 1) };
    expect(acceptabilityChart(full, { locale: en }).title.subtitle).toEqual(["4 weightings drawn at random"]);
  });

  it("mark the present weight inside of its interval", () => {
    const { data } = weightIntervals(weightStability(policy, assistants(8)), { ...options, keep: "first" });
    expect(data.values).toHaveLength(15);
    for (const { low, present, high } of data.values) {
      expect(low as number).toBeLessThanOrEqual(present as number);
      expect(high as number).toBeGreaterThanOrEqual(present as number);
    }
  });

  it("lead the trend to its forecast, and leave room for periods that are missing", async () => {
    const points = [210, 216, 221, 229].map((value, place) => ({
      period: `2026-0${place + 1 + (place > 2 ? 1 : 0)}`,
      value,
    }));
    const trend = robustTrend(points);
    const spec = targetChart(
      { name: "aov", points, trend, target: 300, benchmark: { value: 250 } },
      { locale: en },
    );
    const line = spec.layer.find(({ mark }) => mark.type === "line")?.data?.values;
    expect(line?.at(-1)?.value).toBe(trend.forecast?.rounded);
    const { svg } = await draw(spec);
    for (const label of ["Target 300", "Industry mean 250", "+1"]) expect(svg).toContain(`>${label}</text>`);
  });

  it("put the threshold on each task, and the estimate where nothing else is known", () => {
    const task = { id: "t", days: 3.3, alertDays: 4.1 };
    const watched = { ...task, id: "u", status: "atRisk" as const, elapsedDays: 3.5, remainingDays: 1 };
    expect(workloadChart([task, watched], { locale: en }).data.values).toMatchObject([
      { row: "t", from: 0, to: 3.3, alert: 4.1, status: "estimate" },
      { row: "u", from: 0, to: 3.5, alert: 4.1, status: "at risk" },
    ]);
  });
});
