import fc from "fast-check";
import { appraise, type Policy, parsePolicy, resolveWeights, score } from "steelyard";
import { expect, it } from "vitest";
import type { Appraisal, Result } from "../../src/appraisal/result.js";
import { write } from "./arbitrary/figure.js";
import { indicators } from "./arbitrary/indicator.js";
import { observations } from "./arbitrary/observation.js";
import { type Features, LITTLE, SCORING } from "./arbitrary/policy.js";
import { type Case, cases } from "./arbitrary/run.js";
import { ABSOLUTE, KINDS, scorings } from "./arbitrary/scoring.js";
import { same } from "./same.js";

const ABSOLUTE_ONLY: Features = { ...SCORING, kinds: ABSOLUTE, stages: 1, modifiers: 2 };

it("on its own a subject has the scorecard that it has among others", () => {
  fc.assert(
    fc.property(cases(ABSOLUTE_ONLY, { least: 2, past: false }), ({ policy, run }) => {
      const { results } = appraise(policy, run);
      for (const result of results) {
        const subject = run.subjects.find(({ id }) => id === result.id);
        expect(result).toMatchObject(score(policy, subject as NonNullable<typeof subject>));
      }
    }),
  );
});

it("the order of subjects changes nothing but the order of the answer", () => {
  const reordered = cases(LITTLE).chain((one) =>
    fc
      .shuffledSubarray(
        one.subjects.map((_, index) => index),
        { minLength: one.subjects.length },
      )
      .map((order) => ({ one, order })),
  );
  fc.assert(
    fc.property(reordered, ({ one: { policy, run }, order }) => {
      const subjects = order.map((index) => run.subjects[index] as (typeof run.subjects)[number]);
      const [given, other] = [appraise(policy, run), appraise(policy, { ...run, subjects })];
      const byId = (answer: Appraisal) => new Map(answer.results.map((result) => [result.id, result]));
      same(byId(other), byId(given));
      same(other.rejected.map(({ id }) => id).sort(), given.rejected.map(({ id }) => id).sort());
    }),
  );
});

it("the order of keys changes nothing; that of the roles decides between fits that are equal, and nothing else", () => {
  fc.assert(
    fc.property(cases(LITTLE, { most: 2 }), fc.boolean(), ({ policy, run }, withRoles) => {
      const turned = reversed(policy) as Policy;
      const roles = withRoles ? turned.roles : policy.roles;
      const answer = appraise({ ...turned, roles }, reversed(run) as typeof run);
      const given = appraise(policy, run);
      if (withRoles) same(answer.results.map(withoutFit), given.results.map(withoutFit));
      else same(answer, given);
    }),
  );
});

/** A document with the keys of every object in the opposite order; lists stay as they are. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

/** A result without what rests on the fit for other roles. */
function withoutFit(result: Result): object {
  const { fit, lowPerformance, interventions, trace, ...rest } = result;
  const {
    fit: bases,
    lowPerformance: classes,
    ...kept
  } = trace as Extract<Result, { status: "scored" }>["trace"];
  return { ...rest, trace: kept };
}

/** A case, and the same with one more indicator, which weighs nothing. */
const spared = cases(LITTLE, { most: 2 }).chain((one) => {
  const { outline, template } = one.draft;
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      place: fc.nat(outline.indicators.length),
      layer: layerFor(one),
    })
    .chain(({ kind, place, layer }) =>
      indicators({ id: "spare", layer }, scorings([kind], outline.grids)).chain((made) => {
        // The highest cap of any indicator bounds the score: the spare one must not raise it.
        const spare = { ...made, scoring: { ...made.scoring, cap: undefined } };
        const list = [...template.indicators.slice(0, place), spare, ...template.indicators.slice(place)];
        const layers = template.layers.some(({ id }) => id === layer)
          ? template.layers
          : [{ id: layer }, ...template.layers];
        return fc
          .array(observations(spare), { minLength: one.subjects.length, maxLength: one.subjects.length })
          .map((values) => ({ one, values, template: { ...template, indicators: list, layers } }));
      }),
    );
});

/** A layer in which a new indicator weighs nothing: a new one, or one whose shares every role names. */
function layerFor({ draft: { outline, template } }: Case): fc.Arbitrary<string> {
  const named = outline.layers.filter((layer) =>
    Object.values(template.roles).every(
      ({ indicators: flat, within }) =>
        flat !== undefined ||
        (within as Readonly<Record<string, unknown>> | undefined)?.[layer] !== undefined,
    ),
  );
  return fc.constantFrom("spare-layer", ...named);
}

it("an indicator that weighs nothing can be removed without changing a digit of anything else", () => {
  fc.assert(
    fc.property(spared, ({ one, values, template }) => {
      const policy = parsePolicy(write(template, "text"));
      for (const role of Object.keys(policy.roles)) {
        const { spare, ...weights } = resolveWeights(policy, { role }).weights;
        expect(spare).toBe(0);
        same(weights, resolveWeights(one.policy, { role }).weights);
      }
      const subjects = one.run.subjects.map((subject, index) => ({
        ...subject,
        observations: { ...subject.observations, spare: write(values[index], "text") },
      }));
      const answer = appraise(policy, { ...one.run, subjects });
      const results = answer.results.map((result) => ({
        ...result,
        indicators: result.indicators.filter(({ id }) => id !== "spare"),
      }));
      same({ ...answer, results }, appraise(one.policy, one.run));
    }),
  );
});
