import { SteelyardError } from "steelyard";
import { type MappingRun, parseMapping, runMapping } from "steelyard/source";
import { describe, expect, it } from "vitest";
import { SHEET } from "./support.js";

const mapping = parseMapping({
  ...SHEET,
  columns: {
    employee: { headers: ["工号", "员工编号"], codec: { kind: "id" } },
    on: { headers: ["日期"], codec: { kind: "date", formats: ["y-m-d", "serial"] } },
    rate: { headers: ["转化率"], codec: { kind: "ratio", numeric: "fraction", maximum: 1 } },
    response: {
      headers: ["首次响应时长"],
      codec: { kind: "duration", unit: "min", numeric: "suffix", dayHours: 24 },
    },
    amount: { headers: ["客单价"], codec: { kind: "money", currency: "CNY" } },
  },
  emit: [
    {
      to: "observation",
      subject: { column: "employee" },
      indicator: "conversionRate",
      value: "rate",
      at: "on",
    },
    {
      to: "observation",
      subject: { column: "employee" },
      indicator: "firstResponseMinutes",
      value: "response",
    },
    { to: "observation", subject: { column: "employee" }, indicator: "averageOrderValue", value: "amount" },
  ],
});

const HEADERS = ["工号", "日期", "转化率", "首次响应时长", "客单价"] as const;
type Header = (typeof HEADERS)[number];

const WIDTH = 8;

/** A table in order: eight people, each with figures of their own. */
const clean = (): unknown[][] => [
  [...HEADERS],
  ...Array.from({ length: WIDTH }, (_, index) => [
    `0012${index}`,
    `2026-09-1${index}`,
    `${index + 1}.5%`,
    `${index}小时${index + 5}分`,
    `¥1,23${index}.50`,
  ]),
];

const run = (rows: unknown): MappingRun =>
  runMapping(mapping, rows, { readAt: "2026-10-08T09:00+08:00", sheet: "9月" });

/** The figures by subject and indicator. */
const figures = ({ observations }: MappingRun) =>
  new Map(
    observations.map(({ subject, indicator, observation, at }) => [
      `${subject} ${indicator}`,
      JSON.stringify([observation, at]),
    ]),
  );

const before = figures(run(clean()));

/** What is done to one cell, and what has to come of it: the row rejected for that column, the same figure, or a gap. */
type Spoiler = readonly [
  name: string,
  header: Header,
  change: (cell: unknown) => unknown,
  becomes: "rejected" | "same" | "missing",
];

const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const utf8AsLatin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

const cells: readonly Spoiler[] = [
  ["a mark of byte order", "工号", (cell) => `\uFEFF${cell}`, "same"],
  ["blanks around", "转化率", (cell) => `\u3000 ${cell}\t`, "same"],
  ["digits of full width", "转化率", (cell) => wide(String(cell)), "same"],
  ["money of full width", "客单价", (cell) => wide(String(cell).slice(1)).replace(/^/, "￥"), "same"],
  ["a duration of full width", "首次响应时长", (cell) => wide(String(cell)), "same"],
  ["a date with slashes", "日期", (cell) => String(cell).replaceAll("-", "/"), "same"],
  ["a date in Chinese", "日期", (cell) => String(cell).replace(/-(\d+)-(\d+)/, "年$1月$2日"), "same"],
  ["a date as a serial number", "日期", (cell) => 46266 + Number(String(cell).slice(-2)) - 1, "same"],
  ["a date with the day first", "日期", () => "30/09/2026", "rejected"],
  ["a day that is not there", "日期", () => "2026-02-30", "rejected"],
  ["a failed formula", "转化率", () => "#DIV/0!", "rejected"],
  ["a failed formula for an id", "工号", () => "#N/A", "rejected"],
  ["a failed formula as an object", "客单价", () => ({ error: "#REF!" }), "rejected"],
  [
    "a formula with a failed result",
    "客单价",
    () => ({ formula: "A1/0", result: { error: "#DIV/0!" } }),
    "rejected",
  ],
  ["a formula with its result", "转化率", (cell) => ({ formula: "A1/B1", result: cell }), "same"],
  [
    "rich text",
    "工号",
    (cell) => ({ richText: [{ text: String(cell).slice(0, 2) }, { text: String(cell).slice(2) }] }),
    "same",
  ],
  ["an employee number without its zeros", "工号", (cell) => Number(cell), "rejected"],
  ["an employee number as a spreadsheet cuts it", "工号", () => "1.23E+11", "rejected"],
  ["nobody", "工号", () => "", "rejected"],
  ["a merged cell", "工号", () => null, "rejected"],
  ["a formula that was injected", "客单价", () => '=HYPERLINK("http://example.com")', "rejected"],
  ["a command that was injected", "首次响应时长", () => "@SUM(1+1)*cmd|' /C calc'!A0", "rejected"],
  ["a cell of a megabyte", "转化率", () => "9".repeat(1_000_000), "rejected"],
  ["a text of a megabyte", "工号", () => "x".repeat(1_000_000), "rejected"],
  ["Chinese read by the wrong code page", "首次响应时长", (cell) => utf8AsLatin1(String(cell)), "rejected"],
  ["a percent number without its sign", "转化率", (cell) => String(cell).replace("%", ""), "rejected"],
  ["a bare number for a duration", "首次响应时长", () => 65, "rejected"],
  ["groups of digits that are none", "客单价", () => "¥12,34.50", "rejected"],
  ["another currency", "客单价", () => "$1,234.50", "rejected"],
  ["about", "转化率", () => "≈95%", "rejected"],
  ["more than", "客单价", () => "100+", "rejected"],
  ["a power", "客单价", () => "10²", "rejected"],
  ["a number in a circle", "客单价", () => "①", "rejected"],
  ["yes", "转化率", () => true, "rejected"],
  ["no number", "转化率", () => Number.NaN, "rejected"],
  ["a list", "转化率", () => [0.5], "rejected"],
  ["a function", "客单价", () => () => 5, "rejected"],
  ["an object", "客单价", () => ({ toString: () => "5" }), "rejected"],
  ["a dash", "转化率", () => "—", "missing"],
  ["none, in words", "客单价", () => "无", "missing"],
  ["nothing", "首次响应时长", () => undefined, "missing"],
];

/** What is done to the whole table, and the code with which it has to end; null where nothing changes. */
const tables: readonly (readonly [
  name: string,
  change: (rows: unknown[][]) => unknown,
  code: string | null,
])[] = [
  ["a mark of byte order before the first header", (rows) => headed(rows, ["\uFEFF工号"]), null],
  ["a header in full width", (rows) => headed(rows, [" 工号　"]), null],
  ["columns in another order", (rows) => rows.map((row) => [...row].reverse()), null],
  [
    "a further column __proto__",
    (rows) => rows.map((row, index) => [...row, index === 0 ? "__proto__" : "x"]),
    null,
  ],
  ["blank rows below", (rows) => [...rows, [], [null, ""], undefined], null],
  ["objects by header", (rows) => objects(rows), null],
  [
    "objects with a key __proto__",
    (rows) => objects(rows).map((row) => JSON.parse(`{"__proto__":1,${JSON.stringify(row).slice(1)}`)),
    null,
  ],
  [
    "a header twice",
    (rows) => rows.map((row, index) => [...row, index === 0 ? "转化率" : "1%"]),
    "repeated-column",
  ],
  [
    "two headers that mean the same",
    (rows) => rows.map((row, index) => [...row, index === 0 ? "员工编号" : "1"]),
    "repeated-column",
  ],
  ["headers by the wrong code page", (rows) => headed(rows, HEADERS.map(utf8AsLatin1)), "no-column"],
  // 工号 in GBK is B9 A4 BA C5.
  [
    "a header of GBK bytes read as UTF-8",
    (rows) => headed(rows, [new TextDecoder().decode(Uint8Array.of(0xb9, 0xa4, 0xba, 0xc5))]),
    "no-column",
  ],
  ["no headers", (rows) => rows.slice(1), "no-column"],
  ["a column that is missing", (rows) => rows.map((row) => row.slice(0, -1)), "no-column"],
  ["nothing at all", () => [], "no-column"],
  ["no table", () => "工号,日期", "wrong-type"],
];

/** The table with other texts above its first columns. */
const headed = (rows: readonly unknown[][], texts: readonly string[]): unknown[][] => [
  [...texts, ...HEADERS.slice(texts.length)],
  ...rows.slice(1),
];

const objects = (rows: unknown[][]) =>
  rows.slice(1).map((row) => Object.fromEntries(HEADERS.map((header, index) => [header, row[index]])));

/** Checks what holds of every run, and that nothing but the spoiled row changed. */
function compare(result: MappingRun, spoiled: number | null, count: number): void {
  const { rows, rejected, filtered } = result;
  expect(rows.used + rows.rejected + rows.filtered).toBe(rows.in);
  expect(rows.in).toBe(count);
  expect([rejected.length, filtered.length]).toEqual([rows.rejected, rows.filtered]);
  const after = figures(result);
  for (const [key, value] of before) {
    if (spoiled !== null && key.startsWith(`0012${spoiled} `)) continue;
    expect(after.get(key), key).toBe(value);
  }
  for (const { row, issues } of rejected) {
    expect(row).toBe((spoiled ?? -10) + 2);
    for (const issue of issues) expect(HEADERS).toContain(issue.path);
  }
}

describe("a table that is spoiled in one cell", () => {
  const all = cells.flatMap((spoiler) => [0, 2, 4, 6, 7].map((row) => [spoiler, row] as const));
  it("comes in 200 ways", () => expect(all.length + tables.length).toBeGreaterThanOrEqual(200));

  it.each(all.map(([[name, header, change, becomes], row]) => [name, row, header, change, becomes] as const))(
    "by %s in row %i",
    (_name, row, header, change, becomes) => {
      const rows = clean();
      const [line, column] = [rows[row + 1] as unknown[], HEADERS.indexOf(header)];
      line[column] = change(line[column]);
      const result = run(rows);
      compare(result, row, WIDTH);
      const own = (map: ReadonlyMap<string, string>) =>
        [...map].filter(([key]) => key.startsWith(`0012${row} `)).map(([, value]) => value);
      if (becomes === "rejected") {
        expect(result.rejected).toHaveLength(1);
        expect(result.rejected[0]?.issues.map(({ path }) => path)).toEqual([header]);
        expect(own(figures(result))).toEqual([]);
      } else {
        expect(result.rejected).toEqual([]);
        const values = own(figures(result));
        const gaps = values.filter((value) => value.includes("notMeasured"));
        expect(gaps).toHaveLength(becomes === "missing" ? 1 : 0);
        expect(own(before).filter((value) => !values.includes(value))).toHaveLength(gaps.length);
      }
    },
  );
});

describe("a table that is spoiled as a whole", () => {
  it.each(tables)("by %s", (_name, change, code) => {
    const rows = change(clean());
    if (code === null) {
      const count =
        Array.isArray(rows) && Array.isArray(rows[0]) ? rows.length - 1 : (rows as unknown[]).length;
      compare(run(rows), null, count);
      return;
    }
    let error: unknown = null;
    try {
      run(rows);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(SteelyardError);
    expect((error as SteelyardError).code).toBe(code);
  });
});

describe("a row that is none", () => {
  it("is rejected, with its number, and the others are read", () => {
    const rows: unknown[] = clean();
    const thrower = new Proxy([], {
      get: () => {
        throw new Error("no");
      },
    });
    rows.splice(3, 0, "a text", 7, { a: 1 }, thrower);
    const { rejected, rows: counts } = run(rows);
    expect(rejected.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
    expect(counts).toEqual({ in: WIDTH + 4, used: WIDTH, rejected: 4, filtered: 0 });
  });
});
