import { type Policy, SteelyardError, score } from "steelyard";
import { en, scorecardReport, toText, zhCN } from "steelyard/report";
import { describe, expect, it } from "vitest";
import { tiny } from "../support.js";
import { policy, resultOf, sample, titles } from "./sample.js";

const options = { policy: policy as unknown as Policy, titles, period: "2026-Q3" };

describe("a scorecard", () => {
  it("reads so in English: a deduction, a doubt, every step", () => {
    expect(
      toText(scorecardReport(resultOf("sun"), { ...options, locale: en }), { width: 90 }),
    ).toMatchInlineSnapshot(`
      "Scorecard: Sun Lei, 2026-Q3
      ===========================

      Score   73.16
      Tier    B
      Rank    3 of 5
      Payout  CNY 0

      Role              Campaign operations
      Period            2026-Q3
      Weight with data  100 %
      Policy            Operations assistant appraisal, version 1

      ! Somebody has to look at this before anything is paid, because a fact is missing: Breach
        of compliance.

      Indicators
      ----------

      What was measured, and what it brings

      Indicator                         Value     Target  Points  Weight  Contribution
      ---------------------------  ----------  ---------  ------  ------  ------------
      Business results
      Conversion rate                  6.55 %        8 %   75.83  0.2500         18.96
      Repurchase rate                    26 %       35 %   64.00  0.1000          6.40
      Average order value           287.4 CNY    300 CNY   95.80  0.1500         14.37

      Operational efficiency
      First response time            8.25 min      5 min   87.00  0.0375          3.26
      Resolution rate                    90 %       95 %   80.00  0.0375          3.00
      Closed-loop rate              84.7368 %       98 %   65.10  0.0375          2.44
      Delivery lead time                 11 d       10 d   90.91  0.0375          3.41

      User value
      Net promoter score            50 points  60 points   87.50  0.1000          8.75
      Satisfaction                 4.65 stars          –   85.00  0.0600          5.10
      Complaint rate                 2.2222 %          –   80.00  0.0400          3.20
      Customer retention rate       70.4545 %       80 %   68.18  0.0000             –

      Collaboration and innovation
      Collaboration rating         4.25 stars    5 stars   81.25  0.0500          4.06
      Collaboration nodes on time        75 %      100 %   37.50  0.0500          1.88
      Adopted proposals                     2          3   66.67  0.0500          3.33
      ---------------------------  ----------  ---------  ------  ------  ------------
      Total                                                       1.0000         78.16

      Layers
      ------

      The same by layer

      Layer                         Layer score  Weight  Contribution
      ----------------------------  -----------  ------  ------------
      Business results                    79.46    0.50         39.73
      Operational efficiency              80.75    0.15         12.11
      User value                          85.25    0.20         17.05
      Collaboration and innovation        61.81    0.15          9.27
      ----------------------------  -----------  ------  ------------
      Total                                        1.00         78.16

      From base score to score
      ------------------------

      Bonuses, deductions and limits

      Step             Points
      ---------------  ------
      Base score        78.16
      Major complaint   −5.00
      ---------------  ------
      Score             73.16

      - “Major complaint” applies, because the number of major complaints is at least 1. Found:
        the number of major complaints is 1. It changes the score by −5: from 78.16 to 73.16.
      - Whether “Breach of compliance” applies could not be decided, so it was not applied. It
        asks whether a breach of compliance is yes. Found: a breach of compliance is not known.
        Somebody has to look at this before anything is paid.

      What follows
      ------------

      Rank

      Rank 3 of 5: 2 people have a higher score. Everybody appraised together is compared.

      Tier

      The tier is B. From the best tier down it is the first that fits: the score is at least
      60. Found: the score is 73.16. Tier A was not reached. It asks that the score is at least
      75. Found: the score is 73.16.

      Incentives

      Incentive                 Horizon     Outcome
      ------------------------  ----------  -----------
      Five-star bonus           short term  Not awarded
      Top-tier bonus            short term  Not awarded
      Management trainee track  mid term    Not awarded
      Equity for core talent    long term   Not awarded

      - “Five-star bonus” is not awarded this time. It is where Satisfaction is at least 4.8
        stars. Found: Satisfaction is 4.65 stars. It would bring 10 % of the monthly salary.
      - “Top-tier bonus” is not awarded this time. It is where the tier is S. Found: the tier is
        B. It would bring 20 % of the monthly salary.
      - “Management trainee track” is not awarded this time. It is where in 2 periods in a row
        the place is among the top 20 %. Found: the top share is 60 %; one period earlier the
        top share was not known. It would bring a place in the programme “management trainees”.
      - “Equity for core talent” is not awarded this time. It is where core talent is yes and
        the tier is S or A. Found: core talent is no; the tier is B. It would bring equity (1000
        units).
      - No money is awarded this time.

      Other roles

      No other role suits these figures better. The next is User retention, with a base score of
      76.47.

      Every step, to check on paper
      -----------------------------

      A pocket calculator is enough: each step goes on with the rounded figure of the step
      before. An arrow means rounding; … means that more digits follow.

      Values and points

      - Conversion rate: 100 × (0.0655 − 0.02) ÷ (0.08 − 0.02) = 75.833333… → 75.83
      - Repurchase rate: 26 ÷ 100 = 0.26; 100 × (0.26 − 0.1) ÷ (0.35 − 0.1) = 64
      - Average order value: 100 × 287.4 ÷ 300 = 95.8
      - First response time: 100 × (8.25 − 30) ÷ (5 − 30) = 87
      - Resolution rate: 171 ÷ 190 = 0.9; 100 × (0.9 − 0.7) ÷ (0.95 − 0.7) = 80
      - Closed-loop rate: 161 ÷ 190 = 0.847368… → 0.847368; 100 × (0.847368 − 0.6) ÷ (0.98 −
        0.6) = 65.096842… → 65.1
      - Delivery lead time: 100 × 10 ÷ 11 = 90.909090… → 90.91
      - Net promoter score: 1300 ÷ 26 = 50; 100 × (50 − (−20)) ÷ (60 − (−20)) = 87.5
      - Satisfaction: at least 4.5: 85 points
      - Complaint rate: 1 ÷ 45 = 0.022222… → 0.022222; (0.022222 − 0.01) ÷ 0.005, whole steps:
        2; 100 + 2 × (−10) = 80
      - Customer retention rate: 31 ÷ 44 = 0.704545… → 0.704545; 100 × (0.704545 − 0.5) ÷ (0.8 −
        0.5) = 68.181666… → 68.18
      - Collaboration rating: 100 × (4.25 − 1) ÷ (5 − 1) = 81.25
      - Collaboration nodes on time: 3 ÷ 4 = 0.75; 100 × (0.75 − 0.6) ÷ (1 − 0.6) = 37.5
      - Adopted proposals: 100 × (2 − 0) ÷ (3 − 0) = 66.666666… → 66.67

      Base score and contributions

      Base score: 78.161375 ÷ 1 = 78.161375 → 78.16

      Contributions, shared out to add up to the base score

      Indicator                    Weight × points       ÷ 1  Rounded down  Added  Contribution
      ---------------------------  ---------------  --------  ------------  -----  ------------
      Conversion rate                    18.957500   18.9575         18.95   0.01         18.96
      Repurchase rate                     6.400000       6.4          6.40      –          6.40
      Average order value                14.370000     14.37         14.37      –         14.37
      First response time                 3.262500    3.2625          3.26      –          3.26
      Resolution rate                     3.000000         3          3.00      –          3.00
      Closed-loop rate                    2.441250   2.44125          2.44      –          2.44
      Delivery lead time                  3.409125  3.409125          3.40   0.01          3.41
      Net promoter score                  8.750000      8.75          8.75      –          8.75
      Satisfaction                        5.100000       5.1          5.10      –          5.10
      Complaint rate                      3.200000       3.2          3.20      –          3.20
      Collaboration rating                4.062500    4.0625          4.06      –          4.06
      Collaboration nodes on time         1.875000     1.875          1.87   0.01          1.88
      Adopted proposals                   3.333500    3.3335          3.33      –          3.33
      ---------------------------  ---------------  --------  ------------  -----  ------------
      Total                              78.161375                   78.13   0.03         78.16

      Each contribution is first cut to the digits of a score. What is then missing to the base
      score is added, one unit each, where most was cut; of equals, to the first.
      "
    `);
  });

  it("reads so in Chinese: at the top, with money up to the ceiling", () => {
    expect(
      toText(scorecardReport(resultOf("wang"), { ...options, locale: zhCN }), { width: 90 }),
    ).toMatchInlineSnapshot(`
      "计分卡：王芳（2026-Q3）
      =======================

      综合得分  91.22
      等级      S
      名次      1/5
      奖金      2000 元

      岗位          用户维系岗
      业务阶段      成熟期
      考核周期      2026-Q3
      有数据的权重  100%
      考核方案      运营助手绩效考核（版本 1）

      各项指标
      --------

      考核了什么，各得多少分

      指标                     实际值  目标值    得分   权重  加权得分
      --------------------  ---------  ------  ------  -----  --------
      业务结果层
      用户转化率                6.55%      8%   75.83  0.050      3.79
      复购率                      36%     35%  100.00  0.125     12.50
      客单价                 287.4 元  300 元   95.80  0.075      7.19

      运营效率层
      首次响应时长          8.25 分钟  5 分钟   87.00  0.050      4.35
      问题解决率                  96%     95%  100.00  0.050      5.00
      问题闭环率             84.7368%     98%   65.10  0.050      3.25
      项目交付周期              11 天   10 天   90.91  0.050      4.55

      用户价值层
      净推荐值                  58 分   60 分   97.50  0.080      7.80
      用户满意度评分          4.85 星       –  100.00  0.080      8.00
      投诉率                  2.2222%       –   80.00  0.080      6.40
      老客留存率                  82%     80%  100.00  0.160     16.00

      团队协作与创新
      协作满意度互评          4.25 星    5 星   81.25  0.050      4.06
      协作节点24小时响应率       100%    100%  100.00  0.050      5.00
      创新贡献                      2       3   66.67  0.050      3.33
      --------------------  ---------  ------  ------  -----  --------
      合计                                             1.000     91.22

      各层得分
      --------

      按层汇总

      分层            层得分  权重  加权得分
      --------------  ------  ----  --------
      业务结果层       93.91  0.25     23.48
      运营效率层       85.75  0.20     17.15
      用户价值层       95.50  0.40     38.20
      团队协作与创新   82.64  0.15     12.39
      --------------  ------  ----  --------
      合计                    1.00     91.22

      结果与激励
      ----------

      排名

      在 5 人中排第 1，没有人得分更高。与本次考核的全体人员比较。

      等级

      等级为 S：从最高等级往下，这是第一个满足条件的等级，即综合得分不低于 85，且排名在前 20%。
      实际情况：综合得分为 91.22；名次占比为 20%。

      激励

      激励              期限  结果  金额（CNY）
      ----------------  ----  ----  -----------
      五星服务奖金      短期  获得          800
      最高等级奖金      短期  获得         1600
      管培通道          中期  获得            –
      核心人才股权激励  长期  获得            –
      超出上限                             −400
      ----------------  ----  ----  -----------
      奖金                                 2000

      - 获得“五星服务奖金”，因为“用户满意度评分”不低于 4.8 星。实际情况：“用户满意度评分”为 4.85
        星。激励内容：月薪的 10%，即 800 元。
      - 获得“最高等级奖金”，因为等级为 S。实际情况：等级为 S。激励内容：月薪的 20%，即 1600 元。
      - 获得“管培通道”，因为连续 2 期排名在前 20%。实际情况：名次占比为 20%；上一期名次占比为
        20%。激励内容：“管培”计划名额。
      - 获得“核心人才股权激励”，因为核心人才为是，且等级为 S 或 A。实际情况：核心人才为是；等级
        为 S。激励内容：股权 1000 份。
      - 发放上限为 2000 元。计算（CNY）：800 + 1600 − 400 = 2000。

      岗位匹配

      没有更匹配的岗位。其次是“活动运营岗”，基础得分为 87.64 分。

      逐步验算
      --------

      用计算器即可复核：每一步都用上一步取整后的数接着算。箭头表示取整，省略号表示后面还有小数。

      实际值与得分

      - 用户转化率：100 × (0.0655 − 0.02) ÷ (0.08 − 0.02) = 75.833333… → 75.83
      - 复购率：100 × (0.36 − 0.1) ÷ (0.35 − 0.1) = 104，封顶 100
      - 客单价：100 × 287.4 ÷ 300 = 95.8
      - 首次响应时长：100 × (8.25 − 30) ÷ (5 − 30) = 87
      - 问题解决率：100 × (0.96 − 0.7) ÷ (0.95 − 0.7) = 104，封顶 100
      - 问题闭环率：161 ÷ 190 = 0.847368… → 0.847368；100 × (0.847368 − 0.6) ÷ (0.98 − 0.6) =
        65.096842… → 65.1
      - 项目交付周期：100 × 10 ÷ 11 = 90.909090… → 90.91
      - 净推荐值：100 × (58 − (−20)) ÷ (60 − (−20)) = 97.5
      - 用户满意度评分：不低于 4.8，得 100 分
      - 投诉率：1 ÷ 45 = 0.022222… → 0.022222；(0.022222 − 0.01) ÷ 0.005，整步数 2；100 + 2 ×
        (−10) = 80
      - 老客留存率：100 × (0.82 − 0.5) ÷ (0.8 − 0.5) = 106.666666… → 106.67，封顶 100
      - 协作满意度互评：100 × (4.25 − 1) ÷ (5 − 1) = 81.25
      - 协作节点24小时响应率：100 × (1 − 0.6) ÷ (1 − 0.6) = 100
      - 创新贡献：100 × (2 − 0) ÷ (3 − 0) = 66.666666… → 66.67

      基础得分与加权得分

      基础得分：91.2230 ÷ 1 = 91.223 → 91.22

      加权得分（合计等于基础得分）

      指标                  权重 × 得分     ÷ 1   舍尾  补差  加权得分
      --------------------  -----------  ------  -----  ----  --------
      用户转化率                 3.7915  3.7915   3.79     –      3.79
      复购率                    12.5000    12.5  12.50     –     12.50
      客单价                     7.1850   7.185   7.18  0.01      7.19
      首次响应时长               4.3500    4.35   4.35     –      4.35
      问题解决率                 5.0000       5   5.00     –      5.00
      问题闭环率                 3.2550   3.255   3.25     –      3.25
      项目交付周期               4.5455  4.5455   4.54  0.01      4.55
      净推荐值                   7.8000     7.8   7.80     –      7.80
      用户满意度评分             8.0000       8   8.00     –      8.00
      投诉率                     6.4000     6.4   6.40     –      6.40
      老客留存率                16.0000      16  16.00     –     16.00
      协作满意度互评             4.0625  4.0625   4.06     –      4.06
      协作节点24小时响应率       5.0000       5   5.00     –      5.00
      创新贡献                   3.3335  3.3335   3.33     –      3.33
      --------------------  -----------  ------  -----  ----  --------
      合计                      91.2230          91.20  0.02     91.22

      每项加权得分先舍去多余的尾数；与基础得分的差额，按舍去的多少从大到小逐项补一个最小单位，舍
      去相同的先列先补。
      "
    `);
  });

  it("says why there is no score, and shows no contributions", () => {
    const report = scorecardReport(resultOf("gao"), { ...options, locale: en, steps: false });
    expect(toText(report, { width: 90 })).toMatchInlineSnapshot(`
      "Scorecard: Gao Jie, 2026-Q3
      ===========================

      Role              Campaign operations
      Period            2026-Q3
      Weight with data  15 %
      Policy            Operations assistant appraisal, version 1

      ! There is no score: figures are there for 15 % of the weight, and at least 60 % is
        needed. Conversion rate, 25 % of the weight, is left out and counts neither for nor
        against: there is no figure. Repurchase rate, 10 % of the weight, is left out and counts
        neither for nor against: there is no figure. Average order value, 15 % of the weight, is
        left out and counts neither for nor against: there is no figure. First response time,
        3.75 % of the weight, is left out and counts neither for nor against: there is no
        figure. Resolution rate, 3.75 % of the weight, is left out and counts neither for nor
        against: there is no figure. Closed-loop rate, 3.75 % of the weight, is left out and
        counts neither for nor against: there is no figure. Delivery lead time, 3.75 % of the
        weight, is left out and counts neither for nor against: there is no figure.
        Satisfaction, 6 % of the weight, is left out and counts neither for nor against: there
        is no figure. Complaint rate, 4 % of the weight, is left out and counts neither for nor
        against: there is no figure. Collaboration rating, 5 % of the weight, is left out and
        counts neither for nor against: there is no figure. Collaboration nodes on time, 5 % of
        the weight, is left out and counts neither for nor against: there is no figure. Adopted
        proposals, 5 % of the weight, counts 0 points by the policy: there is no figure.

      Indicators
      ----------

      What was measured, and what it brings

      Indicator                        Value     Target  Points  Weight
      ---------------------------  ---------  ---------  ------  ------
      Business results
      Conversion rate                      –          –       –  0.2500
      Repurchase rate                      –          –       –  0.1000
      Average order value                  –          –       –  0.1500

      Operational efficiency
      First response time                  –          –       –  0.0375
      Resolution rate                      –          –       –  0.0375
      Closed-loop rate                     –          –       –  0.0375
      Delivery lead time                   –          –       –  0.0375

      User value
      Net promoter score           40 points  60 points      75  0.1000
      Satisfaction                         –          –       –  0.0600
      Complaint rate                       –          –       –  0.0400

      Collaboration and innovation
      Collaboration rating                 –          –       –  0.0500
      Collaboration nodes on time          –          –       –  0.0500
      Adopted proposals                    –          –       0  0.0500
      ---------------------------  ---------  ---------  ------  ------
      Total                                                      1.0000
      "
    `);
  });

  it("leaves the steps out where they are not wanted", () => {
    for (const { length } of [true, false].map(
      (steps) => scorecardReport(resultOf("li"), { ...options, locale: en, steps }).blocks,
    ))
      expect(length).toBeGreaterThan(10);
    const without = scorecardReport(resultOf("li"), { ...options, locale: zhCN, steps: false });
    expect(JSON.stringify(without)).not.toContain(zhCN.card.sections.steps);
  });

  it("of score alone ends with the score", () => {
    const alone = tiny() as unknown as Policy;
    const card = score(alone, { id: "li", role: "support", observations: { nps: "84.5" } });
    const report = scorecardReport(card, { policy: alone, locale: en });
    expect(report.title).toBe("Scorecard: li");
    expect(report.blocks[0]).toEqual({ kind: "facts", prominent: true, facts: [["Score", "84.5"]] });
    expect(JSON.stringify(report)).not.toContain(en.card.sections.outcome);
  });

  it("refuses a result of another policy", () => {
    const other = tiny() as unknown as Policy;
    const attempt = () => scorecardReport(resultOf("sun"), { policy: other, locale: en });
    expect(attempt).toThrow(SteelyardError);
    expect(attempt).toThrow(expect.objectContaining({ code: "unknown-id", path: "role" }));
  });

  it("is plain data", () => {
    for (const result of sample().results) {
      const report = scorecardReport(result, { ...options, locale: en });
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }
  });
});
