import {
  type DrawProgress,
  discrimination,
  influence,
  leaveOneOut,
  rankAcceptability,
  rankAcceptabilityInSlices,
  weightStability,
} from "steelyard/lab";
import { describe, expect, it } from "vitest";
import { anyWeights } from "../../../src/lab/robustness/draw.js";
import { randomBelow, splitMix64, xoshiro128 } from "../../../src/lab/robustness/random.js";
import { refusals } from "../practice/support.js";
import { people, policyOf } from "./population.js";

const LADDER = {
  tiers: [
    { id: "A", when: { fact: "score", atLeast: 70 } },
    { id: "B", when: { fact: "score", atLeast: 50 } },
    { id: "C" },
  ],
};

describe("weightStability", () => {
  it("finds where two lines meet, and where one meets a threshold", () => {
    // a: 40 + 50·t, b: 80 − 20·t, c: 30. a = b at 4/7; a = 70 at 0.6, a = 50 at 0.2; b = 70 at 0.5; a > c throughout.
    const found = weightStability(
      policyOf({ x: "0.55", y: "0.45" }, LADDER),
      people({ a: { x: 90, y: 40 }, b: { x: 60, y: 80 }, c: { x: 30, y: 30 } }),
    );
    const [x, y] = found.profiles[0]?.indicators ?? [];
    const tie = { at: 0.571428571, exact: "4/7", turn: { kind: "tie", subjects: ["a", "b"] } };
    const end = (at: number) => ({ at, exact: String(at), turn: null });
    expect(x?.ranking).toEqual({ low: end(0), high: tie });
    expect(x?.first).toEqual({ low: end(0), high: tie });
    expect(x?.tiers).toEqual({
      low: { at: 0.5, exact: "0.5", turn: { kind: "threshold", subjects: ["b"] } },
      high: { at: 0.6, exact: "0.6", turn: { kind: "threshold", subjects: ["a"] } },
    });
    // The same seen from y: 1 − 4/7 = 3/7, rounded to the inside.
    expect(y?.ranking?.low).toMatchObject({ at: 0.428571429, exact: "3/7" });
    expect(found.tiers).toBe("exact");
    // One layer has all the weight: there is nothing to move it against.
    expect(found.profiles[0]?.layers[0]).toEqual({
      id: "all",
      weight: 1,
      ranking: null,
      first: null,
      tiers: null,
    });
  });

  it("ties of people with missing values are roots of quadratics", () => {
    // t is the weight of x; y and z share the rest alike. a lacks y: (80·t + 20·(1−t)/2) ÷ (t + (1−t)/2) = (20 + 140·t) ÷ (1 + t);
    // b lacks z: (50·t + 60·(1−t)/2) ÷ the same = (60 + 40·t) ÷ (1 + t). They meet at t = 0.4.
    const rational = weightStability(
      policyOf({ x: "0.2", y: "0.4", z: "0.4" }),
      people({ a: { x: 80, z: 20 }, b: { x: 50, y: 60 } }),
    );
    expect(rational.profiles[0]?.indicators[0]?.ranking?.high).toMatchObject({ at: 0.4, exact: "0.4" });
    // Against c, who has all: 10·t + 50·(1 − t) = 50 − 40·t. (20 + 140·t) = (50 − 40·t)(1 + t): 40·t² + 130·t − 30 = 0,
    // t = (−13 + √217) ÷ 8 = 0.21636498….
    const { profiles } = weightStability(
      policyOf({ x: "0.2", y: "0.4", z: "0.4" }, { coverage: { minimum: 0 } }),
      people({ a: { x: 80, z: 20 }, c: { x: 10, y: 50, z: 50 } }),
    );
    expect(profiles[0]?.indicators[0]?.ranking?.high).toEqual({
      at: 0.216364982,
      exact: null,
      turn: { kind: "tie", subjects: ["a", "c"] },
    });
  });

  it("somebody drops out where too little weight is left", () => {
    // Without y, the weight present is t: below 0.5 there is no score.
    const { profiles } = weightStability(
      policyOf({ x: "0.6", y: "0.4" }),
      people({ a: { x: 80 }, b: { x: 10, y: 10 } }),
    );
    expect(profiles[0]?.indicators[0]?.ranking?.low).toEqual({
      at: 0.5,
      exact: "0.5",
      turn: { kind: "coverage", subjects: ["a"] },
    });
  });

  it("somebody on a threshold has room on one side alone", () => {
    // 90·t + 50·(1 − t) = 70 at t = 0.5: at least 70 falls away below, above 70 begins beyond.
    const room = (when: object) => {
      const policy = policyOf({ x: "0.5", y: "0.5" }, { tiers: [{ id: "A", when }, { id: "B" }] });
      const { low, high } =
        weightStability(policy, people({ a: { x: 90, y: 50 } })).profiles[0]?.indicators[0]?.tiers ?? {};
      return [low?.at, low?.turn?.kind, high?.at, high?.turn?.kind];
    };
    expect(room({ fact: "score", atLeast: 70 })).toEqual([0.5, "threshold", 1, undefined]);
    expect(room({ fact: "score", above: 70 })).toEqual([0, undefined, 0.5, "threshold"]);
  });

  it("people who tie now leave no room, unless they are alike", () => {
    const room = (b: object) => {
      const { profiles } = weightStability(
        policyOf({ x: "0.5", y: "0.5" }),
        people({ a: { x: 40, y: 60 }, b: { ...b } }),
      );
      const { low, high } = profiles[0]?.indicators[0]?.ranking ?? {};
      return [low?.at, high?.at];
    };
    expect(room({ x: 60, y: 40 })).toEqual([0.5, 0.5]);
    expect(room({ x: 40, y: 60 })).toEqual([0, 1]);
  });

  it("says what tiers it covers, who is rounded, and who is modified", () => {
    const of = (when: object) =>
      weightStability(
        policyOf({ x: "0.5", y: "0.5" }, { tiers: [{ id: "A", when }, { id: "B" }] }),
        people({ a: { x: 1, y: 2 } }),
      );
    expect(of({ fact: "score", atLeast: 50 }).tiers).toBe("exact");
    expect(
      of({
        all: [
          { fact: "score", atLeast: 50 },
          { fact: "top", atMost: 0.5 },
        ],
      }).tiers,
    ).toBe("safe");
    expect(of({ fact: "layer/all", atLeast: 50 }).tiers).toBeNull();
    const found = weightStability(
      policyOf(
        { x: "0.5", y: "0.5" },
        {
          scale: { scoreDecimals: 0, pointsDecimals: 0 },
          modifiers: [{ id: "m", when: { fact: "fact/m", equals: 1 }, add: 1 }],
        },
      ),
      people({
        a: { x: 41, y: 40 },
        b: { x: 41, y: 41 },
        c: { x: 1, y: 1, facts: { m: 1 } },
        d: { x: "no" },
      }),
    );
    // a is at 40.5, which is published as 41: first with b, and second before rounding.
    expect([found.rounded, found.modified, found.rejected]).toEqual([["a"], ["c"], [3]]);
  });
});

describe("rankAcceptability", () => {
  it("the generator gives the numbers of its authors", () => {
    const split = splitMix64(1234567n);
    expect([split(), split(), split()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
    ]);
    const next = xoshiro128([1, 2, 3, 4]);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  it("every weight vector of the grid is as likely as any other", () => {
    const draw = anyWeights(3, 4, randomBelow(1));
    const [seen, units] = [new Map<string, number>(), new Float64Array(3)];
    for (let turn = 0; turn < 15_000; turn++) {
      draw(units);
      seen.set(units.join(), (seen.get(units.join()) ?? 0) + 1);
    }
    // (4 + 2 over 2) = 15 vectors, 1,000 times each with a standard deviation of 31.
    expect(seen.size).toBe(15);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("looks at every weight vector of two indicators", () => {
    // a is ahead from x above 4/7 on: 5715..10000 of 10,001 vectors; at 5713 and 5714 both are published as 68.57.
    const {
      draws,
      exact,
      people: rows,
    } = rankAcceptability(
      policyOf({ x: "0.5", y: "0.5" }),
      people({ a: { x: 90, y: 40 }, b: { x: 60, y: 80 } }),
      { seed: 0 },
    );
    expect([draws, exact]).toEqual([10_001, true]);
    expect(rows[0]).toMatchObject({
      first: { count: 4288, share: 0.428757, standardError: 0 },
      best: 1,
      worst: 2,
    });
    expect(rows[0]?.ranks).toEqual([4288, 5713]);
  });

  it("a seed gives the same draws everywhere, with tiers and standard errors", () => {
    const of = (options: object) =>
      rankAcceptability(
        policyOf({ x: "0.4", y: "0.3", z: "0.3" }, LADDER),
        people({ a: { x: 90, y: 40, z: 60 }, b: { x: 60, y: 80, z: 50 }, c: { x: 20, y: 20, z: 95 } }),
        { seed: 7, draws: 400, ...options },
      );
    const found = of({});
    expect(found.people.map(({ ranks }) => ranks)).toEqual(of({}).people.map(({ ranks }) => ranks));
    expect(found.people.map(({ ranks }) => ranks.join(" "))).toMatchInlineSnapshot(`
      [
        "164 206 30",
        "170 162 68",
        "67 31 302",
      ]
    `);
    const [{ first } = { first: { count: 0, share: 0, standardError: 0 } }] = found.people;
    // √(s·(1 − s) ÷ 400)
    expect(first.standardError).toBeCloseTo(Math.sqrt((first.share * (1 - first.share)) / 400), 6);
    const [few] = of({ ranks: 1 }).people;
    const { ranks, ...rest } = found.people[0] as NonNullable<(typeof found.people)[0]>;
    expect(few).toEqual({ ...rest, ranks: ranks.slice(0, 1) });
    // Within ±5 % nobody comes near anybody: 66, 63 and 42.5 points.
    expect(of({ near: { role: "one", percent: 5 } }).people.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("comes to the same in slices, and says how far it is", () => {
    const policy = policyOf({ x: "0.4", y: "0.3", z: "0.3" }, LADDER);
    const group = people({ a: { x: 90, y: 40, z: 60 }, b: { x: 60, y: 80, z: 50 } });
    for (const draws of [1, 100, 250]) {
      const run = rankAcceptabilityInSlices(policy, group, { seed: 7, draws });
      const told: DrawProgress[] = [];
      let step = run.next();
      for (; !step.done; step = run.next()) told.push(step.value);
      expect(step.value).toEqual(rankAcceptability(policy, group, { seed: 7, draws }));
      expect([told[0], told.at(-1)]).toEqual([
        { done: 0, draws },
        { done: draws, draws },
      ]);
      // 250 draws are 83 slices of 3 and one of 1.
      expect(told).toHaveLength({ 1: 2, 100: 101, 250: 85 }[draws] ?? 0);
    }
    // What is wrong is refused at once, not when the first slice is asked for.
    expect(refusals(() => rankAcceptabilityInSlices(policy, group, { seed: -1 }))).toEqual([
      "options.seed out-of-range",
    ]);
  });

  it("a cohort that is just large enough is ranked", () => {
    const ranked = (minimum: number) =>
      rankAcceptability(
        policyOf({ x: "0.5", y: "0.5" }, { ranking: { minimum } }),
        people({ a: { x: 1, y: 2 }, b: { x: 2, y: 1 } }),
        { seed: 1 },
      ).people[0]?.ranked;
    expect([ranked(2), ranked(3)]).toEqual([10_001, 0]);
  });

  it("counts tiers among what is too much to count", () => {
    const crowd = Array.from({ length: 19_990 }, (_, index) => ({
      id: `e-${index}`,
      role: "one",
      observations: {},
    }));
    // 19,990 people times 1,000 ranks are below 20 million, times 1,001 tiers above.
    const steps = Array.from({ length: 1_000 }, (_, place) => ({
      id: `t-${place}`,
      when: { fact: "score", atLeast: 100 - place / 20 },
    }));
    const policy = policyOf({ x: "1" }, { tiers: [...steps, { id: "last" }] });
    expect(refusals(() => rankAcceptability(policy, crowd, { seed: 1 }))).toEqual([" too-large"]);
  });

  it("refuses options that are none", () => {
    const refused = (options: unknown) =>
      refusals(() => rankAcceptability(policyOf({ x: "0.5", y: "0.5" }), [], options as never));
    expect(refused({ seed: -1 })).toEqual(["options.seed out-of-range"]);
    expect(refused({ seed: 1, draws: 0 })).toEqual(["options.draws out-of-range"]);
    expect(refused({ seed: 1, near: { role: "two", percent: 1 } })).toEqual(["options.near.role unknown-id"]);
    expect(refused({ seed: 1, near: { role: "one", stage: "s", percent: 1 } })).toEqual([
      "options.near.stage unknown-id",
    ]);
    expect(refused({ seed: 1, near: { role: "one", percent: "100.5" } })).toEqual([
      "options.near.percent out-of-range",
    ]);
    expect(refused({ seed: 1, near: { role: "one", percent: "0.55" } })).toEqual([
      "options.near.percent too-precise",
    ]);
  });
});

describe("influence", () => {
  it("says what nominal weights do not", () => {
    // y is the same for all: it moves nobody. Parts of x 24, 32, 40, of z 15, 20, 25: cov with the sum is 13·8 and 13·5 of 13².
    const [one] = influence(
      policyOf({ x: "0.4", y: "0.35", z: "0.25" }),
      people({ a: { x: 60, y: 70, z: 60 }, b: { x: 80, y: 70, z: 80 }, c: { x: 100, y: 70, z: 100 } }),
    );
    // 8/13 and 5/13 to 6 decimals, by the largest remainder.
    expect(one?.indicators.map(({ share }) => share)).toEqual([0.615385, 0, 0.384615]);
  });

  it("has no shares where there is no difference", () => {
    const why = (rows: Parameters<typeof people>[0]) =>
      influence(policyOf({ x: "1" }), people(rows)).map((one) => one.why);
    expect(why({ a: { x: 1 } })).toEqual(["tooFew"]);
    expect(why({ a: { x: 1 }, b: { x: 1 } })).toEqual(["alike"]);
    expect(why({ a: {} })).toEqual([]);
  });
});

describe("leaveOneOut", () => {
  it("brings the others back to 1, and tells whose rank or tier changes", () => {
    // Without x: a 40, b 80; with it 0.8·90 + 0.2·40 = 80 and 0.8·60 + 0.2·80 = 64.
    const [x, y] = leaveOneOut(
      policyOf({ x: "0.8", y: "0.2", z: "0" }, LADDER),
      people({ a: { x: 90, y: 40 }, b: { x: 60, y: 80 } }),
    );
    expect(x?.changes).toEqual([
      { id: "a", before: { score: 80, rank: 1, tier: "A" }, after: { score: 40, rank: 2, tier: "C" } },
      { id: "b", before: { score: 64, rank: 2, tier: "B" }, after: { score: 80, rank: 1, tier: "A" } },
    ]);
    expect(x?.order).toMatchObject({ tau: -1, tierChanges: 2, greatestShift: 1 });
    expect(y?.changes).toEqual([]);
  });

  it("leaves out what earns 0 where it is missing, and lets others earn it", () => {
    const indicators = ["x", "y", "z"].map((id) => ({
      id,
      layer: "all",
      scoring: { kind: "linear", floor: 0, target: 100 },
      ...(id === "z" ? {} : { missing: "zero" }),
    }));
    const scores = leaveOneOut(
      policyOf({ x: "0.4", y: "0.4", z: "0.2" }, { ...LADDER, indicators, coverage: { minimum: "0.9" } }),
      people({ a: { x: 90, z: 60 }, b: { x: 60, y: 80, z: 45 } }),
    ).map(({ changes }) => changes.map(({ before, after }) => [before.score, after.score]));
    // a: 36 + 0 + 12 of all; (0 + 12) ÷ 0.6 without x, (36 + 12) ÷ 0.6 without y, 36 ÷ 0.8 without z. b: 65; 68.33, 55, 70.
    expect(scores).toEqual([
      [],
      [
        [48, 80],
        [65, 55],
      ],
      [[65, 70]],
    ]);
  });
});

describe("discrimination", () => {
  it("finds what rises and falls together, and what tells nobody apart", () => {
    const found = discrimination(
      policyOf({ x: "0.5", y: "0.3", z: "0.2" }),
      people({
        a: { x: 10, y: 90, z: 100 },
        b: { x: 20, y: 80, z: 100 },
        c: { x: 30, y: 70, z: 100 },
        d: { z: 101 },
      }),
    );
    expect(found.redundant).toEqual([{ a: "x", b: "y", people: 3, correlation: -1 }]);
    expect(found.indicators[2]).toEqual({
      indicator: "z",
      people: 4,
      distinct: 1,
      commonest: 100,
      alike: 1,
      weak: true,
    });
    expect(found.indicators[0]).toMatchObject({ distinct: 3, commonest: 30, alike: 0.3333, weak: false });
    const most = discrimination(
      policyOf({ x: "1" }),
      people({ a: { x: 1 }, b: { x: 1 }, c: { x: 1 }, d: { x: 2 } }),
    );
    expect(most.indicators[0]).toMatchObject({ commonest: 1, alike: 0.75, weak: false });
    expect(refusals(() => discrimination(policyOf({ x: "1" }), [], { alike: 2 }))).toEqual([
      "options.alike out-of-range",
    ]);
    expect(discrimination(policyOf({ x: "1" }), []).indicators[0]).toMatchObject({
      people: 0,
      commonest: null,
      weak: false,
    });
  });
});
