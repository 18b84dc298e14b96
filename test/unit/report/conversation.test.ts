import { parsePolicy, type Subject, score } from "steelyard";
import { aggregateReview, draftSbi, fileDispute, prepareConversation } from "steelyard/practice";
import { conversationReport, en, toText, zhCN } from "steelyard/report";
import { expect, it } from "vitest";
import { sheetTable } from "../../../src/report/sheet/table.js";

const policy = () =>
  parsePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [
      {
        id: "nps",
        layer: "user",
        title: "NPS",
        unit: "points",
        scoring: { kind: "linear", floor: 0, target: 50 },
      },
      { id: "minutes", layer: "user", unit: "min", scoring: { kind: "linear", floor: 30, target: 10 } },
    ],
    roles: { support: { indicators: { nps: "0.6", minutes: "0.4" } } },
  });

function packet(more: object = {}) {
  const result = score(policy(), {
    id: "zhou",
    role: "support",
    observations: { nps: 50, minutes: 20 },
    ...more,
  } as Subject);
  const note = draftSbi({
    person: "zhou",
    author: "chen",
    on: "2026-09-18",
    situation: { en: "Evening tickets", "zh-CN": "晚间工单" },
    behaviour: { en: "Asked the warehouse first.", "zh-CN": "先向仓库核实。" },
    indicator: "minutes",
    unit: "min",
    better: "lower",
    value: 20,
    comparisons: [{ against: "target", value: 10 }],
  });
  const review = aggregateReview({
    id: "zhou",
    scale: { low: 1, high: 5, step: 1 },
    groups: [
      { id: "manager", weight: "0.5", named: true },
      { id: "peers", weight: "0.5" },
    ],
    ratings: [
      { rater: "chen", group: "manager", value: 4 },
      { rater: "li", group: "peers", value: 2 },
    ],
  });
  const dispute = fileDispute({
    id: "d-1",
    at: "2026-10-02T09:00:00+08:00",
    actor: "zhou",
    parties: [
      { person: "zhou", manager: "chen" },
      { person: "li", manager: "he" },
    ],
    about: { kind: "observation", subject: "zhou", indicator: "minutes", period: "2026-Q3" },
    reasons: "Counted from the wrong hour.",
  });
  return prepareConversation({
    ...{ result, policy: policy(), period: "2026-Q3", on: "2026-10-15" },
    notes: [note],
    collaboration: { review, comments: [{ group: "peers", text: "never shown" }] },
    disputes: [dispute],
    agreements: [
      { text: { en: "Read the guide", "zh-CN": "阅读手册" }, by: "person", due: "2026-09-15", done: false },
      { text: "Pair up", by: "manager", done: true },
    ],
  });
}

const titles = {
  "person/zhou": { en: "Zhou Min", "zh-CN": "周敏" },
  "person/chen": { en: "Ms Chen", "zh-CN": "陈主管" },
};

it("reads a packet in English", () => {
  expect(toText(conversationReport(packet(), { locale: en, titles }), { width: 110 })).toMatchInlineSnapshot(`
    "Review conversation with Zhou Min
    =================================

    Period  2026-Q3
    Date    15 Oct 2026
    Score   80

    Opening
    -------

    - What should this conversation bring you?

    Your own view
    -------------

    - What went well in this period, and what was hard?

    Results
    -------

    The figures of the period

    Indicator      Value     Target  Short by  Points  Weight  Contribution
    ---------  ---------  ---------  --------  ------  ------  ------------
    NPS        50 points  50 points  0 points     100    60 %            60
    minutes       20 min     10 min    10 min      50    40 %            20
    ---------  ---------  ---------  --------  ------  ------  ------------
    Total                                               100 %            80

    ! minutes is contested (d-1, filed): nothing is concluded from it until there is a ruling.

    - The figure of minutes is contested: what do we leave open until the ruling?
    - Which figures surprise you? Is anything missing or wrong?

    Strengths
    ---------

    By weight: NPS.

    - NPS at 50 points earned 100 points: how did you do it?
    - What made this possible, and who could learn from it?

    Concerns
    --------

    By weight: minutes.

    What Ms Chen saw on 18 Sep 2026

    Situation  Evening tickets
    Behaviour  Asked the warehouse first.
    Impact     minutes 20 min: 100 % above the target (10 min) by 10 min, which is worse.

    - minutes stands at 20 min, the target is 10 min: what stood in the way?
    - What would help you most?

    Collaboration
    -------------

    Review, overall  4

    The review by group of raters

    Group    Ratings  Mean  Status
    -------  -------  ----  -----------------
    manager        1     4  shown
    peers          –     –  withheld, too few

    1 comment is withheld, because its group is too small to be shown.

    - Where does working together go well, and where does it stall?

    Agreements and plan
    -------------------

    - Read the guide (by the person, by 15 Sep 2026): overdue
    - Pair up (by the manager): done

    - What became of what we agreed last time?
    - What do we agree on, who does it, and by when?

    Close
    -----

    - Would you sum up what we agreed?
    "
  `);
});

it("reads a packet in Chinese", () => {
  expect(
    toText(conversationReport(packet(), { locale: zhCN, titles }), { width: 110 }),
  ).toMatchInlineSnapshot(`
    "绩效面谈：周敏
    ==============

    考核周期  2026-Q3
    面谈日期  2026 年 10 月 15 日
    综合得分  80

    开场
    ----

    - 这次面谈，您最希望解决什么问题？

    自我评价
    --------

    - 这个周期里，您觉得哪些做得好，哪些比较吃力？

    考核结果
    --------

    本期数据

    指标      实际值   目标值     差距  得分  权重  加权得分
    -------  -------  -------  -------  ----  ----  --------
    NPS        50 分    50 分     0 分   100   60%        60
    minutes  20 分钟  10 分钟  10 分钟    50   40%        20
    -------  -------  -------  -------  ----  ----  --------
    合计                                      100%        80

    ! “minutes”存在争议（d-1，已提交），裁定之前不据此下结论。

    - “minutes”尚有争议，裁定之前哪些结论先放一放？
    - 哪些数字出乎您的意料？有没有遗漏或不准确的地方？

    亮点
    ----

    按影响大小：NPS。

    - “NPS”为 50 分，得 100 分，您是怎么做到的？
    - 这些是怎么做到的？哪些做法值得推广？

    待改进
    ------

    按影响大小：minutes。

    2026 年 9 月 18 日，陈主管的观察

    情境  晚间工单
    行为  先向仓库核实。
    影响  minutes 20 分钟：比目标值（10 分钟）高 100%，即高 10 分钟，表现较差。

    - “minutes”为 20 分钟，目标是 10 分钟，主要卡在哪里？
    - 您最需要哪方面的支持？

    协作反馈
    --------

    360 度评估综合  4

    360 度评估，按评价者分组

    评价者   评价份数  平均  状态
    -------  --------  ----  ----------------
    manager         1     4  显示
    peers           –     –  人数太少，不显示

    另有 1 条评语因所在组人数太少而不显示。

    - 与同事配合，哪里顺畅，哪里卡壳？

    约定与计划
    ----------

    - 阅读手册（由本人完成，2026 年 9 月 15 日前）：已逾期
    - Pair up（由主管完成）：已完成

    - 上次约定的事项落实得怎么样？
    - 接下来做什么、谁来做、何时完成？

    总结
    ----

    - 请您用自己的话总结一下今天的约定，好吗？
    "
  `);
});

it("calls a person by the title that came with the subject, or by a name that is given", () => {
  const own = packet({ title: { en: "Zhou Min", "zh-CN": "周敏" } });
  expect(conversationReport(own, { locale: zhCN }).title).toBe("绩效面谈：周敏");
  expect(conversationReport(own, { locale: en, titles: { "person/zhou": "Min" } }).title).toMatch(/Min$/);
});

it("leaves out contributions where there is no score", () => {
  const columns = (more: object) => {
    const [table] = conversationReport(packet(more), { locale: en }).blocks.flatMap((block) =>
      block.kind === "table" ? [block] : [],
    );
    return table?.columns.map(({ title }) => title);
  };
  expect(columns({})).toContain("Contribution");
  expect(columns({ observations: { minutes: 20 } })).not.toContain("Contribution");
});

it("prints weights with equal decimals", () => {
  const row = { name: "a", unit: null, value: 1, target: null, gap: null, points: 1, contribution: 1 };
  const table = sheetTable(
    "",
    [
      { ...row, weight: 0.05 },
      { ...row, weight: 0.225 },
    ],
    en,
  );
  expect([...table.rows.map((cells) => cells[5]), table.total?.[5]]).toEqual(["5.0 %", "22.5 %", "27.5 %"]);
});
