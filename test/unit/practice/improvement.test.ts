import { appraise, definePolicy, type Policy, type Result, score } from "steelyard";
import {
  draftPlan,
  improvementPlan,
  type PlanDocument,
  type PlanDraft,
  type PlanObservation,
  planFor,
  reviewPlan,
} from "steelyard/practice";
import { operationsAssistant } from "steelyard/preset";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

describe("planFor", () => {
  const low = (assessedCause: string, observations: object = {}) => {
    const subject = {
      id: "zhou",
      role: "customerService" as const,
      facts: { assessedCause },
      observations: {
        firstResponseMinutes: 9,
        closureRate: "0.7",
        nps: 10,
        csat: "4.1",
        nodesOnTimeRate: "0.7",
        ...observations,
      },
    };
    return appraise(operationsAssistant, { period: "2026-Q3", subjects: [subject] }).results[0] as Result;
  };

  it("gives training with courses for a skill gap, an OKR review for a motivation gap, and coaching otherwise", () => {
    expect(planFor(low("skillGap"))).toEqual({
      type: "skillGap",
      actions: [
        {
          kind: "training",
          days: 90,
          courses: ["userPsychology", "dataAnalysis"],
          checkpoints: [30, 60, 90],
        },
      ],
    });
    expect(planFor(low("motivationGap")).actions).toEqual([{ kind: "okrReview", days: 14 }]);
    expect(planFor(low("?"))).toEqual({ type: "review", actions: [{ kind: "coaching", days: 30 }] });
  });

  it("gives a transfer with the fitting role for a misfit", () => {
    const misfit = low("skillGap", {
      firstResponseMinutes: 30,
      closureRate: "0.6",
      nps: 30,
      csat: "4.7",
      customerRetentionRate: "0.9",
      repurchaseRate: "0.35",
    });
    expect(misfit).toMatchObject({ lowPerformance: "roleMisfit", fit: { role: "userRetention" } });
    expect(planFor(misfit)).toEqual({
      type: "roleMisfit",
      actions: [{ kind: "transfer", days: 30, role: "userRetention", gain: misfit.fit?.gain }],
    });
  });

  it("names no role where none suits better, and the one that people decided on", () => {
    const transfer = (fit: unknown, options = {}) =>
      planFor({ interventions: [{ kind: "transfer", days: 30 }], fit: fit as null }, options).actions[0];
    expect(transfer(null)).toEqual({ kind: "transfer", days: 30, role: null, gain: null });
    expect(transfer({ role: "sales", gain: 0 })).toMatchObject({ role: null, gain: null });
    expect(transfer({ role: "sales", gain: 4 }, { role: "sales" })).toMatchObject({ role: "sales", gain: 4 });
    expect(transfer({ role: "sales", gain: 4 }, { role: "care" })).toMatchObject({
      role: "care",
      gain: null,
    });
  });

  it("fills in courses only where the policy names none, and nothing where nothing is low", () => {
    const training = { kind: "training" as const, days: 30 };
    const plan = (interventions: readonly object[]) =>
      planFor({ lowPerformance: "x", interventions: interventions as [] }, { courses: ["c"] }).actions;
    expect(plan([training, { ...training, courses: ["own"] }, { kind: "processChange", days: 5 }])).toEqual([
      { ...training, courses: ["c"] },
      { ...training, courses: ["own"] },
      { kind: "processChange", days: 5 },
    ]);
    expect(planFor({})).toEqual({ type: null, actions: [] });
    expect(planFor({ lowPerformance: null, interventions: [], fit: null })).toEqual({
      type: null,
      actions: [],
    });
  });

  test.each(["dismissal", "termination", "demotion", "payCut", "toString", "__proto__", ""])(
    "never knows %j",
    (kind) => {
      const interventions = [{ kind, days: 30 }] as never;
      expect(refusals(() => planFor({ interventions }))).toEqual([
        "lowPerformance.interventions.0.kind not-an-option",
      ]);
      expect(refusals(() => improvementPlan(plan({ actions: interventions })))).toEqual([
        "plan.actions.0.kind not-an-option",
      ]);
    },
  );

  test.each<[object, object, string[]]>([
    [
      { interventions: [{ kind: "coaching", days: 0 }] },
      {},
      ["lowPerformance.interventions.0.days out-of-range"],
    ],
    [
      { interventions: [{ kind: "coaching", days: 1, dismiss: true }] },
      {},
      ["lowPerformance.interventions.0.dismiss unknown-key"],
    ],
    [{ fit: { role: "sales" } }, {}, ["lowPerformance.fit.gain missing-key"]],
    [{}, { courses: [] }, ["options.courses empty"]],
    [{}, { role: "a b" }, ["options.role bad-id"]],
  ])("refuses %j", (low_, options, expected) => {
    expect(refusals(() => planFor(low_, options))).toEqual(expected);
  });
});

const way = (changes: object = {}): PlanDocument["indicators"][number] => ({
  indicator: "minutes",
  start: 9,
  target: 3,
  milestones: [
    { day: 30, value: 7 },
    { day: 60, value: 5 },
    { day: 90, value: 3 },
  ],
  ...changes,
});

const plan = (changes: object = {}): PlanDocument => ({
  person: "zhou",
  start: "2026-10-09",
  indicators: [way()],
  ...changes,
});

describe("improvementPlan", () => {
  it("fills in days and dates, and reads its own answer", () => {
    // October has 31 days: 9 + 30 = 8 November; + 30 = 8 December; + 30 = 7 January.
    const read = improvementPlan(plan());
    expect(read).toEqual({
      person: "zhou",
      start: "2026-10-09",
      durationDays: 90,
      end: "2027-01-07",
      indicators: [
        {
          indicator: "minutes",
          title: null,
          unit: null,
          start: 9,
          target: 3,
          milestones: [
            { day: 30, on: "2026-11-08", value: 7 },
            { day: 60, on: "2026-12-08", value: 5 },
            { day: 90, on: "2027-01-07", value: 3 },
          ],
        },
      ],
      actions: [],
    });
    expect(improvementPlan(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  it("may rest on actions alone, stand still for a while, and rise through 0", () => {
    const actions = [{ kind: "okrReview" as const, days: 14, checkpoints: [7] }];
    expect(improvementPlan(plan({ indicators: [], actions })).actions).toEqual(actions);
    const nps = way({
      start: -10,
      target: "10.5",
      milestones: [
        { day: 1, value: -10 },
        { day: 2, value: 0 },
        { day: 3, value: 0 },
        { day: 3650, value: "10.50" },
      ],
    });
    const long = improvementPlan(plan({ durationDays: 3650, start: "2024-02-29", indicators: [nps] }));
    // 3650 days are ten years less the leap days of 2028 and 2032, counted from one.
    expect(long.end).toBe("2034-02-26");
    expect(long.indicators[0]?.milestones.at(-1)?.value).toBe(10.5);
  });

  const values = (...list: unknown[]) => ({
    indicators: [way({ milestones: list.map((value, n) => ({ day: n + 1, value })) })],
  });
  test.each<[object, string[]]>([
    [{ indicators: [] }, ["plan.indicators empty"]],
    [{ start: "2026-13-01" }, ["plan.start bad-date"]],
    [{ start: "9999-12-01" }, ["plan.durationDays bad-date"]],
    [{ durationDays: 3651 }, ["plan.durationDays out-of-range"]],
    [{ durationDays: 60 }, ["plan.indicators.0.milestones.2.day out-of-range"]],
    [{ end: "2027-01-08" }, ["plan.end not-an-option"]],
    [{ indicators: [way(), way()] }, ["plan.indicators.1.indicator repeated-name"]],
    [{ indicators: [way({ milestones: [] })] }, ["plan.indicators.0.milestones empty"]],
    [
      {
        indicators: [
          way({
            milestones: [
              { day: 30, value: 7, on: "2026-11-07" },
              { day: 30, value: 3 },
            ],
          }),
        ],
      },
      ["plan.indicators.0.milestones.0.on not-an-option", "plan.indicators.0.milestones.1.day not-in-order"],
    ],
    [
      { indicators: [way({ start: 3 })] },
      [
        "plan.indicators.0.target no-span",
        "plan.indicators.0.milestones.0.value out-of-range",
        "plan.indicators.0.milestones.1.value out-of-range",
      ],
    ],
    // Back towards the start, beyond the start, beyond the target, and short of it at the end.
    [values(7, 8, 3), ["plan.indicators.0.milestones.1.value out-of-range"]],
    [values(10, 3), ["plan.indicators.0.milestones.0.value out-of-range"]],
    [values(2, 3), ["plan.indicators.0.milestones.0.value out-of-range"]],
    [values(7, 4), ["plan.indicators.0.milestones.1.value out-of-range"]],
    [values("7.0000001", 3), ["plan.indicators.0.milestones.0.value too-precise"]],
    [{ indicators: [way({ start: "1e15" })] }, ["plan.indicators.0.start value-too-large"]],
    [{ fired: true }, ["plan.fired unknown-key"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => improvementPlan(plan(changes)))).toEqual(expected);
  });
});

const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [
      {
        id: "minutes",
        layer: "user",
        decimals: 1,
        unit: "min",
        scoring: { kind: "linear", floor: 30, target: 10 },
      },
      {
        id: "calls",
        title: "Calls",
        layer: "user",
        decimals: 0,
        scoring: { kind: "ratio", target: "100.5" },
      },
      { id: "nps", layer: "user", decimals: 0, scoring: { kind: "linear", floor: 0, target: 50 } },
      { id: "sales", layer: "user", scoring: { kind: "step", start: 0, reference: 0, every: 1, change: 1 } },
    ],
    roles: { support: { indicators: { minutes: "0.4", calls: "0.3", nps: "0.2", sales: "0.1" } } },
    lowPerformance: {
      when: { fact: "score", below: 60 },
      types: [],
      otherwise: { id: "skillGap", interventions: [{ kind: "training", days: 60 }] },
    },
  });

const result = (observations: object = {}) => {
  const subject = {
    id: "zhou",
    role: "support" as const,
    observations: { minutes: 20, calls: 50, nps: 10, sales: 5, ...observations },
  };
  return appraise(policy(), { period: "2026-Q3", subjects: [subject] }).results[0] as Result;
};

const draft = (changes: object = {}): PlanDraft => ({
  result: result(),
  policy: policy(),
  start: "2026-10-09",
  ...changes,
});

const values = (document: ReturnType<typeof draftPlan>) =>
  document.indicators.map(({ indicator, milestones }) => [
    indicator,
    ...milestones.map(({ value }) => value),
  ]);

describe("draftPlan", () => {
  it("plans what lost most, in thirds, on the indicator's decimals, to exactly the target", () => {
    // Lost: minutes 0.4 · 50 = 20, calls 0.3 · (100 − 49.75) = 15.08, nps 0.2 · 80 = 16.
    // minutes 20 − 10/3 = 16.67, 13.33; nps 10 + 40/3 = 23.3, 36.7; calls 50 + 50.5/3 = 66.8, 83.7.
    const drafted = draftPlan(draft());
    expect(values(drafted)).toEqual([
      ["minutes", 16.7, 13.3, 10],
      ["nps", 23, 37, 50],
      ["calls", 67, 84, 100.5],
    ]);
    expect(drafted).toMatchObject({ person: "zhou", durationDays: 90, end: "2027-01-07" });
    expect(drafted.indicators[0]).toMatchObject({ start: 20, target: 10, unit: "min", title: null });
    expect(drafted.indicators[2]?.title).toBe("Calls");
    expect(drafted.actions).toEqual([{ kind: "training", days: 60 }]);
    expect(improvementPlan(drafted)).toEqual(drafted);
  });

  it("takes days, shares, a limit, courses and targets", () => {
    const steps = [
      { day: 10, share: "0.5" },
      { day: 20, share: "0.95" },
      { day: 45, share: 1 },
    ];
    const drafted = draftPlan(draft({ steps, durationDays: 45, limit: 1, courses: ["listening"] }));
    expect(values(drafted)).toEqual([["minutes", 15, 10.5, 10]]);
    expect(drafted.indicators[0]?.milestones.map(({ day }) => day)).toEqual([10, 20, 45]);
    expect(drafted.actions).toEqual([{ kind: "training", days: 60, courses: ["listening"] }]);
    // Of 10 and 7 days the thirds are 3.3, 6.7, 10 and 2.3, 4.7, 7; of 2 days and of 1 there are fewer.
    const days = (durationDays: number) =>
      draftPlan(draft({ durationDays })).indicators[0]?.milestones.map(({ day }) => day);
    expect([10, 7, 2, 1].map(days)).toEqual([[3, 7, 10], [2, 5, 7], [1, 2], [1]]);
  });

  it("never plans beyond the target", () => {
    // 0.99 of the way from 100 to 100.5 is 100.495, a whole 100; 0.99 of that from 99 to 99.6 would be 100.
    const near = (target: string, calls: number) => {
      const narrow = {
        ...policy(),
        indicators: [{ ...policy().indicators[1], scoring: { kind: "ratio", target } }],
      } as Policy;
      const row = { id: "calls", value: calls, points: 99, weight: 1, contribution: 99 };
      const card = { id: "zhou", role: "support", status: "scored", coverage: 1, indicators: [row] };
      const steps = [
        { day: 1, share: "0.99" },
        { day: 2, share: 1 },
      ];
      return values(
        draftPlan({ result: card as never, policy: narrow, start: "2026-10-09", steps }),
      )[0]?.slice(1);
    };
    expect(near("100.5", 100)).toEqual([100, 100.5]);
    expect(near("99.6", 99)).toEqual([99.6, 99.6]);
  });

  it("leaves out what is met, unweighted, missing, or has no end", () => {
    expect(
      draftPlan(draft({ result: result({ minutes: 8, nps: null }) })).indicators.map(
        ({ indicator }) => indicator,
      ),
    ).toEqual(["calls"]);
    const card = score(policy(), {
      id: "zhou",
      role: "support",
      observations: { minutes: 8, calls: 200, nps: 50, sales: 1 },
    });
    expect(refusals(() => draftPlan(draft({ result: card })))).toEqual(["plan.indicators empty"]);
    const light = result().indicators.map((row) => ({ ...row, weight: row.id === "nps" ? row.weight : 0 }));
    expect(values(draftPlan(draft({ result: { ...result(), indicators: light } })))).toEqual([
      ["nps", 23, 37, 50],
    ]);
  });

  test.each<[object, string[]]>([
    [{ start: "soon" }, ["plan.start bad-date"]],
    [{ limit: 21 }, ["limit out-of-range"]],
    [{ steps: [] }, ["steps empty"]],
    [{ steps: [{ day: 10, share: "0.5" }, { day: 20 }] }, ["steps.1.share missing-key"]],
    [
      {
        steps: [
          { day: 10, share: "0.5" },
          { day: 20, share: "0.5" },
          { day: 30, share: "0.9" },
        ],
      },
      ["steps.1.share out-of-range", "steps.2.share out-of-range"],
    ],
    [
      {
        steps: [
          { day: 10, share: 0 },
          { day: 20, share: 2 },
        ],
      },
      ["steps.0.share out-of-range", "steps.1.share out-of-range"],
    ],
    [{ steps: [{ day: 20 }, { day: 10 }], limit: 1 }, ["plan.indicators.0.milestones.1.day not-in-order"]],
    [{ steps: [{ day: 91 }], limit: 1 }, ["plan.indicators.0.milestones.0.day out-of-range"]],
    [
      {
        policy: { ...policy(), indicators: [] },
        result: { ...result(), indicators: result().indicators.slice(0, 1) },
      },
      ["result.indicators.0.id unknown-name"],
    ],
    [{ targets: { mood: 1 } }, ["targets.mood unknown-name"]],
    [
      { result: { ...result(), interventions: [{ kind: "dismissal", days: 1 }] } },
      ["result.interventions.0.kind not-an-option"],
    ],
    [
      { result: { ...result(), indicators: [...result().indicators, result().indicators[0]] } },
      [`result.indicators.${result().indicators.length}.id repeated-name`],
    ],
    [{ dismiss: true }, ["dismiss unknown-key"]],
  ])("refuses case %#", (changes, expected) => {
    expect(refusals(() => draftPlan(draft(changes)))).toEqual(expected);
  });
});

describe("reviewPlan", () => {
  const seen = (on: string, value: number | string, indicator = "minutes"): PlanObservation => ({
    indicator,
    on,
    value,
  });
  const review = (observations: readonly PlanObservation[], on: string, changes: object = {}) =>
    reviewPlan(plan(changes), observations, on);
  const statuses = (observations: readonly PlanObservation[], on: string) => {
    const { status, indicators } = review(observations, on);
    return [
      status,
      indicators[0]?.status,
      ...(indicators[0]?.milestones.map((one) => one.status) ?? []),
    ].join(" ");
  };

  it("keeps the values of several indicators apart, whatever their order", () => {
    const way = (indicator: string) => ({ ...plan().indicators[0], indicator });
    const values = [1, 2, 3].flatMap((n) => [
      seen(`2026-11-0${n}`, 9 - n, "a"),
      seen(`2026-11-0${n}`, 6 - n, "b"),
    ]);
    const changes = { indicators: [way("b"), way("a"), way("c")] };
    const { indicators } = review([...values].reverse(), "2026-12-31", changes);
    expect(indicators.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["b", 3],
      ["a", 6],
      ["c", null],
    ]);
    expect(indicators[1]?.milestones.map(({ value }) => value)).toEqual([6, 6, 6]);
    expect(review(values, "2026-12-31", changes).indicators).toEqual(indicators);
  });

  it("holds each milestone against the latest value by its date", () => {
    // From 9 to 3: 7.5 is 1.5 ÷ 6 = 0.25 of the way, 4.8 is 4.2 ÷ 6 = 0.7.
    const observations = [seen("2026-11-08", "7.5"), seen("2026-11-01", 6), seen("2026-12-05", "4.8")];
    expect(review(observations, "2026-12-10")).toEqual({
      person: "zhou",
      on: "2026-12-10",
      day: 62,
      status: "onTrack",
      indicators: [
        {
          indicator: "minutes",
          start: 9,
          target: 3,
          value: 4.8,
          measuredOn: "2026-12-05",
          gap: 1.8,
          done: 0.7,
          status: "onTrack",
          milestones: [
            {
              day: 30,
              on: "2026-11-08",
              target: 7,
              value: 7.5,
              measuredOn: "2026-11-08",
              gap: 0.5,
              done: 0.25,
              status: "missed",
            },
            {
              day: 60,
              on: "2026-12-08",
              target: 5,
              value: 4.8,
              measuredOn: "2026-12-05",
              gap: 0,
              done: 0.7,
              status: "reached",
            },
            {
              day: 90,
              on: "2027-01-07",
              target: 3,
              value: 4.8,
              measuredOn: "2026-12-05",
              gap: 1.8,
              done: 0.7,
              status: "notYetDue",
            },
          ],
        },
      ],
    });
  });

  test.each<[string, readonly PlanObservation[], string, string]>([
    ["nothing is due yet", [], "2026-10-09", "onTrack onTrack notYetDue notYetDue notYetDue"],
    ["the day before", [], "2026-11-07", "onTrack onTrack notYetDue notYetDue notYetDue"],
    ["due and not measured", [], "2026-11-08", "behind behind notMeasured notYetDue notYetDue"],
    [
      "the start is no progress",
      [seen("2026-10-09", 3)],
      "2026-11-08",
      "behind behind notMeasured notYetDue notYetDue",
    ],
    [
      "what comes later is not known",
      [seen("2026-11-09", 3)],
      "2026-11-08",
      "behind behind notMeasured notYetDue notYetDue",
    ],
    [
      "measured late",
      [seen("2026-11-09", 7)],
      "2026-11-10",
      "onTrack onTrack notMeasured notYetDue notYetDue",
    ],
    [
      "reached to the digit",
      [seen("2026-11-08", "7.000")],
      "2026-11-08",
      "onTrack onTrack reached notYetDue notYetDue",
    ],
    [
      "missed by a millionth",
      [seen("2026-11-08", "7.000001")],
      "2026-11-08",
      "behind behind missed notYetDue notYetDue",
    ],
    [
      "caught up",
      [seen("2026-11-08", 8), seen("2026-11-20", "6.9")],
      "2026-11-21",
      "onTrack onTrack missed notYetDue notYetDue",
    ],
    [
      "slipped",
      [seen("2026-11-08", 6), seen("2026-11-20", 8)],
      "2026-11-21",
      "behind behind reached notYetDue notYetDue",
    ],
    [
      "early at the target",
      [seen("2026-10-10", 3)],
      "2026-10-11",
      "achieved achieved notYetDue notYetDue notYetDue",
    ],
    ["the last day", [seen("2026-12-08", 5)], "2027-01-07", "behind behind notMeasured reached missed"],
    ["after it", [seen("2026-12-08", 5)], "2027-01-08", "ended behind notMeasured reached missed"],
    [
      "achieved after it",
      [seen("2027-02-01", 2)],
      "2027-02-02",
      "achieved achieved notMeasured notMeasured notMeasured",
    ],
  ])("%s", (_, observations, on, expected) => {
    expect(statuses(observations, on)).toBe(expected);
  });

  it("tells overshoot and the wrong way by the share done", () => {
    // (9 − 2.9) ÷ 6 = 1.01667; (9 − 12) ÷ 6 = −0.5.
    expect(review([seen("2026-11-01", "2.9")], "2026-11-02").indicators[0]).toMatchObject({
      gap: 0,
      done: 1.0167,
    });
    expect(review([seen("2026-11-01", 12)], "2026-11-02").indicators[0]).toMatchObject({
      gap: 9,
      done: -0.5,
      status: "onTrack",
    });
    const rising = { indicators: [way({ start: 0, target: 3, milestones: [{ day: 90, value: 3 }] })] };
    // 1 ÷ 3 = 0.33333.
    expect(review([seen("2026-11-01", 1)], "2026-11-02", rising).indicators[0]).toMatchObject({
      gap: 2,
      done: 0.3333,
    });
  });

  it("is behind where one indicator is, and achieved where all are", () => {
    const two = {
      indicators: [
        way(),
        way({ indicator: "nps", start: 10, target: 30, milestones: [{ day: 30, value: 30 }] }),
      ],
    };
    const good = seen("2026-11-01", 3);
    expect(review([good], "2026-11-08", two).status).toBe("behind");
    expect(review([good, seen("2026-11-01", 30, "nps")], "2026-11-08", two).status).toBe("achieved");
    const actions = { indicators: [], actions: [{ kind: "coaching", days: 30 }] };
    expect(review([], "2027-01-07", actions).status).toBe("onTrack");
    expect(review([], "2027-01-08", actions).status).toBe("ended");
  });

  test.each<[readonly object[], string, object, string[]]>([
    [[], "2026-10-08", {}, ["on too-early"]],
    [[], "later", {}, ["on bad-date"]],
    [[seen("2026-11-01", 3, "mood")], "2026-11-08", {}, ["observations.0.indicator unknown-name"]],
    [[seen("2026-11-31", 3)], "2026-11-08", {}, ["observations.0.on bad-date"]],
    [[seen("2026-11-01", 3), seen("2026-11-01", 3)], "2026-11-08", {}, ["observations.1 repeated-name"]],
    [[seen("2026-11-01", "1e15")], "2026-11-08", {}, ["observations.0.value value-too-large"]],
    [[seen("2026-11-01", "0.0000001")], "2026-11-08", {}, ["observations.0.value too-precise"]],
    // 10¹⁴ − 3.5 has 15 digits and a decimal.
    [
      [seen("2026-11-01", "1e14")],
      "2026-11-08",
      { indicators: [way({ target: "3.5", milestones: [{ day: 9, value: "3.5" }] })] },
      ["observations.0.value value-too-large"],
    ],
    // The way is a millionth: 10¹⁴ millionths of it to 4 decimals are beyond 15 digits.
    [
      [seen("2026-11-01", "1e8")],
      "2026-11-08",
      { indicators: [way({ start: 0, target: "0.000001", milestones: [{ day: 9, value: "0.000001" }] })] },
      ["observations.0.value value-too-large"],
    ],
    [[seen("2026-11-01", null as never)], "2026-11-08", {}, ["observations.0.value not-decimal"]],
    [
      [seen("2026-11-01", 5)],
      "2026-11-08",
      { indicators: [way({ target: 9 })] },
      [
        "plan.indicators.0.target no-span",
        "plan.indicators.0.milestones.0.value out-of-range",
        "plan.indicators.0.milestones.1.value out-of-range",
        "plan.indicators.0.milestones.2.value out-of-range",
      ],
    ],
    [[], "2026-11-08", { start: "x" }, ["plan.start bad-date"]],
  ])("refuses case %#", (observations, on, changes, expected) => {
    expect(refusals(() => review(observations as never, on, changes))).toEqual(expected);
  });
});
