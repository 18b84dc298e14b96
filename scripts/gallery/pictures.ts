import { appraise, type Result, resolveWeights } from "steelyard";
import { comparePolicies, rankAcceptability, robustTrend, weightStability } from "steelyard/lab";
import { watchTasks } from "steelyard/practice";
import {
  acceptabilityChart,
  type ChartOptions,
  contributionWaterfall,
  indicatorBars,
  type ReportLocale,
  rankHistory,
  scoreDistribution,
  targetChart,
  tierMigration,
  type VegaLiteSpec,
  weightComparison,
  weightIntervals,
  workloadChart,
} from "steelyard/report";
import { period, policy, revised, TITLES } from "./documents.js";
import { assistants } from "./people.js";

/** What is worked out once, though it is drawn in both languages. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const stability = once(() => weightStability(policy, assistants(8)));
const acceptability = once(() => rankAcceptability(policy, assistants(8), { seed: 7, draws: 2000 }));
const comparison = once(() => comparePolicies(policy, revised, assistants(60), { period }));

const runOf = (count: number) => appraise(policy, { period, subjects: assistants(count) });
const first = () => runOf(8).results[0] as Result;

const calendar = {
  coverage: { from: "2026-07-01", to: "2026-09-30" },
  utcOffset: "+08:00",
  hours: [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ],
};

const tasks = () => {
  const task = (id: string, personDays: number, start: string, due: string, progress: string) => ({
    ...{ id, personDays, capability: "0.9", flowEfficiency: 1, progress },
    start: `2026-07-${start}T09:00+08:00`,
    due: `2026-07-${due}T18:00+08:00`,
  });
  const list = [
    task("coupons", 3, "01", "08", "0.5"),
    task("campaign-page", 8, "03", "20", "0.2"),
    task("refunds", 2, "06", "13", "0.6"),
    task("newsletter", 1, "06", "09", "0"),
    { ...task("faq", 2, "01", "03", "1"), finished: "2026-07-02T15:00+08:00" },
  ];
  return watchTasks(list, calendar, "2026-07-07T09:00+08:00").tasks;
};

const orders = [232, 240, 239, 251, 258, 256, 267].map((value, place) => ({
  period: `2026-0${place + 1}`,
  value,
}));

const zh = (locale: ReportLocale) => locale.language === "zh-CN";

/** Every picture of the gallery, by its name. */
export const PICTURES: { readonly [name: string]: (options: ChartOptions) => VegaLiteSpec } = {
  "contribution-waterfall": (options) => contributionWaterfall(first(), { ...options, policy }),
  "indicator-bars": (options) => indicatorBars(first(), { ...options, policy }),
  "score-distribution": (options) => scoreDistribution(runOf(300), { ...options, policy }),
  "score-distribution-team": (options) => scoreDistribution(runOf(24), { ...options, policy }),
  "rank-history": (options) =>
    rankHistory(
      ["2025-Q4", "2026-Q1", "2026-Q2", period].map((one, turn) =>
        appraise(policy, { period: one, subjects: assistants(8, turn).slice(turn === 1 ? 1 : 0) }),
      ),
      options,
    ),
  "weight-comparison": (options) => {
    const of = (stage: "launch" | "mature") =>
      resolveWeights(policy, { role: "userRetention", stage }).weights;
    const [launch, mature] = zh(options.locale) ? ["新品推广期", "成熟期"] : ["Launch", "Mature"];
    return weightComparison(
      [
        { name: launch as string, weights: of("launch") },
        { name: mature as string, weights: of("mature") },
      ],
      { ...options, policy },
    );
  },
  "weight-intervals": (options) => weightIntervals(stability(), { ...options, policy, keep: "first" }),
  "acceptability-chart": (options) => acceptabilityChart(acceptability(), options),
  "tier-migration": (options) => tierMigration(comparison(), { ...options, policy }),
  "target-chart": (options) =>
    targetChart(
      {
        name: { en: "Average order value", "zh-CN": "客单价" },
        points: orders,
        trend: robustTrend(orders),
        target: 300,
        benchmark: { value: 275 },
      },
      options,
    ),
  "workload-chart": (options) => workloadChart(tasks(), options),
};

/** A picture of the gallery in a language, with the names of its people. */
export const pictureOf = (name: string, options: ChartOptions): VegaLiteSpec =>
  (PICTURES[name] as (typeof PICTURES)[string])({ ...options, titles: TITLES });
