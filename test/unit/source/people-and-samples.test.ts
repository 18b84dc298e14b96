import { SteelyardError } from "steelyard";
import { type Emitted, type MappedColumn, type Mapping, parseMapping, runMapping } from "steelyard/source";
import { describe, expect, it } from "vitest";

const readAt = "2026-10-08T09:00+08:00";

const mapping = (
  columns: Record<string, MappedColumn>,
  emit: Emitted,
  reader: Mapping["reader"] = { kind: "table" },
): Mapping =>
  parseMapping({
    kind: "mapping",
    id: "m",
    version: "1",
    provenance: { system: "x", confidence: "declared", checked: "2026-11", docs: "ours" },
    reader,
    columns,
    emit: [emit],
  });

const who = { headers: ["who"], codec: { kind: "id" } } as const;
const rate = { headers: ["rate"], codec: { kind: "ratio", numeric: "fraction" } } as const;
const cases = { headers: ["cases"], codec: { kind: "number" } } as const;
const part = { headers: ["part"], codec: { kind: "ratio", numeric: "fraction" } } as const;
const day = { headers: ["day"], optional: true, codec: { kind: "date", formats: ["y-m-d"] } } as const;
const rated = (sample: number | string | { count: string; share: string }, at?: string): Emitted => ({
  to: "observation",
  subject: { column: "who" },
  indicator: "rate",
  value: "rate",
  sample,
  at,
});

describe("the sample of an observation", () => {
  it("may be the part of a count, rounded to whole cases", () => {
    const run = runMapping(
      mapping({ who, rate, cases, part }, rated({ count: "cases", share: "part" })),
      [
        ["who", "rate", "cases", "part"],
        // 3 × 0.6667 = 2.0001, which were 2 answers.
        ["a", 0.5, 3, 0.6667],
        ["b", 0.5, 3, null],
        ["c", null, null, null],
      ],
      { readAt },
    );
    expect(run.observations.map(({ observation }) => observation)).toEqual([
      { value: "0.5", sample: "2" },
      { missing: "notMeasured" },
    ]);
    expect(run.rejected.map(({ row, issues }) => [row, issues[0].code, issues[0].path])).toEqual([
      [3, "empty-cell", "part"],
    ]);
  });

  it("may be a number that all rows have", () => {
    const run = runMapping(mapping({ who, rate }, rated(1)), [{ who: "a", rate: 0.5 }], { readAt });
    expect(run.observations[0]?.observation).toEqual({ value: "0.5", sample: 1 });
  });

  it("may be missing, as the date may, where its column is optional", () => {
    const columns = { who, rate, cases: { ...cases, optional: true }, day };
    const rows = [
      { who: "a", rate: 0.5 },
      { who: "b", rate: 0.5, cases: 4, day: "2026/9/3" },
    ];
    const run = runMapping(mapping(columns, rated("cases", "day")), rows, { readAt });
    expect(run.observations.map(({ observation, at }) => [observation, at])).toEqual([
      ["0.5", null],
      [{ value: "0.5", sample: 4 }, "2026-09-03"],
    ]);
    const strict = runMapping(mapping({ ...columns, cases }, rated("cases", "day")), rows, { readAt });
    expect(strict.rejected.map(({ row }) => row)).toEqual([2]);
  });

  it("is a count and a ratio", () => {
    for (const [sample, path] of [
      [{ count: "part", share: "part" }, "emit.0.sample.count"],
      [{ count: "cases", share: "cases" }, "emit.0.sample.share"],
      [{ count: "cases", share: "nobody" }, "emit.0.sample.share"],
    ] as const)
      try {
        mapping({ who, rate, cases, part }, rated(sample));
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code: "not-an-option", path });
      }
  });
});

describe("a ledger", () => {
  const emit: Emitted = {
    to: "ledger",
    ledger: "answers",
    subject: { column: "who", idType: "t" },
    fields: { by: { column: "by", idType: "t" } },
    constants: { scale: { low: 0, high: 10 } },
  };
  const columns = { who, by: { headers: ["by"], codec: { kind: "id" } } } as const;
  const crosswalk = { people: [{ person: "li", ids: [{ type: "t", value: "7" }] }] };

  it("names people in its fields, and carries a scale", () => {
    const rows = [
      ["who", "by"],
      ["7", "7"],
      ["7", ""],
      ["7", "8"],
    ];
    const run = runMapping(mapping(columns, emit), rows, { readAt, crosswalk });
    expect(run.ledgers.answers).toMatchObject([
      { person: "li", by: "li", scale: { low: 0, high: 10 } },
      { person: "li", by: null },
    ]);
    expect(run.ledgers.answers?.[0]?.lineage.column).toBe("by");
    expect(run.rejected[0]).toMatchObject({ row: 4, issues: [{ code: "unknown-person", path: "by" }] });
  });

  it("names only columns that there are", () => {
    const { by, ...rest } = columns;
    expect(by.codec.kind).toBe("id");
    expect(() => mapping(rest, emit)).toThrow(SteelyardError);
  });
});

it("rows that explain the headers are no data, as lists and as objects", () => {
  const one = mapping({ who, rate }, rated(1), { kind: "table", skip: 2 });
  const lists = [
    ["who", "rate"],
    ["Who?", "Which?"],
    ["{id}", "{id}"],
    ["a", 0.5],
  ];
  const objects = lists.slice(1).map(([who, rate]) => ({ who, rate }));
  for (const rows of [lists, objects]) {
    const run = runMapping(one, rows, { readAt });
    expect(run.rows).toEqual({ in: 1, used: 1, rejected: 0, filtered: 0 });
    expect(run.observations[0]?.lineage.row).toBe(4);
  }
});
