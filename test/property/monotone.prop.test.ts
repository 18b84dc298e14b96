import fc from "fast-check";
import { appraise, resolveWeights } from "steelyard";
import { expect, it } from "vitest";
import { figureOf, write } from "./arbitrary/figure.js";
import { PRESENT } from "./arbitrary/history.js";
import { hundredths } from "./arbitrary/observation.js";
import { type Features, SCORING } from "./arbitrary/policy.js";
import { type Case, cases } from "./arbitrary/run.js";
import { ABSOLUTE } from "./arbitrary/scoring.js";
import { directionOf } from "./direction.js";

const PLAIN: Features = { ...SCORING, kinds: ABSOLUTE, stages: 1 };

interface Change {
  readonly id: string;
  readonly worse: number;
  readonly better: number;
}

/** A case with one subject, and two values of one of its indicators; null where none is better in one direction. */
const improvements: fc.Arbitrary<{ one: Case; change: Change | null }> = cases(PLAIN, {
  most: 1,
  past: false,
}).chain((one) => {
  const choices = improvable(one);
  const drawn: fc.Arbitrary<Change | null>[] = choices.map(({ id, direction, values }) =>
    fc.tuple(values, values).map((pair) => {
      const [low, high] = pair.sort((a, b) => a - b) as [number, number];
      return { id, worse: direction > 0 ? low : high, better: direction > 0 ? high : low };
    }),
  );
  return fc.oneof(...(drawn.length > 0 ? drawn : [fc.constant(null)])).map((change) => ({ one, change }));
});

/** The indicators that weigh something for the case's subject and are better in one direction. */
function improvable({ policy, draft, subjects }: Case) {
  const { role, stage } = subjects[0] as (typeof subjects)[number];
  const { weights } = resolveWeights(policy, { role, stage });
  return draft.template.indicators.flatMap((indicator) => {
    const direction = directionOf(indicator.scoring);
    if (direction === null || weights[indicator.id] === 0) return [];
    return [{ id: indicator.id, direction, values: hundredths(indicator) }];
  });
}

it("improving one indicator never lowers its points, the base or the score", () => {
  fc.assert(
    fc.property(improvements, ({ one, change }) => {
      fc.pre(change !== null);
      const { id, worse, better } = change as Change;
      const [subject] = one.subjects;
      const subjects = [worse, better].map((value, index) => ({
        ...(subject as NonNullable<typeof subject>),
        id: `e-${index}`,
        observations: { ...subject?.observations, [id]: figureOf(value, 2) },
      }));
      const { results } = appraise(one.policy, { period: PRESENT, subjects: write(subjects, "text") });
      const [before, after] = results;
      fc.pre(before?.status === "scored" && after?.status === "scored");
      const points = results.map(
        ({ indicators }) => indicators.find((row) => row.id === id)?.points ?? Number.NaN,
      );
      expect(points[1]).toBeGreaterThanOrEqual(points[0] as number);
      expect(after?.base).toBeGreaterThanOrEqual(before?.base as number);
      expect(after?.score).toBeGreaterThanOrEqual(before?.score as number);
    }),
  );
});
