import { appraise, parsePolicy, type Result, type Subject, score } from "steelyard";
import { createStanding } from "steelyard/practice";
import { type ExplainOptions, en, explain, explanationReport, toHtml, zhCN } from "steelyard/report";
import { createRanking } from "steelyard/scorer";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/policy/policy.js";
import { type Document, whole } from "../support.js";

const titles = {
  "fact/salary": { en: "the monthly salary", "zh-CN": "月薪" },
  "fact/complaints": { en: "the number of complaints", "zh-CN": "投诉数" },
};

/** A seller with all observations: 72, 80, 62.5 and 80 points at 45, 15, 20 and 20 %. */
const seller = (changes: object = {}) => ({
  id: "li",
  role: "seller",
  observations: { sales: 180, orders: 40, nps: 30, csat: { value: "4.6", sample: 30 } },
  facts: { salary: 10_000, complaints: 0, breach: false },
  ...changes,
});

/** Somebody whom a seller is compared with. */
const other = { ...seller(), id: "wang", observations: { sales: 300, orders: 50, nps: 60, csat: 4.9 } };

function told(subject: object, options: Partial<ExplainOptions> = {}, document: Document = whole()) {
  const policy = parsePolicy(document);
  const { results, rejected } = appraise(policy, {
    period: "2026-Q3",
    subjects: [subject as Subject, other as Subject],
  });
  expect(rejected).toEqual([]);
  const list = explain(results[0] as Result, { policy, locale: en, titles, ...options });
  return (about: string, id: string | null = null) => {
    const found = list.find((one) => one.about === about && (id === null || one.id === id));
    return found && { sentences: found.sentences, wouldChange: found.wouldChange };
  };
}

describe("the score", () => {
  it("adds up from layers to the base score and on to the score, in English", () => {
    const of = told(seller({ facts: { salary: 10_000, complaints: 1, breach: false } }));
    expect(of("score")).toEqual({
      sentences: [
        "The score is 67.9; full points are 100.",
        "It comes from business (44.4) and user (28.5), together a base score of 72.9.",
        "Then come bonuses, deductions and limits: 72.9 − 5 (complaint) = 67.9.",
      ],
      // 0.45 · (120 − 72), 0.2 · (100 − 62.5), 0.2 · (100 − 80), 0.15 · (100 − 80).
      wouldChange: [
        "sales has 72 of at most 120 points. At 45 % of the weight it could still add up to 21.6 to the base score, all else as it is.",
        "nps has 62.5 of at most 100 points. At 20 % of the weight it could still add up to 7.5 to the base score, all else as it is.",
        "csat has 80 of at most 100 points. At 20 % of the weight it could still add up to 4 to the base score, all else as it is.",
        "orders has 80 of at most 100 points. At 15 % of the weight it could still add up to 3 to the base score, all else as it is.",
      ],
    });
    expect(of("modifier", "complaint")).toEqual({
      sentences: [
        "“complaint” applies, because the number of complaints is at least 1.",
        "Found: the number of complaints is 1.",
        "It changes the score by −5: from 72.9 to 67.9.",
      ],
      wouldChange: ["The number of complaints would have to be below 1: it stands exactly there now."],
    });
  });

  it("says the same in Chinese", () => {
    const of = told(seller({ facts: { salary: 10_000, complaints: 1, breach: false } }), { locale: zhCN });
    expect(of("score")).toEqual({
      sentences: [
        "综合得分为 67.9 分，满分 100 分。",
        "其中“business”44.4 分、“user”28.5 分，合计为基础得分 72.9 分。",
        "在此基础上计入加减分项：72.9 − 5（complaint） = 67.9。",
      ],
      wouldChange: [
        "“sales”得 72 分，最高可得 120 分；按权重 45% 计，其他不变时基础得分最多还能提高 21.6 分。",
        "“nps”得 62.5 分，最高可得 100 分；按权重 20% 计，其他不变时基础得分最多还能提高 7.5 分。",
        "“csat”得 80 分，最高可得 100 分；按权重 20% 计，其他不变时基础得分最多还能提高 4 分。",
        "“orders”得 80 分，最高可得 100 分；按权重 15% 计，其他不变时基础得分最多还能提高 3 分。",
      ],
    });
    expect(of("modifier", "complaint")).toEqual({
      sentences: [
        "“complaint”生效，因为投诉数不低于 1。",
        "实际情况：投诉数为 1。",
        "综合得分因此变动 −5 分：由 72.9 变为 67.9。",
      ],
      wouldChange: ["投诉数需低于 1，现在正好等于这个数。"],
    });
  });

  it("says what is left out, why, and what a figure would bring in", () => {
    const few = {
      sales: 180,
      orders: 40,
      nps: { missing: "on leave" },
      csat: { value: 4.6, sample: 3 },
    };
    const of = told(seller({ observations: few }));
    expect(of("score")?.sentences.slice(2)).toEqual([
      "nps, 20 % of the weight, is left out and counts neither for nor against: it was reported as missing (on leave).",
      "csat, 20 % of the weight, is left out and counts neither for nor against: it rests on 3 cases, and at least 20 are needed.",
      "The base score rests on the other 60 % of the weight, which count as the whole.",
    ]);
    // (0.45 · 72 + 0.15 · 80) ÷ 0.6 = 74; with 120 for sales 110, with 100 for orders 79.
    expect(of("score")?.wouldChange).toEqual([
      "sales has 72 of at most 120 points. At 45 % of the weight it could still add up to 36 to the base score, all else as it is.",
      "orders has 80 of at most 100 points. At 15 % of the weight it could still add up to 5 to the base score, all else as it is.",
      "Enough data for nps would bring in its 20 % of the weight.",
      "Enough data for csat would bring in its 20 % of the weight.",
    ]);
  });

  it("tells gaps to targets and what alone would reach a tier, where a standing is given", () => {
    const document = { ...whole(), modifiers: [] };
    const policy = parsePolicy(document) as Policy;
    const subjects = [seller({ observations: { sales: 150, orders: 40, nps: 30, csat: 4.6 } }), other];
    const live = createStanding(createRanking(policy, subjects as Subject[]));
    const options = { standing: live.of("li"), waymarks: live.nextWaymark("li") };
    const of = told(subjects[0] as object, options, document);
    expect(of("score")?.wouldChange[1]).toBe("sales stands at 150, 100 short of its target of 250.");
    // 65.55 points are the least that make 69.9975, which is 70; 65.545 of them round up to it, at 163.8625 of 250.
    expect(of("tier")?.wouldChange).toContain(
      "sales at 163.8625 instead of 150 would alone reach tier A, with a score of 70 and all else as it is.",
    );
    expect(() => told(seller({ id: "sun" }), options, document)).toThrow(
      expect.objectContaining({ code: "not-an-option", path: "standing.id" }),
    );
  });
});

describe("too little weight", () => {
  it.each([
    [
      en,
      [
        "There is no score: figures are there for 45 % of the weight, and at least 50 % is needed.",
        "orders, 15 % of the weight, is left out and counts neither for nor against: there is no figure.",
        "nps, 20 % of the weight, is left out and counts neither for nor against: there is no figure.",
        "csat, 20 % of the weight, is left out and counts neither for nor against: there were no cases to measure.",
      ],
      "Figures for 5 % more of the weight are needed.",
    ],
    [
      zhCN,
      [
        "没有综合得分：有数据的权重为 45%，至少需要 50%。",
        "“orders”（权重 15%）未计入，不加分也不扣分：没有数据。",
        "“nps”（权重 20%）未计入，不加分也不扣分：没有数据。",
        "“csat”（权重 20%）未计入，不加分也不扣分：没有可统计的样本。",
      ],
      "还需要补充占权重 5% 的数据。",
    ],
  ])("has one explanation, and says what is needed", (locale, sentences, more) => {
    const policy = parsePolicy(whole());
    const card = score(
      policy,
      seller({ observations: { sales: 180, nps: null, csat: { of: [0, 0] } } }) as Subject,
    );
    const list = explain(card, { policy, locale });
    expect(list.map(({ about }) => about)).toEqual(["coverage"]);
    expect(list[0]?.sentences).toEqual(sentences);
    expect(list[0]?.wouldChange[0]).toBe(more);
    expect(list[0]?.wouldChange).toHaveLength(4);
  });
});

describe("rank and tier", () => {
  it.each([
    [
      en,
      {
        sentences: [
          "The tier is A. From the best tier down it is the first that fits: the score is at least 70.",
          "Found: the score is 72.9.",
          "Tier S was not reached. It asks that the score is at least 90 and the place is among the top 50 %.",
          "Found: the score is 72.9; the top share is 100 %.",
        ],
        wouldChange: [
          "For tier S: All of these are needed: The score would have to be at least 90: 17.1 points more than now. " +
            "The place would have to be among the top 50 %. That depends on the results of others, too.",
        ],
      },
      "Rank 2 of 2: 1 person has a higher score.",
    ],
    [
      zhCN,
      {
        sentences: [
          "等级为 A：从最高等级往下，这是第一个满足条件的等级，即综合得分不低于 70。",
          "实际情况：综合得分为 72.9。",
          "未达到等级 S，其条件是：综合得分不低于 90，且排名在前 50%。",
          "实际情况：综合得分为 72.9；名次占比为 100%。",
        ],
        wouldChange: [
          "要达到等级 S：须同时做到以下各项——综合得分需不低于 90，即比现在高 17.1 分。排名需进入前 50%。这还取决于其他人的结果。",
        ],
      },
      "在 2 人中排第 2，有 1 人得分更高。",
    ],
  ])("say what the next tier asks, how far it is, and what depends on others", (locale, tier, rank) => {
    const of = told(seller(), { locale });
    expect(of("tier")).toEqual(tier);
    expect(of("rank")?.sentences[0]).toBe(rank);
  });

  it("ask for what is unknown", () => {
    const document = whole();
    document.tiers = [{ id: "S", when: { fact: "fact/potential", equals: "high" } }, { id: "B" }];
    document.incentives = undefined;
    const of = told(seller(), {}, document);
    expect(of("tier")).toEqual({
      sentences: [
        "The tier is B, the one that holds where none above it does.",
        "Whether tier S holds could not be decided. It asks that “potential” is high.",
        "Found: “potential” is not known.",
      ],
      wouldChange: ["For tier S: “potential” would have to be known."],
    });
  });
});

describe("awards", () => {
  it("say why, what they bring, and what is paid", () => {
    const of = told({ ...other, id: "li" });
    expect(of("award", "bonus")?.sentences).toEqual([
      "“bonus” is awarded, because the tier is S or A.",
      "Found: the tier is S.",
      "It brings 10 % of the monthly salary, which is CNY 1000.",
    ]);
    expect(of("payout")?.sentences).toEqual(["Paid out, in CNY: 1000 + 500 = 1500."]);
    const cut = whole();
    cut.incentives = { ...(cut.incentives as object), ceiling: { percent: 12, of: "fact/salary" } };
    expect(told({ ...other, id: "li" }, {}, cut)("payout")?.sentences).toEqual([
      "At most CNY 1200 is paid. In CNY: 1000 + 500 − 300 = 1200.",
    ]);
    expect(told({ ...other, id: "li" }, { locale: zhCN }, cut)("payout")?.sentences).toEqual([
      "发放上限为 1200 元。计算（CNY）：1000 + 500 − 300 = 1200。",
    ]);
  });

  it("name the one that is paid where only the largest is", () => {
    const document = whole();
    document.incentives = { ...(document.incentives as object), stacking: "highest" };
    const of = told({ ...other, id: "li" }, {}, document);
    expect(of("award", "gift")?.sentences[0]).toBe(
      "“gift” is met, because csat is at least 4.8, but of several amounts of money only the largest is paid, and that is another one.",
    );
    expect(of("payout")?.sentences).toEqual([
      "Of several amounts the largest is paid: CNY 1000.",
      "Paid out, in CNY: 1000.",
    ]);
  });

  it("tell a streak that this period cannot make from one that it can", () => {
    const history = (score: number) => ({ history: [{ period: "2026-Q2", score, rank: 1, size: 4 }] });
    const past = told(seller(history(60)))("award", "trainee");
    expect(past?.sentences[0]).toBe(
      "“trainee” is not awarded this time. It is where in 2 periods in a row the score is at least 90.",
    );
    expect(past?.wouldChange).toEqual([
      "An earlier period did not meet this, and nothing in this period can change that.",
    ]);
    expect(told(seller(history(95)))("award", "trainee")?.wouldChange).toEqual([
      "The score would have to be at least 90: 17.1 points more than now.",
    ]);
    expect(told(seller(history(95)), { locale: zhCN })("award", "trainee")).toEqual({
      sentences: [
        "本期未获得“trainee”，其条件是：连续 2 期综合得分不低于 90。",
        "实际情况：综合得分为 72.9；上一期综合得分为 95。",
        "激励内容：“trainee”计划名额。",
      ],
      wouldChange: ["综合得分需不低于 90，即比现在高 17.1 分。"],
    });
    expect(told(seller())("award", "trainee")?.wouldChange).toEqual([
      "All of these are needed: The score of one period earlier would have to be known. " +
        "The score would have to be at least 90: 17.1 points more than now.",
    ]);
  });

  it("say nothing of a streak of places where what was kept leaves open whether the past broke it", () => {
    const document = whole();
    const { rules, ...rest } = document.incentives as { rules: { id: string; when: unknown }[] };
    const asking = (when: object) => ({
      ...document,
      incentives: { ...rest, rules: rules.map((one) => (one.id === "trainee" ? { ...one, when } : one)) },
    });
    const near = { streak: 2, of: { fact: "top", atMost: "0.333333" } };
    const history = (rank: number) => ({ history: [{ period: "2026-Q2", score: 95, rank, size: 3 }] });
    const changes = (when: object, rank: number) =>
      told(seller(history(rank)), {}, asking(when))("award", "trainee")?.wouldChange;
    // The first of three was behind that share by a third of a millionth, and is kept as 0.333333.
    expect(changes(near, 1)).toEqual([]);
    expect(changes({ all: [{ fact: "score", atLeast: 90 }, near] }, 1)).toEqual([]);
    expect(changes({ all: [{ fact: "score", atLeast: 90 }, { not: near }] }, 1)).toEqual([
      "The score would have to be at least 90: 17.1 points more than now.",
    ]);
    // Whether the second part holds already, only the past knows.
    const behind = { streak: 2, of: { fact: "top", above: "0.333333" } };
    expect(changes({ all: [{ fact: "score", atLeast: 90 }, { not: behind }] }, 1)).toEqual([]);
    expect(changes(near, 2)).toEqual([
      "An earlier period did not meet this, and nothing in this period can change that.",
    ]);
  });

  it("hold apart a condition that is unknown and an amount that is", () => {
    const of = told({ ...other, id: "li", facts: { complaints: 0, breach: false, salary: -3 } });
    expect(of("award", "bonus")?.sentences).toEqual([
      "Whether “bonus” is awarded could not be decided yet. It is where the tier is S or A.",
      "Found: the tier is S.",
      "Its amount is taken of the monthly salary, and cannot be worked out from what is there.",
      "It would bring 10 % of the monthly salary.",
    ]);
    expect(of("award", "bonus")?.wouldChange).toEqual([]);
    const unknown = told({ ...other, id: "li", facts: { complaints: 0, breach: false } });
    expect(unknown("award", "bonus")?.wouldChange).toEqual(["The monthly salary would have to be known."]);
    expect(of("payout")?.sentences).toEqual([
      "Nothing is paid out yet: the most that may be paid is taken of the monthly salary, which is not known or no amount.",
      "An award that could not be decided yet is not counted.",
    ]);
  });
});

describe("what is open and what helps", () => {
  it("hands an unsettled modifier to a person", () => {
    expect(told(seller({ facts: { salary: 1, breach: false } }))("modifier", "complaint")).toEqual({
      sentences: [
        "Whether “complaint” applies could not be decided, so it was not applied. It asks whether the number of complaints is at least 1.",
        "Found: the number of complaints is not known.",
        "Somebody has to look at this before anything is paid.",
      ],
      wouldChange: [
        "The number of complaints would have to be known.",
        "If it applied, it would change the score by −5.",
      ],
    });
  });

  it("words low performance as help, and says when it ends", () => {
    const low = seller({ observations: { sales: 80, orders: 20, nps: 0, csat: 4 } });
    const document = whole();
    document.lowPerformance = {
      when: { fact: "score", below: 60 },
      types: [],
      otherwise: {
        id: "skill",
        interventions: [{ kind: "training", days: 90, courses: ["basics"], checkpoints: [30, 60] }],
      },
    };
    expect(told(low, {}, document)("lowPerformance")).toEqual({
      // 0.45 · 32 + 0.15 · 40 + 0.2 · 25 + 0.2 · 40 = 33.4.
      sentences: [
        "The policy offers help, because the score is below 60.",
        "Found: the score is 33.4.",
        "It is taken as “skill”, because none of the more particular cases was found.",
        "What is done to help: training, 90 days; courses: basics; progress is looked at on day 30, 60.",
      ],
      wouldChange: [
        "For this no longer to apply: The score would have to be at least 60: 26.6 points more than now.",
      ],
    });
    expect(told(low, { locale: zhCN }, document)("lowPerformance")).toEqual({
      sentences: [
        "按方案提供改进支持，因为综合得分低于 60。",
        "实际情况：综合得分为 33.4。",
        "归为“skill”，因为没有符合其他更具体的情形。",
        "支持措施：培训，为期 90 天；课程：basics；第 30、60 天检查进展。",
      ],
      wouldChange: ["要不再适用：综合得分需不低于 60，即比现在高 26.6 分。"],
    });
    expect(told(seller())("lowPerformance")).toBeUndefined();
  });

  it("says what it would take to decide on a type of low performance", () => {
    const low = seller({ observations: { sales: 80, orders: 20, nps: 0, csat: 4 } });
    const end =
      "For this no longer to apply: The score would have to be at least 60: 26.6 points more than now.";
    expect(told(low)("lowPerformance")?.wouldChange).toEqual([end, "skill: “cause” would have to be known."]);
    const decided = seller({ ...low, facts: { cause: "none" } });
    expect(told(decided)("lowPerformance")?.wouldChange).toEqual([end]);
  });

  it("words the reasons that formulas of the source state", () => {
    const of = (locale: typeof en, missing: string) =>
      told(seller({ observations: { sales: 180, orders: 40, csat: 4.6, nps: { missing } } }), { locale })(
        "score",
      )?.sentences.find((one) => one.includes("nps"));
    expect(of(en, "no-rows")).toMatch(/reported as missing \(no row in the period\)\.$/);
    expect(of(zhCN, "no-cases")).toMatch(/记录中没有个案/);
    expect(of(zhCN, "toString")).toMatch(/toString/);
  });

  it("counts one thing as one", () => {
    const document = whole();
    const incentives = document.incentives as { rules: object[] };
    const award = (id: string, own: object) => ({
      id,
      horizon: "long",
      when: { fact: "score", atLeast: 0 },
      award: own,
    });
    document.incentives = {
      ...incentives,
      rules: [award("a", { kind: "equity", units: 1 }), award("b", { kind: "points", points: 1 })],
    };
    const of = told(seller(), {}, document);
    expect(of("award", "a")?.sentences.at(-1)).toBe("It brings equity (1 unit).");
    expect(of("award", "b")?.sentences.at(-1)).toBe("It brings 1 point for the ledger.");
  });

  it("sets no space before a Chinese name of a tier", () => {
    const named = { ...titles, "tier/B": { "zh-CN": "合格" }, "tier/A": { "zh-CN": "良好" } };
    const low = seller({ observations: { sales: 20, orders: 20, nps: 0, csat: 4 } });
    const tier = told(low, { locale: zhCN, titles: named })("tier");
    expect(tier?.sentences[0]).toMatch(/^等级为合格：/);
    expect(tier?.sentences[1]).toMatch(/^未达到等级良好，/);
  });

  it("compares roles as figures alone", () => {
    const document = whole();
    const of = told(seller({ observations: { sales: 20, orders: 50, nps: 60, csat: 4.9 } }), {}, document);
    expect(of("fit")?.sentences).toEqual([
      "In the role carer the same figures would give a base score of 100, which is 41.4 more than here.",
      "That compares figures alone. What somebody wants and can do is for people to talk about.",
    ]);
  });
});

describe("what does not fit", () => {
  it("refuses a result of another policy, with every name that it lacks", () => {
    const policy = parsePolicy(whole());
    const [result] = appraise(policy, { period: "2026-Q3", subjects: [seller() as Subject] }).results;
    const document = whole();
    document.tiers = [{ id: "X" }];
    document.incentives = undefined;
    const other = parsePolicy(document);
    expect(() => explain(result as Result, { policy: other, locale: en })).toThrow(
      expect.objectContaining({
        code: "unknown-id",
        path: "trace.tiers.0.id",
        issues: [
          expect.objectContaining({ facts: { kind: "tier", id: "S", known: ["X"] } }),
          expect.objectContaining({ path: "trace.tiers.1.id" }),
          ...[0, 1, 2].map((rule) => expect.objectContaining({ path: `awards.${rule}.id` })),
        ],
      }),
    );
  });

  it("leaves hostile names to the renderers as they are", () => {
    const document = whole();
    const [sales, ...others] = document.indicators as object[];
    document.indicators = [{ ...sales, title: "<script>alert(1)</script>" }, ...others];
    const policy = parsePolicy(document);
    const card = score(policy, seller({ title: { en: "<b>Li</b>" } }) as Subject);
    const report = explanationReport(card, { policy, locale: en });
    expect(report.title).toBe("Why this result: <b>Li</b>");
    expect(JSON.stringify(report)).toContain("<script>alert(1)</script> has 72 of");
    expect(toHtml(report)).not.toContain("<script>");
  });
});
