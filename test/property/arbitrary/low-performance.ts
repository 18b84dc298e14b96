import fc from "fast-check";
import type { Condition } from "../../../src/policy/condition.js";
import type { Intervention, LowPerformance } from "../../../src/policy/low-performance.js";

const TYPES = ["skillGap", "motivation-gap", "role_misfit"];

/** Handlings of low performance: who is concerned, and which kind it is. */
export function lowPerformances(conditions: fc.Arbitrary<Condition>): fc.Arbitrary<LowPerformance> {
  return fc.record({
    when: conditions,
    types: fc
      .array(fc.tuple(conditions, interventions), { maxLength: TYPES.length })
      .map((list) =>
        list.map(([when, own], index) => ({ id: TYPES[index] as string, when, interventions: own })),
      ),
    otherwise: fc.record({ id: fc.constant("other"), interventions }),
  });
}

const KINDS = ["training", "okrReview", "transfer", "coaching", "processChange"] as const;

const interventions: fc.Arbitrary<Intervention[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    days: fc.integer({ min: 1, max: 3_650 }),
    courses: fc.constantFrom(undefined, ["data-analysis"]),
    checkpoints: fc.constantFrom(undefined, [30, 60]),
  }),
  { minLength: 1, maxLength: 2 },
);
