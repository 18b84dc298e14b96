// The source of two notebooks: what-if.ipynb and what-if.zh.ipynb.
import { say } from "./weave/say.ts";

// %% [markdown] en
// # What if user value weighed 45 %?
//
// In a meeting somebody says: "If we mean what we say about our users, user value should weigh 45 %, not 25 %." It sounds right. Before
// anybody nods: who would go up, who would go down, why, and what would it cost? This notebook answers for everybody on
// the desk, with last quarter's figures.
//
// The people and their figures are invented.
// %% [markdown] zh
// # 如果用户价值占 45%
//
// 会上有人说：“我们嘴上都讲用户第一，那用户价值就该占 45%，而不是 25%。”听上去很有道理。点头之前先问清楚：谁会上升，谁会下降，为什么，要多花多少钱？本笔记用上季度的数据，对组里每一个人作出回答。
//
// 人员和数据均为虚构。

// %% two-policies
import { appraise, resolveWeights } from "steelyard";
import { comparePolicies, freezeWeights, weightsFromPoints } from "steelyard/lab";
import { policy } from "./desk/policy.ts";
import { team } from "./desk/team.ts";
import { titleOf } from "./desk/titles.ts";
import { percent, signed } from "./shown/percent.ts";
import { table } from "./shown/table.ts";

const language = say("en", "zh-CN");
const title = (id: string) => titleOf(id, language);

// The other three share what is left, 55 of 100, in their old proportions of 35 : 25 : 15.
const derived = weightsFromPoints(
  { userValue: 45 * 75, businessResult: 55 * 35, efficiency: 55 * 25, collaboration: 55 * 15 },
  { on: "2026-11-09" },
);
const whatIf = freezeWeights(policy, "assistant", derived, { version: "what-if" });

const layers = (of: typeof policy) =>
  new Map(Object.entries(resolveWeights(of, { role: "assistant" }).layers));
table(
  [say("layer", "层面"), say("today", "现行"), say("what if", "假设")],
  [...layers(policy)].map(([id, weight]) => [
    title(id),
    percent(weight),
    percent(layers(whatIf).get(id) ?? 0),
  ]),
);

// %% [markdown] en
// The new weights sum to exactly 100 %; what the grid of four decimals leaves over goes to the largest remainder. The difference
// between the two policies, in words, as it may go into the minutes:
// %% [markdown] zh
// 新权重合计正好 100%；四位小数之外的零头，归余数最大的一项。两版方案的差别，用文字写出来可以直接放进会议纪要：

// %% in-words
const people = team("2026-Q2", language);
const comparison = comparePolicies(policy, whatIf, people, { period: "2026-Q2" });

for (const { message } of comparison.changes) console.log(message[language]);

// %% [markdown] en
// ## Who, and how much
//
// Everybody is appraised twice with the same figures, and ranked twice. Most gained at the top.
// %% [markdown] zh
// ## 谁，变了多少
//
// 同样的数据，每人考核两次、排名两次。得分上升最多的排在最前。

// %% everybody
const byGain = [...comparison.people].sort((a, b) => (b.change?.score ?? 0) - (a.change?.score ?? 0));

table(
  [
    say("who", "姓名"),
    say("score today", "现行得分"),
    say("what if", "假设得分"),
    say("change", "变化"),
    say("rank", "名次"),
    say("tier", "等级"),
  ],
  byGain.map(({ id, before, after, change }) => [
    id,
    before.score,
    after.score,
    signed(change?.score ?? 0),
    before.rank === after.rank ? String(after.rank) : `${before.rank} → ${after.rank}`,
    before.tier === after.tier ? after.tier : `${before.tier} → ${after.tier}`,
  ]),
);

// %% tiers-picture
import { en, scoreDistribution, tierMigration, zhCN } from "steelyard/report";
import { picture } from "./shown/picture.ts";

const locale = { en, "zh-CN": zhCN }[language];
await picture(tierMigration(comparison, { locale }));

// %% [markdown] en
// Read it row by row: how many of those who have this tier today would have which tier then. On the framed diagonal nothing changes.
//
// And the desk as a whole, today and then:
// %% [markdown] zh
// 请逐行看：现在是某一等级的人，届时各有几人落在哪个等级。带框的对角线上没有变化。
//
// 再看全组得分，先是现行，后是假设：

// %% scores-today-picture
const run = (of: typeof policy) => appraise(of, { period: "2026-Q2", subjects: people });
await picture(scoreDistribution(run(policy), { locale, policy, title: say("Scores today", "现行得分") }));

// %% scores-what-if-picture
await picture(
  scoreDistribution(run(whatIf), {
    locale,
    policy: whatIf,
    title: say("Scores with user value at 45 %", "用户价值占 45% 时的得分"),
  }),
);

// %% [markdown] en
// ## Why
//
// A score can change for different reasons, and the comparison keeps them apart: other **points** for the same work (none here, for
// no target was touched), other **weights**, and **rounding**. The parts add up exactly. For the person who loses most and the
// person who gains most, here is where it comes from, indicator by indicator.
// %% [markdown] zh
// ## 为什么
//
// 得分变化的原因不止一种，这里把它们分开来算：同样的表现**得分**不同（这里没有，因为目标值没动）、**权重**不同、以及**取整**。各部分相加，分毫不差。下面看得最多和失最多的两个人，逐项看变化从哪里来。

// %% why
const [most, least] = [byGain[0], byGain.at(-1)];

for (const { id, change } of [most, least].filter((one) => one !== undefined)) {
  const { scoring = 0, weights = 0, modifiers = 0, rounding = 0 } = change?.causes ?? {};
  console.log(
    `${id}: ${signed(change?.score ?? 0)} = ` +
      `${say("points", "得分")} ${signed(scoring)}, ${say("weights", "权重")} ${signed(weights)}, ` +
      `${say("modifiers", "加减分")} ${signed(modifiers)}, ${say("rounding", "取整")} ${signed(rounding)}`,
  );
}

table(
  [say("from the weight of", "来自哪项权重"), most?.id ?? "", least?.id ?? ""],
  policy.indicators.map(({ id }) => [
    title(id),
    ...[most, least].map((one) =>
      signed(one?.change?.indicators.find((line) => line.id === id)?.weights ?? 0),
    ),
  ]),
);

// %% [markdown] en
// Whoever sells much and looks after users less loses twice: less weight on what they do well, more on what they do badly. That
// may be what is wanted. It should be wanted, and not come as a surprise.
//
// ## And the money
//
// Tier A brings 10 % of a monthly salary, tier B 4 %.
// %% [markdown] zh
// 卖得多、维系用户偏弱的人，两头吃亏：强项权重降了，弱项权重升了。这也许正是公司想要的，但应当是有意为之，而不是事后才发现。
//
// ## 要花多少钱
//
// A 等发月薪的 10%，B 等发 4%。

// %% money
const { before, after, change } = comparison.payout;
table(
  [
    say("bonuses, CNY", "奖金（元）"),
    say("today", "现行"),
    say("what if", "假设"),
    say("difference", "差额"),
  ],
  [[say("all", "合计"), before?.total ?? null, after?.total ?? null, signed(Number(change ?? 0))]],
);

// %% [markdown] en
// ## To hand around
//
// All of this is also a report, which goes into a mail or to the printer as it stands: `toHtml` makes a page of it, `toMarkdown` and
// `toText` what their names say. With it comes, line by line, the change of whoever loses most.
// %% [markdown] zh
// ## 可以直接分发的报告
//
// 以上内容也可以生成一份报告，原样发邮件或打印：`toHtml` 生成网页，`toMarkdown` 和 `toText` 生成 Markdown 和纯文本。其中逐项列出失分最多者的变化。

// %% report
import { comparisonReport, show } from "steelyard/report";

show(comparisonReport(comparison, { locale, policy: whatIf, details: [least?.id ?? ""] }));

// %% [markdown] en
// ## Why just 45?
//
// 45 is a round number. What about 35, or 55? The same comparison, over several weights: how many tiers change, how alike the order
// stays (Kendall's tau-b, 1 is the same), and what it costs.
// %% [markdown] zh
// ## 为什么偏偏是 45%？
//
// 45 不过是个整数。35 呢？55 呢？换几个权重再比一遍：多少人的等级会变，排名还有多相似（Kendall τ-b，1 为完全相同），要花多少钱。

// %% several-weights
const shares = [25, 30, 35, 40, 45, 50, 55];
const rows = shares.map((share) => {
  const rest = 100 - share;
  const points = {
    userValue: share * 75,
    businessResult: rest * 35,
    efficiency: rest * 25,
    collaboration: rest * 15,
  };
  const other = freezeWeights(policy, "assistant", weightsFromPoints(points, { on: "2026-11-09" }), {
    version: `user-value-${share}`,
  });
  return { share, comparison: comparePolicies(policy, other, people, { period: "2026-Q2" }) };
});

table(
  [
    say("user value weighs", "用户价值权重"),
    say("tiers that change", "等级变动人数"),
    say("order alike", "排名相似度"),
    say("farthest move in places", "名次最大变动"),
    say("bonuses, difference in CNY", "奖金差额（元）"),
  ],
  rows.map(({ share, comparison: { order, payout } }) => [
    `${share} %`,
    order.tierChanges,
    order.tau,
    order.greatestShift,
    signed(Number(payout.change ?? 0)),
  ]),
);

// %% [markdown] en
// ## What to take along
//
// - "What if" has an answer for every person, and the answer can be explained indicator by indicator.
// - Look at the people near a border of tiers first: a change of weights decides over them.
// - Nothing was decided here. To put it into force, freeze the weights under a version of its own, with its date: see
//   [Designing a weight profile](designing-a-profile.ipynb). Whether the ranking stands on firm ground at all is the question
//   of [Is our ranking robust?](is-it-robust.ipynb)
// %% [markdown] zh
// ## 记住几点
//
// - “如果……会怎样”对每个人都有答案，而且能逐项解释清楚。
// - 先看等级分界附近的人：权重一动，变的首先是他们。
// - 这里什么都没有决定。真要实行，请另立版本、注明日期，把权重存进方案，见[设计一套权重](designing-a-profile.zh.ipynb)。至于现在的排名本身站不站得稳，见[我们的排名稳不稳](is-it-robust.zh.ipynb)。
