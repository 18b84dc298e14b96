import { parseMapping, runMapping } from "steelyard/source";
import { type Bench, type Figure, figureOf } from "./figure.js";
import { memoryOf } from "./memory.js";
import { compete, microseconds, type Timing } from "./rounds.js";

const COLUMNS = 8;

const headers = ["工号", "日期", "转化率", "首次响应时长", "客单价", "满意度", "复购率", "协作评分"];

const mapping = parseMapping({
  kind: "mapping",
  id: "desk",
  version: "1",
  provenance: { system: "excel", confidence: "declared", checked: "2026-11", docs: "an invented sheet" },
  reader: { kind: "table" },
  columns: {
    employee: { headers: ["工号"], codec: { kind: "id" } },
    on: { headers: ["日期"], codec: { kind: "date", formats: ["y-m-d"] } },
    conversion: { headers: ["转化率"], codec: { kind: "ratio", numeric: "fraction" } },
    response: { headers: ["首次响应时长"], codec: { kind: "duration", unit: "min", numeric: "suffix" } },
    value: { headers: ["客单价"], codec: { kind: "money", currency: "CNY" } },
    csat: { headers: ["满意度"], codec: { kind: "rating", low: 1, high: 5 } },
    repurchase: { headers: ["复购率"], codec: { kind: "ratio", numeric: "suffix" } },
    rating: { headers: ["协作评分"], codec: { kind: "number" } },
  },
  emit: Object.entries({
    conversionRate: "conversion",
    firstResponseMinutes: "response",
    averageOrderValue: "value",
    csat: "csat",
    repurchaseRate: "repurchase",
    collaborationRating: "rating",
  }).map(([indicator, value]) => ({
    to: "observation",
    subject: { column: "employee" },
    indicator,
    value,
    at: "on",
  })),
});

const two = (value: number) => String(value).padStart(2, "0");

/** Rows as a reader of files hands them over, every one with other figures. */
function table(rows: number): unknown[][] {
  const body = Array.from({ length: rows }, (_, row) => [
    String(row).padStart(6, "0"),
    `2026-${two(1 + (row % 12))}-${two(1 + (row % 28))}`,
    (row % 1000) / 1000,
    `${row % 24}小时${row % 60}分`,
    `¥${1 + (row % 9)},${String(row % 1000).padStart(3, "0")}.50`,
    1 + (row % 41) / 10,
    `${row % 100}.5%`,
    String(row % 5),
  ]);
  return [headers, ...body];
}

/** The same where hardly a cell comes again in its column: the worst case, for real tables have the same dates and ratings. */
function allDifferent(rows: number): unknown[][] {
  const body = Array.from({ length: rows }, (_, row) => [
    String(row).padStart(6, "0"),
    `${2000 + (row % 60)}-${two(1 + (row % 12))}-${two(1 + (row % 28))}`,
    row / rows,
    `${row}小时${row % 60}分`,
    `¥${1 + Math.floor(row / 1000)},${String(row % 1000).padStart(3, "0")}.50`,
    1 + row / rows,
    `${row / 1000}%`,
    String(row),
  ]);
  return [headers, ...body];
}

const options = { readAt: "2026-10-08T09:00+08:00", sheet: "9月" };

/** Cells a second with their lineage, beside the plain reading of the same rows from JSON; and how time and memory grow. */
async function* cells(): AsyncIterable<Figure> {
  const memory = [25_000, 100_000].map((rows) => {
    const given = table(rows);
    const { held } = memoryOf(() => runMapping(mapping, given, options));
    return held / (rows * COLUMNS);
  });
  const [few, many] = [table(5000), table(50_000)];
  const json = JSON.stringify(many);
  const reading = { size: 50_000 * COLUMNS, prepare: () => () => JSON.parse(json) };
  const mappingOf = (given: unknown[][]) => ({
    size: (given.length - 1) * COLUMNS,
    prepare: () => () => runMapping(mapping, given, options),
  });
  const limits = { rounds: 9, seconds: 30, settle: true, keep: true };
  const [parsed, mapped] = (await compete([reading, mappingOf(many)], limits)) as [Timing, Timing];
  const other = JSON.stringify(allDifferent(50_000));
  const rereading = { size: 50_000 * COLUMNS, prepare: () => () => JSON.parse(other) };
  const [parsedOther, mappedOther] = (await compete(
    [rereading, mappingOf(allDifferent(50_000))],
    limits,
  )) as [Timing, Timing];
  const [small, large] = (await compete([few, many].map(mappingOf), limits)) as [Timing, Timing];
  const perSecond = Math.round(1e6 / microseconds(mapped));
  yield {
    ...figureOf({ bench: "source/cells", case: "mapped beside JSON.parse" }, mapped, parsed),
    perSecond,
    askedPerSecond: 300_000,
  };
  yield {
    ...figureOf({ bench: "source/cells", case: "mapped, every cell different" }, mappedOther, parsedOther),
    perSecond: Math.round(1e6 / microseconds(mappedOther)),
    askedPerSecond: 300_000,
  };
  yield figureOf(
    { bench: "source/cells", case: "50,000 rows beside 5,000, per cell", asked: 1.5 },
    large,
    small,
  );
  const [less, more] = memory.map((bytes) => Math.round(bytes));
  yield {
    bench: "source/cells",
    case: "memory held, 100,000 rows beside 25,000, per cell",
    ratio: Number(((more as number) / (less as number)).toPrecision(3)),
    asked: 1.2,
    bytesPerCell: more,
  };
}

/** Cells of tables. */
export const benches: readonly Bench[] = [
  {
    name: "source/cells",
    about:
      "cells mapped with their lineage, per cell, against JSON.parse of the same rows, and how that grows",
    run: cells,
  },
];
