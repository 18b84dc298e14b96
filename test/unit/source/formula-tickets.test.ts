import { type IndicatorFormula, measureIndicators, type TicketRecord } from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { workCalendar } from "../practice/work-calendar.js";

/** The instant so many minutes after 9:00 on 2 March, a Monday. */
const at = (minutes: number) => {
  const day = 2 + Math.floor((540 + minutes) / 1440);
  const clock = (540 + minutes) % 1440;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `2026-03-${two(day)}T${two(clock / 60)}:${two(clock % 60)}+08:00`;
};

const ticket = (
  id: string,
  responded: number | null,
  resolved: number | null,
  more: Partial<TicketRecord> = {},
) => ({
  id,
  person: "an",
  opened: at(0),
  responded: responded === null ? null : at(responded),
  resolved: resolved === null ? null : at(resolved),
  ...more,
});

const tickets = (): TicketRecord[] => [
  ticket("a", 10, 100, {
    reopened: 0,
    reassigned: 2,
    withinTarget: true,
    tags: ["urgent"],
    closed: at(2000),
  }),
  ticket("b", 60, 1440, { reopened: 2, reassigned: 0, withinTarget: false, tags: [] }),
  ticket("c", 61, 1441, { reopened: 0, reassigned: 1, withinTarget: true, tags: ["urgent", "vip"] }),
  ticket("d", 5, null, { reopened: 0 }),
  ticket("e", null, null),
];

const measured = (formula: IndicatorFormula, list: readonly TicketRecord[] = tickets()) => {
  const options = { period: "2026-03", calendar: workCalendar("2026-03-01", "2026-04-30") };
  const [one] = measureIndicators({ it: formula }, { tickets: list }, options).people;
  return [one?.observations.it, one?.basis.it];
};

const time = { kind: "firstResponse", unit: "min" } as const;

describe("tickets", () => {
  test.each<[IndicatorFormula, observation: unknown, basis: unknown]>([
    [{ kind: "ticketCount" }, { value: 5, sample: 5 }, { tickets: 5 }],
    // 10 + 60 + 61 + 5 = 136
    [{ ...time, statistic: "mean" }, { of: [136, 4] }, { tickets: 5, responded: 4, total: 136 }],
    // 5, 10, 60, 61: (10 + 60) ÷ 2
    [
      { ...time, statistic: "median" },
      { value: 35, sample: 4 },
      { tickets: 5, responded: 4, total: 136 },
    ],
    // ⌈0.9 · 4⌉ = 4
    [
      { ...time, statistic: "p90" },
      { value: 61, sample: 4 },
      { tickets: 5, responded: 4, total: 136 },
    ],
    [{ kind: "respondedWithin", minutes: 60 }, { of: [3, 4] }, { tickets: 5, responded: 4, within: 3 }],
    [{ kind: "resolvedWithin", minutes: 1440 }, { of: [2, 3] }, { tickets: 5, resolved: 3, within: 2 }],
    // 100 + 1440 + 1441 = 2981 minutes; the middle one is a day.
    [
      { kind: "resolutionTime", statistic: "median", unit: "d" },
      { value: 1, sample: 3 },
      { tickets: 5, resolved: 3, total: 2.070138888889 },
    ],
    [
      { kind: "resolutionTime", statistic: "mean", unit: "s" },
      { of: [178860, 3] },
      { tickets: 5, resolved: 3, total: 178860 },
    ],
    // 2000 ÷ 60
    [
      { kind: "closingTime", statistic: "p90", unit: "h" },
      { value: 33.333333333333, sample: 1 },
      { tickets: 5, closed: 1, total: 33.333333333333 },
    ],
    [{ kind: "resolutionRate" }, { of: [3, 5] }, { tickets: 5, resolved: 3 }],
    [{ kind: "withinTargetRate" }, { of: [2, 3] }, { tickets: 3, withinTarget: 2 }],
    [{ kind: "closedLoopRate" }, { of: [3, 4] }, { tickets: 4, reopened: 1, reopenings: 2 }],
    [{ kind: "singleTouchRate" }, { of: [1, 3] }, { tickets: 3, reassigned: 2, reassignments: 3 }],
    [{ kind: "taggedShare", tag: "urgent" }, { of: [2, 5] }, { tickets: 5, tagged: 2 }],
    [{ kind: "taggedShare", tag: "toString" }, { of: [0, 5] }, { tickets: 5, tagged: 0 }],
  ])("%j", (formula, observation, basis) => {
    expect(measured(formula)).toEqual([observation, basis]);
  });

  it.each([
    [10, 9],
    [11, 10],
    [20, 18],
    [1, 1],
  ])("of %d have their P90 at the place %d", (count, place) => {
    const list = Array.from({ length: count }, (_, index) => ticket(`t${index}`, count - index, null));
    expect(measured({ ...time, statistic: "p90" }, list)[0]).toEqual({ value: place, sample: count });
  });

  it("on a working clock count working hours, and days of the calendar", () => {
    // Friday at 17:00 to Monday at 10:00: an hour each; to Tuesday at 13:30: 1 + 8 + 3.5 = 12.5 hours, of 8 a day.
    const list = [
      {
        id: "a",
        person: "an",
        opened: "2026-03-06T17:00+08:00",
        responded: "2026-03-09T10:00+08:00",
        resolved: "2026-03-10T05:30Z",
      },
    ];
    const working = { clock: "working", statistic: "mean" } as const;
    const one = (formula: IndicatorFormula) => measured(formula, list)[0];
    expect(one({ ...time, ...working })).toEqual({ of: [120, 1] });
    expect(one({ ...time, statistic: "mean" })).toEqual({ of: [3900, 1] });
    expect(one({ kind: "resolutionTime", ...working, unit: "d" })).toEqual({ of: [1.5625, 1] });
    expect(one({ kind: "respondedWithin", minutes: 120, clock: "working" })).toEqual({ of: [1, 1] });
    expect(one({ kind: "respondedWithin", minutes: 119, clock: "working" })).toEqual({ of: [0, 1] });
  });

  it("keep what has an impossible time, where that is declared", () => {
    const list = [ticket("a", -1, -5), ticket("b", 10, 20)];
    const { people, rows, rejected } = measureIndicators(
      {
        soon: { kind: "respondedWithin", minutes: 60 },
        resolved: { kind: "resolutionRate" },
        inTime: { kind: "resolvedWithin", minutes: 60 },
      },
      { tickets: list },
      { period: "2026-03", earlyTimes: "unknown" },
    );
    // It was resolved, at a time that nobody knows.
    expect(people[0]?.observations).toEqual({
      soon: { of: [1, 1] },
      resolved: { of: [2, 2] },
      inTime: { of: [1, 1] },
    });
    expect(rows.tickets).toEqual({ rows: 2, inPeriod: 2, outside: 0, rejected: 0, unknownTimes: 2 });
    expect(rejected).toEqual([]);
  });
});
