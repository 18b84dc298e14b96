import { type Appraisal, appraise, definePolicy } from "steelyard";

/** What mappings of an invented sheet begin with. */
export const SHEET = {
  kind: "mapping",
  id: "desk",
  version: "1",
  provenance: { system: "excel", confidence: "declared", checked: "2026-11", docs: "an invented sheet" },
  reader: { kind: "table" },
} as const;

/** A policy with all that can be written: titles, two indicators, a modifier, tiers and money. */
export const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "desk",
    version: "2/a",
    title: { en: "Service desk", "zh-CN": "客服考核" },
    layers: [{ id: "user", title: { "zh-CN": "用户价值" } }],
    indicators: [
      {
        id: "nps",
        title: { "zh-CN": "净推荐值" },
        layer: "user",
        decimals: 1,
        scoring: { kind: "linear", floor: 0, target: 50 },
      },
      {
        id: "csat",
        title: "CSAT",
        layer: "user",
        decimals: 2,
        scoring: { kind: "linear", floor: 3, target: 5 },
      },
    ],
    roles: {
      support: { title: { en: "Support", "zh-CN": "客服" }, indicators: { nps: "0.6", csat: "0.4" } },
    },
    coverage: { minimum: "0.5" },
    modifiers: [{ id: "late", when: { fact: "fact/late", equals: true }, add: -2 }],
    tiers: [{ id: "A", title: { "zh-CN": "优秀" }, when: { fact: "score", atLeast: 80 } }, { id: "B" }],
    incentives: {
      currency: "CNY",
      rules: [
        {
          id: "bonus",
          horizon: "short",
          when: { fact: "score", atLeast: 60 },
          award: { kind: "percent", percent: 10, of: "fact/salary" },
        },
      ],
    },
  });

/**
 * Five people: Li is late, Wang is not, Chen has no CSAT and no salary, Zhou too little, and the last one has no role.
 * Li: nps 42.5 of 50 is 85 points, csat (4.5 − 3) ÷ 2 is 75; 0.6·85 + 0.4·75 = 51 + 30 = 81, − 2 = 79; 10 % of 8123.45 = 812.35.
 * Wang: nps 50 is 100, csat 4 is 50; 60 + 20 = 80. Chen: nps 30 is 60 of the 0.6 present: 60.
 */
export const run = (): Appraisal =>
  appraise(policy(), {
    period: "2026-Q3",
    subjects: [
      {
        id: "=li",
        role: "support",
        observations: { nps: "42.5", csat: "4.5" },
        facts: { late: true, salary: "8123.45" },
      },
      {
        id: "wang",
        role: "support",
        observations: { nps: 50, csat: 4 },
        facts: { late: false, salary: 7000 },
      },
      { id: "chen", role: "support", observations: { nps: 30 }, facts: { late: false } },
      { id: "zhou", role: "support", facts: { late: false } },
      { id: "wu", role: "nobody" as never },
    ],
  });
