// The source of two notebooks: is-it-robust.ipynb and is-it-robust.zh.ipynb.
import { say } from "./weave/say.ts";

// %% [markdown] en
// # Is our ranking robust?
//
// A ranking looks as if it were carved in stone: 1, 2, 3. It rests on weights that somebody chose, and 35 % might as well have been
// 34 %. How far can a weight move before somebody overtakes somebody? What if nobody agreed on the weights at all? And which
// indicators decide in truth? Five questions, with last quarter's figures of an invented desk of 22 people.
// %% [markdown] zh
// # 我们的排名稳不稳
//
// 名次看上去像刻在石头上：第一、第二、第三。可它建立在人定的权重上，35% 完全可能当初定成 34%。权重要动多少，才会有人超过别人？如果大家对权重根本谈不拢呢？真正起作用的又是哪几项指标？本笔记用一个虚构运营组（22 人）上季度的数据，回答五个问题。

// %% ranking
import { appraise } from "steelyard";
import {
  discrimination,
  influence,
  leaveOneOut,
  rankAcceptabilityInSlices,
  weightStability,
} from "steelyard/lab";
import { policy } from "./desk/policy.ts";
import { team } from "./desk/team.ts";
import { titleOf } from "./desk/titles.ts";
import { percent } from "./shown/percent.ts";
import { table } from "./shown/table.ts";

const language = say("en", "zh-CN");
const title = (id: string) => titleOf(id, language);
const people = team("2026-Q2", language);
const { results } = appraise(policy, { period: "2026-Q2", subjects: people });
const ranked = [...results].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));

table(
  [say("rank", "名次"), say("who", "姓名"), say("score", "得分"), say("tier", "等级")],
  ranked.map(({ rank = null, id, score = null, tier = null }) => [rank, id, score, tier]),
);

// %% [markdown] en
// ## 1. How far can one weight move?
//
// Take one weight, move it, and let all others share the rest in their old proportions. `weightStability` gives the **exact** interval
// in which nothing changes, without trying weights one after the other: every score is a straight line in that weight, and lines
// cross where they cross. Three questions for each layer: until when does every rank stay, until when the first place, and until
// when everybody's tier?
// %% [markdown] zh
// ## 1. 一项权重能动多少？
//
// 取一项权重，让它变动，其余各项按原比例分摊剩下的部分。`weightStability` 给出什么都不变的**精确**区间，不靠逐个试：得分是这项权重的一条直线，两线在哪里相交，名次就在哪里易位。对每个层面问三件事：到哪里为止所有名次不变，第一名不变，所有人的等级不变？

// %% intervals
const stability = weightStability(policy, people);
const [profile] = stability.profiles;
const span = (interval: { low: { at: number }; high: { at: number } } | null) =>
  interval === null ? null : `${percent(interval.low.at)} – ${percent(interval.high.at)}`;

table(
  [
    say("layer", "层面"),
    say("weight", "权重"),
    say("every rank stays", "所有名次不变"),
    say("the first stays", "第一名不变"),
    say("every tier stays", "所有等级不变"),
  ],
  (profile?.layers ?? []).map(({ id, weight, ranking, first, tiers }) => [
    title(id),
    percent(weight),
    span(ranking),
    span(first),
    span(tiers),
  ]),
);

// %% intervals-picture
import { acceptabilityChart, en, weightIntervals, zhCN } from "steelyard/report";
import { picture } from "./shown/picture.ts";

const locale = { en, "zh-CN": zhCN }[language];
await picture(weightIntervals(stability, { locale, policy, of: "layers", keep: "tiers" }));

// %% [markdown] en
// What stops a weight? At each end stands who ties with whom, or who reaches a border of tiers.
// %% [markdown] zh
// 是什么挡住了权重？每一端都写明：谁和谁打平，或者谁碰到了等级线。

// %% turns
const why = { tie: say("tie", "打平"), threshold: say("meets a border", "到达等级线"), coverage: "" };
table(
  [say("layer", "层面"), say("down to", "下限"), say("who", "谁"), say("up to", "上限"), say("who", "谁")],
  (profile?.layers ?? []).map(({ id, ranking }) => [
    title(id),
    ...[ranking?.low, ranking?.high].flatMap((end) => [
      end === undefined ? null : percent(end.at),
      end?.turn == null ? null : `${end.turn.subjects.join(say(" and ", "与"))} ${why[end.turn.kind]}`,
    ]),
  ]),
);

// %% [markdown] en
// The whole order is fragile: among 22 people there is always a pair that are nearly equal. That is no fault of the weights. It says
// that **single places should not decide over anything**. The first place and the tiers have more room.
//
// ## 2. And if nobody agreed on weights at all?
//
// Draw 200,000 sets of weights at random, each as likely as any other, and count who ends up where. This takes a moment, so it is done
// in slices, and one line says how far it is. The seed makes the draws the same on every machine.
// %% [markdown] zh
// 整个排序是脆弱的：22 个人里，总有一对几乎不相上下。这不是权重的错，而是提醒我们：**不要拿一两个名次的差别来决定任何事**。第一名和等级的余地要大一些。
//
// ## 2. 如果大家对权重根本谈不拢？
//
// 随机抽 20 万套权重，每一套机会均等，数一数每个人都落在哪里。这要算上一会儿，所以分段来算，用一行字显示进度。有了种子，在任何机器上抽到的都一样。

// %% any-weights
import { watched } from "./shown/progress.ts";

const anyWeights = await watched(
  rankAcceptabilityInSlices(policy, people, { seed: 2026, draws: 200_000 }),
  ({ done, draws }) =>
    say(
      `${percent(done / draws, 0)} of ${draws} sets of weights`,
      `${draws} 套权重，已算 ${percent(done / draws, 0)}`,
    ),
);

// %% any-weights-table
const standing = new Map(ranked.map(({ id, rank = null }) => [id, rank]));
const byMean = [...anyWeights.people].sort((a, b) => (a.mean ?? 99) - (b.mean ?? 99));

table(
  [
    say("who", "姓名"),
    say("rank today", "现行名次"),
    say("mean rank", "平均名次"),
    say("best to worst", "最好至最差"),
    say("first in", "排第一的比例"),
    say("tier A in", "得 A 的比例"),
  ],
  byMean
    .slice(0, 12)
    .map(({ id, mean, best, worst, first, tiers }) => [
      id,
      standing.get(id) ?? null,
      mean === null ? null : Number(mean.toFixed(1)),
      `${best} – ${worst}`,
      percent(first.share, 1),
      percent(tiers.find(({ tier }) => tier === "A")?.share ?? 0, 1),
    ]),
);

// %% any-weights-picture
await picture(acceptabilityChart(anyWeights, { locale, most: 12 }));

// %% [markdown] en
// Any weights at all is a harsh test, for it includes nonsense such as 90 % for one indicator. A fairer one: each weight up to a fifth
// away from ours, up or down.
// %% [markdown] zh
// “任何权重都算”是很苛刻的检验，连一项占 90% 这样的荒唐情形也包括在内。更公道的问法是：每项权重在现行值上下浮动不超过两成。

// %% near-weights
const near = await watched(
  rankAcceptabilityInSlices(policy, people, {
    seed: 2026,
    draws: 50_000,
    near: { role: "assistant", percent: 20 },
  }),
  ({ done, draws }) =>
    say(
      `${percent(done / draws, 0)} of ${draws} sets of weights`,
      `${draws} 套权重，已算 ${percent(done / draws, 0)}`,
    ),
);
const sure = near.people.filter(({ tiers }) => tiers.some(({ share }) => share >= 0.95));

console.log(
  say(
    `${sure.length} of ${near.people.length} people keep one tier in at least 95 % of the draws.`,
    `${near.people.length} 人中，有 ${sure.length} 人在 95% 以上的抽样里等级不变。`,
  ),
);
table(
  [say("not sure of their tier", "等级不稳的人"), say("rank today", "现行名次"), "A", "B", "C", "D"],
  near.people
    .filter((one) => !sure.includes(one))
    .sort((a, b) => (standing.get(a.id) ?? 99) - (standing.get(b.id) ?? 99))
    .map(({ id, tiers }) => [id, standing.get(id) ?? null, ...tiers.map(({ share }) => percent(share, 1))]),
);

// %% [markdown] en
// This list is worth more than the ranking: these are the people over whom weights decide, and not their work. Talk about them
// before the tiers are published.
//
// ## 3. What does each weight really do?
//
// A weight of 12.5 % on something in which all are alike moves nobody. The **influence share** says which part of the differences between
// scores comes from which indicator. The shares add up to 100 %.
// %% [markdown] zh
// 这张名单比排名更有用：决定这些人等级的是权重，而不是工作本身。公布等级之前，先把他们逐个讨论一遍。
//
// ## 3. 每项权重实际起了多大作用？
//
// 如果某项指标人人得分都一样，它占 12.5% 也拉不开任何差距。**影响份额**说明得分之间的差距有多少来自哪项指标，合计 100%。

// %% influence
const [assistant] = influence(policy, people);
table(
  [say("indicator", "指标"), say("weight", "权重"), say("influence", "影响份额")],
  (assistant?.indicators ?? []).map(({ indicator, weight, share }) => [
    title(indicator),
    percent(weight),
    share === null ? null : percent(share, 1),
  ]),
);

// %% influence-picture
import { weightComparison } from "steelyard/report";

const rows = (assistant?.indicators ?? []).filter(({ share }) => share !== null && share >= 0);
await picture(
  weightComparison(
    [
      {
        name: say("weight", "权重"),
        weights: Object.fromEntries(rows.map(({ indicator, weight }) => [indicator, weight])),
      },
      {
        name: say("influence", "影响份额"),
        weights: Object.fromEntries(rows.map(({ indicator, share }) => [indicator, (share ?? 0).toFixed(3)])),
      },
    ],
    { locale, policy, title: say("What indicators weigh, and what they decide", "名义权重与实际影响") },
  ),
);

// %% [markdown] en
// ## 4. Which indicators tell nobody apart, and which say the same?
// %% [markdown] zh
// ## 4. 哪些指标拉不开差距，哪些说的是同一件事？

// %% discrimination
const report = discrimination(policy, people);
for (const { indicator, people: all, commonest, alike, weak } of report.indicators)
  if (weak)
    console.log(
      say(
        `${title(indicator)}: ${percent(alike ?? 0, 0)} of ${all} people have ${commonest} points.`,
        `${title(indicator)}：${all} 人中有 ${percent(alike ?? 0, 0)} 得 ${commonest} 分。`,
      ),
    );
for (const { a, b, correlation } of report.redundant)
  console.log(
    say(
      `${title(a)} and ${title(b)} say nearly the same: correlation ${correlation}.`,
      `${title(a)}与${title(b)}几乎是同一件事：相关系数 ${correlation}。`,
    ),
  );

// %% [markdown] en
// ## 5. What if we left one out?
//
// Each indicator in turn is taken away from everybody. `order alike` is Kendall's tau-b, 1 where the order stays as it is.
// %% [markdown] zh
// ## 5. 去掉一项会怎样？
//
// 轮流去掉一项指标，人人如此。“排名相似度”是 Kendall τ-b，1 表示排序不变。

// %% leave-one-out
table(
  [
    say("without", "去掉"),
    say("order alike", "排名相似度"),
    say("tiers that change", "等级变动人数"),
    say("farthest move in places", "名次最大变动"),
  ],
  leaveOneOut(policy, people).map(({ indicator, order }) => [
    title(indicator),
    order.tau,
    order.tierChanges,
    order.greatestShift,
  ]),
);

// %% [markdown] en
// Without the closed-loop rate nobody moves a single place, and yet tiers change: the 12.5 points that everybody had as a present are
// gone. An indicator that tells nobody apart is not harmless; it lifts everybody over a border.
//
// ## What to take along
//
// - Tiers are firmer than places. Pay and promote by tiers, and never by a single place.
// - The closed-loop rate weighs 12.5 % and decides nothing: all have full points. Its target is too easy, which is the question of
//   [Are our targets plausible?](are-targets-plausible.ipynb)
// - Robust does not mean right. A ranking that no weight can shake may still measure the wrong things.
// %% [markdown] zh
// 去掉问题闭环率，没有一个人的名次变动，等级却变了：人人白得的 12.5 分没有了。拉不开差距的指标并非无害，它把所有人一起抬过了等级线。
//
// ## 记住几点
//
// - 等级比名次稳。发奖金、定晋升看等级，不要看一两个名次。
// - 问题闭环率占 12.5%，却什么都没有决定：人人满分。它的目标定得太低，见[我们的目标合不合理](are-targets-plausible.zh.ipynb)。
// - 稳，不等于对。怎么改权重都不动的排名，衡量的也可能根本不是该衡量的东西。
