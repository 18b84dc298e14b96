import { calibrate, estimateWorkload, type Task, type WorkCalendar, watchTasks } from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";
import { workCalendar } from "./work-calendar.js";

describe("estimateWorkload", () => {
  it("gives 3.3 days for 3 person-days at 0.9 and 1, and compares with the 3.3", () => {
    expect(estimateWorkload({ personDays: 3, complexity: 4, capability: "0.9", flowEfficiency: 1 })).toEqual({
      personDays: 3,
      source: "given",
      exact: "10/3",
      days: 3.3,
      alertDays: 3.3,
      trace: ["3 ÷ (0.9 × 1) = 3.3", "3.3 × 1 = 3.3"],
    });
  });

  it("takes the standard of a level where there are no person-days", () => {
    const standard = { 1: "0.5", 2: 1, 3: 2, 4: 3, 5: 5 };
    const work = { complexity: 4, capability: "0.8", flowEfficiency: "0.5" };
    expect(estimateWorkload(work, { standard })).toMatchObject({
      personDays: 3,
      source: "standard",
      days: 7.5,
    });
    expect(estimateWorkload({ ...work, personDays: 1 }, { standard })).toMatchObject({
      source: "given",
      days: 2.5,
    });
  });

  it("takes the factor of the days shown: 3.3 × 1.25 = 4.125 is 4.1, where 10/3 × 1.25 would be 4.2", () => {
    const work = { personDays: 3, capability: "0.9", flowEfficiency: 1 };
    expect(estimateWorkload(work, { alertFactor: "1.25" }).alertDays).toBe(4.1);
  });

  it("rounds a tie away from zero", () => {
    expect(estimateWorkload({ personDays: "0.25", capability: 1, flowEfficiency: 1 }).days).toBe(0.3);
  });

  test.each<[object, object, string[]]>([
    [{ capability: 1, flowEfficiency: 1 }, {}, ["work.personDays missing-key"]],
    [{ personDays: 0, capability: 1, flowEfficiency: 1 }, {}, ["work.personDays out-of-range"]],
    [
      { personDays: -1, capability: 0, flowEfficiency: 11 },
      {},
      ["work.personDays out-of-range", "work.capability out-of-range", "work.flowEfficiency out-of-range"],
    ],
    [{ personDays: "3 d", capability: 1, flowEfficiency: 1 }, {}, ["work.personDays not-decimal"]],
    [{ personDays: () => 1, capability: 1, flowEfficiency: 1 }, {}, ["work.personDays not-data"]],
    [{ personDays: 1, capability: 1, flowEfficiency: 1, story: 5 }, {}, ["work.story unknown-key"]],
    [
      { personDays: 1, capability: 1, flowEfficiency: 1 },
      { alertFactor: 0 },
      ["options.alertFactor out-of-range"],
    ],
    [
      { capability: 1, flowEfficiency: 1 },
      { standard: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 0 } },
      ["work.complexity missing-key", "options.standard.5 out-of-range"],
    ],
    [{ complexity: 6, capability: 1, flowEfficiency: 1 }, {}, ["work.complexity out-of-range"]],
  ])("refuses %j with %j", (work, options, expected) => {
    expect(refusals(() => estimateWorkload(work as never, options))).toEqual(expected);
  });
});

describe("calibrate", () => {
  const task = (
    id: string,
    personDays: number,
    workedDays: number,
    elapsedDays: number,
    estimatedDays?: number,
  ) => ({
    id,
    personDays,
    workedDays,
    elapsedDays,
    ...(estimatedDays === undefined ? {} : { estimatedDays }),
  });
  const five = () => [
    task("a", 3, 3, 4, 4),
    task("b", 2, 2.5, 4, 3),
    task("c", 5, 5, 5, 5),
    task("d", 1, 1.5, 3, 2),
    task("e", 4, 5, 6, 5),
  ];

  it("learns both factors in two ways, and the threshold", () => {
    // 15 ÷ 17; 1, 0.8, 1, 2/3, 0.8. 17 ÷ 22; 0.75, 0.625, 1, 0.5, 5/6. 1, 4/3, 1, 1.5, 1.2: at 3.2, 4/3 + 0.2·(1/6).
    expect(calibrate(five())).toEqual({
      capability: { ratioOfSums: 0.8824, medianOfRatios: 0.8, sample: 5 },
      flowEfficiency: { ratioOfSums: 0.7727, medianOfRatios: 0.75, sample: 5 },
      overrun: { p80: 1.37, sample: 5 },
    });
  });

  it("says nothing of a threshold where too few tasks were estimated", () => {
    const tasks = five().map(({ estimatedDays, ...one }, n) =>
      n === 0 ? { ...one, estimatedDays: 1 } : one,
    );
    expect(calibrate(tasks).overrun).toEqual({ p80: null, sample: 1 });
  });

  it("refuses too few, and tasks that cannot have been", () => {
    expect(refusals(() => calibrate(five().slice(1)))).toEqual(["tasks too-few"]);
    expect(calibrate(five().slice(1), { minimum: 4 }).capability.sample).toBe(4);
    expect(refusals(() => calibrate([...five(), task("a", 1, 1, 1)]))).toEqual(["tasks.5.id repeated-name"]);
    expect(refusals(() => calibrate([...five(), task("f", 1, 0, -1)]))).toEqual([
      "tasks.5.workedDays out-of-range",
      "tasks.5.elapsedDays out-of-range",
    ]);
  });
});

describe("watchTasks", () => {
  // July 2026: the 1st is a Wednesday.
  const calendar = () => workCalendar("2026-07-01", "2026-09-30");
  const task = (changes: Partial<Task> = {}): Task => ({
    id: "coupons",
    personDays: 3,
    capability: "0.9",
    flowEfficiency: 1,
    start: "2026-07-01T09:00+08:00",
    due: "2026-07-07T18:00+08:00",
    ...changes,
  });
  const at = (now: string, changes: Partial<Task> = {}, options = {}) =>
    watchTasks([task(changes)], calendar(), now, options);
  const one = (now: string, changes: Partial<Task> = {}, options = {}) => at(now, changes, options).tasks[0];

  it("is on track, at risk, overdue by what is shown", () => {
    // 2.6 of 3.3 is the first tenth from 80 %: 2.64 is shown as 2.6.
    expect(one("2026-07-03T12:00+08:00", { progress: "0.5" })).toMatchObject({
      elapsedDays: 2.4,
      status: "onTrack",
      reasons: [],
    });
    expect(one("2026-07-03T14:48+08:00", { progress: "0.5" })).toMatchObject({
      elapsedDays: 2.6,
      status: "atRisk",
      reasons: ["nearAlert"],
    });
    // Friday evening to Monday: the weekend does not count.
    expect(one("2026-07-06T11:00+08:00")).toMatchObject({ elapsedDays: 3.3, status: "atRisk" });
    // 3 days and 2 h 48 min are 3.35 days, shown as 3.4.
    expect(one("2026-07-06T11:47+08:00")).toMatchObject({ elapsedDays: 3.3, status: "atRisk" });
    expect(one("2026-07-06T11:48+08:00")).toMatchObject({
      elapsedDays: 3.4,
      status: "overdue",
      reasons: ["beyondAlert"],
    });
  });

  it("is at risk where what is left needs more days than there are", () => {
    expect(one("2026-07-02T18:00+08:00", { due: "2026-07-06T18:00+08:00" })).toMatchObject({
      status: "atRisk",
      reasons: ["willBeLate"],
      remainingDays: 3.3,
      leftDays: 2,
    });
    expect(one("2026-07-02T18:00+08:00", { due: "2026-07-06T18:00+08:00", progress: "0.5" })).toMatchObject({
      status: "onTrack",
      remainingDays: 1.7,
    });
  });

  it("counts what is left from its start where that is still to come", () => {
    const window = { start: "2026-07-20T09:00+08:00", due: "2026-07-21T18:00+08:00" };
    const watched = at("2026-07-08T09:00+08:00", window);
    expect(watched.tasks[0]).toMatchObject({
      status: "atRisk",
      reasons: ["willBeLate"],
      elapsedDays: 0,
      remainingDays: 3.3,
      leftDays: 2,
      assistance: null,
    });
    expect(watched.alerts.map(({ key }) => key)).toEqual(["coupons/atRisk/3.3"]);
    expect(one("2026-07-08T09:00+08:00", { ...window, due: "2026-07-23T18:00+08:00" })).toMatchObject({
      status: "onTrack",
      leftDays: 4,
    });
    // Help comes to what is overdue, and has therefore begun: from now on, as ever.
    expect(one("2026-07-21T09:00+08:00", { ...window, personDays: "0.1" })).toMatchObject({
      status: "overdue",
      reasons: ["beyondAlert"],
      leftDays: 1,
      assistance: { availableDays: 1 },
    });
  });

  it("raises no alert before a tenth of a day has elapsed, however small the threshold", () => {
    const small = { personDays: "0.01", progress: "0.5" };
    expect(at("2026-06-30T16:00Z", small)).toMatchObject({
      tasks: [{ days: 0, alertDays: 0, elapsedDays: 0, status: "onTrack", reasons: [] }],
      alerts: [],
    });
    expect(one("2026-07-01T09:20+08:00", small)).toMatchObject({ elapsedDays: 0, status: "onTrack" });
    expect(one("2026-07-01T09:48+08:00", small)).toMatchObject({
      elapsedDays: 0.1,
      status: "overdue",
      reasons: ["beyondAlert"],
    });
    // 0.01 of 3.3 days is 0.0 as well.
    const early = { atRiskFrom: "0.01" };
    expect(one("2026-07-01T09:20+08:00", {}, early)?.status).toBe("onTrack");
    expect(one("2026-07-01T09:48+08:00", {}, early)?.reasons).toEqual(["nearAlert"]);
  });

  it("is overdue past its date, with help for the revised one alone", () => {
    const late = one("2026-07-08T09:00+08:00", { progress: "0.7" });
    expect(late).toMatchObject({ status: "overdue", reasons: ["pastDue", "beyondAlert"], leftDays: 0 });
    expect(late?.assistance).toEqual({
      by: "2026-07-07T18:00+08:00",
      availableDays: 0,
      capability: null,
      flowEfficiency: null,
    });
    // 0.9 person-days in 0.5 days: 1.8, and at 0.9 a flow of 2.
    const revisedDue = "2026-07-08T14:00+08:00";
    expect(one("2026-07-08T09:00+08:00", { progress: "0.7", revisedDue })?.assistance).toEqual({
      by: revisedDue,
      availableDays: 0.5,
      capability: { needed: 1.8, extra: 0.9, colleagues: [], short: 0.9 },
      flowEfficiency: { needed: 2, feasible: false },
    });
  });

  it("rounds help up, so that the date is met with what is shown", () => {
    // 3 person-days in 1.3 days: 2.307… is 2.31; at 0.9 the flow 2.564… is 2.57.
    const { assistance } = one("2026-07-06T15:36+08:00") ?? {};
    expect(assistance).toMatchObject({ availableDays: 1.3, capability: { needed: 2.31, extra: 1.41 } });
    expect(
      estimateWorkload({ personDays: 3, capability: "2.31", flowEfficiency: 1 }).days,
    ).toBeLessThanOrEqual(1.3);
  });

  it("cuts the time that is left: 3 of 8 hours are 0.3 days, not 0.4", () => {
    const due = "2026-07-07T12:00+08:00";
    const late = one("2026-07-06T18:00+08:00", { due });
    expect(late).toMatchObject({ leftDays: 0.3, assistance: { availableDays: 0.3 } });
  });

  it("promises nobody twice, and first to who is due first, whatever the order", () => {
    const colleagues = [
      { id: "li", spare: "0.5" },
      { id: "wang", spare: "1.2" },
      { id: "zhou", spare: 0 },
    ];
    const tasks = [
      task({ id: "later", due: "2026-07-09T18:00+08:00" }),
      task({ id: "sooner", owner: "zhou" }),
    ];
    const now = "2026-07-06T18:00+08:00";
    const watched = watchTasks(tasks, calendar(), now, { colleagues }).tasks;
    // Sooner: 3 in 1 day, so 2.1 more than 0.9. Later: 3 in 3 days, so 0.1.
    expect(watched[1]?.assistance?.capability).toEqual({
      needed: 3,
      extra: 2.1,
      colleagues: [
        { id: "wang", capability: 1.2 },
        { id: "li", capability: 0.5 },
      ],
      short: 0.4,
    });
    expect(watched[0]?.assistance?.capability).toMatchObject({ extra: 0.1, colleagues: [], short: 0.1 });
    const turned = watchTasks([...tasks].reverse(), calendar(), now, {
      colleagues: [...colleagues].reverse(),
    });
    expect([...turned.tasks].reverse()).toEqual(watched);
  });

  it("takes from whoever has most at the moment, of several the first by id, and not from the owner", () => {
    const colleagues = ["d", "b", "c", "a"].map((id) => ({ id, spare: id === "d" ? "9" : "1.5" }));
    const tasks = ["d", "a", "c"].map((owner, n) => task({ id: `t${n}`, owner }));
    const { tasks: watched } = watchTasks(tasks, calendar(), "2026-07-06T18:00+08:00", { colleagues });
    // Each wants 2.1. The first is the task of d; then d has most, at last 9 − 2.1 = 6.9.
    expect(watched.map(({ assistance }) => assistance?.capability?.colleagues)).toEqual([
      [
        { id: "a", capability: 1.5 },
        { id: "b", capability: 0.6 },
      ],
      [{ id: "d", capability: 2.1 }],
      [{ id: "d", capability: 2.1 }],
    ]);
  });

  it("does not lean on the owner's own time", () => {
    const options = { colleagues: [{ id: "li", spare: 5 }] };
    expect(one("2026-07-06T18:00+08:00", { owner: "li" }, options)?.assistance?.capability).toMatchObject({
      colleagues: [],
      short: 2.1,
    });
  });

  it("raises an alert once for each task, status and threshold", () => {
    const first = at("2026-07-03T14:48+08:00");
    expect(first.alerts).toEqual([
      { key: "coupons/atRisk/3.3", task: "coupons", status: "atRisk", alertDays: 3.3, elapsedDays: 2.6 },
    ]);
    const again = at("2026-07-03T15:48+08:00", {}, { raised: first.raised });
    expect(again).toMatchObject({ alerts: [], raised: first.raised });
    const later = at("2026-07-07T09:00+08:00", {}, { raised: first.raised });
    expect(later.alerts.map(({ key }) => key)).toEqual(["coupons/overdue/3.3"]);
    expect(later.raised).toEqual(["coupons/atRisk/3.3", "coupons/overdue/3.3"]);
    // Another threshold is another alert.
    const other = at("2026-07-07T09:00+08:00", { personDays: "3.1" }, { raised: later.raised });
    expect(other.alerts.map(({ key }) => key)).toEqual(["coupons/overdue/3.4"]);
  });

  it("tells what is done, and whether it was late", () => {
    expect(one("2026-07-20T09:00+08:00", { finished: "2026-07-03T18:00+08:00" })).toMatchObject({
      status: "done",
      reasons: [],
      elapsedDays: 3,
      remainingDays: 0,
      assistance: null,
    });
    expect(one("2026-07-20T09:00+08:00", { finished: "2026-07-07T18:01+08:00" })?.reasons).toEqual([
      "doneLate",
    ]);
  });

  it("counts holidays and make-up days as the calendar says", () => {
    const holiday = { ...calendar(), holidays: ["2026-07-03"], makeUpWorkdays: ["2026-07-04"] };
    const watched = (now: string) => watchTasks([task()], holiday, now).tasks[0]?.elapsedDays;
    expect(watched("2026-07-03T18:00+08:00")).toBe(2);
    expect(watched("2026-07-04T18:00+08:00")).toBe(3);
    expect(watched("2026-07-05T18:00+08:00")).toBe(3);
  });

  it("refuses a date that the calendar does not know, and never takes it for a working day", () => {
    expect(refusals(() => at("2026-10-08T09:00+08:00"))).toEqual(["now outside-calendar"]);
    expect(refusals(() => at("2026-07-03T09:00+08:00", { due: "2026-10-01T00:01+08:00" }))).toEqual([
      "tasks.0.due outside-calendar",
    ]);
    // The end of the last date is still known; here it is said in UTC.
    expect(one("2026-07-02T09:00+08:00", { due: "2026-09-30T16:00Z" })?.status).toBe("onTrack");
  });

  test.each<[Partial<Task>, string[]]>([
    [{ due: "2026-07-07" }, ["tasks.0.due bad-instant"]],
    [{ due: "2026-07-07T18:00" }, ["tasks.0.due bad-instant"]],
    [{ start: "2026-02-30T18:00Z" }, ["tasks.0.start bad-instant"]],
    [{ due: "2026-06-30T18:00Z" }, ["tasks.0.due too-early"]],
    [{ finished: "2026-07-03T09:01+08:00" }, ["tasks.0.finished too-early"]],
    [{ finished: "2026-06-30T09:00+08:00" }, ["tasks.0.finished too-early"]],
    [{ progress: "1.01" }, ["tasks.0.progress out-of-range"]],
    [{ personDays: 0, capability: "x" }, ["tasks.0.capability not-decimal"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => at("2026-07-03T09:00+08:00", changes))).toEqual(expected);
  });

  it("tells the present instant of what is said to be finished after it", () => {
    const now = "2026-07-03T09:00+08:00";
    expect(one(now, { finished: now })?.status).toBe("done");
    const finished = "2026-07-03T09:00:01+08:00";
    expect(() => at(now, { finished })).toThrow(
      expect.objectContaining({ facts: { found: now, before: finished } }),
    );
  });

  test.each<[Partial<Record<keyof WorkCalendar, unknown>>, string[]]>([
    [{ coverage: { from: "2026-07-01", to: "2026-06-30" } }, ["calendar.coverage.to too-early"]],
    [{ coverage: { from: "2006-07-01", to: "2026-07-30" } }, ["calendar.coverage out-of-range"]],
    [
      { coverage: { from: "2026-7-1", to: "2026-06-31" } },
      ["calendar.coverage.from bad-date", "calendar.coverage.to bad-date"],
    ],
    [{ utcOffset: "+8" }, ["calendar.utcOffset bad-time"]],
    [{ hours: [] }, ["calendar.hours empty"]],
    [{ hours: [{ from: "09:00", to: "09:00" }] }, ["calendar.hours.0.to not-in-order"]],
    [
      { hours: [{ from: "9:00", to: "25:00" }] },
      ["calendar.hours.0.from bad-time", "calendar.hours.0.to bad-time"],
    ],
    [
      { holidays: ["2026-10-01", "x"] },
      ["calendar.holidays.0 outside-calendar", "calendar.holidays.1 bad-date"],
    ],
    [
      { holidays: ["2026-07-03", "x"], makeUpWorkdays: ["2026-07-04", "2026-07-03", "x"] },
      [
        "calendar.holidays.1 bad-date",
        "calendar.makeUpWorkdays.1 bad-workday",
        "calendar.makeUpWorkdays.2 bad-date",
      ],
    ],
    [{ workdays: [0] }, ["calendar.workdays.0 out-of-range"]],
  ])("refuses the calendar %j", (changes, expected) => {
    const changed = { ...calendar(), ...changes } as WorkCalendar;
    expect(refusals(() => watchTasks([task()], changed, "2026-07-03T09:00+08:00"))).toEqual(expected);
  });

  it("refuses the same task or colleague twice, and a bad share", () => {
    const options = {
      atRiskFrom: 0,
      colleagues: [
        { id: "li", spare: -1 },
        { id: "li", spare: 1 },
      ],
    };
    expect(refusals(() => watchTasks([task(), task()], calendar(), "now", options))).toEqual([
      "now bad-instant",
      "options.atRiskFrom out-of-range",
      "options.colleagues.0.spare out-of-range",
      "options.colleagues.1.id repeated-name",
      "tasks.1.id repeated-name",
    ]);
  });
});
