import type { Words } from "./words-shape.js";

/** Chinese. */
export const zh: Words = {
  language: "zh-CN",
  none: "-",
  colon: "：",
  comma: "、",
  semicolon: "；",
  person: "姓名",
  role: "岗位",
  indicator: "指标",
  weight: "权重",
  contribution: "加权得分",
  rank: "排名",
  sum: "合计",
  from: "算法",
  date: (year, month, day) => `${year}年${month}月${day}日`,
  dayOfYear: (month, day) => `${month}月${day}日`,
  departments: { product: "产品部", warehouse: "仓储部", finance: "财务部" },
  heading: {
    title: (team, period) => `${team}：一个季度的考核全流程，${period}`,
    about: [
      "山茶小铺是虚构的网上茶叶店，五个人负责用户运营，季度刚刚结束。从任务、工单、订单、问卷和互评的原始记录，一直到考核结果的运用：下面的每个数字都由程序库算出，旁边列出依据，可以逐一复核。",
      "考核方案采用“运营助手”预设，另加一项指标：个人目标的达成度。",
    ],
    number: "工号",
    before: "上季结果",
    last: (period, score, rank, tier) => `${period}：${score} 分，第 ${rank} 名，${tier} 级`,
    other: (name, post) => `${name}（${post}）`,
    others: (people) => `相关人员：${people}。`,
    switches: (chats) =>
      `英文：--lang en。输出全部数据：--json。另有 ${chats} 段聊天记录，其中的共情表达默认不统计，需要时加 --emotion，且不计入任何得分。`,
  },
  workload: {
    title: (now) => `一、进行中的任务（${now}）`,
    about:
      "一项工作要多久？什么时候该预警？怎样协助才来得及？“天”指每天八小时的工作日，按本季工作日历（含节假日与调休）计算。",
    estimates:
      "估算：天数 = 人天 / (能力系数 * 流程效率)。能力系数是一天能完成的人天数，流程效率是工作真正在推进、没有等待的时间占比。",
    estimateHeads: ["任务", "负责人", "人天", "能力系数", "流程效率", "天数", "算法"],
    heads: ["任务", "已用天数", "预警阈值", "剩余工作", "剩余时间", "截止", "状态"],
    status: { overdue: "超期", atRisk: "有风险", onTrack: "正常", done: "已完成" },
    reasons: {
      pastDue: "已过截止时间",
      beyondAlert: "用时超过阈值",
      willBeLate: "预计来不及",
      nearAlert: "接近阈值",
      doneLate: "晚于截止时间",
    },
    help: {
      agreed: (date) => `新约定的 ${date}`,
      work: (task, work, time, by) => `协助“${task}”：还剩 ${work} 天的工作，距 ${by} 只有 ${time} 天。`,
      from: (name, capability) => `${name} ${capability}`,
      people: (needed, present, from) =>
        `增加人手：能力系数需从 ${present} 提高到 ${needed}，可调配：${from}。`,
      flow: (needed, present) => `或减少等待：流程效率需从 ${present} 提高到 ${needed}。`,
      noFlow: (needed, present) => `只靠减少等待不够：流程效率需从 ${present} 提高到 ${needed}，而上限是 1。`,
    },
    alerts: (tasks, again) => `新预警：${tasks}。同一时刻再查一次，新预警 ${again} 条：同一预警只发一次。`,
  },
  sources: {
    title: "二、从原始记录到观测值",
    about:
      "客服系统导出一份中文表头的 CSV。每一列是什么，由一份映射说明，映射本身也是数据；人员按工号对照，从不按姓名猜。读不懂的行如实列出，不作猜测。",
    read: (file, all, used, rejected, filtered) =>
      `${file}：读入 ${all} 行 = 采用 ${used} 行 + 退回 ${rejected} 行 + 筛除 ${filtered} 行。`,
    rejectedHeads: ["行", "列", "退回原因"],
    why: {
      "unknown-person": (found) => `五人中没有工号 ${found}`,
      "unreadable-cell": (found) => `${found} 不是日期时间`,
    },
    ledgers: "交给指标公式的台账：",
    ledgerHeads: ["台账", "行数", "本季", "季外", "退回"],
    names: {
      orders: "订单（含上季）",
      tickets: "工单",
      visits: "活动：访问与下单",
      answers: "问卷回答（每份两题）",
      complaints: "投诉",
    },
    observations: "观测值，写作“分子 / 分母”。没有相应记录就没有观测值，不当作 0：客服岗名下没有订单。",
    formula: "含义",
    formulas: {
      conversionRate: "下单 / 访问",
      repurchaseRate: "两次以上的客户 / 客户",
      averageOrderValue: "金额 / 订单",
      firstResponseMinutes: "工作分钟 / 工单",
      resolutionRate: "已解决 / 工单",
      closureRate: "未重开 / 工单",
      deliveryDays: "天数 / 订单",
      nps: "100 * (推荐者 - 贬损者) / 回答",
      csat: "星数 / 回答",
      complaintRate: "投诉 / 工单",
      customerRetentionRate: "回购客户 / 上季客户",
    },
    lineage: (name, minutes, tickets) =>
      `一个数字追到原始行。${name}的首次响应时长：${minutes} 工作分钟 / ${tickets} 张工单。按钟表时间等得最久的三张及其在文件中的位置（18:00 以后进来的，从下一个工作日 9:00 起算）：`,
    lineageHeads: ["工单", "创建", "首次响应", "分钟", "来源"],
  },
  okr: {
    title: (team) => `二（续）、目标与关键结果：“${team}”`,
    about:
      "关键结果汇总为个人目标，个人目标再汇总为团队目标。超额部分按完成计，不多给。个人目标的达成度是考核指标之一。",
    objective: (name, objective) => `${name}：“${objective}”`,
    keyResult: "关键结果",
    progress: "达成度",
    done: "已完成：1",
    notDone: "未完成：0",
    together: "五人合计，各占团队目标的五分之一：",
  },
  collaboration: {
    title: "二（续）、协作",
    about: "节点是其他部门提出、需在限时内答复的事项。互评由同事打 1 到 5 分；不足三人评分的，均值不予显示。",
    heads: ["姓名", "按时节点", "超时", "未到期", "收到互评", "均值"],
    late: "系统中记为超时的节点：",
    lateHeads: ["节点", "提出部门", "负责人", "提出", "限时", "答复", "小时"],
  },
  appraisal: {
    title: "三、考核结果",
    about:
      "五人一起排名。S 级须满 85 分且排在前 20%，A 级须满 75 分，B 级须满 60 分。不满 60 分的以帮助应对，见第六、七步。",
  },
  card: {
    title: (name, role) => `四、一张完整的评分卡：${name}（${role}）`,
    about: "这是下一步仲裁之前的评分卡，附有逐步验算，每个数字都能复核。",
  },
  dispute: {
    title: (node, name) => `五、冲突仲裁：${name}的节点 ${node} 超时了吗？`,
    about:
      "对数据有异议，可以提出仲裁，由跨部门小组查看记录后裁定。台账从不改写：裁定只追加一条，考核随之重算。",
    logHeads: ["时间", "谁", "状态", "事项"],
    states: {
      filed: "已提出",
      inReview: "审理中",
      ruled: "已裁定",
      appealed: "已申诉",
      closed: "已结案",
      withdrawn: "已撤回",
    },
    moves: {
      file: "提出异议",
      evidence: "举证",
      review: "组成仲裁小组",
      rule: "小组裁定",
      appeal: "申诉",
      close: "结案",
      withdraw: "撤回",
    },
    filed: (reasons) => `异议：${reasons}`,
    shown: (reference, summary) => `证据 ${reference}：${summary}`,
    ruled: (reasons) => `裁定：${reasons}`,
    responsibility: "责任划分（只作记录，本身不影响得分）：",
    share: "责任",
    changes: (changes) => `今后改进：${changes}。`,
    processChanges: {
      requirementPreReview: "需求发出前共同预审",
      answersInTheSystem: "答复一律录入系统，不能只发在群里",
    },
    correction: (node, before, now) => `${node} 的答复时间由 ${before} 更正为 ${now}。`,
    entry: (id, replaces, dispute) => `台账追加“${id}”，替代“${replaces}”，依据为仲裁 ${dispute}。`,
    beforeAfter: "重算前后的考核结果：",
    beforeAfterHeads: ["原得分", "新得分", "变化", "等级", "排名"],
    turned: (before, now) => `${before} -> ${now}`,
    reckoned: {
      before: (a, b, base) => `原：${a} / ${b} = ${base}`,
      after: (a, b, base) => `新：${a} / ${b} = ${base}`,
    },
    ofWhom: (name, indicator) => `${name}（${indicator}）`,
    figures: (whose) => `有变化的实际值：${whose}。其他任何人的任何实际值和单项得分都没有变化。`,
    rank: (name, score, before, now) =>
      `${name}仍是 ${score} 分，因他人超过，名次由第 ${before} 变为第 ${now}。`,
  },
  conversation: {
    title: "六、两份面谈材料",
    about:
      "数据摆在桌上，讲看到的而不是感觉到的，先让本人说。记录按情境、行为、影响三段写，影响由数据生成。材料里没有评价者的姓名。",
    review: (overall) => `360 度评估（1 到 5 分）：${overall}。不足三人的组不予显示，权重分给其他组。`,
    groupHeads: ["评价组", "权重", "人数", "均值", "有效权重", "加权得分", ""],
    groups: { manager: "主管", peers: "同事", partners: "其他部门", pooled: "合并的小组" },
  },
  improvement: {
    title: (name, from, to) => `七、${name}的改进计划，${from}至${to}`,
    about: "低绩效以帮助应对。计划从失分最多的指标入手，分三步走到目标值。",
    byHand: (indicator, start, target, first) =>
      `手算${indicator}：${start} + (${target} - ${start}) / 3 = ${first}（四舍五入）。`,
    meaning:
      "错过节点、之后又赶上的，算正常。只要有一项落后，计划就算落后：这说明该谈一谈了，本身没有任何后果。",
  },
  recognition: {
    title: "八、认可：勋章、积分、课程",
    about: "勋章按最终结果的条件授予；积分只入账一次，绝不收回。",
    badges: "谁得到哪枚勋章：",
    outcomes: { fired: "授予", notFired: "不授予", unknown: "未知" },
    rule: (badge, rule) => `${badge}：${rule}。`,
    rules: {
      customerKeeper: "老客留存率不低于 80%",
      quickAndClosed: "首次响应不超过 9 分钟，且问题闭环率不低于 90%",
      twiceOnTop: "本季和上季都排在前 20%",
    },
    unknown: (indicators) => `未知：没有测得${indicators}。未知从不授予，但也不等于“不”。`,
    ledger: "积分台账（分享答案每季最多 12 分）：",
    what: {
      head: "事由",
      badge: (badge) => `勋章“${badge}”`,
      redeemed: (resource) => `兑换：${resource}`,
      events: { sharedAnswer: "分享答案", mentoring: "带教同事" },
    },
    points: "积分",
    balances: "余额：获得 = 已用 + 余额；等级按获得的积分计。",
    balanceHeads: ["获得", "已用", "余额", "等级", "下一等级"],
    next: (level, missing) => `${level}：还差 ${missing} 分`,
    redeemed: (name, resource, points) => `${name}用 ${points} 分兑换“${resource}”。`,
    after: (before, cost, after, left) => `余额：${before} - ${cost} = ${after}。该课程还剩 ${left} 个名额。`,
    board: (size, withheld) =>
      `自愿上榜的 ${size} 人${withheld ? "（默认不足五人不显示，本组约定为四人）" : ""}：`,
  },
  standing: {
    title: (name) => `九、${name}看到的个人看板`,
    about:
      "随时可看自己的数据和名次，看不到他人的任何数据和姓名；每项指标还给出单靠它升到下一等级的最小变化。",
    withheld: "不足五人有数据的指标不显示名次：三个人里的名次，会泄露另外两人的情况。",
  },
  emotion: {
    title: "十、聊天记录：共情表达",
    about:
      "因命令行要求而列出。它只数词语，不知真心与否；不在任何考核方案中，也绝不应单独作为任何决定的依据。",
    heads: ["消息数", "表达次数", "每百条", "用语"],
  },
};
