import type { ExplainWords } from "../words/explain.js";
import { spaced } from "./condition.js";

export const explain: ExplainWords = {
  title: (name) => `结果说明：${name}`,
  wouldChange: "怎样会不同",
  about: {
    score: "综合得分",
    coverage: "暂无得分",
    modifier: (name) => `加减分项：${name}`,
    rank: "排名",
    tier: "等级",
    award: (name, horizon) => `${horizon}激励：${name}`,
    payout: "奖金",
    lowPerformance: "改进支持",
    fit: "岗位匹配",
  },
  found: (seen) => `实际情况：${seen.join("；")}。`,
  score: {
    score: (score, full) => `综合得分为 ${score} 分，满分 ${full} 分。`,
    layers: (parts, base) =>
      `其中${parts.map(([name, contribution]) => `“${name}”${contribution} 分`).join("、")}，合计为基础得分 ${base} 分。`,
    steps: (base, steps, score) => `在此基础上计入加减分项：${base} ${steps.join(" ")} = ${score}。`,
    step: (change, name) => `${change}（${name}）`,
    bounds: "限制在分值范围内",
    leftOut: (indicator, weight, reason) =>
      `“${indicator}”（权重 ${weight}）未计入，不加分也不扣分：${reason}。`,
    zero: (indicator, weight, reason) => `“${indicator}”（权重 ${weight}）按方案计 0 分：${reason}。`,
    present: (weight) => `基础得分由其余 ${weight} 的权重折算得出。`,
    room: (indicator, { points, most, weight, room }) =>
      `“${indicator}”得 ${points} 分，最高可得 ${most} 分；按权重 ${weight} 计，其他不变时基础得分最多还能提高 ${room} 分。`,
    full: "已有数据的各项指标均已得满分。",
    target: (indicator, value, target, gap) => `“${indicator}”现为 ${value}，目标为 ${target}，还差 ${gap}。`,
    measure: (indicator, weight) => `“${indicator}”有了足够的数据，其 ${weight} 的权重即可计入。`,
  },
  reasons: {
    absent: "没有数据",
    stated: (reason) => (reason === null ? "已注明缺失" : `已注明缺失（${reason}）`),
    tokens: {
      "no-rows": "本期没有记录",
      "no-cases": "记录中没有个案",
      incomplete: "合计缺少某一项",
      "no-previous-period": "没有上期订单",
      "no-earlier-rows": "本期之前没有订单",
    },
    emptyQuotient: "没有可统计的样本",
    smallSample: (sample, minimum) => `样本只有 ${sample} 个，至少需要 ${minimum} 个`,
    cohort: "可比较的人数不足",
  },
  coverage: {
    none: (present, minimum) => `没有综合得分：有数据的权重为 ${present}，至少需要 ${minimum}。`,
    more: (weight) => `还需要补充占权重 ${weight} 的数据。`,
  },
  modifier: {
    applies: (name, clause) => `“${name}”生效，因为${clause}。`,
    not: (name, clause) => `“${name}”未生效。生效条件：${clause}。`,
    open: (name, clause) => `“${name}”是否生效尚无法判定，因此暂未计入。生效条件：${clause}。`,
    look: "发放任何奖金之前，需有人核实此项。",
    add: (change, before, after) => `综合得分因此变动 ${change} 分：由 ${before} 变为 ${after}。`,
    cap: (cap, before, after) => `综合得分因此不超过 ${cap} 分：由 ${before} 变为 ${after}。`,
    idle: (cap, before) => `综合得分因此不超过 ${cap} 分；目前为 ${before} 分，不受影响。`,
    wouldAdd: (change) => `如果生效，综合得分变动 ${change} 分。`,
    wouldCap: (cap) => `如果生效，综合得分最高为 ${cap} 分。`,
  },
  rank: {
    rank: (rank, size) =>
      rank === 1
        ? `在 ${size} 人中排第 1，没有人得分更高。`
        : `在 ${size} 人中排第 ${rank}，有 ${rank - 1} 人得分更高。`,
    among: {
      all: "与本次考核的全体人员比较。",
      role: "与同岗位人员比较。",
      cohort: "与同组人员比较。",
    },
    tooFew: (size, minimum) => `没有名次：有得分的只有 ${size} 人，满 ${minimum} 人才排名。`,
    noCohort: "没有名次：未指定排名分组。",
    moves: "得分超过前面的人，名次就会上升。其他人的得分不在本结果之内，而且也会变化。",
    first: "只要没有人得分更高，名次就保持不变。",
  },
  tier: {
    holds: (tier, clause) => `等级为${spaced(tier)}：从最高等级往下，这是第一个满足条件的等级，即${clause}。`,
    last: (tier) => `等级为${spaced(tier)}：以上各等级的条件均未满足。`,
    not: (tier, clause) => `未达到等级${spaced(tier)}，其条件是：${clause}。`,
    open: (tier, clause) => `尚无法判定是否达到等级${spaced(tier)}，其条件是：${clause}。`,
    reach: (tier, change) => `要达到等级${spaced(tier)}：${change}`,
    waymark: (tier, { indicator, value, now, score }) =>
      `其他不变，仅“${indicator}”由 ${now} 变为 ${value}，综合得分即为 ${score} 分，达到等级${spaced(tier)}。`,
    highest: "没有更高的等级。",
  },
  award: {
    fired: (name, clause) => `获得“${name}”，因为${clause}。`,
    not: (name, clause) => `本期未获得“${name}”，其条件是：${clause}。`,
    open: (name, clause) => `能否获得“${name}”尚无法判定，其条件是：${clause}。`,
    superseded: (name, clause) =>
      `满足“${name}”的条件（${clause}），但多笔奖金只发放金额最高的一笔，即另一笔。`,
    noAmount: (fact) => `金额按${fact}计算，现有数据无法算出。`,
    brings: (what) => `激励内容：${what}。`,
    kinds: {
      percent: (percent, fact, money) => `${fact}的 ${percent}${money === null ? "" : `，即 ${money}`}`,
      programme: (name) => `“${name}”计划名额`,
      equity: (units) => `股权 ${units} 份`,
      badge: (name) => `勋章“${name}”`,
      points: (points) => `积分 ${points}`,
    },
    horizons: { short: "短期", mid: "中期", long: "长期" },
  },
  payout: {
    paid: (sum, currency) => `发放金额（${currency}）：${sum}。`,
    highest: (money) => `多笔奖金只发放金额最高的一笔：${money}。`,
    cut: (ceiling, sum, currency) => `发放上限为 ${ceiling}。计算（${currency}）：${sum}。`,
    nothing: "本期没有奖金。",
    open: "尚无法判定的奖金未计入。",
    ceiling: (fact) => `暂不发放：发放上限按${fact}计算，但该数据缺失或不是有效金额。`,
    total: "暂不发放：金额过大，需有人核实。",
  },
  low: {
    applies: (clause) => `按方案提供改进支持，因为${clause}。`,
    open: (clause) => `是否需要改进支持尚无法判定，其条件是：${clause}。`,
    type: (name, clause) => `归为“${name}”，因为${clause}。`,
    otherwise: (name) => `归为“${name}”，因为没有符合其他更具体的情形。`,
    typeOpen: (name, clause) => `是否属于“${name}”尚无法判定，其条件是：${clause}。`,
    help: (actions) => `支持措施：${actions.join("；")}。`,
    end: (change) => `要不再适用：${change}`,
  },
  fit: {
    better: (role, base, gain) =>
      `同样的数据，换作“${role}”，基础得分为 ${base} 分，比现在的岗位高 ${gain} 分。`,
    own: (role, base) => `没有更匹配的岗位。其次是“${role}”，基础得分为 ${base} 分。`,
    remark: "这只是数据上的比较。个人意愿与能力，还需当面沟通。",
  },
};
