import fc from "fast-check";
import { appraise, type Result, type SteelyardError } from "steelyard";
import {
  draftPlan,
  type ImprovementPlan,
  improvementPlan,
  type PlanObservation,
  type PlanReview,
  planFor,
  reviewPlan,
} from "steelyard/practice";
import { operationsAssistant as policy } from "steelyard/preset";
import { describe, expect, it } from "vitest";

const KINDS = ["training", "okrReview", "transfer", "coaching", "processChange"];

const observed = fc.record({
  repurchaseRate: fc.integer({ min: 0, max: 60 }).map((n) => n / 100),
  firstResponseMinutes: fc.integer({ min: 4, max: 40 }),
  closureRate: fc.integer({ min: 500, max: 970 }).map((n) => n / 1000),
  nps: fc.integer({ min: -100, max: 100 }),
  csat: fc.integer({ min: 10, max: 50 }).map((n) => n / 10),
  customerRetentionRate: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
});
const cause = fc.constantFrom("skillGap", "motivationGap", "?");

const resultOf = (observations: object, assessedCause = "?"): Result => {
  const subject = { id: "zhou", role: "customerService" as const, observations, facts: { assessedCause } };
  return appraise(policy, { period: "2026-Q3", subjects: [subject] }).results[0] as Result;
};

const start = fc.integer({ min: 0, max: 2000 }).map((n) => dateOf(n));
const dateOf = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const days = (from: string, n: number) =>
  new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);

/** Steps of a plan: rising days, with shares in thousandths that rise to 1, or without. */
const steps = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
    shares: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 5 })),
  })
  .map(({ days: list, shares }) => {
    const rising = [...list].sort((a, b) => a - b);
    const parts = shares && [...shares].sort((a, b) => a - b);
    return rising.map((day, n) => {
      if (parts === null) return { day };
      return { day, share: n === rising.length - 1 ? 1 : (parts[n] as number) / 1000 };
    });
  });

const drafted = fc
  .record({ observed, start, steps })
  .map(({ observed: observations, ...rest }) =>
    draftPlan({ result: resultOf(observations), policy, durationDays: 120, limit: 5, ...rest }),
  );

const sameWay = (from: number, to: number) => Math.sign(to - from);

describe("draftPlan", () => {
  it("goes one way from the value to exactly the target, on dates that rise, and reads its own answer", () => {
    fc.assert(
      fc.property(drafted, (plan) => {
        for (const { start: from, target, milestones } of plan.indicators) {
          const values = [from, ...milestones.map(({ value }) => value)];
          expect(values.at(-1)).toBe(target);
          for (const [n, value] of values.entries()) {
            if (n === 0) continue;
            expect([0, sameWay(from, target)]).toContain(sameWay(values[n - 1] as number, value));
            expect([0, sameWay(from, target)]).toContain(sameWay(value, target));
          }
          for (const { day, on } of milestones) expect(on).toBe(days(plan.start, day));
        }
        expect(plan.end).toBe(days(plan.start, 120));
        expect(improvementPlan(plan)).toEqual(plan);
        expect(improvementPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
    );
  });
});

/** A plan, and what was measured of it. */
const measured = drafted.chain((plan) => {
  const ids = plan.indicators.map(({ indicator }) => indicator);
  const one = fc.record({
    indicator: fc.constantFrom(...ids),
    on: fc.integer({ min: -10, max: 160 }).map((n) => days(plan.start, n)),
    value: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 10_000),
  });
  return fc.record({
    plan: fc.constant(plan),
    observations: fc.uniqueArray(one, {
      maxLength: 12,
      selector: ({ indicator, on }) => `${indicator} ${on}`,
    }),
    on: fc.integer({ min: 0, max: 140 }).map((n) => days(plan.start, n)),
    keys: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  });
});

const mixed = (list: readonly PlanObservation[], keys: readonly number[]) =>
  list
    .map((one, n) => [keys[n] as number, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** The review once more, in plain words. */
function expected(plan: ImprovementPlan, observations: readonly PlanObservation[], on: string): string[] {
  return plan.indicators.flatMap(({ indicator, start: from, target, milestones }) => {
    const up = target > from;
    return milestones.map((milestone) => {
      if (milestone.on > on) return "notYetDue";
      const before = observations.filter(
        (one) => one.indicator === indicator && one.on > plan.start && one.on <= milestone.on && one.on <= on,
      );
      const last = before.reduce<PlanObservation | null>((a, b) => (a !== null && a.on > b.on ? a : b), null);
      if (last === null) return "notMeasured";
      const reached = up ? Number(last.value) >= milestone.value : Number(last.value) <= milestone.value;
      return reached ? "reached" : "missed";
    });
  });
}

const statuses = (review: PlanReview) =>
  review.indicators.flatMap(({ milestones }) => milestones.map(({ status }) => status));

describe("reviewPlan", () => {
  it("says the same whatever the order, however often, and as worked out another way", () => {
    fc.assert(
      fc.property(measured, ({ plan, observations, on, keys }) => {
        const review = reviewPlan(plan, observations, on);
        expect(reviewPlan(plan, mixed(observations, keys), on)).toEqual(review);
        expect(reviewPlan(improvementPlan(plan), [...observations], on)).toEqual(review);
        expect(statuses(review)).toEqual(expected(plan, observations, on));
        // What is not known on the day of the review says nothing.
        const known = observations.filter((one) => one.on <= on && one.on > plan.start);
        expect(reviewPlan(plan, known, on)).toEqual(review);
        for (const { start: from, target, value, gap, done, status } of review.indicators) {
          expect(status === "achieved").toBe(gap === 0);
          if (value === null) expect([gap, done]).toEqual([null, null]);
          else {
            expect(gap).toBeCloseTo(Math.max(0, (target - value) * sameWay(from, target)), 9);
            expect(Math.abs((done as number) - (value - from) / (target - from))).toBeLessThan(0.000051);
          }
        }
        const all = review.indicators.map(({ status }) => status);
        if (all.every((one) => one === "achieved")) expect(review.status).toBe("achieved");
        else if (on > plan.end) expect(review.status).toBe("ended");
        else expect(review.status).toBe(all.includes("behind") ? "behind" : "onTrack");
      }),
    );
  });
});

describe("help", () => {
  it("is never a dismissal, from whatever result", () => {
    fc.assert(
      fc.property(observed, cause, (observations, why) => {
        const result = resultOf(observations, why);
        const { actions, type } = planFor(result);
        expect(type).toBe(result.lowPerformance ?? null);
        expect(actions.map(({ kind }) => kind)).toEqual(result.interventions?.map(({ kind }) => kind) ?? []);
        for (const { kind, role } of actions) {
          expect(KINDS).toContain(kind);
          if (kind === "transfer")
            expect(role ?? null).toBe(result.fit && result.fit.gain > 0 ? result.fit.role : null);
        }
      }),
    );
  });

  it("knows no other kind, whatever it is called", () => {
    const kind = fc.oneof(fc.constantFrom(...KINDS, "dismissal", "constructor", "__proto__"), fc.string());
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 3650 }), (name, length) => {
        const actions = [{ kind: name, days: length }] as never;
        const codes = (call: () => unknown): string => {
          try {
            call();
            return "";
          } catch (error) {
            return (error as SteelyardError).issues.map(({ code }) => code).join();
          }
        };
        const due = KINDS.includes(name) ? "" : "not-an-option";
        expect(codes(() => planFor({ interventions: actions }))).toBe(due);
        expect(
          codes(() => improvementPlan({ person: "zhou", start: "2026-10-09", indicators: [], actions })),
        ).toBe(due);
        expect(
          codes(() =>
            draftPlan({
              result: {
                ...resultOf({ nps: 1, firstResponseMinutes: 9, closureRate: 0.7 }),
                interventions: actions,
              } as Result,
              policy,
              start: "2026-10-09",
            }),
          ),
        ).toBe(due);
      }),
    );
  });
});
