import type { PlanWords } from "../words/plan.js";

export const plan: PlanWords = {
  title: (name) => `改进计划：${name}`,
  span: "期限",
  dates: (start, end, days) => `${start}至 ${end}，共 ${days}`,
  help: "支持措施",
  milestones: "阶段目标",
  byWhen: "各阶段须达到的数值与日期",
  byIndicator: "各项指标",
  start: "起始值",
  goal: "阶段目标值",
  review: (date, day) => `${date}（第 ${day} 天）的进展`,
  latest: "最新值",
  measuredOn: "测量日期",
  done: "完成度",
  status: { onTrack: "正常推进", behind: "落后", achieved: "已达成", ended: "已到期" },
  milestone: { reached: "达到", missed: "未达到", notYetDue: "未到期", notMeasured: "未测量" },
};
