import type { TeamWords } from "../words/team.js";

export const team: TeamWords = {
  title: (policy, period) => `考核结果：${policy}（${period}）`,
  names: {
    scored: "有得分",
    insufficient: "无得分",
    rejected: "未受理",
    people: "人数",
    share: "占比",
    lowPerformance: "类型",
    help: "支持措施",
    needed: "至少需要",
    where: "位置",
    problem: "问题",
  },
  sections: {
    attention: "发放前需有人核实",
    people: "有得分的人员",
    tiers: "等级分布",
    awards: "激励汇总",
    help: "改进支持",
    insufficient: "数据不足，没有得分",
    rejected: "数据有误，未受理",
  },
  captions: {
    people: "按综合得分从高到低",
    tiers: "人数与占比",
    awards: "获得情况与金额",
    help: "人员与措施",
    insufficient: "已有数据的权重与最低要求",
    rejected: "需要更正的数据",
  },
  unsettled: (person, modifiers) => `${person}：缺少判定依据：${modifiers.join("、")}。`,
  open: (person, rules) => `${person}：能否获得待定：${rules.join("、")}。`,
  withheld: (person) => `${person}：奖金暂不发放。`,
  helpOpen: (person) => `${person}：是否需要改进支持待定。`,
  nameless: (place) => `名单第 ${place} 项`,
};
