import { definePolicy, type Policy, type Subject } from "steelyard";
import { createStanding } from "steelyard/practice";
import { createRanking } from "steelyard/scorer";
import { describe, expect, it } from "vitest";
import { refusals } from "./support.js";

const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "speed" }, { id: "user" }],
    indicators: [
      { id: "minutes", layer: "speed", decimals: 1, scoring: { kind: "linear", floor: 30, target: 10 } },
      { id: "orders", layer: "speed", decimals: 0, scoring: { kind: "ratio", target: 40, cap: 120 } },
      {
        id: "csat",
        layer: "user",
        decimals: 2,
        minimumSample: 5,
        scoring: {
          kind: "bands",
          bands: [
            { atLeast: "4.8", points: 100 },
            { atLeast: 4, points: 60 },
          ],
        },
      },
      {
        id: "faults",
        layer: "user",
        decimals: 0,
        scoring: { kind: "step", reference: 1, every: 1, change: -20 },
      },
    ],
    roles: {
      clerk: { indicators: { minutes: "0.4", orders: "0.2", csat: "0.3", faults: "0.1" } },
      chief: {
        indicators: { minutes: "0.4", orders: "0.2", csat: "0.3", faults: "0.1" },
        targets: { orders: 20 },
      },
    },
    coverage: { minimum: "0.5" },
    tiers: [
      { id: "S", when: { fact: "top", atMost: "0.2" } },
      { id: "A", when: { fact: "score", atLeast: 80 } },
      { id: "B", when: { fact: "score", atLeast: 60 } },
      { id: "C" },
    ],
  });

const person = (id: string, minutes: number | null, orders: number, csat: string, faults = 0): Subject =>
  ({
    id,
    role: "clerk",
    observations: { minutes, orders, csat: { value: csat, sample: 20 }, faults },
  }) as Subject;

const team = () => [
  // 100, 100, 100, 100: 100.
  person("ann", 10, 40, "4.9"),
  // 75, 100, 60, 100: 78.
  person("bo", 15, 40, "4.5"),
  // 50, 50, 60, 60: 54.
  person("cy", 20, 20, "4.5", 3),
  // 50, 75, 60, 100: 63.
  person("di", 20, 30, "4.5"),
  // 25, 100, 0, 100: 40.
  person("ed", 25, 40, "3.9"),
];

const standing = (people: Subject[] = team(), options = {}) =>
  createStanding(createRanking(policy() as unknown as Policy, people), options);

describe("a standing", () => {
  it("shows value, target, gap, rank and percentile of each indicator", () => {
    const { indicators, ...head } = standing().of("di");
    expect(head).toEqual({
      id: "di",
      status: "scored",
      coverage: 1,
      score: 63,
      tier: "B",
      rank: 3,
      size: 5,
      top: 0.6,
      withheld: false,
    });
    expect(indicators).toEqual([
      // Ann and Bo are faster, Ed is slower, Cy the same: (1 + 0.5) ÷ 4.
      {
        ...{ id: "minutes", value: 20, points: 50, weight: 0.4, contribution: 20, better: "lower" },
        ...{ target: 10, met: false, gap: 10, rank: 3, size: 5, percentile: 37.5 },
      },
      {
        ...{ id: "orders", value: 30, points: 75, weight: 0.2, contribution: 15, better: "higher" },
        ...{ target: 40, met: false, gap: 10, rank: 4, size: 5, percentile: 25 },
      },
      {
        ...{ id: "csat", value: 4.5, points: 60, weight: 0.3, contribution: 18, better: "higher" },
        ...{ target: 4.8, met: false, gap: 0.3, rank: 2, size: 5, percentile: 50 },
      },
      {
        ...{ id: "faults", value: 0, points: 100, weight: 0.1, contribution: 10, better: "lower" },
        ...{ target: 1, met: true, gap: 0, rank: 1, size: 5, percentile: 62.5 },
      },
    ]);
  });

  it("counts the target that counts for the person", () => {
    const own = { ...person("fay", 15, 25, "4.5"), targets: { minutes: 14 } } as Subject;
    const chief = { ...person("gil", 15, 25, "4.5"), role: "chief" } as Subject;
    const seen = standing([...team(), own, chief]);
    expect(seen.of("fay").indicators[0]).toMatchObject({ target: 14, gap: 1, met: false });
    expect(seen.of("gil").indicators[1]).toMatchObject({ target: 20, gap: 0, met: true });
  });

  it("withholds ranks where the cohort is too small to hide anybody", () => {
    const seen = standing(team(), { minimumCohort: 6 }).of("di");
    expect(seen).toMatchObject({ rank: null, size: null, top: null, withheld: true, score: 63, tier: "B" });
    expect(seen.indicators.every(({ rank, size, percentile }) => rank ?? size ?? percentile ?? true)).toBe(
      true,
    );
    // Of one indicator fewer have a value than of the others.
    const [ann, ...others] = team();
    const gap = standing([
      { ...ann, observations: { ...ann?.observations, minutes: null } } as Subject,
      ...others,
    ]);
    expect(gap.of("bo").indicators[0]).toMatchObject({ rank: null, size: null, percentile: null });
    expect(gap.of("bo").indicators[1]).toMatchObject({ rank: 1, size: 5 });
  });

  it("never holds anything of another person", () => {
    const seen = standing();
    const text = JSON.stringify([seen.of("di"), seen.nextWaymark("di")]);
    for (const { id } of team()) if (id !== "di") expect(text).not.toContain(`"${id}"`);
  });

  it("shows an insufficient one what there is", () => {
    const few = { id: "hal", role: "clerk", observations: { orders: 40 } } as Subject;
    const seen = standing([...team(), few]);
    expect(seen.of("hal")).toMatchObject({
      status: "insufficient",
      score: null,
      tier: null,
      rank: null,
      coverage: 0.2,
    });
    expect(seen.of("hal").indicators[0]).toMatchObject({
      id: "minutes",
      value: null,
      gap: null,
      met: null,
      rank: null,
    });
    expect(seen.nextWaymark("hal")[1]).toEqual({ indicator: "orders", reachable: false, why: "noScore" });
  });

  it("lives on as observations arrive, persons come and go", () => {
    const seen = standing();
    seen.observe("di", "minutes", 10);
    expect(seen.of("di")).toMatchObject({ score: 83, rank: 2, tier: "A" });
    expect(seen.of("bo")).toMatchObject({ score: 78, rank: 3 });
    expect(seen.of("di").indicators[0]).toMatchObject({ gap: 0, rank: 1, percentile: 87.5 });
    seen.set(person("ann", 30, 0, "3", 9));
    expect(seen.of("di")).toMatchObject({ rank: 1, tier: "S" });
    expect(seen.remove("ann")).toBe(true);
    expect(seen.remove("ann")).toBe(false);
    expect(seen.of("di")).toMatchObject({ size: null, withheld: true });
    seen.set(person("ann", 10, 40, "4.9"));
    expect(seen.of("di")).toMatchObject({ rank: 2, size: 5 });
  });

  it("wants a ranking", () => {
    for (const none of [undefined, null, {}, "ranking"])
      expect(refusals(() => createStanding(none as never))).toEqual(["ranking wrong-type"]);
  });

  it("changes nothing where an observation is at fault, and knows nobody who is not there", () => {
    const seen = standing();
    const before = seen.of("di");
    expect(refusals(() => seen.observe("di", "minutes", "fast"))).toEqual([
      "observations.minutes not-decimal",
    ]);
    expect(refusals(() => seen.observe("di", "speed", 1))).toEqual(["observations.speed unknown-id"]);
    expect(seen.of("di")).toEqual(before);
    expect(refusals(() => seen.observe("zoe", "minutes", 1))).toEqual(["person unknown-name"]);
    expect(refusals(() => seen.of("zoe"))).toEqual(["person unknown-name"]);
    expect(refusals(() => seen.nextWaymark("zoe"))).toEqual(["person unknown-name"]);
    expect(refusals(() => standing(team(), { minimumCohort: 1 }))).toEqual([
      "options.minimumCohort out-of-range",
    ]);
  });
});

describe("the next waymark", () => {
  it("is the smallest change of each indicator, proven by scoring again", () => {
    // From 63 to A at 80: minutes need 42.5 points more, 92.5, which is 11.5; orders 85 more, but 120 is the most.
    expect(standing().nextWaymark("di")).toEqual([
      {
        indicator: "minutes",
        reachable: true,
        value: 20,
        change: -8.5,
        reached: { value: 11.5, score: 80, tier: "A" },
        short: { value: 11.6, score: 79.8, tier: "B" },
      },
      { indicator: "orders", reachable: false, why: "outOfReach" },
      { indicator: "csat", reachable: false, why: "outOfReach" },
      { indicator: "faults", reachable: false, why: "outOfReach" },
    ]);
  });

  it("finds the step of a ladder, with the sample that there was", () => {
    // From 78 to A: csat at 4.8 gives 12 more.
    const [minutes, orders, csat] = standing().nextWaymark("bo");
    expect(csat).toEqual({
      indicator: "csat",
      reachable: true,
      value: 4.5,
      change: 0.3,
      reached: { value: 4.8, score: 90, tier: "A" },
      short: { value: 4.79, score: 78, tier: "B" },
    });
    // 2 points more at weight 0.2, that is 110 points: 44 orders.
    expect(orders).toMatchObject({
      change: 4,
      reached: { value: 44, score: 80 },
      short: { value: 43, score: 79.5 },
    });
    expect(minutes).toMatchObject({ change: -1, reached: { value: 14, score: 80 } });
  });

  it("reckons with the others where a tier is a matter of rank", () => {
    // Bo is A at 98 and would be S at more than Ann's 100: by 120 points for orders alone.
    const people = [team()[0] as Subject, person("bo", 10, 36, "4.9"), ...team().slice(2)];
    const [, orders] = standing(people).nextWaymark("bo");
    expect(orders).toMatchObject({ value: 36, change: 4, reached: { value: 40, score: 100, tier: "S" } });
  });

  it("has nothing above the highest tier, and nothing for what is missing", () => {
    expect(standing().nextWaymark("ann")[0]).toEqual({
      indicator: "minutes",
      reachable: false,
      why: "highestTier",
    });
    const missing = standing([...team(), person("ida", null, 30, "4.5")]);
    expect(missing.nextWaymark("ida")[0]).toEqual({ indicator: "minutes", reachable: false, why: "missing" });
  });

  it("looks both ways where points rise and fall, and takes the nearer", () => {
    const hill = definePolicy({
      steelyard: 1,
      id: "hill",
      version: "1",
      layers: [{ id: "a" }],
      indicators: [
        {
          id: "load",
          layer: "a",
          decimals: 0,
          scoring: {
            kind: "piecewise",
            knots: [
              { at: 0, points: 0 },
              { at: 40, points: 100 },
              { at: 60, points: 20 },
              { at: 100, points: 100 },
              { at: 110, points: 0 },
            ],
          },
        },
      ],
      roles: { r: { layers: { a: 1 } } },
      ranking: { minimum: 1 },
      tiers: [{ id: "A", when: { fact: "score", atLeast: 80 } }, { id: "B" }],
    });
    const at = (load: number) =>
      createStanding(
        createRanking(hill, [{ id: "p", role: "r", observations: { load } }]) as never,
      ).nextWaymark("p")[0];
    expect(at(58)).toMatchObject({ change: -13, reached: { value: 45, score: 80 } });
    expect(at(80)).toMatchObject({ change: 10, reached: { value: 90, score: 80 } });
    expect(at(10)).toMatchObject({ change: 22, reached: { value: 32, score: 80 } });
    expect(at(110)).toMatchObject({ change: -8, reached: { value: 102, score: 80 } });
  });

  const optimum = (more: object) =>
    definePolicy({
      steelyard: 1,
      id: "d",
      version: "1",
      layers: [{ id: "s" }],
      indicators: [
        {
          id: "load",
          layer: "s",
          decimals: 0,
          scoring: {
            kind: "piecewise",
            knots: [
              { at: 0, points: 5 },
              { at: 12, points: 51 },
              { at: 29, points: 83 },
              { at: 40, points: 20 },
            ],
          },
        },
      ],
      roles: { r: { indicators: { load: 1 } } },
      tiers: [{ id: "B", when: { fact: "score", atLeast: 50 } }, { id: "C" }],
      ...more,
    } as never) as unknown as Policy;
  const loads = (policy: Policy, ...values: number[]) =>
    createStanding(
      createRanking(
        policy,
        values.map((load, n) => ({ id: `p${n}`, role: "r", observations: { load } }) as Subject),
      ) as never,
    );

  it("knows no better way about an optimum, whose ends differ", () => {
    const standing = loads(optimum({}), 35, 28, 27, 26, 25);
    // 83 − 63 · 5 ÷ 11 at 34.
    expect(standing.nextWaymark("p0")).toMatchObject([
      { change: -1, reached: { value: 34, score: 54.36, tier: "B" }, short: { value: 35, tier: "C" } },
    ]);
    expect(standing.of("p0").indicators).toMatchObject([
      { points: 48.64, better: null, target: 29, met: null, gap: null, rank: null, percentile: null },
    ]);
  });

  it("looks where modifiers and tiers turn, and back from there", () => {
    const scoring = { kind: "linear", floor: 0, target: 20 };
    const more = {
      indicators: [{ id: "load", layer: "s", decimals: 0, scoring }],
      modifiers: [{ id: "m", when: { fact: "value/load", above: 15 }, add: -40 }],
      tiers: [{ id: "B", when: { fact: "score", atLeast: 70 } }, { id: "C" }],
    };
    expect(loads(optimum(more), 20).nextWaymark("p0")).toMatchObject([
      { change: -5, reached: { value: 15, score: 75, tier: "B" }, short: { value: 16, score: 40 } },
    ]);
  });

  it("has nothing above where there are no tiers", () => {
    expect(loads(optimum({ tiers: undefined }), 20).nextWaymark("p0")).toEqual([
      { indicator: "load", reachable: false, why: "highestTier" },
    ]);
  });
});
