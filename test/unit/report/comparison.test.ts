import { parsePolicy, type Subject } from "steelyard";
import { comparePolicies } from "steelyard/lab";
import { comparisonReport, en, type TableBlock, toText, zhCN } from "steelyard/report";
import { describe, expect, it } from "vitest";
import { whole } from "../support.js";

const facts = { salary: 10_000, complaints: 0, breach: false };
const observations = { sales: 180, orders: 40, nps: 30, csat: { value: "4.6", sample: 30 } };

function compared() {
  const document = whole();
  const roles = document.roles as object;
  document.roles = { ...roles, carer: { indicators: { orders: "0.4", nps: "0.3", csat: "0.3" } } };
  document.version = "2";
  const subjects = [
    { id: "li", role: "seller", observations, facts },
    { id: "wang", role: "carer", observations: { ...observations, nps: -10, csat: 4.9 }, facts },
    { id: "sun", role: "carer", observations: {} },
    { id: "wu", role: "nobody" },
    { role: "seller" },
  ];
  return comparePolicies(parsePolicy(whole()), parsePolicy(document), subjects as unknown as Subject[], {
    period: "2026-Q3",
  });
}

const titles = { "person/li": { en: "Li Lei", "zh-CN": "李雷" } };

const tables = (report: ReturnType<typeof comparisonReport>) =>
  report.blocks.filter((block): block is TableBlock => block.kind === "table");

describe("comparisonReport", () => {
  it("shows everybody before and after, with causes that add up", () => {
    const report = comparisonReport(compared(), { locale: en, titles, details: ["wang"] });
    const [people, detail, tiers, money] = tables(report);
    // wang: 0.2 · 80 + 0.5 · 12.5 + 0.3 · 100 = 52.25; then 0.4 · 80 + 0.3 · 12.5 + 0.3 · 100 = 65.75.
    expect(people?.rows).toEqual([
      ["Li Lei", "72.90", "0", "0.0", "0", "0", "72.90", "1", "1", "A", "A"],
      ["wang", "52.25", "0", "13.5", "0", "0", "65.75", "2", "2", "B", "B"],
      ["sun", "–", "–", "–", "–", "–", "–", "–", "–", "–", "–"],
    ]);
    expect(detail?.rows).toEqual([
      ["orders", "0", "16.0"],
      ["nps", "0", "−2.5"],
    ]);
    expect(detail?.total).toEqual(["Total", "0", "13.5"]);
    expect(tiers?.columns.map(({ title }) => title)).toEqual([
      "Before ↓ After →",
      "S",
      "A",
      "B",
      "none",
      "Total",
    ]);
    expect(tiers?.rows).toEqual([
      ["S", "0", "0", "0", "0", "0"],
      ["A", "0", "1", "0", "0", "1"],
      ["B", "0", "0", "1", "0", "1"],
      ["none", "0", "0", "0", "1", "1"],
    ]);
    expect(tiers?.total).toEqual(["Total", "0", "1", "1", "1", "3"]);
    expect(money?.rows[0]).toEqual(["Paid out", "CNY 1500", "CNY 0", "CNY 1500"]);
  });

  it("reads well in Chinese", () => {
    expect(
      toText(comparisonReport(compared(), { locale: zhCN, titles }), { width: 120 }),
    ).toMatchInlineSnapshot(`
      "方案对比：whole 1 → whole 2
      ===========================

      考核周期  2026-Q3

      方案有哪些不同
      --------------

      - 方案：版本 1 → 2
      - 权重 carer：orders 0.2 → 0.4，nps 0.5 → 0.3
      - 权重 carer（launch 阶段）：orders 0.2 → 0.4，nps 0.5 → 0.3
      - 权重 carer（mature 阶段）：orders 0.1111 → 0.25，nps 0.4556 → 0.275，csat 0.4333 → 0.475

      对每个人的影响
      --------------

      每一行中，调整前得分加上各项变动等于调整后得分。

      人员  调整前综合得分  计分方式  权重  加减分项  取整  调整后综合得分  调整前名次  调整后名次  调整前等级  调整后等级
      ----  --------------  --------  ----  --------  ----  --------------  ----------  ----------  ----------  ----------
      李雷           72.90         0   0.0         0     0           72.90           1           1  A           A
      wang           52.25         0  13.5         0     0           65.75           2           2  B           B
      sun                –         –     –         –     –               –           –           –  –           –

      任一方案下没有得分的，不拆分变动。

      等级变动
      --------

      由各等级变为各等级的人数

      调整前 ↓ 调整后 →  S  A  B  无  合计
      -----------------  -  -  -  --  ----
      S                  0  0  0   0     0
      A                  0  1  0   0     1
      B                  0  0  1   0     1
      无                 0  0  0   1     1
      -----------------  -  -  -  --  ----
      合计               0  1  1   1     3

      两次排序的相似程度
      ------------------

      两次均有得分的人数                         2
      肯德尔 tau（1 为次序相同，−1 为完全相反）  1
      斯皮尔曼等级相关系数                       1
      名次平均变动                               0
      名次最大变动                               0
      等级有变化的人数                           0

      奖金
      ----

      两个方案下的发放情况

      奖金             调整前  变动   调整后
      --------------  -------  ----  -------
      发放总额        1500 元  0 元  1500 元
      暂不发放的人数        0     –        0

      未参与对比
      ----------

      - wu（调整前）：没有岗位“nobody”；已有：seller、carer
      - wu（调整后）：没有岗位“nobody”；已有：seller、carer
      - 第 5 位（调整前）：必须是普通对象中不为空的文本
      - 第 5 位（调整后）：必须是普通对象中不为空的文本
      "
    `);
  });
});

it("calls people and the policy by their titles", () => {
  const document = { ...whole(), title: { en: "Sales desk" } };
  const policy = parsePolicy(document);
  const li = { id: "li", title: "Li Lei", role: "seller", observations, facts } as unknown as Subject;
  const report = comparisonReport(comparePolicies(policy, policy, [li]), {
    locale: en,
    policy,
    details: ["li"],
  });
  expect(report.title).toBe("What would change: Sales desk 1 → Sales desk 1");
  expect(tables(report)[0]?.rows[0]?.[0]).toBe("Li Lei");
});
