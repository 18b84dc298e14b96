import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Scalar } from "../../../src/number/scalar.js";
import type { Comparison, Condition, Place } from "../../../src/policy/condition.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import { figureOf, figures } from "./figure.js";
import { turningPoints } from "./indicator.js";
import type { Outline } from "./outline.js";

/** Facts of the host that policies ask for and subjects carry. */
export const FACTS = ["monthlySalary", "grade", "warned", "late-days"] as const;

/** What facts hold: numbers, numbers as text, other text, booleans. */
export const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  figures(-2, 6, 0, true),
  figures(0, 5, 1, true),
  fc.constantFrom<Scalar>("4.80", "007", "7", "x", "", true, false),
);

/** The cohort texts of subjects. */
export const COHORTS = ["team-a", "团队", "7"] as const;

/** Conditions that may stand in a place of the policy: comparisons of its facts, and what joins them. */
export function conditions(
  outline: Outline,
  indicators: readonly Indicator[],
  place: Place,
): fc.Arbitrary<Condition> {
  const comparison = comparisons(outline, indicators, place);
  const joined = (parts: fc.Arbitrary<Condition>) => [
    fc.record({ all: fc.array(parts, { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(parts, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: parts }),
  ];
  const flat = fc.oneof(...joined(comparison));
  const nested = fc.oneof(...joined(fc.oneof(comparison, flat)));
  const streak = fc.record({ streak: fc.integer({ min: 2, max: 4 }), of: fc.oneof(comparison, flat) });
  const past = place === "incentives" || place === "lowPerformance";
  return fc.oneof(
    { weight: 4, arbitrary: comparison as fc.Arbitrary<Condition> },
    { weight: 2, arbitrary: flat },
    { weight: 1, arbitrary: nested },
    ...(past ? [{ weight: 2, arbitrary: streak }] : []),
  );
}

function comparisons(
  outline: Outline,
  indicators: readonly Indicator[],
  place: Place,
): fc.Arbitrary<Comparison> {
  const { roles, stages, tiers, grids } = outline;
  const late = place !== "modifiers";
  const points = figures(0, 1.2 * grids.full, grids.scoreDecimals);
  const named: fc.Arbitrary<Comparison>[] = [
    amongst("role", roles),
    ...(stages.length > 0 ? [amongst("stage", stages)] : []),
    ...(place !== "modifiers" && place !== "tiers" && tiers.length > 0 ? [amongst("tier", tiers)] : []),
    ...(place === "lowPerformance" ? [amongst("fit/role", roles)] : []),
    amongst("cohort", COHORTS),
  ];
  const measured: fc.Arbitrary<Comparison>[] = [
    fc.oneof(
      ...indicators.map(({ id, scoring }) =>
        numeric(`value/${id}`, fc.constantFrom(...turningPoints(scoring))),
      ),
    ),
    fc.oneof(...indicators.map(({ id }) => numeric(`points/${id}`, points))),
    fc.oneof(...outline.layers.map((layer) => numeric(`layer/${layer}`, points))),
    numeric("coverage", figures(0, 1, 2)),
    numeric("base", points),
    ...(late
      ? [numeric("score", points), numeric("rank", figures(0, 6, 0)), numeric("size", figures(0, 6, 0))]
      : []),
    ...(late ? [numeric("top", fc.oneof(figures(0, 1, 1), thirds))] : []),
    ...(place === "lowPerformance"
      ? [numeric("fit/gain", figures(-0.3 * grids.full, 0.3 * grids.full, 1))]
      : []),
  ];
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...measured) },
    { weight: 1, arbitrary: fc.oneof(...named) },
    { weight: 1, arbitrary: hosted },
  );
}

/** Thresholds that a share such as 1/3 misses by its rounding alone. */
const thirds = fc.constantFrom(333333, 333334, 666666, 666667).map((units) => figureOf(units, 6));

const OPERATORS = ["atLeast", "atMost", "above", "below"] as const;

function numeric(fact: string, thresholds: fc.Arbitrary<DecimalInput>): fc.Arbitrary<Comparison> {
  const ordered = fc
    .tuple(fc.constantFrom(...OPERATORS), thresholds)
    .map(([by, threshold]) => ({ fact, [by]: threshold }));
  const same = fc.record({ fact: fc.constant(fact), equals: thresholds });
  const listed = fc.record({
    fact: fc.constant(fact),
    in: fc.array(fc.oneof(thresholds, fc.constantFrom<Scalar>("x", true)), { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof(
    { weight: 4, arbitrary: ordered },
    { weight: 1, arbitrary: same },
    { weight: 1, arbitrary: listed },
  ) as fc.Arbitrary<Comparison>;
}

function amongst(fact: string, names: readonly string[]): fc.Arbitrary<Comparison> {
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), equals: fc.constantFrom(...names) }),
    fc.record({ fact: fc.constant(fact), in: fc.subarray([...names], { minLength: 1 }) }),
  ) as fc.Arbitrary<Comparison>;
}

/** Comparisons of what the host knows. */
const hosted: fc.Arbitrary<Comparison> = fc.constantFrom(...FACTS).chain((name) => {
  const fact = `fact/${name}` as const;
  return fc.oneof(
    numeric(fact, figures(0, 5, 1, true)),
    fc.record({ fact: fc.constant(fact), equals: scalars }),
    fc.record({ fact: fc.constant(fact), in: fc.array(scalars, { minLength: 1, maxLength: 3 }) }),
  ) as fc.Arbitrary<Comparison>;
});
