import { appraise, parsePolicy } from "steelyard";
import { en, explain, zhCN } from "steelyard/report";
import { it } from "vitest";
import { whole } from "../support.js";
it("prints", () => {
  const policy = parsePolicy(whole());
  const o = { sales: 180, orders: 40, nps: 30, csat: { value: "4.6", sample: 30 } };
  const { results, rejected } = appraise(policy, { period: "2026-Q3", subjects: [
    { id: "a", role: "seller", observations: o, facts: { salary: 10000, complaints: 1, breach: false } },
    { id: "b", role: "seller", observations: { ...o, sales: 300, orders: 50, nps: 60, csat: { value: "4.9", sample: 30 } }, facts: { salary: 10000, complaints: 0, breach: false } },
    { id: "c", role: "carer", observations: { ...o, nps: -10, csat: { value: 4.9, sample: 3 } }, facts: { breach: true } },
    { id: "d", role: "carer", observations: {} },
  ] });
  for (const locale of [en, zhCN]) for (const r of results) {
    console.log("#####", r.id, JSON.stringify(rejected));
    for (const e of explain(r, { policy, locale, titles: { "fact/salary": { en: "the monthly salary", "zh-CN": "月薪" } } })) console.log([`[${e.title}]`, ...e.sentences, ...e.wouldChange.map((x) => `   > ${x}`)].join("\n"));
  }
});
