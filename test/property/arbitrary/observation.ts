import fc from "fast-check";
import type { Observation } from "../../../src/appraisal/subject.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import { figureOf, figures } from "./figure.js";
import { inHundredths, turningPoints } from "./indicator.js";

/** Observations of an indicator in every form, many of them where its points turn, and some of nothing. */
export function observations(indicator: Indicator): fc.Arbitrary<Observation> {
  const units = hundredths(indicator);
  return fc.oneof(
    { weight: 8, arbitrary: units.map((own) => figureOf(own, 2)) },
    { weight: 2, arbitrary: loose },
    { weight: 3, arbitrary: quotients(units) },
    {
      weight: 3,
      arbitrary: fc.record({ value: units.map((own) => figureOf(own, 2)), sample: figures(0, 40, 1) }),
    },
    { weight: 2, arbitrary: nothing },
  );
}

/** Values on the axis in hundredths: turning points, half-way and a little beside, and any others. */
export function hundredths({ scoring }: Indicator): fc.Arbitrary<number> {
  const turns = turningPoints(scoring).map(inHundredths);
  const turn = fc.constantFrom(...turns);
  return fc.oneof(
    turn,
    fc.tuple(turn, turn).map(([a, b]) => Math.round((a + b) / 2)),
    fc
      .tuple(turn, turn, fc.integer({ min: 1, max: 7 }))
      .map(([a, b, eighths]) => Math.round(a + ((b - a) * eighths) / 8)),
    fc.tuple(turn, fc.integer({ min: -50, max: 50 })).map(([a, off]) => a + off),
    fc.integer({ min: -3_000, max: 30_000 }),
  );
}

/** Values off every grid, and the greatest and smallest that may come. */
const loose = fc.oneof(
  figures(-50, 150, 7),
  fc.constantFrom(1, -1, 0).map((sign) => figureOf(sign * 999_999_999, 0)),
  fc.constantFrom(1, -1, 5).map((units) => figureOf(units, 7)),
);

/** Quotients that give a value exactly, and others that never end. */
function quotients(units: fc.Arbitrary<number>): fc.Arbitrary<Observation> {
  return fc
    .tuple(units, fc.constantFrom(1, 2, 3, 7, 8, 12, 101, 196), fc.boolean())
    .map(([own, cases, whole]) => ({
      of: [whole ? figureOf(own * cases, 2) : figureOf(own, 0), figureOf(cases, 0)] as const,
    }));
}

const nothing: fc.Arbitrary<Observation> = fc.oneof(
  fc.constantFrom<Observation>(null, undefined, { missing: "ill" }, { missing: "" }),
  figures(-5, 5, 0).map((a) => ({ of: [a, figureOf(0, 0)] as const })),
);
