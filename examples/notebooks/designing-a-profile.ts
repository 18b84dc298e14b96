// The source of two notebooks: designing-a-profile.ipynb and designing-a-profile.zh.ipynb.
import { say } from "./weave/say.ts";

// %% [markdown] en
// # Designing a weight profile
//
// An operations desk of 22 people has been appraised by the same weights for years: business results 35 %, operational efficiency
// 25 %, user value 25 %, collaboration 15 %. Nobody remembers who chose them, or why. For next year two people are asked what
// really matters: the head of operations and the head of customer service.
//
// Asking for percentages does not work well: whoever is asked says a round number, and whatever is left over. Asking for **one
// comparison at a time** does: "Which of these two matters more, and how much more?" The analytic hierarchy process (AHP) turns
// such answers into weights, and says how well they fit each other. This notebook goes the whole way:
//
// 1. answers in pairs become weights, and we see which answer contradicts the others;
// 2. two people's answers become one set of weights;
// 3. the weights go into the next version of the policy, with a record of where they come from;
// 4. before anybody signs, we look at what they would have done to last quarter's results.
//
// The people and their figures are invented. Run a cell with Shift + Enter.
// %% [markdown] zh
// # 设计一套权重
//
// 某运营组共 22 人，多年来一直沿用同一套权重：业务结果 35%、运营效率 25%、用户价值 25%、团队协作 15%。当初是谁定的、为什么这样定，已经没人说得清。明年的权重，要听两个人的意见：运营负责人和客服负责人。
//
// 直接问“各占百分之几”，往往问不出实话：被问的人随口报几个整数，剩下多少算多少。换个问法就好得多——**一次只比两项**：“这两项哪个更重要？重要多少？”层次分析法（AHP）把这样的回答换算成权重，同时告诉我们，这些回答彼此是否自洽。本笔记走完全过程：
//
// 1. 两两比较换算成权重，并找出哪一个回答与其他回答相矛盾；
// 2. 把两个人的判断合成一套权重；
// 3. 把权重写进下一版考核方案，连同来历一起存档；
// 4. 签字之前，先看看上季度若用新权重，每个人会怎样。
//
// 人员和数据均为虚构。按 Shift + Enter 运行单元格。

// %% desk
import { resolveWeights } from "steelyard";
import { comparePolicies, freezeWeights, weightsFromComparisons, weightsFromJudges } from "steelyard/lab";
import { policy } from "./desk/policy.ts";
import { team } from "./desk/team.ts";
import { titleOf } from "./desk/titles.ts";
import { percent, signed } from "./shown/percent.ts";
import { table } from "./shown/table.ts";

const language = say("en", "zh-CN");
const title = (id: string) => titleOf(id, language);
const now = resolveWeights(policy, { role: "assistant" }).layers;

table(
  [say("layer", "层面"), say("weight today", "现行权重")],
  Object.entries(now).map(([id, weight]) => [title(id), percent(weight)]),
);

// %% [markdown] en
// ## One comparison at a time
//
// The head of operations compares each pair once. `3` means "three times as important", `1` "just as important". Usual answers lie
// between 1 and 9; fractions such as `"1/2"` turn a comparison round.
//
// Four things make six pairs.
// %% [markdown] zh
// ## 一次只比两项
//
// 先请运营负责人两两比较，每对只比一次。`3` 表示“重要程度是对方的 3 倍”，`1` 表示“同样重要”。一般在 1 到 9 之间取值；若是反过来，就写成 `"1/2"` 这样的分数。
//
// 四项两两组合，共六对。

// %% first-answers
const answers = {
  userValue: { businessResult: 2, efficiency: 1, collaboration: 4 },
  businessResult: { efficiency: 3, collaboration: 3 },
  efficiency: { collaboration: 2 },
};
const first = weightsFromComparisons(answers, { on: "2026-11-02" });

table(
  [say("layer", "层面"), say("weight by these answers", "由这些回答得出的权重")],
  Object.entries(first.weights).map(([id, weight]) => [title(id), percent(weight)]),
);

// %% [markdown] en
// The weights sum to exactly 100 %, on the four decimals that the policy asks for. But do the answers fit each other? User value
// matters twice as much as business results, and these three times as much as efficiency; then user value ought to matter
// about six times as much as efficiency. It was said to matter just as much.
//
// The **consistency ratio** measures this: 0 where all answers agree, and from 0.1 on they should be talked about again.
// %% [markdown] zh
// 权重合计正好 100%，并且落在方案要求的四位小数上。可是，这些回答彼此合得上吗？用户价值的重要程度是业务结果的 2 倍，业务结果又是运营效率的 3 倍，照此推算，用户价值应是运营效率的 6 倍左右；而回答却是“同样重要”。
//
// **一致性比率**（CR）衡量的就是这一点：完全自洽为 0；达到 0.1，就该回头再谈谈。

// %% consistency
const { ratio, inconsistent, worst } = first.consistency;
console.log(say("consistency ratio", "一致性比率"), ratio, inconsistent ? say("(too much)", "（过高）") : "");

table(
  [
    say("this answer", "这个回答"),
    say("compared with", "相比较的一项"),
    say("was", "原为"),
    say("would fit", "与其他回答相符的值"),
  ],
  worst.map(({ id, other, given, fitting }) => [title(id), title(other), given, fitting.toFixed(1)]),
);

// %% [markdown] en
// The answers that fit the others worst stand above, the worst first. That is a question, not a correction: nobody but the
// person asked may change an answer. The head of operations looks at these pairs again and says: "You are right, twice.
// Business results matter twice as much as efficiency, not three times. And efficiency serves the user, it is not the goal: user
// value matters four times as much."
// %% [markdown] zh
// 上表列出与其他回答最不相符的几个，最不符的排在最前。这是提问，而不是纠正：除了回答者本人，谁也不能改他的回答。运营负责人把这几对重新看了一遍，说：“确实有两处不妥。业务结果的重要程度是效率的 2 倍，到不了 3 倍；效率是为用户服务的，本身不是目的，用户价值应是它的 4 倍。”

// %% second-thoughts
const operations = {
  ...answers,
  userValue: { ...answers.userValue, efficiency: 4 },
  businessResult: { ...answers.businessResult, efficiency: 2 },
};
const revised = weightsFromComparisons(operations, { on: "2026-11-03" });

console.log(say("consistency ratio", "一致性比率"), revised.consistency.ratio);
table(
  [say("layer", "层面"), say("first answers", "第一次"), say("second thoughts", "再想之后")],
  Object.entries(revised.weights).map(([id, weight]) => [
    title(id),
    percent(first.weights[id] ?? 0),
    percent(weight),
  ]),
);

// %% [markdown] en
// ## Two people, one set of weights
//
// The head of customer service answers the same six questions. The two are brought together pair by pair, by the geometric mean:
// if one says "twice" and the other "half", the pair comes out equal. Both count the same here.
// %% [markdown] zh
// ## 两个人，一套权重
//
// 客服负责人也回答同样的六个问题。两人的判断逐对取几何平均合并：一个说“2 倍”、一个说“一半”，合起来就是“同样重要”。这里两人的分量相同。

// %% together
const service = {
  userValue: { businessResult: 3, efficiency: 2, collaboration: 5 },
  efficiency: { businessResult: 1, collaboration: 2 },
  businessResult: { collaboration: 2 },
};
const together = weightsFromJudges(
  { operations: { comparisons: operations }, service: { comparisons: service } },
  { on: "2026-11-05" },
);

console.log(say("consistency ratio", "一致性比率"), together.consistency.ratio);
table(
  [say("layer", "层面"), say("today", "现行"), say("together", "合并后"), say("exactly", "取整前")],
  Object.entries(now).map(([id, weight]) => [
    title(id),
    percent(weight),
    percent(together.weights[id] ?? 0),
    together.exact[id]?.slice(0, 12) ?? null,
  ]),
);

// %% [markdown] en
// ## Into the policy, with its origin
//
// `freezeWeights` makes the next version of the policy: the same in everything, with other layer weights and a record beside
// them. The record holds the method, the date and every answer, so that anybody can do it again. It names nobody.
// Answers with a ratio of 0.1 or more would be refused here, unless a reason is given.
// %% [markdown] zh
// ## 写进方案，连同来历
//
// `freezeWeights` 生成下一版方案：其余一概不动，只换层面权重，并在旁边记下来历——方法、日期和每一个回答，任何人都能照着再算一遍；但不记姓名。如果一致性比率达到 0.1，这一步会被拒绝，除非写明理由。

// %% frozen
const next = freezeWeights(policy, "assistant", together, { version: "2027" });
const [record] = next.roles.assistant.provenance ?? [];

console.log(next.id, next.version);
console.log(JSON.stringify(record, null, 2));

// %% weights-picture
import { en, weightComparison, zhCN } from "steelyard/report";
import { picture } from "./shown/picture.ts";

const locale = { en, "zh-CN": zhCN }[language];
const scheme = (name: string, weights: Readonly<Record<string, number>>) => ({
  name,
  weights: Object.fromEntries(Object.entries(weights).map(([id, weight]) => [title(id), weight])),
});
await picture(
  weightComparison(
    [
      scheme(say("2026", "2026 版"), now),
      scheme(say("2027", "2027 版"), resolveWeights(next, { role: "assistant" }).layers),
    ],
    { locale, title: say("Weights of the layers, before and after", "各层面权重，调整前后") },
  ),
);

// %% [markdown] en
// ## What would it do to people?
//
// Weights are about people. Last quarter is appraised once more, under both versions, with the same figures.
// %% [markdown] zh
// ## 对每个人意味着什么？
//
// 权重最终落在人身上。用同样的数据，把上个季度按新旧两版各考核一遍。

// %% before-and-after
const people = team("2026-Q2", language);
const comparison = comparePolicies(policy, next, people, { period: "2026-Q2" });

table(
  [
    say("who", "姓名"),
    say("score 2026", "2026 版得分"),
    say("score 2027", "2027 版得分"),
    say("change", "变化"),
    say("tier", "等级"),
    say("places", "名次变化"),
  ],
  comparison.people.map(({ id, before, after, change, places }) => [
    id,
    before.score,
    after.score,
    signed(change?.score ?? 0),
    before.tier === after.tier ? after.tier : `${before.tier} → ${after.tier}`,
    signed(places ?? 0),
  ]),
);

// %% migration-picture
import { tierMigration } from "steelyard/report";

await picture(tierMigration(comparison, { locale }));

// %% in-short
const { tau, tierChanges, meanShift, greatestShift } = comparison.order;

console.log(say("Tiers that change:", "等级变动人数："), tierChanges);
console.log(
  say("Places moved, on average and at most:", "名次平均变动、最大变动："),
  meanShift,
  greatestShift,
);
console.log(
  say(
    "How alike the two orders are (Kendall's tau-b, 1 is the same):",
    "两个排名的相似程度（Kendall τ-b，1 为完全相同）：",
  ),
  tau,
);
console.log(say("Bonuses, difference in CNY:", "奖金差额（元）："), comparison.payout.change);

// %% [markdown] en
// ## What to take along
//
// - Ask in pairs, and let the person who answered settle a contradiction. A consistency ratio below 0.1 is no proof that the weights
//   are right; it says that the answers hold together.
// - The order of people changes less than the weights do, and most changes are near a border of tiers. Look at those people
//   by name before you decide.
// - The version and the record stay with the policy: in a year somebody will ask who chose these weights, and why.
//
// Next: [What if user value weighed 45 %?](what-if.ipynb) looks at such a change person by person.
// %% [markdown] zh
// ## 记住几点
//
// - 两两比较着问；出现矛盾，由回答者自己来定。一致性比率低于 0.1 并不证明权重“正确”，只说明这些回答站得住脚。
// - 名次的变化通常小于权重的变化，变动多集中在等级分界附近。决定之前，把这些人逐个看一遍。
// - 版本和来历随方案一起保存：一年之后总会有人问，这些权重是谁定的、为什么。
//
// 下一篇：[如果用户价值占 45%](what-if.zh.ipynb)，逐人细看这样的调整。
