import fc from "fast-check";
import { appraise } from "steelyard";
import { expect, it } from "vitest";
import type { Appraisal, ScoredResult } from "../../src/appraisal/result.js";
import { type Features, SCORING } from "./arbitrary/policy.js";
import { type Case, cases } from "./arbitrary/run.js";
import { fraction, round, toNumber } from "./fraction.js";
import { same } from "./same.js";

/** Many subjects and few indicators, so that many scores are the same. */
const RANKING: Features = { ...SCORING, layers: 2, indicators: 2, roles: 2 };

const crowds = cases(RANKING, { least: 2, most: 8, past: false });

const scored = ({ results }: Appraisal) =>
  results.flatMap((result) => (result.status === "scored" ? [result] : []));

/** The text by which subjects are compared; null is outside of every cohort. */
function cohortOf({ policy, subjects }: Case, id: string): string | null {
  const subject = subjects.find((own) => own.id === id);
  const by = policy.ranking?.cohort ?? "all";
  return by === "all" ? "" : by === "role" ? (subject?.role ?? null) : (subject?.cohort ?? null);
}

it("rank is 1 and the number of higher scores, size the number of scores, top their quotient", () => {
  fc.assert(
    fc.property(crowds, (one) => {
      const answer = appraise(one.policy, one.run);
      const all = scored(answer);
      const minimum = one.policy.ranking?.minimum ?? 5;
      for (const { id, score, rank, size, top } of all) {
        const cohort = cohortOf(one, id);
        const others = all.filter((other) => cohort !== null && cohortOf(one, other.id) === cohort);
        const ranked = others.length >= minimum && cohort !== null;
        const place = 1 + others.filter((other) => other.score > score).length;
        const share = toNumber(round(fraction(place, Math.max(1, others.length)), 6, "halfExpand"));
        expect({ rank, size, top }).toEqual({
          rank: ranked ? place : null,
          size: cohort === null ? null : others.length,
          top: ranked ? share : null,
        });
      }
      const others = answer.results.filter(({ status }) => status === "insufficient");
      expect(others.filter((result) => "rank" in result || "size" in result || "tier" in result)).toEqual([]);
    }),
  );
});

/** Ways in which a subject can be at fault. */
const FLAWS: readonly ((subject: object) => unknown)[] = [
  () => null,
  () => "e-1",
  (subject) => ({ ...subject, id: "" }),
  (subject) => ({ ...subject, id: "e-0" }),
  (subject) => ({ ...subject, role: "nobody" }),
  (subject) => ({ ...subject, stage: 7 }),
  (subject) => ({ ...subject, cohort: "" }),
  (subject) => ({ ...subject, salary: 1 }),
  (subject) => ({ ...subject, observations: { nobody: 1 } }),
  (subject) => ({ ...subject, facts: { x: [] } }),
  (subject) => ({ ...subject, history: [{ period: "2026-W54" }] }),
];

it("accepted and rejected together are all that was handed in, each in its order", () => {
  const flaws = fc.array(fc.option(fc.constantFrom(...FLAWS), { freq: 2 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(crowds, flaws, ({ policy, run }, spoil) => {
      const subjects = run.subjects.map(
        (subject, index) => spoil[index]?.(subject) ?? subject,
      ) as ScoredResult[];
      const { results, rejected } = appraise(policy, { ...run, subjects } as never);
      const places = rejected.map(({ index }) => index);
      const kept = subjects.filter((_, index) => !places.includes(index));
      same(
        places,
        [...new Set(places)].sort((a, b) => a - b),
      );
      same(
        results.map(({ id }) => id),
        kept.map(({ id }) => id),
      );
      expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    }),
  );
});
