import fc from "fast-check";
import { appraise } from "steelyard";
import { expect, it } from "vitest";
import { type Features, SCORING } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { coarseScales } from "./arbitrary/scale.js";
import { ABSOLUTE } from "./arbitrary/scoring.js";
import { scoreOf } from "./oracle/score.js";

const COUNTED: Features = { ...SCORING, kinds: ABSOLUTE };

/** The same on scales that make ties: bases half-way between two scores, and parts with equal remainders. */
const TYING: Features = { ...COUNTED, scale: coarseScales };

it("a second way of counting, in fractions of whole numbers alone, comes to the same digits", () => {
  fc.assert(
    fc.property(fc.oneof(cases(COUNTED, { past: false }), cases(TYING, { past: false })), (one) => {
      const { document, run } = one.in("text");
      const { results, rejected } = appraise(one.policy, one.run);
      const expected = run.subjects.map((subject) => ({ id: subject.id, card: scoreOf(document, subject) }));
      const scored = expected.filter(({ card }) => card !== null);
      expect(rejected.map(({ id }) => id)).toEqual(
        expected.filter(({ card }) => card === null).map(({ id }) => id),
      );
      expect(results).toMatchObject(scored.map(({ id, card }) => ({ id, ...card })));
    }),
  );
});
