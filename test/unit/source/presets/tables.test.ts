import { SteelyardError } from "steelyard";
import { mokaReport, qualtricsNps, runMapping, tableZh, tableZhWide } from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "./records.js";

const codes = (rejected: ReturnType<typeof runMapping>["rejected"]) =>
  rejected.map(({ row, issues }) => [row, ...issues.map(({ code, path }) => `${code} ${path}`)]);

describe("table-zh", () => {
  const run = (...rows: unknown[][]) =>
    runMapping(tableZh, [["工号", "指标", "实际值", "单位", "样本数", "日期"], ...rows], options);

  it("reads every form of a percentage as the same fraction, and other figures as they are", () => {
    const { observations, rejected } = run(
      ["00123", "a", "12.5%", "", "", ""],
      ["00123", "b", 0.125, "", "", ""],
      ["00123", "c", "１２．５％", "", "", ""],
      ["00123", "d", "1.2万", "元", "", ""],
      ["00123", "e", 4.2, "分钟", "30单", "2026年9月30日"],
    );
    expect(rejected).toEqual([]);
    expect(observations.map(({ observation }) => observation)).toEqual([
      "0.125",
      "0.125",
      "0.125",
      "12000",
      { value: "4.2", sample: "30" },
    ]);
    expect(observations.map(({ at }) => at)).toEqual([null, null, null, null, "2026-09-30"]);
  });

  it("refuses what could mean two things", () => {
    const { rejected } = run(
      ["00123", "a", 12.5, "%", "", ""],
      ["00123", "a", 12.5, "百分比", "", ""],
      [123, "a", 1, "", "", ""],
      ["00123", "a", "12,34", "", "", ""],
      ["00123", "a", "≈95%", "", "", ""],
      ["00123", "", 1, "", "", ""],
      ["00123", "a", "#DIV/0!", "", "", ""],
      ["00123", "a", 1, "", -3, ""],
    );
    expect(codes(rejected)).toEqual([
      [2, "unreadable-cell 单位"],
      [3, "unreadable-cell 单位"],
      [4, "unreadable-cell 工号"],
      [5, "unreadable-cell 实际值"],
      [6, "unreadable-cell 实际值"],
      [7, "empty-cell 指标"],
      [8, "error-cell 实际值"],
      [9, "unreadable-cell 样本数"],
    ]);
  });

  it("takes a blank as not measured, never as 0", () => {
    const { observations } = run(["00123", "a", "—", "", "", ""], ["00123", "a", "无", "", "", ""]);
    expect(observations.map(({ observation }) => observation)).toEqual([
      { missing: "notMeasured" },
      { missing: "notMeasured" },
    ]);
  });

  it("ends where its headers are missing, or there twice", () => {
    for (const [heads, code] of [
      [["工号", "指标"], "no-column"],
      [["工号", "指标", "实际值", "完成值"], "repeated-column"],
    ] as const)
      try {
        runMapping(tableZh, [heads], options);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code, path: "columns.value" });
      }
  });
});

describe("table-zh-wide", () => {
  it("makes one observation of each column", () => {
    const { mapping, given } = invented()["table-zh-wide"] as never as { mapping: never; given: unknown };
    expect(runMapping(mapping, given, options).observations.map(({ observation }) => observation)).toEqual([
      { value: "0.125", sample: 240 },
      "4.8",
      { missing: "notMeasured" },
      4.5,
    ]);
  });

  it("refuses a declaration that is none, each fault with its path", () => {
    const one = { indicator: "a", headers: ["甲"], codec: { kind: "number" } } as const;
    for (const [table, code, path] of [
      [null, "wrong-type", ""],
      [{}, "missing-key", "indicators"],
      [{ indicators: [] }, "empty", "indicators"],
      [{ indicators: [{ ...one, headers: [] }] }, "empty", "indicators.0.headers"],
      [{ indicators: [{ ...one, indicator: "复购率" }] }, "bad-id", "indicators.0.indicator"],
      [{ indicators: [one], more: 1 }, "unknown-key", "more"],
    ] as const)
      try {
        tableZhWide(table as never);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code, path });
      }
  });
});

describe("moka-report", () => {
  it("joins headers below headers, and wants each of its columns once", () => {
    const { mapping, given } = invented()["moka-report"] as never as {
      mapping: never;
      given: { data: object };
    };
    const [observation] = runMapping(mapping, given, options).observations;
    expect(observation).toMatchObject({ subject: "00123", observation: "0.975" });
    expect(observation?.lineage).toMatchObject({ column: "工单/闭环率", record: "data.rows.0", cell: null });
    expect(() => runMapping(mapping, { data: { headers: [], rows: [] } }, options)).toThrow(SteelyardError);
  });

  it("takes no keys for headers", () => {
    const declared = {
      columns: { employee: { path: ["c1"], codec: { kind: "id" } } },
      emit: [{ to: "ledger", ledger: "l", fields: { employee: "employee" } }],
    } as const;
    try {
      mokaReport(declared);
      expect.unreachable();
    } catch (error) {
      expect((error as SteelyardError).issues.map(({ path }) => path)).toEqual([
        "columns.employee.headers",
        "columns.employee.path",
      ]);
    }
  });
});

describe("qualtrics-nps", () => {
  const survey = { employee: "Agent", question: "Q1", utcOffset: "+08:00" };
  const heads = ["ResponseId", "Status", "Finished", "RecordedDate", "Agent", "Q1"];
  const row = (...more: unknown[]) => ["R_1", "IP Address", "True", "2026-09-01 10:00:00", "00123", ...more];

  it("skips two rows below the headers, filters previews and what was not finished, rejects what it does not know", () => {
    const run = runMapping(
      qualtricsNps(survey),
      [
        heads,
        heads,
        heads,
        row(9),
        ["R_2", "Spam", "True", "2026-09-01 10:00:00", "00123", 1],
        ["R_3", 0, 0, "2026-09-01 10:00:00", "00123", 1],
        ["R_4", "Carrier Pigeon", "True", "2026-09-01 10:00:00", "00123", 1],
        row(11),
        row(""),
      ],
      options,
    );
    expect(run.filtered).toEqual([5, 6]);
    expect(codes(run.rejected)).toEqual([
      [7, "unreadable-cell Status"],
      [8, "unreadable-cell Q1"],
    ]);
    expect(run.ledgers.answers).toMatchObject([
      { id: "R_1", person: "00123", at: "2026-09-01T10:00:00+08:00", rating: 9, scale: { low: 0, high: 10 } },
      { rating: null },
    ]);
  });

  it("has another scale where it is told so, and needs the clock", () => {
    const mapping = qualtricsNps({ ...survey, scale: { low: 1, high: 5 } });
    expect(runMapping(mapping, [heads, heads, heads, row(0)], options).rejected.length).toBe(1);
    for (const [given, code, path] of [
      [{ employee: "a", question: "b" }, "missing-key", "utcOffset"],
      [{ ...survey, utcOffset: "8" }, "bad-time", "columns.at.codec.utcOffset"],
    ] as const)
      try {
        qualtricsNps(given as never);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code, path });
      }
  });
});

describe("tita-export", () => {
  const { mapping, given } = invented()["tita-export"] as never as { mapping: never; given: unknown[][] };

  it("fills merged objectives, and refuses a bare number where percent is meant", () => {
    const [heads, ...rows] = given as [unknown[], ...unknown[][]];
    expect(runMapping(mapping, given, options).ledgers.keyResults).toMatchObject([
      {
        person: "00123",
        objective: "留存提升",
        id: "召回老客",
        weight: "0.6",
        progress: "0.4",
        start: null,
        target: 100,
      },
      { objective: "留存提升", id: "老客活动", weight: "0.4", progress: "1" },
    ]);
    const bare = rows.map((row) => row.map((cell, index) => (index === 2 ? 60 : cell)));
    expect(codes(runMapping(mapping, [heads, ...bare], options).rejected)[0]).toEqual([
      2,
      "unreadable-cell 权重",
    ]);
  });
});
