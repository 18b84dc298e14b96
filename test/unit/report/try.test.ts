import { runQuarter } from "../../../examples/quarter/quarter.js";
import { policy } from "../../../examples/quarter/policy.js";
import { comparePolicies } from "steelyard/lab";
import { comparisonReport, conversationReport, planReport, standingReport, explanationReport, toText, toHtml, en, zhCN } from "steelyard/report";
import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { whole } from "../support.js";
import { parsePolicy } from "steelyard";
it("prints", () => {
  const q = runQuarter("en");
  const other = whole(); (other as any).roles.carer = { indicators: { orders: "0.4", nps: "0.3", csat: "0.3" } }; (other as any).tiers[1].when.atLeast = 75; (other as any).version = "2";
  const o = { sales: 180, orders: 40, nps: 30, csat: { value: "4.6", sample: 30 } };
  const subjects = [
    { id: "a", role: "seller", observations: o, facts: { salary: 10000, complaints: 1, breach: false } },
    { id: "b", role: "carer", observations: { ...o, sales: 300, orders: 50, nps: 57, csat: { value: "4.9", sample: 30 } }, facts: { salary: 10000, complaints: 0, breach: false } },
    { id: "c", role: "carer", observations: { ...o, nps: -10, csat: { value: 4.9, sample: 3 } }, facts: { breach: true } },
    { id: "d", role: "carer", observations: {} }, { id: "e", role: "nobody", observations: {} } ];
  const cmp = comparePolicies(parsePolicy(whole()), parsePolicy(other), subjects as never, { period: "2026-Q3" });
  for (const locale of [en, zhCN]) {
    const reports = [
      explanationReport(q.after.results[0]!, { policy, locale }),
      explanationReport(q.after.results[1]!, { policy, locale }),
      comparisonReport(cmp, { locale, details: ["b"] }),
      standingReport(q.standing.standing, { policy, locale, waymarks: q.standing.waymarks }),
      conversationReport(q.packets[0]!.conversation, { locale }),
      planReport(q.improvement.plan, { locale, review: q.improvement.review }),
    ];
    writeFileSync(`/tmp/explain-${locale.language}.txt`, reports.map((r) => toText(r, { width: 150 })).join("\n\n"));
    reports.forEach((r, i) => writeFileSync(`/tmp/explain-${locale.language}-${i}.html`, toHtml(r)));
  }
});
