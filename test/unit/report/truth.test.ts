import { expect, it } from "vitest";
import type { SeenFact } from "../../../src/appraisal/trace.js";
import type { Condition } from "../../../src/policy/condition.js";
import { type Truth, truthOf } from "../../../src/report/condition/truth.js";

const seen = (fact: string, value: SeenFact["value"], back = 0) => ({ fact, back, value });

const FACTS = [
  seen("top", 0.333333),
  seen("top", 0.333333, 1),
  seen("top", 0.25, 2),
  seen("rank", 1, 2),
  seen("size", 4, 2),
  seen("score", "1234567890123456.5"),
  seen("fact/code", "007"),
  seen("fact/count", "4.80"),
  seen("base", 70),
  seen("base", null, 1),
];

it.each<[Condition, Truth]>([
  // The third of three is at exactly a third of the way, which no decimal is.
  [{ fact: "top", atMost: "0.333333" }, false],
  [{ fact: "top", equals: "0.333333" }, false],
  [{ fact: "top", atMost: "0.333334" }, true],
  // No threshold has enough digits to come to lie on a third.
  [{ fact: "top", above: `0.${"3".repeat(1090)}` }, true],
  [{ fact: "top", below: `0.${"3".repeat(1089)}4` }, true],
  // The present period alone decides that, whatever the one before was.
  [{ streak: 2, of: { fact: "top", atMost: "0.333333" } }, false],
  [{ streak: 2, of: { fact: "top", above: "0.333333" } }, undefined],
  [{ streak: 2, of: { fact: "top", atMost: "0.33333349" } }, undefined],
  [{ streak: 2, of: { fact: "top", atMost: "0.34" } }, true],
  [{ fact: "score", equals: "1234567890123456.50" }, true],
  [{ fact: "score", in: ["x", true] as never }, false],
  [{ fact: "fact/code", equals: "7" }, false],
  [{ fact: "fact/count", equals: 4.8 }, true],
  [{ fact: "fact/count", atLeast: 5 }, false],
  [{ fact: "fact/count", equals: "4.8" }, false],
  [{ streak: 2, of: { fact: "base", atLeast: 60 } }, null],
  [{ streak: 2, of: { fact: "base", atLeast: 80 } }, false],
  // The place says the rank, too.
  [{ fact: "rank", atMost: 3 }, true],
  [{ fact: "coverage", atLeast: 1 }, undefined],
  [
    {
      all: [
        { fact: "coverage", atLeast: 1 },
        { fact: "base", below: 70 },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { fact: "coverage", atLeast: 1 },
        { fact: "base", atLeast: 70 },
      ],
    },
    true,
  ],
  [{ not: { fact: "coverage", atLeast: 1 } }, undefined],
])("%j is %s by what was kept", (condition, truth) => {
  expect(truthOf(condition, { facts: FACTS, place: { rank: 1, size: 3 } })).toBe(truth);
});

it.each<[back: number, Condition, Truth]>([
  // Whatever is kept as 0.333333 lies from 0.3333325 up to, and without, 0.3333335.
  [1, { fact: "top", atLeast: "0.3333325" }, undefined],
  [1, { fact: "top", above: "0.33333249" }, true],
  [1, { fact: "top", below: "0.3333335" }, true],
  [1, { fact: "top", atMost: "0.3333334" }, undefined],
  [1, { fact: "top", equals: "0.333333" }, undefined],
  // Some place is exactly there, although neither end nor the middle is.
  [1, { fact: "top", equals: "0.3333331" }, undefined],
  [1, { fact: "top", equals: "0.3333335" }, false],
  [1, { fact: "top", in: ["0.5", "0.3333334"] }, undefined],
  [1, { fact: "top", in: ["0.5", "none"] as never }, false],
  [1, { not: { fact: "top", above: "0.3333331" } }, undefined],
  [
    1,
    {
      any: [
        { fact: "top", atMost: "0.333333" },
        { fact: "base", atLeast: 60 },
      ],
    },
    undefined,
  ],
  [
    1,
    {
      all: [
        { fact: "top", atMost: "0.333333" },
        { fact: "coverage", atLeast: 0 },
      ],
    },
    undefined,
  ],
  // An entry with rank and size has its exact share.
  [2, { fact: "top", atMost: "0.25" }, true],
  [2, { fact: "top", below: "0.25" }, false],
  [2, { fact: "top", equals: "0.250" }, true],
])("%i back, %j is %s by what was kept", (back, condition, truth) => {
  expect(truthOf(condition, { facts: FACTS, place: { rank: 1, size: 3 } }, back)).toBe(truth);
});
