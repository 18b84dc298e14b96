import { SteelyardError } from "steelyard";
import { type Report, toText } from "steelyard/report";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../../src/report/render/text/width.js";
import { everyBlock } from "./every-block.js";
import { HOSTILE } from "./hostile.js";

const table: Report = {
  language: "zh-CN",
  title: "计分卡",
  blocks: [
    { kind: "paragraph", text: "先看这里。", tone: "attention" },
    {
      kind: "facts",
      facts: [
        ["岗位", "客服"],
        ["业务阶段", "成熟期"],
      ],
    },
    {
      kind: "table",
      caption: "各项指标",
      columns: [
        { title: "指标", align: "start" },
        { title: "实际值", align: "start" },
        { title: "得分", align: "end" },
      ],
      rows: [
        ["首次响应时长（工作时间内）", "11.4 分钟", "80.87"],
        ["NPS", "42", "9.50"],
      ],
      sections: [{ title: "运营效率层", from: 0 }],
      total: ["合计", "", "90.37"],
    },
  ],
};

describe("plain text", () => {
  it("stands in columns, a Chinese character two places wide", () => {
    expect(toText(table)).toMatchInlineSnapshot(`
      "计分卡
      ======

      ! 先看这里。

      岗位      客服
      业务阶段  成熟期

      各项指标

      指标                        实际值      得分
      --------------------------  ---------  -----
      运营效率层
      首次响应时长（工作时间内）  11.4 分钟  80.87
      NPS                         42          9.50
      --------------------------  ---------  -----
      合计                                   90.37
      "
    `);
  });

  it("wraps words, not figures, where it is narrow", () => {
    expect(toText(table, { width: 32 })).toMatchInlineSnapshot(`
      "计分卡
      ======

      ! 先看这里。

      岗位      客服
      业务阶段  成熟期

      各项指标

      指标            实际值      得分
      --------------  ---------  -----
      运营效率层
      首次响应时长    11.4 分钟  80.87
      （工作时间内）
      NPS             42          9.50
      --------------  ---------  -----
      合计                       90.37
      "
    `);
  });

  it("prints row by row where the columns don't fit", () => {
    expect(toText(table, { width: 20 })).toMatchInlineSnapshot(`
      "计分卡
      ======

      ! 先看这里。

      岗位      客服
      业务阶段  成熟期

      各项指标

      运营效率层
      首次响应时长（工作时
      间内）
        实际值  11.4 分钟
        得分  80.87

      NPS
        实际值  42
        得分  9.50
      --------------------
      合计
        得分  90.37
      "
    `);
  });

  it.each([20, 33, 80])("is never wider than %d, whatever the words", (width) => {
    for (const text of HOSTILE) {
      const lines = toText(everyBlock(text), { width }).split("\n");
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      expect(lines.join("")).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]|\p{Cs}/u,
      );
    }
  });

  it("has as many rows as there are, and as many columns", () => {
    const wide = Array.from({ length: 150_000 }, (_, place) => String(place));
    const of = (columns: readonly string[], rows: readonly string[][]): Report => ({
      ...table,
      blocks: [
        {
          kind: "table",
          caption: "",
          columns: columns.map((title) => ({ title, align: "start" })),
          rows,
        },
      ],
    });
    const long = toText(
      of(
        ["n"],
        wide.map((cell) => [cell]),
      ),
      { width: 20 },
    );
    expect(long.split("\n").filter((line) => /^\d+$/.test(line))).toEqual(wide);
    const listed = toText(of(wide.slice(0, 3_000), [wide.slice(0, 3_000)]), { width: 20 });
    expect(listed).toContain("2999  2999");
  });

  it("refuses a width that is none", () => {
    for (const width of [19, 20.5, Number.NaN, Infinity, "80" as never])
      expect(() => toText(table, { width })).toThrow(SteelyardError);
  });
});

it("knows how wide a character is", () => {
  const samples = [
    "abc",
    "老客 A，1",
    "한국어",
    "ｆｕｌｌ",
    "éé",
    "😀👍",
    "（）《》“”",
    "–×÷≥→…",
    "ﾊﾝｶｸ",
    "𠮷",
  ];
  expect(samples.map(widthOf)).toEqual(samples.map((text) => stringWidth(text)));
});
