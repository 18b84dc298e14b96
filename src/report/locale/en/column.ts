import type { ColumnWords } from "../words/column.js";

export const column: ColumnWords = {
  indicator: "Indicator",
  value: "Value",
  target: "Target",
  gap: "Short by",
  points: "Points",
  weight: "Weight",
  contribution: "Contribution",
  person: "Person",
  score: "Score",
  rank: "Rank",
  tier: "Tier",
  coverage: "Weight with data",
  period: "Period",
  date: "Date",
  day: "Day",
  status: "Status",
  before: "Before",
  after: "After",
  change: "Change",
  place: (rank, size) => `${rank} of ${size}`,
};
