import type { ChartWords } from "../words/chart.js";

export const chart: ChartWords = {
  points: "Points",
  score: "Score",
  base: "Base score",
  bounds: "Bounds of the score",
  indicator: "Indicator",
  weight: "Weight",
  rank: "Rank",
  person: "Person",
  people: "People",
  tier: "Tier",
  period: "Period",
  missing: "no value",
  insufficient: "No score: too little weight is present",
  sentence: (text) => `${text}.`,
  waterfall: {
    title: (name) => `How the score of ${name} came about`,
    contribution: "contribution",
    gain: "added",
    loss: "taken away",
    total: "total",
  },
  bars: {
    title: (name) => `Points of ${name} by indicator`,
    full: "full points",
    below: "below full points",
    detail: (value, target, weight) =>
      `${value === null ? "" : `${value}, `}${target === null ? "" : `target ${target}, `}weight ${weight}`,
  },
  distribution: {
    title: (period) => `Scores in ${period}`,
    counts: (scored, insufficient, rejected) =>
      `${scored} with a score${insufficient === 0 ? "" : `, ${insufficient} without`}${
        rejected === 0 ? "" : `, ${rejected} refused`
      }`,
    dots: "A dot is a person",
    span: (from, to) => `${from} to below ${to}`,
  },
  weights: {
    title: "Weights side by side",
    scheme: "Scheme",
    beside: "Beside each row: the difference in percentage points",
  },
  migration: {
    title: "From tier to tier",
    before: "before",
    after: "after",
    stay: (count, all) => `${count} of ${all} stay in their tier`,
    way: (from, to) => `${from} to ${to}`,
  },
  ranks: {
    title: "Ranks over time",
    named: (count, all) => `${count} of ${all} people are named, the others are grey`,
  },
  workload: {
    title: "Tasks against their thresholds",
    legend: "Days gone by, paler what is left; the line is the threshold",
    days: "Working days",
    task: "Task",
    status: "Status",
    of: (days, alert) => `${days} of ${alert} days`,
    done: "done",
    onTrack: "on track",
    atRisk: "at risk",
    overdue: "overdue",
    estimate: "estimate",
  },
  acceptability: {
    title: "Who comes where under other weights",
    draws: (draws, all) =>
      all ? `All ${draws} weightings that there are` : `${draws} weightings drawn at random`,
    from: (rank) => `${rank}+`,
    first: (share) => `first in ${share}`,
    ranked: (share) => `A row adds up to the share of them that gives a rank, ${share} at most`,
    best: (shown, all) => `The best ${shown} of ${all} people are shown`,
    share: "Share of weightings",
  },
  intervals: {
    title: {
      ranking: "How far weights can move before a rank changes",
      first: "How far weights can move before the first place changes",
      tiers: "How far weights can move before a tier changes",
    },
    profile: (role, stage, people) => `${role}${stage === null ? "" : `, ${stage}`}: ${people} people`,
    safe: "Inside of an interval no tier changes; at its end one may",
    room: (weight, low, high) => (low === null ? weight : `${weight}: ${low} to ${high}`),
  },
  target: {
    title: (name) => `${name}: history and target`,
    value: "Value",
    target: "Target",
    benchmark: "Industry mean",
    trend: "Trend",
    ahead: (periods) => `+${periods}`,
    forecast: (value, interval) =>
      interval === null ? value : `${value} (${interval[0]} to ${interval[1]})`,
  },
};
