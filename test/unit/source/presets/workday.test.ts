import { SteelyardError } from "steelyard";
import {
  checkWorkdayReport,
  runMapping,
  workdayContract,
  workdayRaas,
  workdayRaasGoals,
} from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "./records.js";

const entry = () => {
  const { Report_Entry } = (invented()["workday-raas"] as { given: unknown }).given as {
    Report_Entry: [Record<string, unknown>];
  };
  return Report_Entry[0];
};
const without = (...aliases: string[]) =>
  Object.fromEntries(Object.entries(entry()).filter(([alias]) => !aliases.includes(alias)));
const faultsOf = (...entries: unknown[]) =>
  checkWorkdayReport({ Report_Entry: entries }).faults.map(({ code, path }) => `${code} ${path}`);

describe("the contract", () => {
  it("has an example of each column that it takes itself", () => {
    const top = Object.fromEntries(
      workdayContract.filter(({ within }) => within === null).map(({ alias, example }) => [alias, example]),
    );
    const line = Object.fromEntries(
      workdayContract.filter(({ within }) => within !== null).map(({ alias, example }) => [alias, example]),
    );
    const check = checkWorkdayReport({ Report_Entry: [{ ...top, Goal_Lines: [line] }] });
    expect(check).toEqual({ ok: true, entries: 1, faults: [], empty: [], unknown: [] });
    expect(Object.isFrozen(workdayContract)).toBe(true);
  });
});

describe("checkWorkdayReport", () => {
  it("takes the invented report, and says what is empty", () => {
    expect(checkWorkdayReport(invented()["workday-raas"]?.given)).toEqual({
      ok: true,
      entries: 1,
      faults: [],
      empty: [
        { alias: "Calibrated_Rating_Value", count: 1, everywhere: true },
        { alias: "Goal_Progress_Percent", count: 1, everywhere: false },
      ],
      unknown: [],
    });
  });

  it("tells every fault at once", () => {
    const bad = {
      ...without("Review_Type", "Rating_Scale_Max"),
      Employee_ID: "",
      Period_Start_Date: "07/01/2026",
      Manager_Rating_Value: "#DIV/0!",
      Goal_Lines: [{ Goal_Weight_Percent: "sixty" }],
    };
    expect(faultsOf(bad, 5)).toEqual([
      "wrong-type Report_Entry.1",
      "empty-cell Report_Entry.0.Employee_ID",
      "no-column Review_Type",
      "unreadable-cell Report_Entry.0.Period_Start_Date",
      "error-cell Report_Entry.0.Manager_Rating_Value",
      "no-column Rating_Scale_Max",
      "unreadable-cell Report_Entry.0.Goal_Lines.0.Goal_Weight_Percent",
    ]);
  });

  it("finds an alias that only some entries have", () => {
    expect(faultsOf(entry(), without("Review_Type"))).toEqual(["empty-cell Report_Entry.1.Review_Type"]);
    expect(faultsOf(entry(), without("Work_Email", "Goal_Lines"))).toEqual([]);
  });

  it("wants goals as a list", () => {
    expect(faultsOf({ ...entry(), Goal_Lines: { Goal_ID: "G-71" } })).toEqual([
      "wrong-type Report_Entry.0.Goal_Lines",
    ]);
    expect(faultsOf({ ...entry(), Goal_Lines: null })).toEqual([]);
  });

  it("is not broken by an entry that throws", () => {
    const hostile = {
      get Employee_ID(): string {
        throw new Error("no");
      },
    };
    try {
      faultsOf(hostile);
      expect.unreachable();
    } catch (error) {
      expect((error as SteelyardError).issues[0]).toMatchObject({ code: "not-data", path: "Report_Entry" });
    }
  });

  it("says what is there besides, and is not led astray by names", () => {
    const { ok, unknown } = checkWorkdayReport({
      Report_Entry: [{ ...entry(), Region: "CN", constructor: "x", Goal_Lines: [{ More: 1 }] }],
    });
    expect([ok, unknown]).toEqual([true, ["Region", "constructor", "More"]]);
  });

  it("ends where there is no list of entries; an empty one lacks every required column", () => {
    for (const report of [null, {}, [], { Report_Entry: {} }])
      try {
        checkWorkdayReport(report);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({
          code: "wrong-type",
          path: "Report_Entry",
        });
      }
    expect(faultsOf()).toHaveLength(workdayContract.filter(({ required }) => required).length);
  });
});

describe("workday-raas", () => {
  it("takes an empty field as kept back, never as 0", () => {
    const run = runMapping(workdayRaas, invented()["workday-raas"]?.given, options);
    expect(run.ledgers.ratings).toMatchObject([
      {
        person: "00123",
        reviewType: "Annual",
        periodStart: "2026-07-01",
        periodEnd: "2026-09-30",
        rating: "4",
        high: "5",
        calibrated: null,
        absent: { calibrated: "withheld" },
      },
    ]);
    expect(run.unusedColumns).toEqual(["Work_Email", "Goal_Lines"]);
  });

  it("reads goals with what stands around them", () => {
    const run = runMapping(workdayRaasGoals, invented()["workday-raas-goals"]?.given, options);
    expect(run.ledgers.goals).toMatchObject([
      { person: "00123", id: "G-71", weight: "0.6", progress: "0.85", periodEnd: "2026-09-30" },
      { id: "G-72", weight: "0.4", progress: null, absent: { progress: "withheld" } },
    ]);
  });

  it("rejects an entry of nobody", () => {
    const run = runMapping(workdayRaas, { Report_Entry: [{ ...entry(), Employee_ID: "" }] }, options);
    expect(run.rejected[0]?.issues[0]).toMatchObject({ code: "empty-cell", path: "Employee_ID" });
    expect(() => runMapping(workdayRaas, {}, options)).toThrow(SteelyardError);
  });
});
