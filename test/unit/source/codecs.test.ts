import { describe, expect, it, test } from "vitest";
import type { Cell, CellValue } from "../../../src/source/codec/codec.js";
import { shifted } from "../../../src/source/codec/figure.js";
import { type Codec, readerOf } from "../../../src/source/codec/index.js";

/** A codec with cells and what they are read as; null is refused. */
type Table = readonly [name: string, codec: Codec, cells: readonly (readonly [Cell, CellValue | null])[]];

const utc = (...date: [number, number, number]) => new Date(Date.UTC(...date));

const tables: readonly Table[] = [
  [
    "a number",
    { kind: "number", suffixes: ["次", "单"] },
    [
      [12, 12],
      [0.1, 0.1],
      ["12", "12"],
      [" 1,234.50 ", "1234.50"],
      ["１，２３４．５", "1234.5"],
      ["−3", "-3"],
      ["+3", "3"],
      ["(3.20)", "-3.20"],
      ["-0", "0"],
      ["1.2万", "12000"],
      ["0.00005亿", "5000"],
      ["15次", "15"],
      ["15 单", "15"],
      ["15人", null],
      ["12,34", null],
      ["1,2345", null],
      ["007", null],
      ["1E+05", null],
      ["≈95", null],
      ["100+", null],
      ["12.5%", null],
      ["10²", null],
      ["①", null],
      ["½", null],
      [".5", null],
      ["5.", null],
      ["1 234", null],
      ["--3", null],
      ["(-3)", null],
      ["", null],
      ["#DIV/0!", null],
      [true, null],
      [Number.NaN, null],
      [Number.POSITIVE_INFINITY, null],
      [utc(2026, 8, 30), null],
      ["9".repeat(5000), null],
    ],
  ],
  [
    "a number within bounds",
    { kind: "number", minimum: 0, maximum: "10" },
    [
      [0, 0],
      ["10", "10"],
      ["10.0000000000000000001", null],
      [-1e-300, null],
    ],
  ],
  [
    "a rating",
    { kind: "rating", low: 1, high: 5, suffixes: ["星"] },
    [
      ["4.8星", "4.8"],
      ["５", "5"],
      [6, null],
      [0, null],
      ["五星", null],
    ],
  ],
  [
    "a ratio of fractions",
    { kind: "ratio", numeric: "fraction", maximum: 1 },
    [
      [0.125, "0.125"],
      ["0.125", "0.125"],
      ["12.5%", "0.125"],
      ["１２．５％", "0.125"],
      ["125‰", "0.125"],
      ["12.5 %", "0.125"],
      ["-3%", "-0.03"],
      ["100%", "1"],
      [1e-7, "0.0000001"],
      ["12.5", null],
      ["100.01%", null],
      ["12.5%%", null],
    ],
  ],
  [
    "a ratio of percents",
    { kind: "ratio", numeric: "percent" },
    [
      [66, "0.66"],
      ["66", "0.66"],
      ["66%", "0.66"],
      [0.575, "0.00575"],
      // In doubles 0.575 · 100 is 57.49999999999999.
      [57.5, "0.575"],
    ],
  ],
  [
    "a ratio that has to say what it is",
    { kind: "ratio", numeric: "suffix" },
    [
      ["12.5%", "0.125"],
      ["0.125", null],
      [0.125, null],
    ],
  ],
  [
    "money",
    { kind: "money", currency: "CNY" },
    [
      ["¥1,234", "1234"],
      ["￥1,234.50", "1234.50"],
      ["1,234.50元", "1234.50"],
      ["CNY 12", "12"],
      ["12 CNY", "12"],
      ["-¥5", "-5"],
      ["1.2万元", "12000"],
      [1234.5, 1234.5],
      ["$5", null],
      ["12 USD", null],
      ["¥", null],
      ["¥5元", "5"],
      ["人民币100元", "100"],
      ["¥5 USD", null],
      ["(¥1,234)", "-1234"],
      ["(500)", "-500"],
      ["-(¥5)", null],
      ["(¥5", null],
      ["(-¥5)", null],
    ],
  ],
  [
    "money of a currency without marks",
    { kind: "money", currency: "SEK" },
    [
      ["12 SEK", "12"],
      ["12 kr", null],
    ],
  ],
  [
    "a duration in minutes",
    { kind: "duration", unit: "min", numeric: "s" },
    [
      ["2小时15分", "135"],
      ["2 小时 15 分钟", "135"],
      ["1.5h", "90"],
      ["1h30m", "90"],
      ["90秒", "1.5"],
      [90, "1.5"],
      // 100 seconds are 5/3 minutes, which no decimal can carry.
      [100, { of: ["5", "3"] }],
      ["01:30:30", "90.5"],
      ["1:30", null],
      ["3天", null],
      ["15分2小时", null],
      ["2小时2小时", null],
      ["2小时15", null],
      ["小时", null],
      [-5, null],
      ["-5分", null],
    ],
  ],
  [
    "a duration in days",
    { kind: "duration", unit: "d", numeric: "suffix", dayHours: 8 },
    [
      ["3天", "3"],
      ["1天4小时", "1.5"],
      [3, null],
    ],
  ],
  [
    "a duration in days that are days",
    { kind: "duration", unit: "d", numeric: "d" },
    [
      ["3天", "3"],
      [2.5, "2.5"],
      ["1天4小时", null],
    ],
  ],
  [
    "a clock of minutes",
    { kind: "duration", unit: "s", numeric: "suffix", clock: "m:s" },
    [
      ["1:30", "90"],
      ["100:00", "6000"],
    ],
  ],
  [
    "a clock of hours",
    { kind: "duration", unit: "min", numeric: "suffix", clock: "h:m" },
    [
      ["1:30", "90"],
      ["1:60", null],
    ],
  ],
  [
    "a date",
    { kind: "date", formats: ["y-m-d", "serial", "date"] },
    [
      ["2026-09-30", "2026-09-30"],
      ["2026/9/3", "2026-09-03"],
      ["2026.09.30", "2026-09-30"],
      ["2026年9月30日", "2026-09-30"],
      ["２０２６－０９－３０", "2026-09-30"],
      [46295, "2026-09-30"],
      [46295.99, "2026-09-30"],
      [61, "1900-03-01"],
      [60, null],
      [utc(2026, 8, 30), "2026-09-30"],
      ["2026-02-30", null],
      ["2026-09/30", null],
      ["09/10/2026", null],
      ["20260930", null],
      ["2026-09-30 10:00", null],
      ["46295", null],
    ],
  ],
  [
    "a date, day first",
    { kind: "date", formats: ["d/m/y", "yyyymmdd"] },
    [
      ["09/10/2026", "2026-10-09"],
      ["20261009", "2026-10-09"],
      ["13/13/2026", null],
    ],
  ],
  ["a date, month first", { kind: "date", formats: ["m/d/y"] }, [["09/10/2026", "2026-09-10"]]],
  [
    "a date of seconds",
    { kind: "date", formats: ["unix-s"], utcOffset: "+08:00" },
    [
      // 2026-08-31T16:00:00Z is midnight of 1 September at +08:00.
      [1788192000, "2026-09-01"],
      ["1788191999", "2026-08-31"],
    ],
  ],
  [
    "an instant",
    { kind: "instant", formats: ["iso", "y-m-d h:m", "unix-ms"], utcOffset: "+08:00" },
    [
      ["2026-09-01T02:00:00Z", "2026-09-01T10:00:00+08:00"],
      ["2026-09-01T02:00:00.123Z", "2026-09-01T10:00:00+08:00"],
      ["2026-09-01T10:00:00+08:00", "2026-09-01T10:00:00+08:00"],
      ["2026-09-01 10:00", "2026-09-01T10:00:00+08:00"],
      ["2026/9/1 9:05:30", "2026-09-01T09:05:30+08:00"],
      [1788192000000, "2026-09-01T00:00:00+08:00"],
      ["1788192000999", "2026-09-01T00:00:00+08:00"],
      ["2026-09-01 25:00", null],
      ["2026-09-01", null],
      ["now", null],
    ],
  ],
  [
    "an instant of a spreadsheet",
    { kind: "instant", formats: ["serial", "date"], utcOffset: "+08:00" },
    [
      [46295.75, "2026-09-30T18:00:00+08:00"],
      [new Date(Date.UTC(2026, 8, 30, 10)), "2026-09-30T18:00:00+08:00"],
    ],
  ],
  [
    "an instant with its own offset",
    { kind: "instant", formats: ["iso"] },
    [
      ["2026-09-01T10:00+08:00", "2026-09-01T02:00:00Z"],
      ["2026-09-01T10:00", null],
    ],
  ],
  [
    "an id",
    { kind: "id" },
    [
      ["00123", "00123"],
      [" ou_1 ", "ou_1"],
      [123, null],
      ["1.23E+11", null],
      ["x".repeat(201), null],
      [true, null],
    ],
  ],
  [
    "an id that may be a number",
    { kind: "id", numbers: true },
    [
      [123, "123"],
      [1.5, null],
      [-1, null],
      [2 ** 53, null],
    ],
  ],
  [
    "a text",
    { kind: "text", longest: 3 },
    [
      [" ab ", "ab"],
      ["abcd", null],
      [1, null],
    ],
  ],
  [
    "a choice",
    { kind: "choice", values: { 满意: "satisfied", "1": 5, true: false } },
    [
      ["满意", "satisfied"],
      [1, 5],
      [true, false],
      ["一般", null],
      ["constructor", null],
      ["__proto__", null],
    ],
  ],
];

describe.each(tables)("%s", (_name, codec, cells) => {
  test.each(cells.map(([cell, value]) => [String(cell).slice(0, 40), cell, value] as const))(
    "%s",
    (_text, cell, value) => {
      expect(readerOf(codec)(cell)).toEqual(value);
    },
  );
});

describe("a point moved", () => {
  it("moves by whole places, with no digit lost", () => {
    expect(shifted("12.5", -2)).toBe("0.125");
    expect(shifted("0.5", -2)).toBe("0.005");
    expect(shifted("1.234", 4)).toBe("12340");
    expect(shifted("-100", -2)).toBe("-1");
    expect(shifted("1e-7", -2)).toBe("0.000000001");
    expect(shifted("1e+21", -2)).toBe("10000000000000000000");
    expect(shifted("0.00", -2)).toBe("0");
    expect(shifted("123456789012345678901234567890.5", -2)).toBe("1234567890123456789012345678.905");
  });
});
