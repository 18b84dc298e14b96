import { expect, it } from "vitest";
import type { SeenFact } from "../../../src/appraisal/trace.js";
import type { Comparison, Condition } from "../../../src/policy/condition.js";
import { type Truth, truthOf } from "../../../src/report/condition/truth.js";

const seen = (fact: string, value: SeenFact["value"], back = 0) => ({ fact, back, value });

const FACTS = [
  seen("top", 0.333333),
  seen("top", 0.333333, 1),
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
  [{ streak: 2, of: { fact: "top", atMost: "0.333333" } }, undefined],
  [{ streak: 2, of: { fact: "top", atMost: "0.34" } }, true],
  [{ fact: "score", equals: "1234567890123456.50" }, true],
  [{ fact: "score", in: ["x", true] as never }, false],
  [{ fact: "fact/code", equals: "7" }, false],
  [{ fact: "fact/count", equals: 4.8 }, true],
  [{ fact: "fact/count", atLeast: 5 }, false],
  [{ fact: "fact/count", equals: "4.8" }, false],
  [{ streak: 2, of: { fact: "base", atLeast: 60 } }, null],
  [{ streak: 2, of: { fact: "base", atLeast: 80 } }, false],
  [{ fact: "rank", atMost: 3 } as Comparison, undefined],
])("%j is %s by what was kept", (condition, truth) => {
  expect(truthOf(condition, { facts: FACTS, place: { rank: 1, size: 3 } })).toBe(truth);
});
