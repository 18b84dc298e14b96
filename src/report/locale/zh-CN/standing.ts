import type { StandingWords } from "../words/standing.js";

export const standing: StandingWords = {
  title: (name) => `${name}的当前表现`,
  indicators: "各项指标",
  withheld: "名次不予显示：同组人数太少，会透露他人的情况。",
  noScore: "暂无综合得分：有数据的权重不足。",
  next: "怎样达到更高的等级",
  why: {
    missing: (indicator) => `“${indicator}”还没有数据。`,
    outOfReach: (indicator) => `仅靠“${indicator}”达不到。`,
  },
  highest: "没有更高的等级。",
  proof: (value, score, short, shortScore) =>
    `重新计分验证：${value} 时为 ${score} 分，${short} 时为 ${shortScore} 分，未达到。`,
};
