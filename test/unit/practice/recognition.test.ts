import { appraise, definePolicy, type Policy, type Subject, safeParsePolicy } from "steelyard";
import {
  type BadgeEntry,
  balanceOf,
  type EarnedEntry,
  earn,
  enter,
  leaderboard,
  type PointsEntry,
  type Programme,
  parseProgramme,
  type RecognitionEvent,
  type RecognitionRecord,
  type RedeemedEntry,
  recognise,
  redeem,
  stockOf,
} from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

/** Policy and result of one person, with awards of every kind that matters here. */
const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "user" }, { id: "business" }],
    indicators: [
      { id: "resolutionRate", layer: "user", scoring: { kind: "ratio", target: 100, cap: 100 } },
      { id: "sales", layer: "business", scoring: { kind: "ratio", target: 200, cap: 120 } },
    ],
    roles: {
      carer: { indicators: { resolutionRate: "0.8", sales: "0.2" } },
      seller: { indicators: { resolutionRate: "0.2", sales: "0.8" } },
    },
    stages: { launch: { adjust: [] } },
    coverage: { minimum: "0.5" },
    ranking: { cohort: "all", minimum: 2 },
    tiers: [{ id: "A", when: { fact: "score", atLeast: 90 } }, { id: "B" }],
    incentives: {
      currency: "CNY",
      rules: [
        {
          id: "solver",
          horizon: "short",
          when: { fact: "value/resolutionRate", atLeast: 90 },
          award: { kind: "badge", badge: "solver" },
        },
        {
          id: "bonus",
          horizon: "short",
          when: { fact: "tier", equals: "A" },
          award: { kind: "points", points: "12.50" },
        },
        {
          id: "cash",
          horizon: "short",
          when: { fact: "tier", equals: "A" },
          award: { kind: "amount", amount: 100 },
        },
        {
          id: "never",
          horizon: "short",
          when: { fact: "score", below: 1 },
          award: { kind: "points", points: "0.001" },
        },
        {
          id: "open",
          horizon: "short",
          when: { fact: "fact/absent", equals: true },
          award: { kind: "badge", badge: "open" },
        },
      ],
    },
  });

const appraised = (changes: Partial<Subject> = {}) => {
  const subject = {
    id: "zhou",
    role: "carer",
    stage: "launch",
    observations: { resolutionRate: 96, sales: 180 },
  };
  const { results } = appraise(policy() as Policy, {
    period: "2026-Q3",
    subjects: [
      { ...subject, ...changes },
      { ...subject, id: "li", observations: { resolutionRate: 50, sales: 50 } },
    ],
  });
  return results[0] as NonNullable<(typeof results)[number]>;
};

const at = "2026-10-08T10:00+08:00";

const programme = (changes: object = {}): Programme =>
  parseProgramme({
    id: "growth",
    version: "2026",
    badges: [
      { id: "master", when: { fact: "value/resolutionRate", atLeast: 95 }, points: 50 },
      { id: "steady", when: { streak: 2, of: { fact: "score", atLeast: 80 } }, points: 20, once: false },
    ],
    earn: [
      { event: "sharedAnswer", points: 5, perPeriod: 12 },
      { event: "mentoring", points: 30 },
    ],
    levels: [
      { id: "novice", atLeast: 0 },
      { id: "adept", atLeast: 100 },
      { id: "expert", atLeast: 300 },
    ],
    resources: [
      { id: "course", cost: 80, stock: 2 },
      { id: "book", cost: 10, stock: 0 },
    ],
    ...changes,
  });

const badge = (when: object, changes: object = {}) =>
  programme({ badges: [{ id: "one", when, ...changes }] });

const record = (changes: Partial<RecognitionRecord> = {}): RecognitionRecord => ({
  person: "zhou",
  period: "2026-Q3",
  at,
  ...changes,
});

const earned = (id: string, points: number, changes: Partial<EarnedEntry> = {}): EarnedEntry => ({
  kind: "earned",
  id,
  person: "zhou",
  at,
  period: "2026-Q3",
  points,
  source: { event: "mentoring" },
  ...changes,
});

const redeemed = (id: string, points: number, changes: Partial<RedeemedEntry> = {}): RedeemedEntry => ({
  kind: "redeemed",
  id,
  person: "zhou",
  at,
  points,
  programme: "growth",
  resource: "course",
  ...changes,
});

describe("parseProgramme", () => {
  it("gives the document back, frozen through and through", () => {
    const document = {
      id: "growth",
      version: "1",
      title: { en: "Growth", "zh-CN": "成长" },
      badges: [{ id: "a", title: "A", when: { fact: "score", atLeast: "80.50" }, points: 0, once: true }],
      levels: [{ id: "novice", atLeast: 0 }],
      resources: [],
    };
    const parsed = parseProgramme(document);
    expect(parsed).toEqual(document);
    expect(Object.isFrozen(parsed.badges[0]?.when)).toBe(true);
    expect(parseProgramme(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it("holds names in conditions against a policy where there is one", () => {
    const document = {
      id: "growth",
      version: "1",
      badges: [
        {
          id: "a",
          when: {
            all: [
              { fact: "value/nps", atLeast: 1 },
              { fact: "layer/user", atLeast: 1 },
            ],
          },
        },
        {
          id: "b",
          when: {
            any: [
              { fact: "tier", equals: "S" },
              { fact: "role", in: ["carer", "clerk"] },
            ],
          },
        },
        { id: "c", when: { fact: "fit/gain", atLeast: 1 } },
      ],
      levels: [{ id: "novice", atLeast: 0 }],
      resources: [],
    };
    expect(parseProgramme(document).badges).toHaveLength(3);
    expect(refusals(() => parseProgramme(document, { policy: policy() as Policy }))).toEqual([
      "badges.0.when.all.0.fact unknown-id",
      "badges.1.when.any.0.equals unknown-id",
      "badges.1.when.any.1.in.1 unknown-id",
    ]);
  });

  test.each<[object, string[]]>([
    [{ id: "a b" }, ["id bad-id"]],
    [{ version: "" }, ["version empty"]],
    [{ badge: [] }, ["badge unknown-key"]],
    [{ levels: [] }, ["levels empty"]],
    [{ badges: [{ id: "a" }] }, ["badges.0.when missing-key"]],
    [
      { badges: [{ id: "a", when: { fact: "score", atLeast: 1 }, points: -1 }] },
      ["badges.0.points out-of-range"],
    ],
    [
      { badges: [{ id: "a", when: { fact: "score", atLeast: 1 }, points: 1.5 }] },
      ["badges.0.points wrong-type"],
    ],
    [{ badges: [{ id: "a", when: { fact: "mood", atLeast: 1 } }] }, ["badges.0.when.fact unknown-fact"]],
    [{ badges: [{ id: "a", when: { fact: "score" } }] }, ["badges.0.when one-operator"]],
    [{ badges: [{ id: "a", when: { fact: "value/a b", atLeast: 1 } }] }, ["badges.0.when.fact bad-id"]],
    [{ badges: [{ id: "a", when: { fact: "tier", equals: 7 } }] }, ["badges.0.when.equals bad-id"]],
    [
      { badges: [{ id: "a", when: { streak: 2, of: { streak: 2, of: { fact: "score", atLeast: 1 } } } }] },
      ["badges.0.when.of streak-nested"],
    ],
    [
      {
        badges: ["a", "a"].map((id) => ({ id, when: { fact: "score", atLeast: 1 } })),
        earn: ["e", "e"].map((event) => ({ event, points: 1 })),
        levels: [
          { id: "l", atLeast: 1 },
          { id: "l", atLeast: 1 },
          { id: "m", atLeast: 0 },
        ],
        resources: ["r", "r"].map((id) => ({ id, cost: 1, stock: 0 })),
      },
      [
        "badges.1.id repeated-name",
        "earn.1.event repeated-name",
        "levels.1.id repeated-name",
        "levels.0.atLeast out-of-range",
        "levels.1.atLeast not-in-order",
        "levels.2.atLeast not-in-order",
        "resources.1.id repeated-name",
      ],
    ],
    [
      { earn: [{ event: "e", points: 0, perPeriod: 0 }], resources: [{ id: "r", cost: 0, stock: -1 }] },
      ["earn.0.points", "earn.0.perPeriod", "resources.0.cost", "resources.0.stock"].map(
        (path) => `${path} out-of-range`,
      ),
    ],
  ])("refuses %j with %j", (changes, expected) => {
    expect(refusals(() => programme(changes))).toEqual(expected);
  });

  it("refuses options that there are not, together with the document", () => {
    expect(refusals(() => parseProgramme({}, { polity: policy() } as never))).toEqual([
      "options.polity unknown-key",
      ...["id", "version", "badges", "levels", "resources"].map((key) => `${key} missing-key`),
    ]);
    expect(refusals(() => parseProgramme(programme(), null as never))).toEqual(["options wrong-type"]);
  });
});

describe("recognise", () => {
  it("judges by the result, and gives criteria and evidence", () => {
    // 0.8·96 + 0.2·90 = 94.8.
    const { person, period, badges, events } = recognise(programme(), record({ result: appraised() }));
    expect([person, period]).toEqual(["zhou", "2026-Q3"]);
    expect(badges).toEqual([
      {
        badge: "master",
        outcome: "fired",
        held: false,
        facts: [{ fact: "value/resolutionRate", back: 0, value: 96 }],
        missing: [],
      },
      {
        badge: "steady",
        outcome: "unknown",
        held: false,
        facts: [
          { fact: "score", back: 0, value: 94.8 },
          { fact: "score", back: 1, value: null },
        ],
        missing: [{ fact: "score", back: 1 }],
      },
    ]);
    expect(events).toEqual([
      {
        kind: "badge",
        id: "badge/growth/master/zhou",
        person: "zhou",
        at,
        period: "2026-Q3",
        points: 50,
        badge: "master",
        criteria: {
          programme: "growth",
          version: "2026",
          condition: { fact: "value/resolutionRate", atLeast: 95 },
        },
        evidence: [{ fact: "value/resolutionRate", back: 0, value: 96 }],
      },
      {
        kind: "badge",
        id: "award/solver/zhou/2026-Q3",
        person: "zhou",
        at,
        period: "2026-Q3",
        points: 0,
        badge: "solver",
        criteria: { rule: "solver" },
        evidence: [{ fact: "value/resolutionRate", back: 0, value: 96 }],
      },
      {
        kind: "earned",
        id: "award/bonus/zhou/2026-Q3",
        person: "zhou",
        at,
        period: "2026-Q3",
        points: 12.5,
        source: { rule: "bonus" },
      },
    ]);
  });

  test.each<[object]>([
    [{ fact: "value/sales", equals: 180 }],
    [{ fact: "points/sales", equals: 90 }],
    [{ fact: "layer/business", equals: 90 }],
    [{ fact: "base", equals: "94.8" }],
    [{ fact: "score", equals: "94.80" }],
    [{ fact: "rank", equals: 1 }],
    [{ fact: "size", equals: 2 }],
    [{ fact: "top", equals: "0.5" }],
    [{ fact: "tier", equals: "A" }],
    [{ fact: "role", in: ["seller", "carer"] }],
    [{ fact: "stage", equals: "launch" }],
    [{ fact: "coverage", equals: 1 }],
    // 0.2·96 + 0.8·90 = 91.2, which is 3.6 less.
    [{ fact: "fit/gain", equals: "-3.6" }],
    [{ fact: "fit/role", equals: "seller" }],
    [{ fact: "cohort", equals: "north" }],
    [{ fact: "fact/level", equals: "senior" }],
    [{ fact: "fact/remote", equals: false }],
    [{ fact: "fact/answers", above: "10.4" }],
  ])("knows %j", (when) => {
    const given = record({
      result: appraised(),
      cohort: "north",
      facts: { level: "senior", remote: false, answers: "10.5" },
    });
    const outcome = (one: object) => recognise(badge(one), given).badges[0]?.outcome;
    expect(outcome(when)).toBe("fired");
    expect(outcome({ not: when })).toBe("notFired");
    expect(recognise(badge(when), record()).badges[0]?.outcome).toBe("unknown");
  });

  test.each<[string, object]>([
    ["score", { score: 81 }],
    ["base", { base: 81 }],
    ["rank", { rank: 81 }],
    ["size", { size: 81 }],
    ["top", { top: 81 }],
    ["top", { rank: 81, size: 81 }],
    ["coverage", { coverage: "81" }],
    ["value/sales", { values: { sales: 81 } }],
    ["points/sales", { points: { sales: 81 } }],
    ["layer/user", { layers: { user: 81 } }],
    ["fact/sales", { facts: { sales: 81 } }],
    ["tier", { tier: "81" }],
    ["role", { role: "81" }],
    ["stage", { stage: "81" }],
    ["cohort", { cohort: "81" }],
  ])("knows %s of earlier periods", (fact, entry) => {
    // The present period fires; the earlier one does not, and is not unknown.
    const when = {
      streak: 2,
      of: {
        any: [
          { fact, equals: "x" },
          { fact: "cohort", equals: "now" },
        ],
      },
    };
    const history = [{ period: "2026-Q2", cohort: "then", ...entry }];
    const { badges } = recognise(badge(when), record({ cohort: "now", history }));
    expect(badges[0]?.outcome).toBe("notFired");
    const other = recognise(
      badge(when),
      record({ cohort: "now", history: [{ period: "2026-Q2", cohort: "then" }] }),
    );
    expect(other.badges[0]?.outcome).toBe(fact === "cohort" ? "notFired" : "unknown");
  });

  it("counts streaks by periods, whatever the order; other grains play no part", () => {
    const score = (period: string, value: number) => ({ period, score: value });
    const outcome = (history: RecognitionRecord["history"]) =>
      recognise(programme(), record({ result: appraised(), history })).badges[1]?.outcome;
    expect(outcome([score("2026-Q1", 10), score("2026-Q2", 80)])).toBe("fired");
    expect(outcome([score("2026-Q2", 80), score("2026-Q1", 10)])).toBe("fired");
    expect(outcome([score("2026-Q2", 79)])).toBe("notFired");
    expect(outcome([score("2026-Q1", 90)])).toBe("unknown");
    expect(outcome([score("2026-06", 90), score("2025", 90)])).toBe("unknown");
    expect(outcome([{ period: "2026-Q2", score: null }])).toBe("unknown");
  });

  it("judges on what is there where the weight does not suffice for a score", () => {
    const result = appraised({ observations: { sales: 300 } });
    expect(result.status).toBe("insufficient");
    const verdict = (when: object) => recognise(badge(when), record({ result })).badges[0];
    expect(verdict({ fact: "value/sales", atLeast: 300 })?.outcome).toBe("fired");
    expect(verdict({ fact: "coverage", equals: "0.2" })?.outcome).toBe("fired");
    expect(verdict({ fact: "tier", equals: "B" })).toMatchObject({
      outcome: "unknown",
      missing: [{ fact: "tier", back: 0 }],
    });
    expect(verdict({ fact: "top", atMost: 1 })?.missing).toEqual([{ fact: "top", back: 0 }]);
  });

  it("awards a badge once for all, or once in a period, and tells what is held", () => {
    const history = [{ period: "2026-Q2", score: 90 }];
    const first = recognise(programme(), record({ result: appraised(), history }));
    expect(first.events.map(({ id }) => id)).toEqual([
      "badge/growth/master/zhou",
      "badge/growth/steady/zhou/2026-Q3",
      "award/solver/zhou/2026-Q3",
      "award/bonus/zhou/2026-Q3",
    ]);
    const { ledger } = enter([], first.events);
    const later = "2026-10-09T10:00+08:00";
    const again = recognise(programme(), record({ result: appraised(), history, at: later }), ledger);
    expect(again.events).toEqual([]);
    expect(again.badges.map(({ held }) => held)).toEqual([true, true]);
    const next = record({
      period: "2026-Q4",
      result: appraised(),
      history: [{ period: "2026-Q3", score: 90 }],
    });
    const after = recognise(programme(), next, ledger);
    expect(after.badges.map(({ outcome, held }) => [outcome, held])).toEqual([
      ["fired", true],
      ["fired", false],
    ]);
    expect(after.events.map(({ id }) => id)).toEqual([
      "badge/growth/steady/zhou/2026-Q4",
      "award/solver/zhou/2026-Q4",
      "award/bonus/zhou/2026-Q4",
    ]);
    // What is held stays held, whatever the facts say now.
    expect(
      recognise(programme(), record(), ledger).badges.map(({ outcome, held }) => [outcome, held]),
    ).toEqual([
      ["unknown", true],
      ["unknown", true],
    ]);
    // Another occasion of the same badge says something else: without the ledger it is a conflict.
    expect(refusals(() => enter(ledger, recognise(programme(), next).events))).toEqual([
      "events.0.id conflicting-entry",
    ]);
  });

  it("keeps people apart whose ids have slashes", () => {
    const one = badge({ fact: "fact/a", equals: 1 }, { once: false });
    const ids = ["x/2026-Q3", "x~12026-Q3", "x~1"].map(
      (person) => recognise(one, record({ person, facts: { a: 1 } })).events[0]?.id,
    );
    expect(ids).toEqual([
      "badge/growth/one/x~12026-Q3/2026-Q3",
      "badge/growth/one/x~012026-Q3/2026-Q3",
      "badge/growth/one/x~01/2026-Q3",
    ]);
  });

  it("takes a programme as a literal, and passes over what the host has handed through", () => {
    const literal = JSON.parse(JSON.stringify(programme()));
    const result = { ...appraised(), title: () => "Zhou", meta: new Map() };
    expect(recognise(literal, record({ result }))).toEqual(
      recognise(programme(), record({ result: appraised() })),
    );
  });

  test.each<[Partial<Record<keyof RecognitionRecord, unknown>>, string[]]>([
    [{ person: "" }, ["record.person empty"]],
    [{ period: "2026-Q5", at: "2026-10-08" }, ["record.period bad-period", "record.at bad-instant"]],
    [{ name: "Zhou" } as never, ["record.name unknown-key"]],
    [{ result: { ...appraised(), id: "li" } }, ["record.result.id not-an-option"]],
    [{ result: { ...appraised(), score: "high" } }, ["record.result.score wrong-type"]],
    [{ result: 7 }, ["record.result wrong-type"]],
    [{ cohort: "" }, ["record.cohort empty"]],
    [{ facts: { "a b": 1 } }, ["record.facts.a b bad-id"]],
    [{ facts: { list: [] } }, ["record.facts.list wrong-type"]],
    [
      {
        history: [
          { period: "2026-Q2" },
          { period: "2026-Q3" },
          { period: "2026-Q2" },
          { period: "2027" },
          { period: "x" },
        ],
      },
      [
        "record.history.1.period history-order",
        "record.history.2.period history-order",
        "record.history.4.period bad-period",
      ],
    ],
    [{ period: "x", history: [{ period: "2026-Q3" }] }, ["record.period bad-period"]],
    [
      {
        history: [
          { period: "2026-Q2", rank: 3, size: 2 },
          { period: "2026-Q1", rank: "0.5" },
          { period: "2025-Q4", size: 0 },
        ],
      },
      [0, 1, 2].map((index) => `record.history.${index} history-rank`),
    ],
    [{ history: [{ period: "2026-Q2", score: "good" }] }, ["record.history.0.score not-decimal"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => recognise(programme(), record(changes as never)))).toEqual(expected);
  });

  it("refuses what cannot be read, and everything at once", () => {
    const hostile = new Proxy(record(), {
      get: () => {
        throw new Error("no");
      },
    });
    expect(refusals(() => recognise({} as never, hostile, 7 as never))).toEqual([
      ...["id", "version", "badges", "levels", "resources"].map((key) => `programme.${key} missing-key`),
      "record not-data",
      "ledger wrong-type",
    ]);
    expect(refusals(() => recognise(7 as never, null as never))).toEqual([
      "programme wrong-type",
      "record wrong-type",
    ]);
  });

  it("refuses awarded points finer than a ledger keeps, where they fired", () => {
    const result = appraised();
    const awards = (result.awards ?? []).map((one) => ({ ...one, status: "fired" as const }));
    expect(
      refusals(() => recognise(programme(), record({ result: { ...result, awards } as never }))),
    ).toEqual(["record.result.awards.3.award.points too-precise"]);
    expect(safeParsePolicy(policy()).ok).toBe(true);
  });
});

describe("enter", () => {
  it("adds what is new by its instant and its id, and changes nothing", () => {
    const early = earned("e-3", 1, { at: "2026-10-08T03:00+08:00" });
    // 01:30 UTC is 09:30 in Shanghai.
    const utc = earned("e-1", 0, { at: "2026-10-08T01:30:00Z" });
    const first = enter([], [earned("e-2", 2), utc, earned("e-0", 3), early, utc]);
    expect(first.ledger.map(({ id }) => id)).toEqual(["e-3", "e-1", "e-0", "e-2"]);
    expect(first.entries).toEqual(first.ledger);
    expect(Object.isFrozen(first.ledger) && Object.isFrozen(first.ledger[0])).toBe(true);
    const second = enter(first.ledger, [earned("e-9", 1, { at: "2026-01-01T00:00Z" }), early]);
    expect(second.ledger.slice(0, 4)).toEqual(first.ledger);
    expect(second.entries.map(({ id }) => id)).toEqual(["e-9"]);
    expect(enter(second.ledger, [early, utc]).ledger).toBe(second.ledger);
  });

  it("refuses another content under an id, in the ledger or beside it", () => {
    const { ledger } = enter([], [earned("e-1", 1)]);
    const events = [earned("e-1", 2), earned("e-2", 1), earned("e-2", 1, { period: "2026-Q4" })];
    expect(refusals(() => enter(ledger, events))).toEqual([
      "events.0.id conflicting-entry",
      "events.2.id conflicting-entry",
    ]);
    // When it was earned is a part of what is said.
    const later = earned("e-1", 1, { at: "2026-12-01T09:00+08:00" });
    expect(refusals(() => enter(ledger, [later]))).toEqual(["events.0.id conflicting-entry"]);
  });

  test.each<[unknown, string[]]>([
    [earned("", 1), ["events.0.id empty"]],
    [earned("e", -1), ["events.0.points out-of-range"]],
    [earned("e", 1e12 + 1), ["events.0.points out-of-range"]],
    [earned("e", 0.125), ["events.0.points too-precise"]],
    [earned("e", Number.NaN), ["events.0.points wrong-type"]],
    [
      earned("e", 1, { at: "2026-10-08T10:00", period: "Q3" }),
      ["events.0.at bad-instant", "events.0.period bad-period"],
    ],
    [earned("e", 1, { source: {} as never }), ["events.0.source.event missing-key"]],
    [redeemed("r", 1), ["events.0.kind not-an-option"]],
    [() => 1, ["events.0 not-data"]],
    [
      { kind: "badge" },
      ["id", "person", "at", "points", "period", "badge", "criteria", "evidence"].map(
        (key) => `events.0.${key} missing-key`,
      ),
    ],
  ])("refuses %j", (event, expected) => {
    expect(refusals(() => enter([], [event as never]))).toEqual(expected);
  });

  it("refuses lists that are none, or claim too much", () => {
    const hostile = new Proxy([], {
      get: () => {
        throw new Error("no");
      },
    });
    expect(refusals(() => enter("" as never, { length: 1 } as never))).toEqual([
      "ledger wrong-type",
      "events wrong-type",
    ]);
    expect(refusals(() => enter(new Array(1_000_001), hostile))).toEqual([
      "ledger too-large",
      "events not-data",
    ]);
  });

  it("reads a ledger longer than one document may be", () => {
    const long = Array.from({ length: 28_000 }, (_, n) => earned(`e-${n}`, 1));
    expect(balanceOf(long, programme(), "zhou").earned).toBe(28_000);
  });

  it("keeps totals that a figure can tell", () => {
    // Nine times 10¹² is still one, ten times is not; others' points do not count.
    const nine = Array.from({ length: 9 }, (_, n) => earned(`e-${n}`, 1e12));
    const { ledger } = enter([], [...nine, earned("o", 1e12, { person: "li" }), earned("cents", 0.01)]);
    expect(balanceOf(ledger, programme(), "zhou").earned).toBe(9_000_000_000_000.01);
    const top = earned("top", 999_999_999_999.98);
    expect(balanceOf(enter(ledger, [top]).ledger, programme(), "zhou").earned).toBe(9_999_999_999_999.99);
    expect(refusals(() => enter(ledger, [top, earned("over", 0.01)]))).toEqual([
      "events.1.points out-of-range",
    ]);
    expect(refusals(() => balanceOf([...nine, earned("e-9", 1e12)], programme(), "zhou"))).toEqual([
      "ledger.9.points out-of-range",
    ]);
  });
});

describe("a ledger from outside", () => {
  it("is read whatever its order", () => {
    expect(balanceOf([redeemed("r", 80), earned("e", 80)], programme(), "zhou")).toMatchObject({
      earned: 80,
      spent: 80,
      balance: 0,
    });
  });

  test.each<[PointsEntry[], string[]]>([
    [[earned("e", 1), earned("e", 1)], ["ledger.1.id repeated-name"]],
    [
      [
        earned("e", 100),
        redeemed("a", 80),
        redeemed("b", 30),
        redeemed("c", 20),
        redeemed("d", 1, { person: "li" }),
      ],
      ["ledger.2.points overdrawn", "ledger.4.points overdrawn"],
    ],
    [
      [redeemed("r", 0, { at: "now", points: -1 })],
      ["ledger.0.at bad-instant", "ledger.0.points out-of-range"],
    ],
    [[{ ...earned("e", 1), kind: "gift" as never }], ["ledger.0.kind not-an-option"]],
  ])("%# is refused", (ledger, expected) => {
    expect(refusals(() => balanceOf(ledger, programme(), "zhou"))).toEqual(expected);
  });
});

describe("earn", () => {
  const event = (id: string, changes: Partial<RecognitionEvent> = {}): RecognitionEvent => ({
    id,
    person: "zhou",
    event: "sharedAnswer",
    at,
    period: "2026-Q3",
    ...changes,
  });
  const points = (entries: readonly PointsEntry[]) => entries.map(({ id, points: each }) => `${id} ${each}`);

  it("has points for each event up to the bound of a person and a period, the first one first", () => {
    const events = [
      event("c", { at: "2026-07-03T09:00+08:00" }),
      event("d", { at: "2026-07-04T09:00+08:00" }),
      event("b", { at: "2026-07-02T09:00+08:00" }),
      event("a", { at: "2026-07-01T09:00+08:00" }),
      event("p", { person: "li" }),
      event("q", { period: "2026-Q4" }),
      ...["r", "s"].map((id) => event(id, { event: "mentoring" })),
    ];
    const { ledger, entries } = earn([], programme(), events);
    expect(points(entries)).toEqual(["a 5", "b 5", "c 2", "d 0", "p 5", "q 5", "r 30", "s 30"]);
    expect(entries[0]).toEqual({
      kind: "earned",
      id: "a",
      person: "zhou",
      at: "2026-07-01T09:00+08:00",
      period: "2026-Q3",
      points: 5,
      source: { event: "sharedAnswer" },
    });
    // Again, with one that is new: those before keep their points.
    const again = earn(ledger, programme(), [...events, event("z")]);
    expect(points(again.entries)).toEqual(["z 0"]);
    expect(again.ledger).toHaveLength(9);
  });

  it("counts what the host entered of its own towards the bound, and nothing else", () => {
    const source = { event: "sharedAnswer" };
    const own = [
      earned("e-1", 8.5, { source }),
      earned("e-2", 8.5, { source, period: "2026-Q4" }),
      earned("e-3", 8.5, { source, person: "li" }),
      earned("e-4", 8.5, { source: { rule: "sharedAnswer" } }),
    ];
    expect(points(earn(own, programme(), [event("a")]).entries)).toEqual(["a 3.5"]);
    const over = [earned("e-1", 20, { source })];
    expect(points(earn(over, programme(), [event("a"), event("b")]).entries)).toEqual(["a 0", "b 0"]);
  });

  it("refuses events that it does not know, and ids that say something else", () => {
    const { ledger } = earn([], programme(), [event("a")]);
    const changed = [
      event("a", { person: "li" }),
      event("b", { event: "lunch" }),
      event("c"),
      event("c", { at: "2026-10-08T02:00Z" }),
      event("a"),
      event("c"),
    ];
    expect(refusals(() => earn(ledger, programme(), changed))).toEqual([
      "events.0.id conflicting-entry",
      "events.1.event unknown-name",
      "events.3.id conflicting-entry",
    ]);
    expect(refusals(() => earn([redeemed("a", 0)], programme(), [event("a")]))).toEqual([
      "events.0.id conflicting-entry",
    ]);
    expect(refusals(() => earn([], programme({ earn: undefined }), [event("a")]))).toEqual([
      "events.0.event unknown-name",
    ]);
    expect(refusals(() => earn([], programme(), [event("a", { at: "x", period: "y" })]))).toEqual([
      "events.0.at bad-instant",
      "events.0.period bad-period",
    ]);
    const full = Array.from({ length: 10 }, (_, n) => earned(`e-${n}`, 999_999_999_999.99));
    expect(refusals(() => earn(full, programme(), [event("a")]))).toEqual(["events.0.points out-of-range"]);
  });
});

describe("redeem", () => {
  const wish = (id: string, changes: object = {}) => ({
    id,
    person: "zhou",
    resource: "course",
    at,
    ...changes,
  });

  it("spends points as long as there are any, and of the resource too", () => {
    const start = [earned("e", 170), earned("f", 500, { person: "li" })];
    const one = redeem(start, programme(), wish("r-1"));
    expect(one.entries).toEqual([redeemed("r-1", 80)]);
    const two = redeem(one.ledger, programme(), wish("r-2"));
    expect(balanceOf(two.ledger, programme(), "zhou")).toMatchObject({
      earned: 170,
      spent: 160,
      balance: 10,
    });
    expect(refusals(() => redeem(two.ledger, programme(), wish("r-3")))).toEqual([
      "redemption.person overdrawn",
      "redemption.resource out-of-stock",
    ]);
    expect(refusals(() => redeem(two.ledger, programme(), wish("r-3", { person: "li" })))).toEqual([
      "redemption.resource out-of-stock",
    ]);
    // Ten are enough for a book, but there is none; with one more of the course li has it.
    expect(refusals(() => redeem(two.ledger, programme(), wish("r-3", { resource: "book" })))).toEqual([
      "redemption.resource out-of-stock",
    ]);
    const more = programme({ resources: [{ id: "course", cost: 80, stock: 3 }] });
    expect(redeem(two.ledger, more, wish("r-3", { person: "li" })).ledger).toHaveLength(5);
  });

  it("lets the last point be spent, and not one more", () => {
    expect(
      balanceOf(redeem([earned("e", 80)], programme(), wish("r")).ledger, programme(), "zhou").balance,
    ).toBe(0);
    expect(refusals(() => redeem([earned("e", 79.99)], programme(), wish("r")))).toEqual([
      "redemption.person overdrawn",
    ]);
    expect(refusals(() => redeem([], programme(), wish("r")))).toEqual(["redemption.person overdrawn"]);
  });

  it("redeems the same once, whatever it costs by now", () => {
    const { ledger } = redeem([earned("e", 80)], programme(), wish("r"));
    for (const later of [
      programme({ resources: [{ id: "course", cost: 99, stock: 0 }] }),
      programme({ resources: [] }),
    ])
      expect(redeem(ledger, later, wish("r"))).toEqual({ ledger, entries: [] });
    expect(refusals(() => redeem(ledger, programme(), wish("r", { resource: "book" })))).toEqual([
      "redemption.id conflicting-entry",
    ]);
    expect(refusals(() => redeem(ledger, programme(), wish("e")))).toEqual([
      "redemption.id conflicting-entry",
    ]);
    expect(refusals(() => redeem(ledger, programme({ id: "other" }), wish("r")))).toEqual([
      "redemption.id conflicting-entry",
    ]);
  });

  it("refuses resources that there are not, and requests at fault", () => {
    expect(refusals(() => redeem([], programme(), wish("r", { resource: "yacht" })))).toEqual([
      "redemption.resource unknown-name",
    ]);
    expect(refusals(() => redeem([], programme(), wish("", { at: "now", price: 1 })))).toEqual([
      "redemption.id empty",
      "redemption.price unknown-key",
    ]);
    expect(refusals(() => redeem([], programme(), wish("r", { at: "now" })))).toEqual([
      "redemption.at bad-instant",
    ]);
  });

  it("shows what is left", () => {
    const ledger = [
      earned("e", 900),
      ...["a", "b", "c"].map((id) => redeemed(id, 80)),
      redeemed("d", 80, { programme: "other" }),
    ];
    const resources = [
      { id: "course", cost: 80, stock: 5 },
      { id: "book", cost: 10, stock: 4 },
    ];
    expect(stockOf(ledger, programme({ resources }))).toEqual([
      { resource: "course", cost: 80, stock: 5, redeemed: 3, left: 2 },
      { resource: "book", cost: 10, stock: 4, redeemed: 0, left: 4 },
    ]);
    expect(stockOf(ledger, programme())[0]).toMatchObject({ stock: 2, redeemed: 3, left: 0 });
  });
});

describe("balanceOf", () => {
  const held = (id: string, badgeId: string, when: string): BadgeEntry => ({
    kind: "badge",
    id,
    person: "zhou",
    at: when,
    period: "2026-Q3",
    points: 0.1,
    badge: badgeId,
    criteria: { rule: "r" },
    evidence: [{ fact: "score", back: 1, value: null }],
  });

  it("adds exactly, and lists badges by when they were first earned", () => {
    const ledger = [
      held("3", "late", "2026-09-03T09:00+08:00"),
      held("1", "b", "2026-09-02T09:00+08:00"),
      held("0", "b", "2026-09-04T09:00+08:00"),
      held("2", "a", "2026-09-02T01:00Z"),
      earned("e", 0.2),
    ];
    const { earned: total, badges } = balanceOf(ledger, programme(), "zhou");
    // In doubles 0.1 + 0.2 is 0.30000000000000004.
    expect(total).toBe(0.6);
    expect(badges).toEqual([
      { badge: "a", times: 1, since: "2026-09-02T01:00Z" },
      { badge: "b", times: 2, since: "2026-09-02T09:00+08:00" },
      { badge: "late", times: 1, since: "2026-09-03T09:00+08:00" },
    ]);
    expect(balanceOf([...ledger].reverse(), programme(), "zhou")).toEqual(
      balanceOf(ledger, programme(), "zhou"),
    );
  });

  it("gives the level of what was earned, which spending does not lower", () => {
    const of = (...entries: PointsEntry[]) => balanceOf(entries, programme(), "zhou");
    expect(of()).toEqual({
      person: "zhou",
      earned: 0,
      spent: 0,
      balance: 0,
      badges: [],
      level: "novice",
      next: { level: "adept", atLeast: 100, missing: 100 },
    });
    expect(of(earned("e", 99.5)).next?.missing).toBe(0.5);
    expect(of(earned("e", 100), redeemed("r", 80))).toMatchObject({
      balance: 20,
      level: "adept",
      next: { level: "expert", missing: 200 },
    });
    expect(of(earned("e", 300))).toMatchObject({ level: "expert", next: null });
    expect(of(earned("e", 300, { person: "li" })).earned).toBe(0);
    expect(refusals(() => balanceOf([], programme(), ""))).toEqual(["person empty"]);
  });
});

describe("leaderboard", () => {
  const ledger = [
    earned("1", 30, { person: "zhou" }),
    earned("2", 50, { person: "li" }),
    earned("3", 30, { person: "chen" }),
    earned("4", 20, { person: "wang", at: "2026-11-01T00:00Z", period: "2026-Q4" }),
    earned("5", 90, { person: "secret" }),
    redeemed("6", 20, { person: "li" }),
  ];
  const optedIn = ["zhou", "li", "chen", "wang", "new"];
  const shown = (options: object = {}) =>
    leaderboard(ledger, { optedIn, ...options }).rows.map(
      ({ rank, person, points }) => `${rank} ${person} ${points}`,
    );

  it("ranks 1, 2, 2, 4 by what was earned, those who opted in alone", () => {
    expect(leaderboard(ledger, { optedIn })).toEqual({
      withheld: false,
      size: 5,
      rows: [
        { person: "li", points: 50, rank: 1 },
        { person: "chen", points: 30, rank: 2 },
        { person: "zhou", points: 30, rank: 2 },
        { person: "wang", points: 20, rank: 4 },
        { person: "new", points: 0, rank: 5 },
      ],
    });
    const without = ledger.filter(({ person }) => person !== "secret");
    expect(leaderboard(without, { optedIn })).toEqual(leaderboard(ledger, { optedIn }));
    expect(leaderboard(ledger, { optedIn: [...optedIn].reverse() })).toEqual(
      leaderboard(ledger, { optedIn }),
    );
  });

  it("counts a period, or from an instant up to another", () => {
    const rest = ["1 chen 0", "1 li 0", "1 new 0", "1 zhou 0"];
    expect(shown({ period: "2026-Q4" })).toEqual(["1 wang 20", ...rest.map((row) => row.replace("1", "2"))]);
    expect(shown({ from: "2026-11-01T08:00+08:00" })[0]).toBe("1 wang 20");
    expect(shown({ from: "2026-11-01T00:00:01Z" })).toContain("1 wang 0");
    expect(shown({ to: "2026-11-01T00:00Z" })).toContain("4 wang 0");
    expect(shown({ to: "2026-11-01T00:00:01Z" })).toContain("4 wang 20");
    expect(shown({ from: at, to: at })).toContain("1 li 0");
    expect(shown({ from: at, period: "2026-Q4" })[0]).toBe("1 wang 20");
  });

  it("is withheld below the minimum", () => {
    const withheld = { withheld: true, size: null, rows: [] };
    expect(leaderboard(ledger, { optedIn: optedIn.slice(1) })).toEqual(withheld);
    expect(leaderboard(ledger, { optedIn, minimum: 6 })).toEqual(withheld);
    expect(leaderboard(ledger, { optedIn: optedIn.slice(1), minimum: 4 }).size).toBe(4);
  });

  test.each<[object, string[]]>([
    [{ optedIn: ["a", "a", ""] }, ["options.optedIn.2 empty"]],
    [{ optedIn: ["a", "a"] }, ["options.optedIn.1 repeated-name"]],
    [{ minimum: 1 }, ["options.minimum out-of-range"]],
    [
      { period: "Q3", from: "x", to: "y" },
      ["options.period bad-period", "options.from bad-instant", "options.to bad-instant"],
    ],
    [{ from: "2026-10-08T10:00Z", to: "2026-10-08T10:00+08:00" }, ["options.to too-early"]],
    [{ everybody: true }, ["options.everybody unknown-key"]],
  ])("refuses %j", (options, expected) => {
    expect(refusals(() => leaderboard(ledger, { optedIn, ...options }))).toEqual(expected);
  });
});
