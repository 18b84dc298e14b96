import fc from "fast-check";
import type { Subject } from "../../../src/appraisal/subject.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import { COHORTS, FACTS, scalars } from "./condition.js";
import { figures } from "./figure.js";
import { histories } from "./history.js";
import { observations } from "./observation.js";
import type { Outline } from "./outline.js";
import { targets } from "./role.js";

const maybe = <T>(of: fc.Arbitrary<T>, freq = 2) => fc.option(of, { nil: undefined, freq });

/** Subjects that fit a policy, but for their ids: they may still be refused, for an indicator may be asked of them. */
export function subjects(
  outline: Outline,
  indicators: readonly Indicator[],
  past = true,
): fc.Arbitrary<Subject> {
  return fc.record({
    id: fc.constant("e"),
    role: fc.constantFrom(...outline.roles),
    stage: fc.constantFrom(null, undefined, ...outline.stages, ...outline.stages),
    cohort: maybe(fc.constantFrom(...COHORTS), 4),
    observations: fc.record(
      Object.fromEntries(indicators.map((indicator) => [indicator.id, observations(indicator)])),
    ),
    targets: targets(indicators, 2),
    facts: maybe(
      fc.record(
        {
          ...Object.fromEntries(FACTS.map((name) => [name, scalars])),
          monthlySalary: figures(-1, 20_000, 2, true),
        },
        { requiredKeys: [] },
      ),
    ),
    history: past ? maybe(histories(outline, indicators), 2) : fc.constant(undefined),
    title: fc.constantFrom(undefined, "Ms Li"),
    meta: fc.constantFrom(undefined, { team: [1, "a"] }),
  }) as fc.Arbitrary<Subject>;
}

/** A list of subjects with ids of their own, in which some are the like of an earlier one: they tie. */
export function crowds(
  outline: Outline,
  indicators: readonly Indicator[],
  { least = 1, most = 4, past = true }: { least?: number; most?: number; past?: boolean } = {},
): fc.Arbitrary<Subject[]> {
  return fc
    .array(fc.tuple(subjects(outline, indicators, past), fc.option(fc.nat({ max: 7 }), { freq: 2 })), {
      minLength: least,
      maxLength: most,
    })
    .map((list) => {
      const made: Subject[] = [];
      for (const [index, [own, like]] of list.entries()) {
        const twin = like === null || index === 0 ? null : (made[like % index] as Subject);
        made.push({ ...(twin ?? own), id: `e-${index}` });
      }
      return made;
    });
}
