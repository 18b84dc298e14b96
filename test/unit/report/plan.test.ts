import { improvementPlan, reviewPlan } from "steelyard/practice";
import { en, planReport, toText, zhCN } from "steelyard/report";
import { expect, it } from "vitest";

const plan = () =>
  improvementPlan({
    person: "zhou",
    start: "2026-10-09",
    indicators: [
      {
        indicator: "minutes",
        title: { en: "First response", "zh-CN": "首次响应时长" },
        unit: "min",
        start: 9,
        target: 3,
        milestones: [
          { day: 30, value: 7 },
          { day: 90, value: 3 },
        ],
      },
    ],
    actions: [
      { kind: "training", days: 30, courses: ["basics"], checkpoints: [10, 20] },
      { kind: "transfer", days: 60, role: "carer", gain: 4.5 },
    ],
  });

const review = () =>
  reviewPlan(plan(), [{ indicator: "minutes", on: "2026-11-08", value: "6.5" }], "2026-11-20");

const titles = {
  "person/zhou": { en: "Zhou Min", "zh-CN": "周敏" },
  "course/basics": { en: "Basics", "zh-CN": "客服基础" },
};

it("reads a plan and its review in English", () => {
  expect(
    toText(planReport(plan(), { locale: en, titles, review: review() }), { width: 100 }),
  ).toMatchInlineSnapshot(`
    "Improvement plan for Zhou Min
    =============================

    Time    9 Oct 2026 to 7 Jan 2027, 90 days
    Status  on track

    What is done to help
    --------------------

    - training, 30 days; courses: Basics; progress is looked at on day 10, 20
    - transfer to carer, where the base score would be 4.5 higher, 60 days

    Milestones
    ----------

    What is to be reached, and by when

    Indicator       At the start  Day        Date  To be reached  Status
    --------------  ------------  ---  ----------  -------------  -----------
    First response         9 min   30  8 Nov 2026          7 min  reached
    First response         9 min   90  7 Jan 2027          3 min  not due yet

    Where it stands on 20 Nov 2026, day 42
    --------------------------------------

    By indicator

    Indicator       Latest value  Measured on  Target  Short by  Way done  Status
    --------------  ------------  -----------  ------  --------  --------  --------
    First response       6.5 min   8 Nov 2026   3 min   3.5 min   41.67 %  on track
    "
  `);
});

it("reads a plan and its review in Chinese", () => {
  expect(
    toText(planReport(plan(), { locale: zhCN, titles, review: review() }), { width: 100 }),
  ).toMatchInlineSnapshot(`
    "改进计划：周敏
    ==============

    期限  2026 年 10 月 9 日至 2027 年 1 月 7 日，共 90 天
    状态  正常推进

    支持措施
    --------

    - 培训，为期 30 天；课程：客服基础；第 10、20 天检查进展
    - 调岗至“carer”（基础得分可提高 4.5），为期 60 天

    阶段目标
    --------

    各阶段须达到的数值与日期

    指标          起始值  天数                日期  阶段目标值  状态
    ------------  ------  ----  ------------------  ----------  ------
    首次响应时长  9 分钟    30  2026 年 11 月 8 日      7 分钟  达到
    首次响应时长  9 分钟    90   2027 年 1 月 7 日      3 分钟  未到期

    2026 年 11 月 20 日（第 42 天）的进展
    -------------------------------------

    各项指标

    指标            最新值            测量日期  目标值      差距  完成度  状态
    ------------  --------  ------------------  ------  --------  ------  --------
    首次响应时长  6.5 分钟  2026 年 11 月 8 日  3 分钟  3.5 分钟  41.67%  正常推进
    "
  `);
});

it("leaves out what there is not", () => {
  const { blocks } = planReport(
    improvementPlan({
      person: "zhou",
      start: "2026-10-09",
      indicators: [],
      actions: [{ kind: "coaching", days: 1 }],
    }),
    {
      locale: en,
    },
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["facts", "heading", "list"]);
});
