// The source of two notebooks: are-targets-plausible.ipynb and are-targets-plausible.zh.ipynb.
import { say } from "./weave/say.ts";

// %% [markdown] en
// # Are our targets plausible?
//
// Weights get all the attention, yet targets decide just as much: what everybody reaches tells nobody apart, what nobody reaches
// discourages, and a target far from the rest of the industry has to be explained. At the end of the quarter the desk looks at its targets,
// with six quarters of figures, and changes what a person accepts, nothing else.
//
// The people, their figures and the industry's are invented.
// %% [markdown] zh
// # 我们的目标合不合理
//
// 大家总盯着权重，其实目标值同样要紧：人人都能达到的目标拉不开差距，谁也达不到的目标让人泄气，离行业水平太远的目标得有个说法。季度末，运营组拿出六个季度的数据检查目标值；改不改、改哪些，由人来定，系统只提建议。
//
// 人员、数据和行业数据均为虚构。

// %% history
import { appraise } from "steelyard";
import {
  acceptRevision,
  checkTargets,
  comparePolicies,
  influence,
  proposeRevision,
  robustTrend,
} from "steelyard/lab";
import { policy } from "./desk/policy.ts";
import { QUARTERS, team } from "./desk/team.ts";
import { titleOf } from "./desk/titles.ts";
import { percent, short, signed } from "./shown/percent.ts";
import { table } from "./shown/table.ts";

const language = say("en", "zh-CN");
const title = (id: string) => titleOf(id, language);
const history = QUARTERS.map((period) => appraise(policy, { period, subjects: team(period, language) }));

/** The middle value of the desk in each quarter. */
const medians = (indicator: string) =>
  history.map(({ period, results }) => {
    const values = results
      .map(({ indicators }) => Number(indicators.find(({ id }) => id === indicator)?.value))
      .sort((a, b) => a - b);
    // 22 people: the mean of the two in the middle, on one decimal more than the figures have.
    const middle = ((values[10] ?? 0) + (values[11] ?? 0)) / 2;
    return { period, value: middle.toFixed(4) };
  });

table(
  [say("middle value", "中位数"), ...QUARTERS],
  policy.indicators.map(({ id }) => [title(id), ...medians(id).map(({ value }) => Number(value))]),
);

// %% [markdown] en
// ## What is odd
//
// `checkTargets` holds every target against three things: a figure from outside where we have one (a distance of 30 % or more is a finding),
// what people reached in these six quarters, and where the trend leads. It finds; it changes nothing.
// %% [markdown] zh
// ## 哪里不对劲
//
// `checkTargets` 用三样东西检验每个目标值：外部数据（若有；相差 30% 及以上就会提示）、六个季度里实际达到的情况，以及趋势的走向。它只指出问题，不改任何东西。

// %% findings
const benchmarks = [
  { indicator: "orderValue", value: 300 },
  { indicator: "nps", value: 42 },
];
const { checks, findings } = checkTargets(policy, history, { benchmarks });

for (const { message } of findings) console.log(`- ${message[language]}`);

// %% all-targets
table(
  [
    say("target of", "目标"),
    say("target", "目标值"),
    say("reached in", "达成"),
    say("away from the industry", "与行业相差"),
    say("the trend leads to", "趋势走向"),
  ],
  checks.map(({ indicator, target, reached, away, trend }) => [
    title(indicator),
    target,
    `${reached.count} / ${reached.cases}`,
    away === null ? null : percent(away.rounded, 1),
    trend?.forecastInterval == null
      ? null
      : `${short(trend.forecastInterval.low.rounded)} – ${short(trend.forecastInterval.high.rounded)}`,
  ]),
);

// %% [markdown] en
// ## A trend that one odd quarter cannot bend
//
// The first response time gets shorter from quarter to quarter. Is the target of 14 minutes still one? The slope is the middle one of the
// slopes between all pairs of quarters, so that a single odd quarter bends nothing, and the interval says what six quarters do not
// rule out.
// %% [markdown] zh
// ## 一个异常季度带不偏的趋势
//
// 首次响应时长一季比一季短。14 分钟的目标还有意义吗？斜率取所有季度两两之间斜率的中位数，单个异常季度带不偏它；区间则说明，凭六个季度的数据还排除不了哪些走向。

// %% trend
const points = medians("firstResponse");
const trend = robustTrend(points);

console.log(say("minutes a quarter:", "每季度变化（分钟）："), short(trend.slope?.rounded ?? 0));
console.log(say("next quarter:", "下季度："), short(trend.forecast?.rounded ?? 0));
console.log(
  say("between", "区间："),
  short(trend.forecastInterval?.low.rounded ?? 0),
  say("and", "至"),
  short(trend.forecastInterval?.high.rounded ?? 0),
  say(
    `(confidence ${percent(trend.confidence?.rounded ?? 0, 1)})`,
    `（置信度 ${percent(trend.confidence?.rounded ?? 0, 1)}）`,
  ),
);

// %% trend-picture
import { en, targetChart, zhCN } from "steelyard/report";
import { picture } from "./shown/picture.ts";

const locale = { en, "zh-CN": zhCN }[language];
await picture(targetChart({ name: title("firstResponse"), points, trend, target: 14 }, { locale }));

// %% order-value-picture
const orderValues = medians("orderValue");
await picture(
  targetChart(
    {
      name: title("orderValue"),
      points: orderValues,
      trend: robustTrend(orderValues),
      target: 210,
      benchmark: { value: 300 },
    },
    { locale },
  ),
);

// %% [markdown] en
// The order value is a case for a person: the target is 30 % below the industry, and yet the desk does not reach it on the whole. Perhaps
// the industry sells something else. No method can know that.
//
// ## Proposals for the next quarter
//
// `proposeRevision` turns what it sees into proposals, each a small patch with its reason: another target where everybody reaches it or
// nobody does (one that a quarter of people would have reached), an indicator to drop where all are alike, another weight where an indicator
// decides much more, or much less, than it weighs.
// %% [markdown] zh
// 客单价得由人来判断：目标比行业均值低 30%，可组里总体上仍未达到。也许行业卖的根本是另一类商品，这是任何方法都无从知道的。
//
// ## 下季度的修订建议
//
// `proposeRevision` 把看到的问题变成一条条建议，每条都是一个小改动并附理由：人人达到或无人达到的目标换一个（有四分之一的人能达到的值），人人得分相同的指标建议取消，实际影响与权重相差太远的建议调整权重。

// %% proposals
const proposals = proposeRevision(policy, history, {
  influence: influence(policy, team("2026-Q2", language)),
  gap: "0.1",
});

table(
  [say("proposal", "建议"), say("in words", "说明"), say("change", "改动")],
  proposals.map(({ id, message, patch }) => [
    id,
    message[language],
    patch.map(({ before, after }) => `${before} → ${after}`).join(", ") || null,
  ]),
);

// %% [markdown] en
// ## A person accepts
//
// The desk accepts the two new targets. It does not touch the weights this time: one thing after the other, so that in three months it is
// known what did what.
// %% [markdown] zh
// ## 由人来采纳
//
// 运营组采纳两个新目标值，权重这次不动：一次只改一件事，三个月后才说得清是什么起了作用。

// %% accepted
const accept = proposals
  .filter(({ what, patch }) => what === "retarget" && patch.length > 0)
  .map(({ id }) => id);
const next = acceptRevision(policy, proposals, { accept, version: "2026-Q3" });

console.log(say("accepted:", "采纳："), accept.join(", "));

// %% what-it-does
const people = team("2026-Q2", language);
const comparison = comparePolicies(policy, next, people, { period: "2026-Q2" });
for (const { message } of comparison.changes) console.log(message[language]);

table(
  [
    say("who", "姓名"),
    say("score before", "修订前得分"),
    say("score after", "修订后得分"),
    say("of which points", "其中得分变化"),
    say("tier", "等级"),
    say("places", "名次变化"),
  ],
  comparison.people.map(({ id, before, after, change, places }) => [
    id,
    before.score,
    after.score,
    signed(short(change?.causes.scoring ?? 0)),
    before.tier === after.tier ? after.tier : `${before.tier} → ${after.tier}`,
    signed(places ?? 0),
  ]),
);

// %% what-it-does-picture
import { tierMigration } from "steelyard/report";

await picture(tierMigration(comparison, { locale }));

// %% [markdown] en
// ## What to take along
//
// - A target that everybody reaches is no target. Whether it is to be raised, or whether it holds a standard that must not slip, is for a
//   person to say: the method sees only that it tells nobody apart.
// - A trend over six quarters is a hint, and its interval says how weak. It knows no seasons.
// - Announce new targets before the quarter they are for. Raising them afterwards is the surest way to lose people's trust.
// %% [markdown] zh
// ## 记住几点
//
// - 人人都能达到的目标等于没有目标。至于该提高，还是它本来就是一条不能松的底线，要由人来说：方法只看得出它拉不开差距。
// - 六个季度的趋势只是线索，区间说明了这线索有多弱；它也不懂淡旺季。
// - 新目标要在季度开始之前公布。事后加码，最伤人心。
