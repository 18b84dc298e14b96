import fc from "fast-check";
import { definePolicy, type Policy, type Subject } from "steelyard";
import { createStanding } from "steelyard/practice";
import { createRanking, type Ranking } from "steelyard/scorer";
import { describe, expect, it } from "vitest";

/** Whole values of few kinds, so that every value can be tried. */
const scoring = fc.oneof(
  fc.record({
    kind: fc.constant("linear"),
    floor: fc.integer({ min: 0, max: 9 }),
    target: fc.integer({ min: 10, max: 30 }),
  }),
  fc.record({
    kind: fc.constant("linear"),
    floor: fc.integer({ min: 20, max: 30 }),
    target: fc.integer({ min: 0, max: 15 }),
  }),
  fc.record({
    kind: fc.constant("ratio"),
    target: fc.integer({ min: 5, max: 20 }),
    better: fc.constantFrom("higher", "lower"),
    cap: fc.constantFrom(100, 120),
  }),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([at, any, ladder, least]) => {
      const points = ladder ? [100, 80, 60, 40, 0] : any;
      const order = at.sort((a, b) => (least ? b - a : a - b));
      return {
        kind: "bands",
        bands: order.map((edge, n) => ({ [least ? "atLeast" : "atMost"]: edge, points: points[n] })),
        otherwise: points[4],
      };
    }),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 5 })
    .chain((at) =>
      fc.tuple(
        fc.constant(at.sort((a, b) => a - b)),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
      ),
    )
    .map(([at, points]) => ({
      kind: "piecewise",
      knots: at.map((one, n) => ({ at: one, points: points[n] })),
    })),
  fc.record({
    kind: fc.constant("step"),
    reference: fc.integer({ min: 0, max: 10 }),
    every: fc.integer({ min: 1, max: 4 }),
    change: fc.constantFrom(-15, 10),
    start: fc.constantFrom(50, 100),
    side: fc.constantFrom("above", "below"),
  }),
);

const people = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 35 }), { freq: 8 }), { minLength: 2, maxLength: 2 }),
  {
    minLength: 1,
    maxLength: 9,
  },
);

/** A comparison of a value, by which a modifier or a tier turns. */
const turning = fc
  .tuple(fc.constantFrom("atLeast", "atMost", "above", "below"), fc.integer({ min: -2, max: 35 }))
  .map(([by, at]) => ({ fact: "value/i0", [by]: at }));

/** What else a score or a tier may rest on. */
const besides = fc.record({
  modifier: fc.option(fc.record({ when: turning, add: fc.constantFrom(-30, -5, 20) }), { freq: 2 }),
  tier: fc.option(turning, { freq: 3 }),
});

type Besides = { readonly modifier: object | null; readonly tier: object | null };

function policyOf(
  scorings: readonly object[],
  byRank: boolean,
  { modifier, tier }: Besides = { modifier: null, tier: null },
): Policy {
  const scoreAtLeast = { fact: "score", atLeast: 50 };
  return definePolicy({
    steelyard: 1,
    id: "p",
    version: "1",
    scale: { pointsDecimals: 1 },
    layers: [{ id: "l" }],
    indicators: scorings.map((one, n) => ({ id: `i${n}`, layer: "l", decimals: 0, scoring: one })),
    roles: { r: { indicators: { i0: "0.6", i1: "0.4" } } },
    coverage: { minimum: "0.5" },
    ranking: { minimum: 2 },
    ...(modifier === null ? {} : { modifiers: [{ id: "m", ...modifier }] }),
    tiers: [
      { id: "A", when: byRank ? { fact: "top", atMost: "0.3" } : { fact: "score", atLeast: 80 } },
      { id: "B", when: tier === null ? scoreAtLeast : { any: [tier, scoreAtLeast] } },
      { id: "C" },
    ],
  } as never) as unknown as Policy;
}

const subject = (id: string, values: readonly (number | null)[]) =>
  ({ id, role: "r", observations: { i0: values[0], i1: values[1] } }) as Subject;

const made = (one: Policy, list: readonly (readonly (number | null)[])[]): Ranking =>
  createRanking(
    one,
    list.map((values, n) => subject(`p${n}`, values)),
  );

describe("the next waymark", () => {
  it("is the nearest of all values that reach a higher tier", () => {
    fc.assert(
      fc.property(
        fc.tuple(scoring, scoring),
        people,
        fc.boolean(),
        besides,
        (scorings, list, byRank, other) => {
          const policy = policyOf(scorings, byRank, other);
          const ranking = made(policy, list);
          const standing = createStanding(ranking as never);
          const own = ranking.subject("p0") as Subject;
          const order = ["A", "B", "C"];
          const tierAt = (indicator: string, value: number) =>
            order.indexOf(
              ranking.probe({ ...own, observations: { ...own.observations, [indicator]: value } } as never)
                .tier ?? "",
            );
          const present = order.indexOf(ranking.get("p0")?.tier ?? "");
          for (const mark of standing.nextWaymark("p0")) {
            const at = Number(mark.indicator.slice(1));
            const value = list[0]?.[at] as number;
            if (!mark.reachable && mark.why !== "outOfReach") {
              expect(mark.why === "missing" ? value : present).toBe(
                mark.why === "missing" ? null : present < 0 ? -1 : 0,
              );
              continue;
            }
            const nearest = [];
            for (let other = -60; other <= 120; other++) {
              if (other === value) continue;
              const tier = tierAt(mark.indicator, other);
              if (tier >= 0 && tier < present) nearest.push(Math.abs(other - value));
            }
            const least = nearest.length === 0 ? null : Math.min(...nearest);
            expect(mark.reachable ? Math.abs(mark.change) : null).toBe(least);
            if (!mark.reachable) continue;
            expect(order.indexOf(mark.reached.tier ?? "")).toBeLessThan(present);
            expect(order.indexOf(mark.short.tier ?? "")).toBeGreaterThanOrEqual(present);
            expect(mark.reached.value).toBe(mark.value + mark.change);
          }
        },
      ),
    );
  });
});

describe("a standing", () => {
  it("ranks as counting does, whatever the order in which observations arrived", () => {
    fc.assert(
      fc.property(
        fc.tuple(scoring, scoring),
        people,
        fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 35 })), {
          maxLength: 12,
        }),
        (scorings, list, updates) => {
          const policy = policyOf(scorings, false);
          const standing = createStanding(made(policy, list) as never, { minimumCohort: 2 });
          const now = list.map((values) => [...values]);
          for (const [who, which, value] of updates) {
            const row = now[who % now.length] as (number | null)[];
            row[which] = value;
            standing.observe(`p${who % now.length}`, `i${which}`, value);
          }
          const fresh = createStanding(made(policy, now) as never, { minimumCohort: 2 });
          for (const [n] of now.entries()) {
            const seen = standing.of(`p${n}`);
            expect(seen).toEqual(fresh.of(`p${n}`));
            for (const { id, value, better, rank, size } of seen.indicators) {
              const at = Number(id.slice(1));
              const known = now.flatMap((values) => values[at] ?? []);
              if (value === null || better === null || known.length < 2) {
                expect([rank, size]).toEqual([null, null]);
                continue;
              }
              const ahead = known.filter((other) => (better === "higher" ? other > value : other < value));
              expect([rank, size]).toEqual([1 + ahead.length, known.length]);
            }
          }
        },
      ),
    );
  });
});
