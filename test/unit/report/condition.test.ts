import { parsePolicy, type SteelyardError } from "steelyard";
import { conditionText, en, zhCN } from "steelyard/report";
import { expect, it } from "vitest";
import type { Condition } from "../../../src/policy/condition.js";
import { whole } from "../support.js";

const said = (condition: Condition) => {
  const document = whole();
  const [sales, orders, nps, csat] = document.indicators as object[];
  document.indicators = [
    { ...sales, unit: "ratio", title: { en: "Sales", "zh-CN": "销售额" } },
    orders,
    nps,
    { ...csat, unit: "min" },
  ];
  const policy = parsePolicy(document);
  return [en, zhCN].map((locale) =>
    conditionText(condition, { policy, locale, titles: { "tier/S": "Super" } }),
  );
};

it.each<[Condition, string, string]>([
  [{ fact: "score", atLeast: "80.50" }, "the score is at least 80.5", "综合得分不低于 80.5"],
  [{ fact: "value/csat", atMost: 9 }, "csat is at most 9 min", "“csat”不高于 9 分钟"],
  [{ fact: "value/sales", above: "0.075" }, "Sales is above 7.5 %", "“销售额”高于 7.5%"],
  [{ fact: "points/nps", below: -1 }, "the points for nps is below −1", "“nps”得分低于 −1"],
  [{ fact: "coverage", atLeast: "0.9" }, "the weight with data is at least 90 %", "有数据的权重不低于 90%"],
  [{ fact: "top", atMost: "0.2" }, "the place is among the top 20 %", "排名在前 20%"],
  [{ fact: "top", above: "0.2" }, "the place is behind the top 20 %", "排名在前 20% 之后"],
  [{ fact: "tier", in: ["S", "A"] }, "the tier is Super or A", "等级为 Super 或 A"],
  [{ fact: "fact/breach", equals: true }, "“breach” is yes", "“breach”为是"],
  [{ not: { fact: "fact/breach", equals: true } }, "“breach” is no", "“breach”为否"],
  [{ not: { fact: "fact/breach", in: [false] } }, "“breach” is yes", "“breach”为是"],
  [
    { not: { fact: "fact/breach", in: [true, "open"] } },
    "“breach” is not yes or open",
    "“breach”不是是 或 open",
  ],
  [{ not: { fact: "score", atLeast: 80 } }, "the score is below 80", "综合得分低于 80"],
  [{ not: { fact: "tier", equals: "S" } }, "the tier is not Super", "等级不是 Super"],
  [
    {
      any: [
        { fact: "score", atLeast: 80 },
        {
          all: [
            { fact: "rank", atMost: 3 },
            { fact: "size", atLeast: 9 },
          ],
        },
      ],
    },
    "the score is at least 80 or (the rank is at most 3 and the number of people ranked is at least 9)",
    "综合得分不低于 80，或（名次不高于 3，且参与排名的人数不低于 9）",
  ],
  [
    { streak: 2, of: { all: [{ fact: "score", below: 60 }] } },
    "in 2 periods in a row the score is below 60",
    "连续 2 期综合得分低于 60",
  ],
  [
    {
      not: {
        any: [
          { fact: "score", above: 5 },
          { fact: "fact/x", equals: "007" },
        ],
      },
    },
    "it is not so that (the score is above 5 or “x” is 007)",
    "不满足“（综合得分高于 5，或“x”为 007）”",
  ],
])("says %j in both languages", (condition, english, chinese) => {
  expect(said(condition)).toEqual([english, chinese]);
});

it("refuses what is deeper than any policy has it", () => {
  const deep = (levels: number) => {
    let condition: Condition = { fact: "score", atLeast: 80 };
    for (let level = 0; level < levels; level++) condition = { not: { all: [condition] } };
    return condition;
  };
  expect(conditionText(deep(32), { locale: en })).toMatch(/^it is not so that /);
  for (const levels of [33, 20_000])
    expect(() => conditionText(deep(levels), { locale: en })).toThrow(
      expect.objectContaining({ code: "too-deep" }) as unknown as SteelyardError,
    );
});
