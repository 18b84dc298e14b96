import fc from "fast-check";
import { type Policy, safeParsePolicy } from "steelyard";
import type { Place } from "../../../src/policy/fact.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import type { Ranking } from "../../../src/policy/ranking.js";
import type { Role } from "../../../src/policy/role.js";
import type { Stage } from "../../../src/policy/stage.js";
import { conditions } from "./condition.js";
import { figures, write } from "./figure.js";
import { incentives } from "./incentives.js";
import { indicators } from "./indicator.js";
import { lowPerformances } from "./low-performance.js";
import { modifiers } from "./modifier.js";
import { type Outline, outlines, type Size } from "./outline.js";
import { roles } from "./role.js";
import { ABSOLUTE, KINDS, type Kind, scorings } from "./scoring.js";
import { stages } from "./stage.js";
import { tiers } from "./tier.js";

/** What a policy may contain, and how large it grows. */
export interface Features extends Size {
  readonly kinds: readonly Kind[];
  /** How many modifiers. */
  readonly modifiers: number;
  /** Whether there are incentives and a handling of low performance. */
  readonly consequences: boolean;
}

/** Everything that the format has. */
export const EVERYTHING: Features = {
  layers: 4,
  indicators: 8,
  roles: 3,
  stages: 2,
  tiers: 3,
  kinds: KINDS,
  modifiers: 3,
  consequences: true,
};

/** Everything, in small policies: where a property has to take a policy through several times. */
export const LITTLE: Features = {
  ...EVERYTHING,
  layers: 2,
  indicators: 4,
  roles: 2,
  stages: 1,
  tiers: 2,
  modifiers: 2,
};

/** What is worked out for one subject at a time: nothing that another one's values change, or that follows from a tier. */
export const ONE_AT_A_TIME: Features = {
  ...EVERYTHING,
  indicators: 5,
  roles: 2,
  stages: 1,
  consequences: false,
  kinds: ABSOLUTE,
};

/** Scoring alone: no stages, and nothing that follows from a score. */
export const SCORING: Features = {
  ...EVERYTHING,
  indicators: 6,
  roles: 2,
  stages: 0,
  tiers: 0,
  modifiers: 0,
  consequences: false,
};

/** A policy as a template, with the outline that it fills in. */
export interface Draft {
  readonly outline: Outline;
  readonly template: Policy;
}

/** Policy templates; now and then one that cannot be done, for the adjustments of a stage may ask too much. */
export function drafts(features: Features): fc.Arbitrary<Draft> {
  return outlines(features)
    .chain((outline) => {
      const scoring = scorings(features.kinds, outline.grids);
      return fc
        .tuple(...outline.indicators.map((names) => indicators(names, scoring)))
        .map((list) => ({ outline, list: list as Indicator[] }));
    })
    .chain(({ outline, list }) => {
      const role = roles(outline, list);
      return fc
        .tuple(...outline.roles.map(() => role))
        .map((own) => ({ outline, list, own: keyed(outline.roles, own) }));
    })
    .chain(({ outline, list, own }) =>
      rest(features, outline, list, own).map((others) => ({
        outline,
        template: {
          steelyard: 1,
          id: "generated",
          version: "1",
          scale: outline.scale,
          layers: outline.layers.map((id) => ({ id })),
          indicators: list,
          roles: own,
          ...others,
        } as Policy,
      })),
    );
}

/** What stands on the indicators and roles of a policy. */
function rest(features: Features, outline: Outline, list: readonly Indicator[], own: Record<string, Role>) {
  const when = (place: Place) => conditions(outline, list, place);
  const stage = stages(outline, own);
  const maybe = <T>(there: boolean, of: () => fc.Arbitrary<T>) =>
    there ? fc.option(of(), { nil: undefined, freq: 3 }) : fc.constant(undefined);
  return fc.record({
    title: fc.constantFrom(undefined, "考核", { en: "Appraisal" }),
    stages: fc
      .tuple(...outline.stages.map(() => stage))
      .map((made): Record<string, Stage> | undefined =>
        made.length === 0 ? undefined : keyed(outline.stages, made),
      ),
    coverage: fc.option(fc.record({ minimum: fc.oneof(figures(0, 0.5, 2), figures(0, 1, 2)) }), {
      nil: undefined,
      freq: 2,
    }),
    modifiers: modifiers(features.modifiers, when("modifiers"), outline.grids),
    ranking: fc.option(rankings, { nil: undefined, freq: 6 }),
    tiers: outline.tiers.length === 0 ? fc.constant(undefined) : tiers(outline.tiers, when("tiers")),
    incentives: maybe(features.consequences, () => incentives(when("incentives"))),
    lowPerformance: maybe(features.consequences, () => lowPerformances(when("lowPerformance"))),
  });
}

/** Who is ranked against whom, with cohorts small enough to be met. */
export const rankings: fc.Arbitrary<Ranking> = fc.record({
  cohort: fc.constantFrom(undefined, "all" as const, "role" as const, "cohort" as const),
  minimum: fc.constantFrom(1, 2, 3, undefined),
});

function keyed<T>(keys: readonly string[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] as T]));
}

/** A draft that the format accepts, and the policy that it is. */
export interface Accepted extends Draft {
  readonly policy: Policy;
}

/** Valid policies. */
export function policies(features: Features): fc.Arbitrary<Accepted> {
  return drafts(features)
    .map((draft) => ({ ...draft, parsed: safeParsePolicy(write(draft.template, "text")) }))
    .filter(({ parsed }) => parsed.ok)
    .map(({ outline, template, parsed }) => ({
      outline,
      template,
      policy: (parsed as { policy: Policy }).policy,
    }));
}
