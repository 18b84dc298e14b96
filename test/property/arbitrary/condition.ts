import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Scalar } from "../../../src/number/scalar.js";
import type { Comparison, Condition } from "../../../src/policy/condition.js";
import type { Place } from "../../../src/policy/fact.js";
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
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...measures(outline, indicators, place))
        .chain(([fact, at]) => numeric(fact, at())),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...namings(outline, place)).chain(([fact, names]) => amongst(fact, names)),
    },
    { weight: 1, arbitrary: hosted },
  );
}

type Measure = readonly [fact: string, at: () => fc.Arbitrary<DecimalInput>];

/** The facts that are numbers, and where to compare them. */
function measures({ grids, layers }: Outline, indicators: readonly Indicator[], place: Place): Measure[] {
  const points = () => figures(0, 1.2 * grids.full, grids.scoreDecimals);
  const position = () => figures(0, 6, 0);
  const early: Measure[] = [
    ...indicators.map(
      ({ id, scoring }): Measure => [`value/${id}`, () => fc.constantFrom(...turningPoints(scoring))],
    ),
    ...indicators.map(({ id }): Measure => [`points/${id}`, points]),
    ...layers.map((layer): Measure => [`layer/${layer}`, points]),
    ["coverage", () => figures(0, 1, 2)],
    ["base", points],
  ];
  if (place === "modifiers") return early;
  const late: Measure[] = [
    ["score", points],
    ["rank", position],
    ["size", position],
    ["top", () => fc.oneof(figures(0, 1, 1), thirds)],
  ];
  if (place !== "lowPerformance") return [...early, ...late, ...late];
  return [...early, ...late, ...late, ["fit/gain", () => figures(-0.3 * grids.full, 0.3 * grids.full, 1)]];
}

/** The facts whose values are names, and those names. */
function namings({ roles, stages, tiers }: Outline, place: Place): (readonly [string, readonly string[]])[] {
  const all: (readonly [string, readonly string[]])[] = [
    ["role", roles],
    ["cohort", COHORTS],
    ["stage", stages],
  ];
  if (place === "incentives" || place === "lowPerformance") all.push(["tier", tiers]);
  if (place === "lowPerformance") all.push(["fit/role", roles]);
  return all.filter(([, names]) => names.length > 0);
}

/** Thresholds that a share such as 1/3 misses by its rounding alone. */
const thirds = fc.constantFrom(333_333, 333_334, 666_666, 666_667).map((units) => figureOf(units, 6));

const OPERATORS = ["atLeast", "atMost", "above", "below"] as const;

function numeric(fact: string, thresholds: fc.Arbitrary<DecimalInput>): fc.Arbitrary<Comparison> {
  const others = fc.oneof(thresholds, fc.constantFrom<Scalar>("x", true));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...OPERATORS), thresholds)
        .map(([by, own]) => ({ fact, [by]: own })),
    },
    { weight: 1, arbitrary: thresholds.map((equals) => ({ fact, equals })) },
    {
      weight: 1,
      arbitrary: fc.array(others, { minLength: 1, maxLength: 3 }).map((list) => ({ fact, in: list })),
    },
  ) as fc.Arbitrary<Comparison>;
}

function amongst(fact: string, names: readonly string[]): fc.Arbitrary<Comparison> {
  return fc.oneof(
    fc.constantFrom(...names).map((equals) => ({ fact, equals })),
    fc.subarray([...names], { minLength: 1 }).map((list) => ({ fact, in: list })),
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
