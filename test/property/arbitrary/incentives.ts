import fc from "fast-check";
import type { Condition } from "../../../src/policy/condition.js";
import type { Award, Incentives, Percentage } from "../../../src/policy/incentives.js";
import { FACTS } from "./condition.js";
import { figures } from "./figure.js";

const RULES = ["bonus", "Promotion-1", "shares", "badge_2"];

const ANYBODY: Condition = { fact: "score", atLeast: 0 };

/** Incentives: rules with awards of every kind, added up or the highest alone, with a ceiling or without. */
export function incentives(conditions: fc.Arbitrary<Condition>): fc.Arbitrary<Incentives> {
  const rule = fc.tuple(
    fc.constantFrom("short" as const, "mid" as const, "long" as const),
    // Money in place of other money is rare enough where two rules have to fire by chance.
    fc.oneof({ weight: 2, arbitrary: conditions }, { weight: 1, arbitrary: fc.constant(ANYBODY) }),
    awards,
  );
  return fc.record({
    currency: fc.constant("CNY"),
    decimals: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    stacking: fc.constantFrom(undefined, "sum" as const, "highest" as const, "highest" as const),
    ceiling: fc.option(percentages, { nil: undefined, freq: 2 }),
    rules: fc
      .array(rule, { maxLength: RULES.length })
      .map((list) =>
        list.map(([horizon, when, award], index) => ({ id: RULES[index] as string, horizon, when, award })),
      ),
  });
}

const percentages: fc.Arbitrary<Percentage> = fc.record({
  percent: fc.oneof(figures(0, 50, 1), figures(0, 1_000, 3)),
  of: fc.constantFrom(...FACTS).map((name) => `fact/${name}` as const),
});

const money: fc.Arbitrary<Award> = fc.oneof(
  percentages.map((percentage) => ({ kind: "percent" as const, ...percentage })),
  fc.record({ kind: fc.constant("amount" as const), amount: figures(0, 100, 3) }),
  fc.record({ kind: fc.constant("amount" as const), amount: figures(0, 99_999_999_999, 0) }),
);

const honours: fc.Arbitrary<Award> = fc.oneof(
  fc.constantFrom<Award>({ kind: "programme", programme: "trainee" }, { kind: "badge", badge: "star" }),
  fc.record({ kind: fc.constant("equity" as const), units: figures(1, 100, 1) }),
  fc.record({ kind: fc.constant("points" as const), points: figures(1, 100, 1) }),
);

const awards: fc.Arbitrary<Award> = fc.oneof(
  { weight: 3, arbitrary: money },
  { weight: 1, arbitrary: honours },
);
