import fc from "fast-check";
import { compilePlan, type Policy, parsePolicy, SteelyardError, type Subject } from "steelyard";
import { reweigh } from "steelyard/columnar";
import {
  discrimination,
  type Interval,
  influence,
  leaveOneOut,
  rankAcceptability,
  type Stability,
  weightStability,
} from "steelyard/lab";
import { describe, expect, it } from "vitest";
import { anyWeights } from "../../../src/lab/robustness/draw.js";
import { randomBelow } from "../../../src/lab/robustness/random.js";
import { LITTLE } from "../arbitrary/policy.js";
import { cases } from "../arbitrary/run.js";
import { fewer } from "../fewer.js";
import { plain } from "./finite.js";

const WHOLE = 10_000;

/** Policies in which base scores are all that ranks and tiers need. */
const BARE = { ...LITTLE, tiers: 0, modifiers: 0, consequences: false };
const LADDER = [
  { id: "A", when: { fact: "score" as const, atLeast: 70 } },
  { id: "B", when: { fact: "score" as const, atLeast: 50 } },
  { id: "C" },
];

/** Weights in units, zeros among them, that sum to the whole. */
const weights = (count: number) =>
  fc.array(fc.nat(WHOLE), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [...cuts.sort((a, b) => a - b), WHOLE];
    return ends.map((end, at) => end - (ends[at - 1] ?? 0));
  });

interface World {
  readonly units: readonly number[];
  /** Values, which are the points; null where there is none. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly minimum: number;
}

const worlds: fc.Arbitrary<World> = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.record({
    units: weights(count),
    values: fc.array(
      fc.array(
        fc.option(
          fc.integer({ min: 0, max: 12 }).map((tenth) => tenth * 8),
          { freq: 6 },
        ),
        {
          minLength: count,
          maxLength: count,
        },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    minimum: fc.constantFrom(0, 0.5, 0.7),
  }),
);

const TIERS = [70, 40];

function policyOf({ units, minimum }: World): Policy {
  return parsePolicy({
    steelyard: 1,
    id: "lab",
    version: "1",
    layers: [{ id: "all" }],
    indicators: units.map((_, at) => ({
      id: `i${at}`,
      layer: "all",
      scoring: { kind: "linear", floor: 0, target: 100 },
    })),
    roles: { one: { indicators: Object.fromEntries(units.map((own, at) => [`i${at}`, `${own}e-4`])) } },
    coverage: { minimum },
    ranking: { minimum: 1 },
    tiers: [
      ...TIERS.map((atLeast) => ({ id: `t${atLeast}`, when: { fact: "score", atLeast } })),
      { id: "t0" },
    ],
  });
}

const peopleOf = ({ values }: World): Subject[] =>
  values.map((row, at) => ({
    id: `e${at}`,
    role: "one",
    observations: Object.fromEntries(row.map((value, place) => [`i${place}`, value])),
  }));

/** A fraction of whole numbers, as the tests work it out for themselves. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** Ranks, firsts and tiers where the weight of one indicator is t and the others keep their ratios, by the definition. */
function standings({ units, values, minimum }: World, moved: number, [up, down]: Fraction) {
  const rest = BigInt(WHOLE - (units[moved] as number));
  const weight = units.map((own, at) => (at === moved ? up * rest : BigInt(own) * (down - up)));
  const scores = values.map((row): Fraction | null => {
    let [weighed, present] = [0n, 0n];
    for (const [at, value] of row.entries()) {
      if (value === null) continue;
      weighed += (weight[at] as bigint) * BigInt(value);
      present += weight[at] as bigint;
    }
    const enough = present * 10n >= BigInt(minimum * 10) * down * rest;
    return present > 0n && enough ? [weighed, present] : null;
  });
  const higher = (a: Fraction, b: Fraction) => a[0] * b[1] > b[0] * a[1];
  const rank = scores.map((own) =>
    own === null ? null : 1 + scores.filter((other) => other !== null && higher(other, own)).length,
  );
  const tiers = scores.map((own) =>
    own === null ? null : TIERS.findIndex((least) => own[0] >= BigInt(least) * own[1]),
  );
  const first = rank.map((own) => own === 1);
  return { ranking: String(rank), first: String(first), tiers: String(tiers) };
}

/** A weight with 12 decimals. */
const near = (value: number): Fraction => [BigInt(Math.round(value * 1e12)), 10n ** 12n];

function exactly(text: string): Fraction {
  const [up = "", down = "1"] = text.split("/");
  const [whole = "", fraction = ""] = up.split(".");
  return [BigInt(whole + fraction), BigInt(down) * 10n ** BigInt(fraction.length)];
}

describe("stability", () => {
  it("nothing changes inside of an interval, and something does at its ends", () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0, max: 1, noNaN: true }), (world, way) => {
        const found = weightStability(policyOf(world), peopleOf(world));
        plain(found);
        const rows = found.profiles[0]?.indicators ?? [];
        for (const [place, row] of rows.entries()) {
          for (const what of ["ranking", "first", "tiers"] as const) {
            const room: Interval | null = row[what];
            if (room === null) continue;
            const now = standings(world, place, [BigInt(world.units[place] as number), BigInt(WHOLE)])[what];
            for (const side of ["low", "high"] as const) {
              const { at, exact, turn } = room[side];
              const sign = side === "low" ? -1 : 1;
              expect((at - row.weight) * sign).toBeGreaterThanOrEqual(0);
              const inside = row.weight + (at - row.weight) * way * 0.999_999;
              if (Math.abs(at - row.weight) > 1e-6) {
                expect([what, place, side, standings(world, place, near(inside))[what]]).toEqual([
                  what,
                  place,
                  side,
                  now,
                ]);
              }
              if (turn === null) continue;
              const beyond = Math.min(1, Math.max(0, at + sign * 2e-9));
              const ends = [near(beyond), ...(exact === null ? [] : [exactly(exact)])];
              const changed = ends.some((end) => standings(world, place, end)[what] !== now);
              expect([what, place, side, changed]).toEqual([what, place, side, true]);
            }
          }
        }
      }),
    );
  });

  it("the order of people and of indicators says nothing", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const people = peopleOf(world);
        const policy = policyOf(world);
        const turned = parsePolicy({ ...policy, indicators: [...policy.indicators].reverse() });
        const sorted = (of: Stability) =>
          of.profiles.map((one) => [...one.indicators].sort((a, b) => a.id.localeCompare(b.id)));
        const found = sorted(weightStability(turned, [...people].reverse()));
        expect(found).toEqual(sorted(weightStability(policy, people)));
      }),
    );
  });
});

describe("acceptability, influence, discrimination and leaving out", () => {
  it("count everybody, add up, and know no NaN", () => {
    fc.assert(
      fc.property(cases(LITTLE, { most: 8 }), fc.nat(), (one, seed) => {
        const { subjects } = one.run;
        // Of two indicators every vector of the grid is looked at, up to 100,000 of them: once in a while will do.
        const many = one.policy.indicators.length > 2 || seed % 40 === 0;
        const found = many ? drawn(one.policy, subjects, seed) : { draws: 0, people: [] };
        plain(found);
        for (const { ranks, ranked, tiers, best, worst } of found.people) {
          expect(ranks.reduce((sum, own) => sum + own, 0)).toBe(ranked);
          expect(best === null ? 0 : ranks.findIndex((own) => own > 0) + 1).toBe(best ?? 0);
          expect(ranks.length).toBe(worst ?? 0);
          expect(tiers.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(found.draws);
        }
        const shares = influence(one.policy, subjects);
        plain(shares);
        for (const { why, indicators } of shares) {
          const sum = indicators.reduce((total, { share }) => total + Math.round((share ?? 0) * 1e6), 0);
          expect(sum).toBe(why === null ? 1e6 : 0);
        }
        plain(discrimination(one.policy, subjects, { correlation: 0 }));
        plain(leaveOneOut(one.policy, subjects));
        plain(weightStability(one.policy, subjects));
      }),
      // Each run tries everything on a policy of its own, over and over without each of its indicators.
      fewer(10),
    );
  });

  it("rank and tier are those that the columnar engine gives under each draw", () => {
    fc.assert(
      fc.property(
        cases(BARE, { most: 24 }),
        fc.nat(),
        fc.integer({ min: 1, max: 300 }),
        (one, seed, draws) => {
          const { subjects } = one.run;
          const tiers = seed % 4 === 0 ? undefined : LADDER;
          const policy = { ...one.policy, tiers };
          const found = drawn(policy, subjects, seed, draws);
          if (found.people.length === 0 || found.draws !== draws) return;
          const study = reweigh(compilePlan(policy), subjects);
          const [draw, units] = [
            anyWeights(study.indicators.length, study.whole, randomBelow(seed)),
            new Float64Array(study.indicators.length),
          ];
          const rows = subjects.map(() => ({ ranks: [] as number[], tiers: (tiers ?? []).map(() => 0) }));
          for (let turn = 0; turn < draws; turn++) {
            draw(units);
            const { rank, tier } = study.outcome(units);
            for (const [row, { ranks, tiers }] of rows.entries()) {
              const [own, place] = [rank[row] as number, tier[row] as number];
              if (own > 0) ranks[own - 1] = (ranks[own - 1] ?? 0) + 1;
              if (place >= 0) tiers[place] = (tiers[place] as number) + 1;
            }
          }
          const faulty = new Set(found.rejected);
          const expected = rows.filter((_, row) => !faulty.has(row));
          expect(found.people.map(({ ranks, tiers }) => [ranks, tiers.map(({ count }) => count)])).toEqual(
            expected.map(({ ranks, tiers }) => [Array.from(ranks, (own) => own ?? 0), tiers]),
          );
        },
      ),
      fewer(4),
    );
  });

  it("an indicator without weight can be left out, and a draw hits the middle", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, seed) => {
        const policy = policyOf({ ...world, minimum: 0 });
        const people = peopleOf(world);
        const left = leaveOneOut(policy, people).map(({ indicator }) => indicator);
        const weighty = world.units.flatMap((own, at) => (own > 0 ? [`i${at}`] : []));
        for (const id of left) expect(weighty).toContain(id);
        const near = { role: "one", percent: 0 };
        const { people: rows } = rankAcceptability(policy, people, { seed, draws: 3, near });
        for (const { ranked, best, worst } of rows) {
          expect(best).toBe(worst);
          expect([0, 3]).toContain(ranked);
        }
      }),
    );
  });
});

/** Policies whose sums doubles do not hold, and tiers that look at layer scores, are refused by name. */
function drawn(policy: Policy, subjects: readonly Subject[], seed: number, draws = 20) {
  try {
    return rankAcceptability(policy, subjects, { seed, draws });
  } catch (error) {
    if (!(error instanceof SteelyardError) || error.code !== "not-covered") throw error;
    return { draws: 0, people: [], rejected: [] };
  }
}
