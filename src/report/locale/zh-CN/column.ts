import type { ColumnWords } from "../words/column.js";

export const column: ColumnWords = {
  indicator: "指标",
  value: "实际值",
  target: "目标值",
  gap: "差距",
  points: "得分",
  weight: "权重",
  contribution: "加权得分",
  person: "人员",
  score: "综合得分",
  rank: "名次",
  tier: "等级",
  coverage: "有数据的权重",
  period: "考核周期",
  date: "日期",
  day: "天数",
  status: "状态",
  before: "调整前",
  after: "调整后",
  change: "变动",
  place: (rank, size) => `${rank}/${size}`,
};
