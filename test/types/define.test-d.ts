import { appraise, definePolicy, lintPolicy, type Policy, resolveWeights, score } from "steelyard";
import { describe, expectTypeOf, test } from "vitest";

/** A literal whose names become types. */
const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "typed",
    version: "1",
    layers: [{ id: "business" }, { id: "user" }],
    indicators: [
      { id: "sales", layer: "business", scoring: { kind: "ratio", target: 200 } },
      { id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: "60" } },
    ],
    roles: {
      seller: {
        layers: { business: "0.6", user: "0.4" },
        within: { user: { nps: 1 } },
        targets: { sales: 250 },
      },
      carer: { indicators: { sales: "0.5", nps: "0.5" } },
    },
    stages: {
      launch: {
        adjust: [
          { set: "nps", share: 1, roles: ["seller"] },
          { set: "sales", weight: "0.3" },
          { multiply: "nps", by: 2 },
          { multiply: { layer: "user" }, by: 2 },
          { shift: "0.1", from: "nps", to: { layer: "business" } },
        ],
      },
    },
    modifiers: [{ id: "m", when: { fact: "value/nps", below: 0 }, add: -5 }],
    tiers: [{ id: "S", when: { fact: "score", atLeast: 90 } }, { id: "A" }],
    incentives: {
      currency: "CNY",
      rules: [
        {
          id: "bonus",
          horizon: "short",
          when: { all: [{ fact: "tier", in: ["S", "A"] }, { not: { fact: "role", equals: "carer" } }] },
          award: { kind: "percent", percent: 5, of: "fact/salary" },
        },
      ],
    },
    lowPerformance: {
      when: { streak: 2, of: { fact: "layer/user", below: 60 } },
      types: [
        {
          id: "misfit",
          when: { fact: "fit/role", equals: "carer" },
          interventions: [{ kind: "transfer", days: 30 }],
        },
      ],
      otherwise: {
        id: "review",
        interventions: [{ kind: "coaching", days: 14, courses: ["a"], checkpoints: [7] }],
      },
    },
  });

type Typed = ReturnType<typeof policy>;

/** Whether each of two types can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The parts that every literal below shares. */
const rest = { steelyard: 1, id: "p", version: "1" } as const;
const layers = [{ id: "business" }, { id: "user" }] as const;
const indicators = [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 60 } }] as const;
const roles = { seller: { layers: { user: 1 } }, carer: { indicators: { nps: 1 } } } as const;
const award = { kind: "badge", badge: "b" } as const;

describe("a literal policy keeps its names", () => {
  test("as types", () => {
    type Named = Policy<{
      layer: "business" | "user";
      indicator: "sales" | "nps";
      role: "seller" | "carer";
      stage: "launch";
      tier: "S" | "A";
    }>;
    expectTypeOf<Same<Typed, Named>>().toEqualTypeOf<true>();
    expectTypeOf<Same<Typed, Policy>>().toEqualTypeOf<false>();
    expectTypeOf<Typed>().toExtend<Policy>();
  });

  test("without stages and tiers there are none to name", () => {
    const small = definePolicy({ ...rest, layers, indicators, roles });
    type Named = Policy<{
      layer: "business" | "user";
      indicator: "nps";
      role: "seller" | "carer";
      stage: never;
      tier: never;
    }>;
    expectTypeOf<Same<typeof small, Named>>().toEqualTypeOf<true>();
    // @ts-expect-error there is no stage
    resolveWeights(small, { role: "seller", stage: "launch" });
    resolveWeights(small, { role: "seller", stage: null });
  });

  test("every function takes it, and plain policies too", () => {
    expectTypeOf(lintPolicy).toBeCallableWith(policy());
    expectTypeOf(lintPolicy).toBeCallableWith({} as Policy);
  });
});

describe("score and appraise take the policy's names alone", () => {
  test("right ones compile", () => {
    score(policy(), { id: "a", role: "seller" });
    score(policy(), {
      id: "a",
      role: "carer",
      stage: "launch",
      cohort: "x",
      observations: { nps: 5, sales: null },
    });
    score(policy(), {
      id: "a",
      role: "seller",
      stage: null,
      observations: null,
      targets: { sales: "300" },
      facts: { any: true },
    });
    score(policy(), {
      id: "a",
      role: "seller",
      observations: { nps: { of: [1, "2"] }, sales: { value: 1, sample: 2 } },
      history: [{ period: "2026-Q2", score: 90, values: { gone: 5 } }],
      title: ["any"],
      meta: new Map(),
    });
    appraise(policy(), {
      period: "2026",
      subjects: [{ id: "a", role: "carer", observations: { nps: { missing: "ill" } } }],
    });
  });

  test("wrong ones do not", () => {
    // @ts-expect-error no such role
    score(policy(), { id: "a", role: "clerk" });
    // @ts-expect-error no such stage
    score(policy(), { id: "a", role: "seller", stage: "end" });
    // @ts-expect-error no such indicator
    score(policy(), { id: "a", role: "seller", observations: { price: 5 } });
    // @ts-expect-error no such indicator
    score(policy(), { id: "a", role: "seller", targets: { price: 5 } });
    // @ts-expect-error no such observation
    score(policy(), { id: "a", role: "seller", observations: { nps: true } });
    // @ts-expect-error no such form
    score(policy(), { id: "a", role: "seller", observations: { nps: { value: 5 } } });
    // @ts-expect-error no such key
    score(policy(), { id: "a", role: "seller", note: "x" });
    // @ts-expect-error an id is asked
    score(policy(), { role: "seller" });
    // @ts-expect-error a role is asked
    score(policy(), { id: "a" });
    appraise(policy(), {
      period: "2026",
      subjects: [
        { id: "a", role: "seller" },
        // @ts-expect-error no such role
        { id: "b", role: "clerk" },
      ],
    });
    // @ts-expect-error a period is asked
    appraise(policy(), { subjects: [] });
  });
});

describe("resolveWeights takes the policy's names alone", () => {
  test("and answers with them", () => {
    const resolved = resolveWeights(policy(), { role: "seller", stage: "launch" });
    expectTypeOf(resolved.weights).toEqualTypeOf<{ readonly sales: number; readonly nps: number }>();
    expectTypeOf(resolved.layers).toEqualTypeOf<{ readonly business: number; readonly user: number }>();
    expectTypeOf(resolved.role).toEqualTypeOf<"seller" | "carer">();
    expectTypeOf(resolved.stage).toEqualTypeOf<"launch" | null>();
    // @ts-expect-error no such role
    resolveWeights(policy(), { role: "clerk" });
    // @ts-expect-error no such stage
    resolveWeights(policy(), { role: "seller", stage: "end" });
    // @ts-expect-error a role is asked
    resolveWeights(policy(), {});
    // @ts-expect-error no such indicator
    resolved.weights.price;
  });
});

describe("inside of the literal", () => {
  const base = { ...rest, layers, indicators, roles } as const;

  test("indicators name a layer", () => {
    definePolicy({
      ...base,
      indicators: [
        {
          id: "nps",
          // @ts-expect-error no such layer
          layer: "client",
          scoring: { kind: "linear", floor: 0, target: 60 },
        },
      ],
    });
  });

  test("a scoring has the keys of its kind", () => {
    definePolicy({
      ...base,
      indicators: [
        {
          id: "nps",
          layer: "user",
          // @ts-expect-error a linear scoring has a floor
          scoring: { kind: "linear", target: 60 },
        },
        {
          id: "csat",
          layer: "user",
          // @ts-expect-error there is no such kind
          scoring: { kind: "curve" },
        },
      ],
    });
  });

  test("roles name layers and indicators", () => {
    definePolicy({
      ...base,
      roles: {
        // @ts-expect-error no such layer
        a: { layers: { client: 1 } },
        // @ts-expect-error no such layer
        b: { layers: { user: 1 }, within: { client: { nps: 1 } } },
        // @ts-expect-error no such indicator
        c: { layers: { user: 1 }, within: { user: { csat: 1 } } },
        // @ts-expect-error no such indicator
        d: { indicators: { csat: 1 } },
        // @ts-expect-error no such indicator
        e: { layers: { user: 1 }, targets: { csat: 1 } },
        f: { layers: { user: 1 }, within: { user: { nps: 1 } }, targets: { nps: 1 } },
      },
    });
  });

  test("adjustments name indicators, layers and roles", () => {
    definePolicy({
      ...base,
      stages: {
        now: {
          adjust: [
            { set: "nps", share: 1, roles: ["seller"] },
            // @ts-expect-error no such indicator
            { set: "csat", share: 1 },
            // @ts-expect-error no such layer
            { multiply: { layer: "client" }, by: 2 },
            // @ts-expect-error no such indicator
            { shift: "0.1", from: "csat", to: "nps" },
            // @ts-expect-error no such role
            { set: "nps", share: 1, roles: ["clerk"] },
            // @ts-expect-error a share or a weight is asked
            { set: "nps" },
          ],
        },
      },
    });
  });

  test("conditions name indicators, layers, roles and stages", () => {
    definePolicy({
      ...base,
      modifiers: [
        { id: "a", add: 1, when: { fact: "points/nps", atLeast: 1 } },
        { id: "b", add: 1, when: { fact: "fact/anything", in: ["x", 5, true] } },
        // @ts-expect-error no such indicator
        { id: "c", add: 1, when: { fact: "value/csat", atLeast: 1 } },
        // @ts-expect-error no such indicator
        { id: "d", add: 1, when: { not: { fact: "points/csat", atLeast: 1 } } },
        // @ts-expect-error no such layer
        { id: "e", add: 1, when: { fact: "layer/client", atLeast: 1 } },
        // @ts-expect-error no such fact
        { id: "f", add: 1, when: { fact: "mood", atLeast: 1 } },
        // @ts-expect-error no such role
        { id: "g", add: 1, when: { fact: "role", equals: "clerk" } },
        // @ts-expect-error no such role
        { id: "h", add: 1, when: { all: [{ fact: "role", in: ["seller", "clerk"] }] } },
        // @ts-expect-error there is no stage at all
        { id: "i", add: 1, when: { fact: "stage", equals: "now" } },
        // @ts-expect-error a number is asked
        { id: "j", add: 1, when: { fact: "base", atLeast: true } },
      ],
    });
  });

  test("conditions name tiers", () => {
    const rule = { horizon: "short", award } as const;
    definePolicy({
      ...base,
      tiers: [{ id: "S", when: { fact: "score", atLeast: 90 } }, { id: "A" }],
      incentives: {
        currency: "CNY",
        rules: [
          { id: "a", ...rule, when: { fact: "tier", equals: "S" } },
          { id: "b", ...rule, when: { streak: 2, of: { fact: "tier", in: ["S", "A"] } } },
          // @ts-expect-error no such tier
          { id: "c", ...rule, when: { fact: "tier", equals: "Z" } },
          // @ts-expect-error no such tier
          { id: "d", ...rule, when: { any: [{ fact: "tier", in: ["S", "Z"] }] } },
          // @ts-expect-error no such tier
          { id: "e", ...rule, when: { streak: 2, of: { fact: "tier", equals: "Z" } } },
        ],
      },
      lowPerformance: {
        // @ts-expect-error no such tier
        when: { fact: "tier", equals: "Z" },
        // @ts-expect-error no such role
        types: [{ id: "t", when: { fact: "fit/role", equals: "clerk" }, interventions: [] }],
        otherwise: { id: "o", interventions: [] },
      },
    });
  });

  test("awards, horizons and interventions are of known kinds", () => {
    const when = { fact: "score", atLeast: 90 } as const;
    definePolicy({
      ...base,
      incentives: {
        currency: "CNY",
        rules: [
          // @ts-expect-error no such award
          { id: "a", horizon: "short", when, award: { kind: "car" } },
          // @ts-expect-error no such horizon
          { id: "b", horizon: "soon", when, award },
          // @ts-expect-error a percentage is taken of a fact of the host
          { id: "c", horizon: "short", when, award: { kind: "percent", percent: 5, of: "salary" } },
        ],
      },
      lowPerformance: {
        when,
        types: [],
        // @ts-expect-error nothing can dismiss anyone
        otherwise: { id: "o", interventions: [{ kind: "dismissal", days: 1 }] },
      },
    });
  });

  test("there are no unknown keys", () => {
    // @ts-expect-error no such key
    definePolicy({ ...base, titel: "x" });
    // @ts-expect-error no such rounding
    definePolicy({ ...base, scale: { rounding: "halfUp" } });
  });
});
