import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import type { Scoring } from "../../../src/scoring/index.js";
import { figureOf, figures, textIn } from "./figure.js";

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

/** Indicators of a given name: what is measured, what its absence means, how it is scored. */
export function indicators(
  names: { readonly id: string; readonly layer: string },
  scorings: fc.Arbitrary<Scoring>,
): fc.Arbitrary<Indicator> {
  return fc.record({
    id: fc.constant(names.id),
    layer: fc.constant(names.layer),
    title: fc.constantFrom(undefined, "NPS", { en: "Orders", "zh-CN": "订单" }),
    unit: fc.constantFrom(undefined, "min"),
    decimals: maybe(fc.integer({ min: 0, max: 6 })),
    missing: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(undefined, "exclude" as const, "zero" as const) },
      { weight: 1, arbitrary: fc.constant("reject" as const) },
    ),
    minimumSample: fc.option(figures(0, 20, 1), { nil: undefined, freq: 2 }),
    scoring: scorings,
  });
}

/** The values at which something happens to an indicator's points: ends, knots, thresholds, steps. */
export function turningPoints(scoring: Scoring): readonly DecimalInput[] {
  switch (scoring.kind) {
    case "linear":
      return [scoring.floor, scoring.target];
    case "ratio":
      return [scoring.target, figureOf(0, 0)];
    case "piecewise":
      return scoring.knots.map(({ at }) => at);
    case "bands":
      return scoring.bands.map((band) => ("atLeast" in band ? band.atLeast : band.atMost));
    case "step":
      return [
        scoring.reference,
        between(scoring.reference, scoring.every, 1),
        between(scoring.reference, scoring.every, -2),
      ];
    case "percentile":
      return [figureOf(0, 0), figureOf(1, 0)];
  }
}

const between = (from: DecimalInput, every: DecimalInput, steps: number) =>
  figureOf(inHundredths(from) + steps * inHundredths(every), 2);

/** A figure of the value's axis in hundredths. */
export function inHundredths(figure: DecimalInput): number {
  return Math.round(Number(textIn(figure)) * 100);
}

/** Targets that may replace an indicator's own: on the same side of the floor, or above 0. */
export function replacements(scoring: Scoring): fc.Arbitrary<DecimalInput> | null {
  if (scoring.kind === "ratio") return figures(0.01, 100, 2);
  if (scoring.kind !== "linear") return null;
  const floor = inHundredths(scoring.floor);
  const side = inHundredths(scoring.target) > floor ? 1 : -1;
  return fc.integer({ min: 1, max: 10_000 }).map((way) => figureOf(floor + side * way, 2));
}
