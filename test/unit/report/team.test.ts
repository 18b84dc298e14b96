import { type Policy, SteelyardError } from "steelyard";
import { en, teamReport, toText, zhCN } from "steelyard/report";
import { describe, expect, it } from "vitest";
import { policy, sample, titles } from "./sample.js";

const options = { policy: policy as unknown as Policy, titles };

describe("a run", () => {
  it("reads so in English", () => {
    expect(toText(teamReport(sample(), { ...options, locale: en }), { width: 90 })).toMatchInlineSnapshot(`
      "Results: Operations assistant appraisal, 2026-Q3
      ================================================

      With a score     5
      Without a score  1
      Refused          1
      Payout           CNY 2000

      ! To be looked at before anything is paid

      - Zhou Min: it is open whether there is an award by Five-star bonus.
      - Sun Lei: a fact is missing for Breach of compliance.

      Everybody with a score
      ----------------------

      By score, the highest first

      Person     Role                   Rank  Score  Tier  Weight with data  Money (CNY)
      ---------  -------------------  ------  -----  ----  ----------------  -----------
      Wang Fang  User retention       1 of 5  91.22  S                100 %         2000
      Chen Yu    Campaign operations  2 of 5  78.16  A                100 %            0
      Sun Lei    Campaign operations  3 of 5  73.16  B                100 %            0
      Zhou Min   Customer service     4 of 5  73.15  B               92.5 %            0
      Li Hao     Customer service     5 of 5  34.90  C                100 %            0
      ---------  -------------------  ------  -----  ----  ----------------  -----------
      Total                                                                         2000

      People by tier
      --------------

      How many, and their share

      Tier   People  Share
      -----  ------  -----
      S           1   20 %
      A           1   20 %
      B           2   40 %
      C           1   20 %
      -----  ------  -----
      Total       5  100 %

      What the incentives bring
      -------------------------

      How many, and the money

      Incentive                 Awarded  Open  Another is paid  Money (CNY)
      ------------------------  -------  ----  ---------------  -----------
      Five-star bonus                 1     1                0          800
      Top-tier bonus                  1     0                0         1600
      Management trainee track        1     0                0            –
      Equity for core talent          1     0                0            –
      Above the ceiling                                                −400
      ------------------------  -------  ----  ---------------  -----------
      Payout                                                           2000

      Help with low performance
      -------------------------

      Who, and what is done

      Person  Type         Help
      ------  -----------  -----------------
      Li Hao  Role misfit  transfer, 30 days

      Too little data for a score
      ---------------------------

      Weight with data, and how much is needed

      Person   Weight with data  Needed
      -------  ----------------  ------
      Gao Jie              15 %    60 %

      Data at fault
      -------------

      What has to be put right

      Person  Where             Problem
      ------  ----------------  --------------------
      he      observations.nps  "many" is no decimal
      "
    `);
  });

  it("reads so in Chinese", () => {
    expect(toText(teamReport(sample(), { ...options, locale: zhCN }), { width: 90 })).toMatchInlineSnapshot(`
      "考核结果：运营助手绩效考核（2026-Q3）
      =====================================

      有得分  5
      无得分  1
      未受理  1
      奖金    2000 元

      ! 发放前需有人核实

      - 周敏：能否获得待定：五星服务奖金。
      - 孙磊：缺少判定依据：违规一票否决。

      有得分的人员
      ------------

      按综合得分从高到低

      人员  岗位        名次  综合得分  等级  有数据的权重  金额（CNY）
      ----  ----------  ----  --------  ----  ------------  -----------
      王芳  用户维系岗   1/5     91.22  S             100%         2000
      陈雨  活动运营岗   2/5     78.16  A             100%            0
      孙磊  活动运营岗   3/5     73.16  B             100%            0
      周敏  客服型运营   4/5     73.15  B            92.5%            0
      李浩  客服型运营   5/5     34.90  C             100%            0
      ----  ----------  ----  --------  ----  ------------  -----------
      合计                                                         2000

      等级分布
      --------

      人数与占比

      等级  人数  占比
      ----  ----  ----
      S        1   20%
      A        1   20%
      B        2   40%
      C        1   20%
      ----  ----  ----
      合计     5  100%

      激励汇总
      --------

      获得情况与金额

      激励              获得  待定  由另一笔取代  金额（CNY）
      ----------------  ----  ----  ------------  -----------
      五星服务奖金         1     1             0          800
      最高等级奖金         1     0             0         1600
      管培通道             1     0             0            –
      核心人才股权激励     1     0             0            –
      超出上限                                           −400
      ----------------  ----  ----  ------------  -----------
      奖金                                               2000

      改进支持
      --------

      人员与措施

      人员  类型      支持措施
      ----  --------  ----------------
      李浩  岗位错配  调岗，为期 30 天

      数据不足，没有得分
      ------------------

      已有数据的权重与最低要求

      人员  有数据的权重  至少需要
      ----  ------------  --------
      高洁           15%       60%

      数据有误，未受理
      ----------------

      需要更正的数据

      人员  位置              问题
      ----  ----------------  -------------------
      he    observations.nps  "many" 不是十进制数
      "
    `);
  });

  it("leaves out of the money of an award what is withheld", () => {
    const run = sample();
    const results = run.results.map((one) => (one.id === "wang" ? { ...one, payout: null } : one));
    const rowsOf = (given: typeof run) =>
      teamReport(given, { ...options, locale: en }).blocks.flatMap((block) =>
        block.kind === "table" && block.columns[0]?.title === "Incentive" ? block.rows.slice(0, 1) : [],
      );
    expect(rowsOf(run)).toEqual([["Five-star bonus", "1", "1", "0", "800"]]);
    expect(rowsOf({ ...run, results: results as typeof run.results })).toEqual([
      ["Five-star bonus", "1", "1", "0", "0"],
    ]);
  });

  it("without anybody has no tables", () => {
    const report = teamReport({ ...sample(), results: [], rejected: [] }, { ...options, locale: en });
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["facts"]);
  });

  it("refuses the answer of another policy, and of another version", () => {
    for (const [key, found] of [
      ["id", "other"],
      ["version", "0"],
    ] as const) {
      const run = { ...sample(), policy: { ...sample().policy, [key]: found } };
      const attempt = () => teamReport(run, { ...options, locale: en });
      expect(attempt).toThrow(SteelyardError);
      expect(attempt).toThrow(expect.objectContaining({ code: "not-an-option", path: `policy.${key}` }));
    }
  });
});
