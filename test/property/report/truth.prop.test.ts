import fc from "fast-check";
import { expect, it } from "vitest";
import { rounded } from "../../../src/number/figure.js";
import { rational } from "../../../src/number/rational.js";
import type { Condition } from "../../../src/policy/condition.js";
import { truthOf } from "../../../src/report/condition/truth.js";
import { often } from "../fewer.js";

/** A place, and thresholds close to its share, some of them where its six decimals round. */
const asked = fc.integer({ min: 1, max: 5_000_000 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    rank: fc.integer({ min: 1, max: size }),
    steps: fc.array(fc.integer({ min: -25, max: 25 }), { minLength: 1, maxLength: 3 }),
    decimals: fc.constantFrom(6, 7, 8),
    seed: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  }),
);

const KINDS = ["atLeast", "atMost", "above", "below", "equals"] as const;

it("never says of an earlier place, kept to six decimals, what the place itself denies", () => {
  const told = { same: 0, silent: 0 };
  fc.assert(
    fc.property(asked, ({ rank, size, steps, decimals, seed }) => {
      const share = rational(BigInt(rank), BigInt(size));
      const thresholds = steps.map((step) =>
        rounded(share, decimals).plus(`${step}e-${decimals}`).toFixed(decimals),
      );
      const parts = thresholds.map((threshold, at): Condition => {
        const one = { fact: "top", [KINDS[(seed[at] as number) % 5] as string]: threshold } as Condition;
        return (seed[at + 3] as number) % 3 === 0 ? { not: one } : one;
      });
      for (const when of [...parts, { all: parts }, { any: parts }]) {
        const kept = [{ fact: "top", back: 1, value: rounded(share, 6).toNumber() }];
        const known = [
          { fact: "rank", back: 1, value: rank },
          { fact: "size", back: 1, value: size },
        ];
        const truth = truthOf(when, { facts: kept, place: null }, 1);
        told[truth === undefined ? "silent" : "same"]++;
        if (truth !== undefined) expect(truth).toBe(truthOf(when, { facts: known, place: null }, 1));
      }
    }),
  );
  if (!often()) return;
  expect(told.same).toBeGreaterThan(0);
  expect(told.silent).toBeGreaterThan(0);
});
