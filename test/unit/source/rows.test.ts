import type { Appraisal } from "steelyard";
import { type Cell, csvText, escapeCell, type RowOptions, resultRows } from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { refusals } from "../practice/support.js";
import { policy, run } from "./support.js";

describe("a cell", () => {
  test.each<[Cell, Cell]>([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["\nx", "'\nx"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠x", "'＠x"],
    ["  =1", "'  =1"],
    ["\u00a0=1", "'\u00a0=1"],
    ["\uFEFF=1", "'\uFEFF=1"],
    ["a=1", "a=1"],
    ["a\n=1", "a\n=1"],
    ["'=1", "'=1"],
    ["", ""],
    [-1, -1],
    [null, null],
  ])("%j becomes %j, and stays so", (cell, expected) => {
    expect(escapeCell(cell)).toBe(expected);
    expect(escapeCell(escapeCell(cell))).toBe(expected);
  });
});

describe("CSV", () => {
  test.each<[string, Cell[], string]>([
    ["plain fields", ["a", 1, null, "b c"], "a,1,,b c\r\n"],
    [
      "what needs quotes",
      ['a"b', "a,b", "a\nb", "a;b", "a\tb", " a", "a "],
      '"a""b","a,b","a\nb","a;b","a\tb"," a","a "\r\n',
    ],
    ["numbers without exponents", [1e-7, -0, 1e21, -2.5], "0.0000001,0,1000000000000000000000,-2.5\r\n"],
    ["formulas", ["=1,2", -1], '"\'=1,2",-1\r\n'],
    ["nothing", [], "\r\n"],
  ])("has %s", (_, row, expected) => {
    expect(csvText([row])).toBe(expected);
  });

  it("is empty without rows, and begins with a mark where asked", () => {
    expect(csvText([])).toBe("");
    expect(csvText([["得分"]], { bom: true })).toBe("\uFEFF得分\r\n");
  });

  test.each<[string, unknown, unknown, string[]]>([
    ["no rows", 7, {}, ["rows wrong-type"]],
    ["a row that is none", [["a"], "b"], {}, ["rows.1 wrong-type"]],
    [
      "cells that are none",
      [[Infinity, {}, undefined]],
      {},
      ["rows.0.0 not-decimal", "rows.0.1 wrong-type", "rows.0.2 wrong-type"],
    ],
    ["options", [], { bom: 1 }, ["options.bom wrong-type"]],
  ])("is refused with %s", (_, rows, options, expected) => {
    expect(refusals(() => csvText(rows as never, options as never))).toEqual(expected);
  });
});

describe("rows of results", () => {
  const rows = (options: RowOptions) => resultRows(run(), options);

  it("have the usual columns, and leave out who has no score", () => {
    const { header, rows: found, skipped } = rows({ policy: policy(), language: "zh-CN" });
    expect(header.join()).toBe(
      "人员编号,岗位,等级,综合得分,排名,排名人数,数据覆盖率,净推荐值 实际值,净推荐值 单项得分,净推荐值 权重,净推荐值 加权得分," +
        "CSAT 实际值,CSAT 单项得分,CSAT 权重,CSAT 加权得分,奖金",
    );
    expect(found).toEqual([
      ["'=li", "客服", "B", 79, null, 3, 1, 42.5, 85, 0.6, 51, 4.5, 75, 0.4, 30, 812.35],
      ["wang", "客服", "优秀", 80, null, 3, 1, 50, 100, 0.6, 60, 4, 50, 0.4, 20, 700],
      ["chen", "客服", "B", 60, null, 3, 0.6, 30, 60, 0.6, 60, null, null, 0.4, null, 0],
    ]);
    expect(skipped).toEqual([
      { id: "zhou", reason: "insufficient" },
      { id: "wu", reason: "rejected" },
    ]);
  });

  it("have the columns asked for, with ids where no policy is given", () => {
    const figures = [
      ...(["id", "title", "role", "stage", "tier", "base", "top", "lowPerformance"] as const),
      ...(["period", "policy", "version", "key", "layer/user", "value/none", "layer/none"] as const),
    ];
    const { header, rows: found } = rows({
      columns: figures.map((figure, index) => ({ figure, ...(index === 0 ? { header: "@head" } : {}) })),
      people: [{ person: "wang", id: "+86" }],
    });
    expect(header).toEqual([
      ...[
        "'@head",
        "Name",
        "Role",
        "Stage",
        "Tier",
        "Score before modifiers",
        "Top share",
        "Low performance",
      ],
      ...["Period", "Policy", "Policy version", "Key", "user score", "none value", "none score"],
    ]);
    expect(found).toEqual([
      [
        ...["'+86", null, "support", null, "A", 80, null, null],
        ...["2026-Q3", "desk", "2/a", "steelyard/desk/2%2Fa/2026-Q3/wang", 80, null, null],
      ],
    ]);
  });

  it("know titles of the same language, of its family, in English, or the first", () => {
    const head = (title: unknown, language: "en" | "zh-CN") =>
      resultRows(run(), {
        policy: { ...policy(), indicators: [{ ...policy().indicators[0], title }] } as never,
        language,
        columns: [{ figure: "value/nps" }],
      }).header[0]?.split(" ")[0];
    expect(head({ en: "E", zh: "Z", "zh-CN": "C" }, "zh-CN")).toBe("C");
    expect(head({ en: "E", "zh-TW": "T" }, "zh-CN")).toBe("T");
    expect(head({ de: "D", en: "E" }, "zh-CN")).toBe("E");
    expect(head({ de: "D", fr: "F" }, "en")).toBe("D");
    expect(head({ de: 7 }, "en")).toBe("nps");
    expect(head("T", "en")).toBe("T");
  });

  it("hold the exact text of a number that a double would change", () => {
    const appraisal = run();
    const changed = {
      ...appraisal,
      results: [{ ...appraisal.results[0], base: "1234567890.12345678", top: "0.10", title: "=T" }],
    } as unknown as Appraisal;
    const figures = ["base", "top", "title"] as const;
    const { rows: found } = resultRows(changed, { columns: figures.map((figure) => ({ figure })) });
    expect(found).toEqual([["1234567890.12345678", "0.10", "'=T"]]);
  });

  test.each<[string, object, string[]]>([
    ["no columns", { columns: [] }, ["options.columns empty"]],
    [
      "figures that there are not",
      { columns: ["salary", "value", "value/", "score/nps", "constructor"].map((figure) => ({ figure })) },
      [0, 1, 2, 3, 4].map((index) => `options.columns.${index}.figure not-an-option`),
    ],
    ["an option that there is not", { column: [] }, ["options.column unknown-key"]],
    ["another language", { language: "fr" }, ["options.language not-an-option"]],
    [
      "ids of people at fault",
      {
        people: [
          { person: "a", id: "1" },
          { person: "a", id: "2" },
          { person: "b", id: "1" },
          { person: "c" },
        ],
      },
      [
        "options.people.1.person repeated-person",
        "options.people.2.id ambiguous-person",
        "options.people.3.id missing-key",
      ],
    ],
  ])("are refused with %s", (_, options, expected) => {
    expect(refusals(() => rows(options as never))).toEqual(expected);
  });

  test.each<[string, unknown, string[]]>([
    [
      "nothing",
      null,
      [
        "policy.id missing-key",
        "period missing-key",
        "policy.version wrong-type",
        "results missing-key",
        "rejected missing-key",
      ],
    ],
    [
      "results at fault",
      {
        policy: { id: "p", version: "1" },
        period: "2026",
        rejected: {},
        results: [
          { id: "a", status: "done" },
          { id: "a", status: "scored" },
          { status: "scored", score: "x" },
          { id: "b", status: "scored", score: 1, indicators: [{ id: "nps", value: {} }] },
        ],
      },
      [
        "results.0.status not-an-option",
        "results.1.score missing-key",
        "results.1.id repeated-person",
        "results.2.id missing-key",
        "results.2.score not-decimal",
        "results.3.value/nps wrong-type",
        "rejected wrong-type",
      ],
    ],
  ])("are refused of %s", (_, appraisal, expected) => {
    expect(refusals(() => resultRows(appraisal as never, { columns: [{ figure: "value/nps" }] }))).toEqual(
      expected,
    );
  });
});
