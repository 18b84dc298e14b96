import fc from "fast-check";
import type { HistoryEntry } from "../../../src/appraisal/subject.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import { COHORTS, FACTS, scalars } from "./condition.js";
import { figures } from "./figure.js";
import type { Outline } from "./outline.js";

/** The present period of generated runs. */
export const PRESENT = "2026-Q3";

const EARLIER = ["2026-Q2", "2026-Q1", "2025-Q4", "2025-Q2", "2026-06", "2025"];

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });

/** Histories of a subject: earlier periods in any order, some of another grain, each with some of what a result holds. */
export function histories(outline: Outline, indicators: readonly Indicator[]): fc.Arbitrary<HistoryEntry[]> {
  const points = figures(0, 1.2 * outline.grids.full, outline.grids.scoreDecimals);
  const ids = indicators.map(({ id }) => id);
  const entry = fc.record({
    position: maybe(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 }))),
    score: fc.option(points),
    base: maybe(points),
    top: maybe(figures(0, 1, 2)),
    coverage: maybe(figures(0, 1, 2)),
    tier: fc.constantFrom(undefined, null, ...outline.tiers),
    role: fc.constantFrom(undefined, ...outline.roles),
    stage: fc.constantFrom(undefined, ...outline.stages),
    cohort: fc.constantFrom(undefined, ...COHORTS),
    values: maybe(
      fc.dictionary(fc.constantFrom(...ids), figures(0, 100, 0), { maxKeys: 3, noNullPrototype: true }),
    ),
    points: maybe(fc.dictionary(fc.constantFrom(...ids), points, { maxKeys: 3, noNullPrototype: true })),
    layers: maybe(
      fc.dictionary(fc.constantFrom(...outline.layers), points, { maxKeys: 3, noNullPrototype: true }),
    ),
    facts: maybe(fc.dictionary(fc.constantFrom(...FACTS), scalars, { maxKeys: 3, noNullPrototype: true })),
  });
  return fc
    .shuffledSubarray(EARLIER, { maxLength: 4 })
    .chain((periods) => fc.tuple(...periods.map((period) => entry.map((own) => placed(period, own)))));
}

/** The generated position as rank and size. */
function placed(
  period: string,
  { position, ...rest }: { readonly position: [number, number] | undefined } & Omit<HistoryEntry, "period">,
): HistoryEntry {
  if (position === undefined) return { period, ...rest };
  const [rank, behind] = position;
  return { period, rank, size: rank + behind, ...rest };
}
