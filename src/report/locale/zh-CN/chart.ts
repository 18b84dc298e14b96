import type { ChartWords } from "../words/chart.js";

export const chart: ChartWords = {
  points: "分值",
  score: "综合得分",
  base: "基础得分",
  bounds: "分数上下限",
  indicator: "指标",
  weight: "权重",
  rank: "排名",
  person: "人员",
  people: "人数",
  tier: "等级",
  period: "周期",
  missing: "缺数据",
  insufficient: "数据覆盖的权重不足，不计综合得分",
  sentence: (text) => `${text}。`,
  waterfall: {
    title: (name) => `${name}的得分构成`,
    contribution: "指标贡献",
    gain: "加分",
    loss: "减分",
    total: "合计",
  },
  bars: {
    title: (name) => `${name}的各项指标得分`,
    full: "达到满分",
    below: "未到满分",
    detail: (value, target, weight) =>
      `${value === null ? "" : `${value}，`}${target === null ? "" : `目标 ${target}，`}权重 ${weight}`,
  },
  distribution: {
    title: (period) => `${period} 得分分布`,
    counts: (scored, insufficient, rejected) =>
      `有得分 ${scored} 人${insufficient === 0 ? "" : `，无得分 ${insufficient} 人`}${
        rejected === 0 ? "" : `，未受理 ${rejected} 人`
      }`,
    dots: "每个圆点代表一人",
    span: (from, to) => `${from} 至 ${to}（不含）`,
  },
  weights: {
    title: "权重方案对比",
    scheme: "方案",
    beside: "右侧为两方案之差（百分点）",
  },
  migration: {
    title: "等级变动",
    before: "原等级",
    after: "新等级",
    stay: (count, all) => `${all} 人中 ${count} 人等级不变`,
    way: (from, to) => `${from} → ${to}`,
  },
  ranks: {
    title: "历期排名",
    named: (count, all) => `共 ${all} 人，标出 ${count} 人，其余为灰色`,
  },
  workload: {
    title: "任务用时与预警阈值",
    legend: "深色为已用天数，浅色为剩余工作所需天数，竖线为预警阈值",
    days: "工作日",
    task: "任务",
    status: "状态",
    of: (days, alert) => `${days} / ${alert} 天`,
    done: "已完成",
    onTrack: "正常",
    atRisk: "有风险",
    overdue: "已超期",
    estimate: "估算",
  },
  acceptability: {
    title: "换一组权重，谁排第几",
    draws: (draws, all) => (all ? `已穷举全部 ${draws} 组权重` : `随机抽取 ${draws} 组权重`),
    from: (rank) => `≥${rank}`,
    first: (share) => `${share} 的情况下排第一`,
    ranked: (share) => `各行合计为能排出名次的权重组占比，至多 ${share}`,
    best: (shown, all) => `共 ${all} 人，图中为平均排名最前的 ${shown} 人`,
    share: "权重组占比",
  },
  intervals: {
    title: {
      ranking: "权重在多大范围内变动，排名不变",
      first: "权重在多大范围内变动，第一名不变",
      tiers: "权重在多大范围内变动，等级不变",
    },
    profile: (role, stage, people) => `${role}${stage === null ? "" : `（${stage}）`}，${people} 人`,
    safe: "区间之内等级不变；到区间端点时等级可能变化",
    room: (weight, low, high) => (low === null ? weight : `${weight}：${low} 至 ${high}`),
  },
  target: {
    title: (name) => `${name}：历史走势与目标`,
    value: "数值",
    target: "目标",
    benchmark: "行业均值",
    trend: "趋势",
    ahead: (periods) => `后${periods}期`,
    forecast: (value, interval) =>
      interval === null ? value : `${value}（${interval[0]} 至 ${interval[1]}）`,
  },
};
