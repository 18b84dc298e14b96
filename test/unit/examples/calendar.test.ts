import { measureNodes } from "steelyard/practice";
import { describe, expect, it } from "vitest";
import { calendarOf, isKnown } from "../../../examples/calendar/calendar.js";

describe("the work calendar of China", () => {
  it("has the holidays and the make-up workdays of 2026", () => {
    const { coverage, holidays = [], makeUpWorkdays = [] } = calendarOf(2026, 2026);
    expect(coverage).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    // National Day 2026: 1 to 7 October, of which 3 and 4 are a weekend; 20 September and 10 October are worked instead.
    expect(holidays.filter((date) => date.startsWith("2026-10"))).toEqual([
      "2026-10-01",
      "2026-10-02",
      "2026-10-05",
      "2026-10-06",
      "2026-10-07",
    ]);
    expect(makeUpWorkdays).toEqual(expect.arrayContaining(["2026-09-20", "2026-10-10"]));
  });

  it("counts working hours over the holiday", () => {
    const calendar = calendarOf(2026, 2026);
    const { nodes } = measureNodes(
      [
        {
          id: "n",
          from: "product",
          to: "operations",
          owner: "zhou",
          opened: "2026-09-30T17:00+08:00",
          answered: "2026-10-08T10:00+08:00",
          within: { hours: 3, clock: "working" },
        },
      ],
      "2026-10-09T09:00+08:00",
      calendar,
    );
    // One hour of 30 September, and one of 8 October.
    expect(nodes[0]).toMatchObject({ status: "onTime", hoursUsed: 2 });
  });

  it("refuses years of which the package knows nothing, though it answers for them", () => {
    expect(isKnown(2026)).toBe(true);
    expect([2027, 2028, 2033].map(isKnown)).toEqual([false, false, false]);
    expect(() => calendarOf(2026, 2027)).toThrow("2027");
  });
});
