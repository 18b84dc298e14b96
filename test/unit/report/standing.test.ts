import { parsePolicy, type Subject } from "steelyard";
import { createStanding } from "steelyard/practice";
import { en, standingReport, toText, zhCN } from "steelyard/report";
import { createRanking } from "steelyard/scorer";
import { describe, expect, it } from "vitest";

const policy = () =>
  parsePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [
      {
        id: "minutes",
        layer: "user",
        title: { en: "First response", "zh-CN": "首次响应时长" },
        unit: "min",
        decimals: 1,
        scoring: { kind: "linear", floor: 30, target: 10 },
      },
      {
        id: "closed",
        layer: "user",
        title: { en: "Closed loop", "zh-CN": "闭环率" },
        unit: "ratio",
        decimals: 3,
        scoring: { kind: "linear", floor: "0.6", target: "0.9" },
      },
    ],
    roles: { support: { indicators: { minutes: "0.6", closed: "0.4" } } },
    tiers: [{ id: "A", when: { fact: "score", atLeast: 80 } }, { id: "B" }],
  });

const people = (count: number) =>
  [20, 12, 15, 25, 18].slice(0, count).map((minutes, n) => ({
    id: `p${n}`,
    role: "support",
    observations: { minutes, closed: `0.8${n}` },
  })) as Subject[];

describe("standingReport", () => {
  it.each([
    [
      en,
      ["First response", "20 min", "10 min", "10 min", "50.00", "60 %", "30.00", "4 of 5"],
      "First response at 12.2 min instead of 20 min would alone reach tier A",
    ],
    [
      zhCN,
      ["首次响应时长", "20 分钟", "10 分钟", "10 分钟", "50.00", "60%", "30.00", "4/5"],
      "其他不变，仅“首次响应时长”由",
    ],
  ])("shows one's own figures and what is next", (locale, row, next) => {
    const live = createStanding(createRanking(policy(), people(5)));
    const { blocks } = standingReport(live.of("p0"), {
      locale,
      policy: policy(),
      waymarks: live.nextWaymark("p0"),
    });
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.rows[0]).toEqual(row);
    // 0.6 · 50 + 0.4 · 66.67 = 56.67; at 12.2 minutes it is 0.6 · 89 + 26.67 = 80.07.
    expect(table?.total?.at(-2)).toBe("56.67");
    expect(blocks.find((block) => block.kind === "list")?.items[0]).toContain(next);
  });

  it("withholds ranks of a small group, and says so", () => {
    const live = createStanding(createRanking(policy(), people(3)));
    const text = toText(standingReport(live.of("p1"), { locale: en, policy: policy() }));
    expect(text).toContain("The rank is not shown: the group is so small");
    expect(text).not.toMatch(/Rank +\d/);
    expect(text).not.toMatch(/p0|p2/);
  });

  it("says why there is no score", () => {
    const nobody = [{ id: "p0", role: "support" }] as Subject[];
    const live = createStanding(createRanking(policy(), nobody));
    const options = { locale: zhCN, policy: policy(), waymarks: live.nextWaymark("p0") };
    const { blocks } = standingReport(live.of("p0"), options);
    expect(blocks).toContainEqual({
      kind: "paragraph",
      tone: "note",
      text: "暂无综合得分：有数据的权重不足。",
    });
    expect(blocks.some(({ kind }) => kind === "list")).toBe(false);
  });
});
