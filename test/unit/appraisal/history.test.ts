import { describe, expect, it, test } from "vitest";
import { type Document, flat, run } from "../support.js";

/** A policy with one badge under a condition; nps is its own points. */
const policy = (when: Document, changes: Document = {}) =>
  flat(
    { nps: 1 },
    {
      ranking: { minimum: 1 },
      tiers: [{ id: "S", when: { fact: "score", atLeast: 90 } }, { id: "A" }],
      stages: { now: { adjust: [] } },
      incentives: {
        currency: "CNY",
        rules: [{ id: "r", horizon: "mid", when, award: { kind: "badge", badge: "b" } }],
      },
      ...changes,
    },
  );

const person = (history: unknown, changes: Document = {}) => ({
  id: "e-1",
  role: "support",
  observations: { nps: 95 },
  history,
  ...changes,
});

/** What became of the rule: `fired`, or `unknown: score@1`. */
function outcome(when: Document, history: unknown, period = "2026-Q3", changes: Document = {}): string {
  const { results, rejected } = run(policy(when), [person(history, changes)], period);
  const award = results[0]?.awards?.[0];
  if (award === undefined) return `rejected: ${rejected[0]?.path} ${rejected[0]?.code}`;
  const missing = award.missing.map(({ fact, back }) => `${fact}@${back}`).join(" ");
  return missing === "" ? award.status : `${award.status}: ${missing}`;
}

describe("a fault of an entry", () => {
  const high = { streak: 2, of: { fact: "score", atLeast: 90 } };

  test.each<[entry: unknown, code: string]>([
    [null, "wrong-type"],
    ["2026-Q2", "wrong-type"],
    [[], "wrong-type"],
    [{}, "bad-period"],
    [{ period: null }, "bad-period"],
    [{ period: 2026 }, "bad-period"],
    [{ period: "2026-Q5" }, "bad-period"],
    [{ period: "2026-W54" }, "bad-period"],
    [{ period: "2025-W53" }, "bad-period"],
    [{ period: "2026-13" }, "bad-period"],
    [{ period: "2026-Q3" }, "history-order"],
    [{ period: "2026-Q4" }, "history-order"],
    [{ period: "2027-Q1" }, "history-order"],
    [{ period: "2026-Q2", rating: 5 }, "unknown-key"],
    [{ period: "2026-Q2", toString: 5 }, "unknown-key"],
    [{ period: "2026-Q2", score: "high" }, "not-decimal"],
    [{ period: "2026-Q2", score: true }, "not-decimal"],
    [{ period: "2026-Q2", base: {} }, "not-decimal"],
    [{ period: "2026-Q2", top: "20 %" }, "not-decimal"],
    [{ period: "2026-Q2", coverage: Number.NaN }, "not-decimal"],
    [{ period: "2026-Q2", rank: "first" }, "not-decimal"],
    [{ period: "2026-Q2", rank: 0 }, "history-rank"],
    [{ period: "2026-Q2", rank: -1 }, "history-rank"],
    [{ period: "2026-Q2", rank: "1.5" }, "history-rank"],
    [{ period: "2026-Q2", size: 0 }, "history-rank"],
    [{ period: "2026-Q2", size: "2.5" }, "history-rank"],
    [{ period: "2026-Q2", rank: 3, size: 2 }, "history-rank"],
    [{ period: "2026-Q2", tier: 5 }, "wrong-type"],
    [{ period: "2026-Q2", role: {} }, "wrong-type"],
    [{ period: "2026-Q2", stage: true }, "wrong-type"],
    [{ period: "2026-Q2", cohort: [] }, "wrong-type"],
    [{ period: "2026-Q2", values: [] }, "wrong-type"],
    [{ period: "2026-Q2", values: 5 }, "wrong-type"],
    [{ period: "2026-Q2", values: { nps: "x" } }, "not-decimal"],
    [{ period: "2026-Q2", points: { nps: true } }, "not-decimal"],
    [{ period: "2026-Q2", layers: { user: {} } }, "not-decimal"],
    [{ period: "2026-Q2", facts: { a: {} } }, "wrong-type"],
    [{ period: "2026-Q2", facts: { "a b": 1 } }, "bad-id"],
    // Of another grain: passed over, but not unread.
    [{ period: "2026-01", score: "high" }, "not-decimal"],
    [{ period: "2026-01", rating: 1 }, "unknown-key"],
  ])("%j: %s", (entry, code) => {
    expect(outcome(high, [{ period: "2026-Q1" }, entry])).toBe(`rejected: history.1 ${code}`);
  });

  test.each<[entry: Document]>([
    [{ period: "2026-Q2" }],
    [
      {
        period: "2026-Q2",
        score: null,
        tier: null,
        values: null,
        rank: null,
        facts: { a: null, "b c": null },
        rating: null,
      },
    ],
    [{ period: "2026-Q2", score: -5, top: 7, coverage: -1, base: "1e999" }],
    [{ period: "2026-Q2", rank: "3", size: "3.0" }],
    [{ period: "2026-Q2", rank: 3 }],
    [{ period: "2026-Q2", size: 1 }],
    [{ period: "2026-Q2", tier: "", role: "gone", stage: "gone", cohort: "" }],
    [
      {
        period: "2026-Q2",
        values: { gone: 5 },
        points: { gone: "5" },
        layers: { gone: 5 },
        facts: { a: "x", b: true, c: 1 },
      },
    ],
    [{ period: "2026-12" }],
    [{ period: "2027" }],
    [{ period: "9999-W01" }],
  ])("%j is none", (entry) => {
    expect(outcome(high, [entry])).not.toMatch(/^rejected/);
  });

  it("a period that comes twice, also of another grain", () => {
    expect(outcome(high, [{ period: "2026-Q2" }, { period: "2026-Q1" }, { period: "2026-Q2" }])).toBe(
      "rejected: history.2 history-order",
    );
    expect(outcome(high, [{ period: "2026-01" }, { period: "2026-01" }])).toBe(
      "rejected: history.1 history-order",
    );
  });

  it("tells what was found", () => {
    const facts = (entry: Document) => run(policy(high), [person([entry])]).rejected[0]?.facts;
    expect(facts({ period: "2026-Q3" })).toEqual({ period: "2026-Q3", repeated: false });
    expect(facts({ period: "2026-Q2", rank: 3, size: 2 })).toEqual({ rank: "3", size: "2" });
    expect(facts({ period: "2026-Q2", rank: "0" })).toEqual({ rank: '"0"', size: "nothing" });
    expect(facts({ period: "2026-Q2", tier: 5 })).toEqual({ expected: "text", found: "number" });
    expect(facts({ period: "2026-Q2", b: 1, a: 2 })).toEqual({ key: "a" });
  });
});

describe("a streak", () => {
  const high = (n: number) => ({ streak: n, of: { fact: "score", atLeast: 90 } });
  const entry = (period: string, score: number | null) => ({ period, score });

  it("is this period and those just before it", () => {
    expect(outcome(high(2), [entry("2026-Q2", 91)])).toBe("fired");
    expect(outcome(high(3), [entry("2026-Q1", 91), entry("2026-Q2", 91)])).toBe("fired");
    expect(outcome(high(2), [entry("2026-Q2", 89)])).toBe("notFired");
    expect(outcome(high(2), [entry("2026-Q1", 91)])).toBe("unknown: score@1");
    expect(outcome(high(3), [entry("2026-Q1", 91)])).toBe("unknown: score@1");
    expect(outcome(high(3), [entry("2026-Q2", 91)])).toBe("unknown: score@2");
    expect(outcome(high(3), [])).toBe("unknown: score@1 score@2");
  });

  it("is false where one period is, whatever is missing", () => {
    expect(outcome(high(3), [entry("2026-Q2", 50)])).toBe("notFired");
    expect(outcome(high(3), [entry("2026-Q1", 50)])).toBe("notFired");
    expect(outcome(high(2), [entry("2026-Q2", 99)], "2026-Q3", { observations: { nps: 50 } })).toBe(
      "notFired",
    );
    expect(outcome(high(2), [], "2026-Q3", { observations: { nps: 50 } })).toBe("notFired");
  });

  it("neither rewards nor blames an entry that lacks the fact", () => {
    expect(outcome(high(2), [entry("2026-Q2", null)])).toBe("unknown: score@1");
    expect(outcome({ not: high(2) }, [entry("2026-Q2", null)])).toBe("unknown: score@1");
    expect(outcome({ not: high(2) }, [entry("2026-Q2", 50)])).toBe("fired");
  });

  test.each([
    ["2026", "2025"],
    ["2026-H1", "2025-H2"],
    ["2026-Q1", "2025-Q4"],
    ["2026-01", "2025-12"],
    ["2026-W01", "2025-W52"],
    ["2021-W01", "2020-W53"],
  ])("crosses the turn of the year: %s after %s", (period, before) => {
    expect(outcome(high(2), [entry(before, 95)], period)).toBe("fired");
  });

  it("passes over entries of another grain", () => {
    expect(outcome(high(2), [entry("2026-08", 10), entry("2026-Q2", 95), entry("2026", 10)])).toBe("fired");
    expect(outcome(high(2), [entry("2026-06", 95)])).toBe("unknown: score@1");
  });

  it("reaches 24 periods back", () => {
    const months = Array.from({ length: 23 }, (_, back) => {
      const month = 2026 * 12 + 8 - 1 - back;
      return entry(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, 95);
    });
    expect(outcome(high(24), months, "2026-09")).toBe("fired");
    expect(outcome(high(24), months.slice(0, 22), "2026-09")).toBe("unknown: score@23");
  });

  it("reads any fact of an entry", () => {
    const of = (condition: Document, past: Document, changes: Document = {}) =>
      outcome({ streak: 2, of: condition }, [{ period: "2026-Q2", ...past }], "2026-Q3", changes);
    expect(of({ fact: "base", above: 90 }, { base: "90.01" })).toBe("fired");
    expect(of({ fact: "coverage", equals: 1 }, { coverage: "1.0" })).toBe("fired");
    expect(of({ fact: "rank", atMost: 3 }, { rank: 3 })).toBe("fired");
    expect(of({ fact: "size", atLeast: 1 }, { size: 9 })).toBe("fired");
    expect(of({ fact: "tier", equals: "S" }, { tier: "S" })).toBe("fired");
    expect(of({ fact: "tier", in: ["S", "A"] }, { tier: "Z" })).toBe("notFired");
    expect(of({ fact: "role", equals: "support" }, { role: "support" })).toBe("fired");
    expect(of({ fact: "stage", equals: "now" }, { stage: "now" }, { stage: "now" })).toBe("fired");
    expect(of({ fact: "cohort", equals: "a" }, { cohort: "a" }, { cohort: "a" })).toBe("fired");
    expect(of({ fact: "value/nps", atLeast: 90 }, { values: { nps: 90 } })).toBe("fired");
    expect(of({ fact: "points/nps", atLeast: 90 }, { points: { nps: 89 } })).toBe("notFired");
    expect(of({ fact: "layer/user", atLeast: 90 }, { layers: { user: 90 } })).toBe("fired");
    expect(
      of({ fact: "fact/mood", equals: "good" }, { facts: { mood: "good" } }, { facts: { mood: "good" } }),
    ).toBe("fired");
    expect(of({ fact: "fact/years", atLeast: 2 }, { facts: { years: "2.0" } }, { facts: { years: 3 } })).toBe(
      "fired",
    );
    expect(of({ fact: "value/nps", equals: 95 }, { values: { nps: "95.00" } })).toBe("fired");
  });

  it("of a tier in an order comparison is unknown, but for a decimal text of an earlier period", () => {
    const below = { fact: "tier", below: 5 };
    const past = (tier: string) => outcome({ streak: 2, of: below }, [{ period: "2026-Q2", tier }]);
    expect(outcome(below, [])).toBe("unknown: tier@0");
    expect(past("S")).toBe("unknown: tier@0 tier@1");
    expect(past("7")).toBe("notFired");
  });

  it("reads every name as its own, those that objects inherit too", () => {
    expect(
      outcome({ streak: 2, of: { fact: "fact/toString", equals: 1 } }, [{ period: "2026-Q2" }], "2026-Q3", {
        facts: { toString: 1 },
      }),
    ).toBe("unknown: fact/toString@1");
    expect(
      outcome(
        { streak: 2, of: { fact: "fact/constructor", equals: 1 } },
        [{ period: "2026-Q2", facts: { constructor: 1 } }],
        "2026-Q3",
        { facts: { constructor: 1 } },
      ),
    ).toBe("fired");
  });

  it("combines conditions in each period", () => {
    const either = {
      streak: 2,
      of: {
        any: [
          { fact: "score", atLeast: 99 },
          { fact: "base", atLeast: 90 },
        ],
      },
    };
    expect(outcome(either, [{ period: "2026-Q2", score: 99 }])).toBe("fired");
    expect(outcome(either, [{ period: "2026-Q2", score: 98 }])).toBe("unknown: base@1");
    expect(outcome(either, [{ period: "2026-Q2" }])).toBe("unknown: score@1 base@1");
  });

  describe("of top", () => {
    const third = { streak: 2, of: { fact: "top", atMost: "0.333333" } };
    const past = (entry: Document) => outcome(third, [{ period: "2026-Q2", ...entry }], "2026-Q3", {});
    const alone = { ranking: { minimum: 1 } };

    it("takes the exact quotient of rank and size where an entry has both", () => {
      // The subject is alone now: its top is 1, so only the past decides between false and unknown.
      const reversed = { streak: 2, of: { not: { fact: "top", atMost: "0.333333" } } };
      const earlier = (entry: Document) =>
        run(policy(reversed, alone), [person([{ period: "2026-Q2", ...entry }])]).results[0]?.awards?.[0]
          ?.status;
      // 1/3 is more than 0.333333, whatever the entry says of top.
      expect(earlier({ rank: 1, size: 3, top: "0.333333" })).toBe("fired");
      expect(earlier({ rank: 1, size: 4, top: 1 })).toBe("notFired");
      expect(earlier({ top: "0.333333" })).toBe("notFired");
      expect(earlier({ top: "0.333334" })).toBe("fired");
      expect(earlier({ rank: 1, top: "0.2" })).toBe("notFired");
      expect(earlier({ size: 3, top: "0.5" })).toBe("fired");
      expect(earlier({ rank: 1 })).toBe("unknown");
      expect(earlier({})).toBe("unknown");
    });

    it("names top as what is missing", () => {
      expect(past({})).toBe("notFired");
      const always = { streak: 2, of: { fact: "top", atMost: 1 } };
      expect(outcome(always, [{ period: "2026-Q2" }])).toBe("unknown: top@1");
      expect(outcome(always, [{ period: "2026-Q2", rank: 1 }])).toBe("unknown: top@1");
      expect(outcome(always, [{ period: "2026-Q2", rank: 1, size: 9 }])).toBe("fired");
    });

    it("compares with every operator", () => {
      const is = (of: Document, entry: Document) =>
        outcome({ not: { streak: 2, of: { not: { fact: "top", ...of } } } }, [
          { period: "2026-Q2", ...entry },
        ]);
      // Not (false in both periods): true as soon as the past one holds.
      expect(is({ below: "0.5" }, { rank: 1, size: 4 })).toBe("fired");
      expect(is({ equals: "0.25" }, { rank: 1, size: 4 })).toBe("fired");
      expect(is({ equals: "0.25" }, { rank: 1, size: 3 })).toBe("notFired");
      expect(is({ in: ["0.5", "0.25"] }, { top: "0.250" })).toBe("fired");
      expect(is({ equals: "S" }, { rank: 1, size: 4 })).toBe("notFired");
      expect(is({ equals: "S" }, {})).toBe("unknown: top@1");
    });
  });
});
