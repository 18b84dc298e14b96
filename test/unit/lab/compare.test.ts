import { comparePolicies, diffPolicies } from "steelyard/lab";
import { operationsAssistant } from "steelyard/preset";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/policy/policy.js";
import { refusals } from "../practice/support.js";
import { people, policyOf } from "./population.js";

const TIERS = { tiers: [{ id: "A", when: { fact: "score", atLeast: 70 } }, { id: "B" }] };

describe("comparePolicies", () => {
  it("splits a change by cause, with ranks, tiers and migration", () => {
    const before = policyOf({ sales: "0.6", nps: "0.4" }, TIERS);
    const after = policyOf(
      { sales: "0.4", nps: "0.6" },
      {
        ...TIERS,
        indicators: [
          { id: "sales", layer: "all", scoring: { kind: "linear", floor: 0, target: 120 } },
          { id: "nps", layer: "all", scoring: { kind: "linear", floor: 0, target: 100 } },
        ],
        modifiers: [{ id: "late", when: { fact: "fact/late", equals: true }, add: "-2.5" }],
      },
    );
    const { people: rows, ...found } = comparePolicies(
      before,
      after,
      people({ li: { sales: 90, nps: 20 }, wang: { sales: 60, nps: 90, facts: { late: true } } }),
    );
    // li: sales 90 → 75 points. 0.6·(75 − 90) = −9; 75·(0.4 − 0.6) + 20·(0.6 − 0.4) = −15 + 4; 62 → 42.
    expect(rows[0]).toMatchObject({
      id: "li",
      before: { score: 62, rank: 2 },
      after: { score: 42, rank: 2 },
      places: 0,
    });
    expect(rows[0]?.change).toEqual({
      score: -20,
      causes: { scoring: -9, weights: -11, modifiers: 0, rounding: 0 },
      indicators: [
        { id: "sales", scoring: -9, weights: -15 },
        { id: "nps", scoring: 0, weights: 4 },
      ],
    });
    // wang: 60 → 50 points. 0.6·(−10) = −6; −0.2·50 + 0.2·90 = 8; −2.5 by the modifier; 72 → 71.5.
    expect(rows[1]?.change?.causes).toEqual({ scoring: -6, weights: 8, modifiers: -2.5, rounding: 0 });
    expect(rows[1]).toMatchObject({ before: { score: 72, tier: "A" }, after: { score: 71.5, tier: "A" } });
    expect(found.order).toEqual({
      people: 2,
      tau: 1,
      spearman: 1,
      ranked: 2,
      meanShift: 0,
      greatestShift: 0,
      tierChanges: 0,
    });
    expect(found.migration.map(({ from, to, count }) => `${from}${to}${count}`)).toEqual([
      "AA1",
      "AB0",
      "BA0",
      "BB1",
    ]);
    expect(found.payout).toEqual({ before: null, after: null, change: null });
  });

  it("gives what is missing on one side to the weights, and says what rounding did", () => {
    // a before: 0.5·81 + 0.3·40 + 0.2·55.55 = 63.61. After, c is gone: (0.5·81 + 0.3·40) ÷ 0.8 = 65.625, published 65.63.
    const before = policyOf({ a: "0.5", b: "0.3", c: "0.2" });
    const after = policyOf({ a: "0.625", b: "0.375" });
    const subjects = [{ id: "li", role: "one", observations: { a: 81, b: 40 } }];
    const [row] = comparePolicies(before, after, subjects).people;
    expect(row?.change).toEqual({
      score: 0,
      causes: { scoring: 0, weights: 0, modifiers: 0, rounding: 0 },
      indicators: [],
    });
    expect(row?.before).toMatchObject({ score: 65.63, coverage: 0.8 });
    const finer = policyOf({ a: "0.5", b: "0.3", c: "0.2" }, { scale: { scoreDecimals: 3 } });
    expect(comparePolicies(before, finer, subjects).people[0]?.change?.causes).toEqual({
      scoring: 0,
      weights: 0,
      modifiers: 0,
      rounding: -0.005,
    });
  });

  it("compares orders: one exchange of neighbours among four, and ties at their mean rank", () => {
    const four = people({
      a: { x: 90, y: 10 },
      b: { x: 80, y: 30 },
      c: { x: 70, y: 20 },
      d: { x: 60, y: 20 },
    });
    const { order } = comparePolicies(policyOf({ x: "1", y: "0" }), policyOf({ x: "0", y: "1" }), four);
    // Of 6 pairs 2 stand alike (b before c, b before d), 3 the other way round (a against all), c and d tie in y:
    // (2 − 3) ÷ √(6·5) = −0.1826. Ranks of x are 1 2 3 4, of y 4 1 2.5 2.5: n·Σ − Σ·Σ is 4·23.5 − 100 = −6, over
    // √((4·30 − 100)·(4·29.5 − 100)) = √360.
    expect(order).toMatchObject({ tau: -0.1826, spearman: -0.3162, meanShift: 1.75, greatestShift: 3 });
  });

  it("counts the money, and names those whom a policy rejects", () => {
    const pays = (percent: number) => ({
      incentives: {
        currency: "CNY",
        rules: [
          {
            id: "bonus",
            horizon: "short",
            when: { fact: "score", atLeast: 60 },
            award: { kind: "percent", percent, of: "fact/salary" },
          },
        ],
      },
    });
    const old = policyOf({ a: "0.5", b: "0.5" }, pays(10));
    const now = policyOf({ a: "1" }, pays(12));
    const found = comparePolicies(old, now, [
      ...people({ li: { a: 80, facts: { salary: 8000 } }, wang: { a: 61, facts: {} }, zhao: { a: 50 } }),
      ...people({ qian: { a: 70, b: 70, facts: { salary: 9000 } } }),
    ]);
    // qian is accepted by the first policy alone: 800 + 900 before, 960 after; wang's salary is not known.
    expect(found.payout).toEqual({
      before: { currency: "CNY", total: 1700, withheld: 0 },
      after: { currency: "CNY", total: 960, withheld: 0 },
      change: -740,
    });
    expect(found.people.map(({ id }) => id)).toEqual(["li", "wang", "zhao"]);
    expect(found.rejected).toMatchObject([
      { id: "qian", index: 3, before: null, after: { code: "unknown-id", path: "observations.b" } },
    ]);
  });

  it("reads histories where a period is given", () => {
    const streak = {
      incentives: {
        currency: "CNY",
        rules: [
          {
            id: "steady",
            horizon: "long",
            when: { streak: 2, of: { fact: "score", atLeast: 60 } },
            award: { kind: "amount", amount: 100 },
          },
        ],
      },
    };
    const policy = policyOf({ a: "1" }, streak);
    const subjects = [
      { id: "li", role: "one", observations: { a: 70 }, history: [{ period: "2026-Q2", score: 65 }] },
    ];
    const paid = (options?: { period: string }) =>
      comparePolicies(policy, policy, subjects, options).payout.after?.total;
    expect(paid({ period: "2026-Q3" })).toBe(100);
    expect(paid()).toBe(0);
  });

  it("refuses what is no list, no period and no policy", () => {
    const policy = policyOf({ a: "1" });
    expect(refusals(() => comparePolicies(policy, policy, 5 as never))).toEqual(["subjects wrong-type"]);
    expect(refusals(() => comparePolicies(policy, policy, [], { period: "soon" }))).toEqual([
      "period bad-period",
    ]);
    expect(refusals(() => comparePolicies(policy, { ...policy, layers: [] }, []))).not.toEqual([]);
  });
});

describe("diffPolicies", () => {
  const base = {
    tiers: [
      {
        id: "A",
        when: {
          all: [
            { fact: "score", atLeast: 85 },
            { fact: "top", atMost: "0.2" },
          ],
        },
      },
      { id: "B" },
    ],
    modifiers: [
      { id: "late", when: { fact: "fact/late", equals: true }, add: -3 },
      { id: "breach", when: { not: { fact: "fact/ok", in: ["yes", "so"] } }, cap: 60 },
    ],
  };

  it("says nothing of what only looks different", () => {
    const same = policyOf(
      { a: "0.50", b: 0.5 as never },
      { ...base, coverage: { minimum: "0.5" }, scale: { full: 100 } },
    );
    expect(diffPolicies(policyOf({ a: "0.5", b: "0.5" }, base), same)).toEqual([]);
    const missing = same.indicators.map((own) => ({ ...own, missing: "exclude", decimals: 6 }));
    expect(diffPolicies(same, policyOf({ a: "0.5", b: "0.5" }, { ...base, indicators: missing }))).toEqual(
      [],
    );
  });

  it("names every change by its path, in both languages", () => {
    const after = policyOf(
      { b: "0.6", a: "0.4" },
      {
        ...base,
        version: "2",
        tiers: [{ id: "A", when: { fact: "score", atLeast: 90 } }, { id: "B" }],
        modifiers: [base.modifiers[1], { ...base.modifiers[0], add: -5 }],
        ranking: { minimum: 3 },
        stages: { launch: { adjust: [] } },
      },
    );
    const changes = diffPolicies(policyOf({ a: "0.5", b: "0.5" }, base), after);
    expect(
      changes.map(({ kind, path, message }) => `${kind} ${path} | ${message.en} | ${message["zh-CN"]}`),
    ).toEqual([
      "changed version | Policy: version 1 → 2 | 方案：版本 1 → 2",
      "changed minimum | Policy: least number for ranks 1 → 3 | 方案：排名最少人数 1 → 3",
      "moved indicator | Indicator: order a, b → b, a | 指标：顺序 a, b → b, a",
      "added stages.launch | Stage launch: added | 业务阶段 launch：新增",
      "changed modifiers.late.add | Modifier late: points added -3 → -5 | 加减分项 late：加减分 -3 → -5",
      "moved modifier | Modifier: order late, breach → breach, late | 加减分项：顺序 late, breach → breach, late",
      "changed tiers.A.when | Tier A: condition score ≥ 85 and top share ≤ 0.2 → score ≥ 90 | 等级 A：条件 综合得分 ≥ 85 且 名次占比 ≤ 0.2 → 综合得分 ≥ 90",
      "changed weights.one | Weights of one: a 0.5 → 0.4, b 0.5 → 0.6 | 权重 one：a 0.5 → 0.4，b 0.5 → 0.6",
    ]);
  });

  it("says what was there, and conditions in words", () => {
    const changes = diffPolicies(policyOf({ a: "1" }, base), policyOf({ a: "1" }, { tiers: base.tiers }));
    expect(changes.map(({ message }) => message.en)).toEqual([
      "Modifier late: removed (condition “late” = yes, points added -3)",
      "Modifier breach: removed (condition not (“ok” in yes, so), cap 60)",
    ]);
    expect(changes[0]?.message["zh-CN"]).toBe("加减分项 late：删除（条件 “late” = 是，加减分 -3）");
  });

  it("a fact of the host that is a text is another one than a number", () => {
    const when = (equals: unknown) => ({
      modifiers: [{ id: "m", when: { fact: "fact/code", equals }, add: 1 }],
    });
    expect(diffPolicies(policyOf({ a: "1" }, when("7")), policyOf({ a: "1" }, when(7)))).toHaveLength(1);
  });
});

it("words conditions, awards and ids in the language of the message", () => {
  const { incentives, roles, ...policy } = operationsAssistant as unknown as Policy;
  const { rules = [], ...money } = incentives ?? { rules: [] };
  const { customerService, ...others } = roles as Record<string, object>;
  const layers = {
    businessResult: "0.1",
    operationalEfficiency: "0.45",
    userValue: "0.30",
    collaboration: "0.15",
  };
  const other = {
    ...policy,
    incentives: { ...money, rules: rules.slice(1) },
    roles: { ...others, customerService: { ...customerService, layers } },
  } as unknown as Policy;
  const texts = diffPolicies(operationsAssistant as unknown as Policy, other).map(({ message }) => message);
  expect(texts.find(({ en }) => en.startsWith("Incentive rule"))).toEqual({
    en: "Incentive rule Five-star bonus (fiveStarBonus): removed (horizon short, condition Satisfaction ≥ 4.8, award 10 % of “monthlySalary”)",
    "zh-CN":
      "激励规则 五星服务奖金（fiveStarBonus）：删除（期限 短期，条件 用户满意度评分 ≥ 4.8，奖励 “monthlySalary”的 10%）",
  });
  const weights = texts.filter(({ en }) => en.startsWith("Weights of"));
  expect(weights[1]?.["zh-CN"]).toMatch(/^权重 .+（customerService）（.+期阶段）：/);
  expect(weights.map((one) => one["zh-CN"]).join()).not.toMatch(/repurchaseRate|launch/);
});
