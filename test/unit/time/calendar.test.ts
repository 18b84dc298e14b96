import { describe, expect, it } from "vitest";
import { type WorkCalendar, WorkTape } from "../../../src/time/calendar.js";
import { readInstant } from "../../../src/time/instant.js";

const calendar = (changes: Partial<WorkCalendar> = {}): WorkCalendar => ({
  coverage: { from: "2026-09-28", to: "2026-10-11" },
  utcOffset: "+08:00",
  hours: [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ],
  // The National Day: from Thursday on, with Saturday the 10th worked instead.
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  makeUpWorkdays: ["2026-10-10"],
  ...changes,
});

const at = (text: string) => readInstant(text) as number;
const hours = (tape: WorkTape, text: string) => {
  const seconds = tape.at(at(text));
  return seconds === null ? null : seconds / 3600;
};

describe("a work tape", () => {
  it("counts working hours, and neither nights, breaks, weekends nor holidays", () => {
    const tape = new WorkTape(calendar());
    expect(tape.dayLength).toBe(8 * 3600);
    expect(
      [
        "2026-09-28T00:00+08:00",
        "2026-09-28T10:30+08:00",
        "2026-09-28T12:30+08:00",
        "2026-09-28T23:59+08:00",
        "2026-09-30T18:00+08:00",
        "2026-10-07T23:00+08:00",
        "2026-10-08T10:00+08:00",
        "2026-10-10T18:00+08:00",
        "2026-10-11T12:00+08:00",
      ].map((text) => hours(tape, text)),
    ).toEqual([0, 1.5, 3, 8, 24, 24, 25, 48, 48]);
  });

  it("is read in any offset", () => {
    const tape = new WorkTape(calendar());
    expect(hours(tape, "2026-09-28T02:30Z")).toBe(1.5);
    expect(hours(tape, "2026-09-27T22:30-04:00")).toBe(1.5);
  });

  it("knows nothing before its first date and after the end of its last", () => {
    const tape = new WorkTape(calendar());
    expect(hours(tape, "2026-09-27T23:59:59+08:00")).toBeNull();
    expect(hours(tape, "2026-10-12T00:00+08:00")).toBe(48);
    expect(hours(tape, "2026-10-12T00:00:01+08:00")).toBeNull();
    expect(tape.dateOf(at("2026-10-11T17:00Z"))).toBe("2026-10-12");
  });

  it("finds the instant by which so much has passed", () => {
    const tape = new WorkTape(calendar());
    const found = (worked: number) => tape.instantAt(worked * 3600);
    expect(found(3)).toBe(at("2026-09-28T12:00+08:00"));
    expect(found(3.5)).toBe(at("2026-09-28T13:30+08:00"));
    expect(found(24)).toBe(at("2026-09-30T18:00+08:00"));
    expect(found(24.5)).toBe(at("2026-10-08T09:30+08:00"));
    expect(found(48)).toBe(at("2026-10-10T18:00+08:00"));
    expect(found(48.5)).toBeNull();
    expect(found(0)).toBe(at("2026-09-28T00:00+08:00"));
  });

  it("takes as many hours as a day has seconds for", () => {
    const clock = (second: number) =>
      [second / 3600, (second / 60) % 60, second % 60]
        .map((part) => String(Math.floor(part)).padStart(2, "0"))
        .join(":");
    const tape = new WorkTape(
      calendar({
        hours: Array.from({ length: 28_800 }, (_, n) => ({ from: clock(3 * n), to: clock(3 * n + 1) })),
      }),
    );
    const noon = at("2026-09-29T12:00+08:00");
    expect(tape.dayLength).toBe(28_800);
    expect([0, 1, 2, 3, 4].map((more) => tape.at(noon + more))).toEqual([
      43_200, 43_201, 43_201, 43_201, 43_202,
    ]);
    expect([0, 0.25, 1, 1.25, 2].map((more) => (tape.instantAt(43_200 + more) as number) - noon)).toEqual([
      -2, 0.25, 1, 3.25, 4,
    ]);
  });

  it("finds parts of a second", () => {
    const tape = new WorkTape(calendar());
    expect(tape.instantAt(0.5)).toBe(at("2026-09-28T09:00+08:00") + 0.5);
    expect(tape.instantAt(3 * 3600 + 0.25)).toBe(at("2026-09-28T13:00+08:00") + 0.25);
    expect(tape.instantAt(8 * 3600 + 0.75)).toBe(at("2026-09-29T09:00+08:00") + 0.75);
  });

  it("takes other working days, and hours to the end of the day", () => {
    const tape = new WorkTape(
      calendar({
        workdays: [6, 7],
        hours: [{ from: "20:00", to: "24:00" }],
        holidays: [],
        makeUpWorkdays: [],
      }),
    );
    expect(hours(tape, "2026-10-03T22:00+08:00")).toBe(2);
    expect(hours(tape, "2026-10-04T00:00+08:00")).toBe(4);
    expect(hours(tape, "2026-10-12T00:00+08:00")).toBe(16);
  });
});
