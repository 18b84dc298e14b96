import {
  appraise,
  compilePlan,
  definePolicy,
  type Plan,
  type Policy,
  parsePolicy,
  type Result,
  resolveWeights,
  type Scorecard,
  type SteelyardError,
  safeParsePolicy,
  score,
} from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { describe, expectTypeOf, test } from "vitest";

const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "typed",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 60 } }],
    roles: { seller: { layers: { user: 1 } } },
    stages: { launch: { adjust: [] } },
    tiers: [{ id: "S", when: { fact: "score", atLeast: 90 } }, { id: "A" }],
  });

describe("results are typed by the policy's names", () => {
  const run = () => appraise(policy(), { period: "2026", subjects: [] });

  test("of a run", () => {
    const { results, rejected } = run();
    const [result] = results;
    if (result === undefined) return;
    expectTypeOf(result.role).toEqualTypeOf<"seller">();
    expectTypeOf(result.stage).toEqualTypeOf<"launch" | null>();
    expectTypeOf(result.indicators[0]?.id).toEqualTypeOf<"nps" | undefined>();
    expectTypeOf(result.tier).toEqualTypeOf<"S" | "A" | null | undefined>();
    expectTypeOf(result.status).toEqualTypeOf<"scored" | "insufficient">();
    expectTypeOf(rejected[0]?.id).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(rejected[0]?.path).toEqualTypeOf<string | undefined>();
  });

  test("the status decides what is there", () => {
    const [result] = run().results;
    if (result?.status === "scored") {
      expectTypeOf(result.score).toEqualTypeOf<number>();
      expectTypeOf(result.base).toEqualTypeOf<number>();
      expectTypeOf(result.rank).toEqualTypeOf<number | null>();
      expectTypeOf(result.tier).toEqualTypeOf<"S" | "A" | null>();
      expectTypeOf(result.layers[0]?.id).toEqualTypeOf<"user" | undefined>();
      expectTypeOf(result.trace.tiers[0]?.outcome).toEqualTypeOf<
        "fired" | "notFired" | "unknown" | undefined
      >();
    } else if (result !== undefined) {
      expectTypeOf(result.score).toEqualTypeOf<undefined>();
      expectTypeOf(result.tier).toEqualTypeOf<undefined>();
    }
  });

  test("of one card", () => {
    const card = score(policy(), { id: "a", role: "seller" });
    expectTypeOf(card.indicators[0]?.id).toEqualTypeOf<"nps" | undefined>();
    if (card.status === "scored") expectTypeOf(card.score).toEqualTypeOf<number>();
    // @ts-expect-error a card has no rank
    card.rank;
  });

  test("of the preset", () => {
    const { weights } = resolveWeights(operationsAssistant, { role: "campaign", stage: "mature" });
    expectTypeOf(weights.nps).toEqualTypeOf<number>();
    // @ts-expect-error no such indicator
    weights.mood;
    // @ts-expect-error no such role
    resolveWeights(operationsAssistant, { role: "clerk" });
  });
});

describe("a policy read from JSON takes any text", () => {
  const read = () => parsePolicy(JSON.parse("{}"));

  test("as role, stage and indicator", () => {
    expectTypeOf(read()).toEqualTypeOf<Policy>();
    const any = "any" as string;
    const card = score(read(), {
      id: any,
      role: any,
      stage: any,
      observations: { [any]: 5 },
      targets: { [any]: 5 },
    });
    expectTypeOf(card).toEqualTypeOf<Scorecard>();
    const { results } = appraise(read(), { period: any, subjects: [{ id: any, role: "whoever" }] });
    expectTypeOf(results).toEqualTypeOf<readonly Result[]>();
    expectTypeOf(resolveWeights(read(), { role: any }).weights).toEqualTypeOf<{
      readonly [x: string]: number;
    }>();
  });

  test("or its issues", () => {
    const result = safeParsePolicy({} as unknown);
    if (result.ok) expectTypeOf(result.policy).toEqualTypeOf<Policy>();
    else {
      expectTypeOf(result.issues[0].path).toEqualTypeOf<string>();
      expectTypeOf(result.issues[0].message["zh-CN"]).toEqualTypeOf<string>();
      // @ts-expect-error there is no policy
      result.policy;
    }
  });

  test("and a plan", () => {
    expectTypeOf(compilePlan(read())).toEqualTypeOf<Plan>();
    expectTypeOf(compilePlan(policy())).toEqualTypeOf<Plan>();
  });
});

test("results and policies cannot be written to", () => {
  const { results } = appraise(policy(), { period: "2026", subjects: [] });
  // @ts-expect-error read-only
  results.push();
  const [result] = results;
  // @ts-expect-error read-only
  if (result !== undefined) result.id = "b";
  // @ts-expect-error read-only
  policy().version = "2";
});

test("an error tells its code, path, facts and issues", () => {
  expectTypeOf<SteelyardError["path"]>().toEqualTypeOf<string>();
  expectTypeOf<SteelyardError["issues"]["length"]>().toEqualTypeOf<number>();
  expectTypeOf<"weights-sum">().toExtend<SteelyardError["code"]>();
  expectTypeOf<"no-such-code">().not.toExtend<SteelyardError["code"]>();
});
