import fc from "fast-check";
import { type Policy, type Scorecard, SteelyardError, type Subject, score } from "steelyard";
import { createScorer, type NumericCard } from "steelyard/scorer";
import { expect, it } from "vitest";
import { ONE_AT_A_TIME } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { extremeSubjects } from "./columnar/extreme-subjects.js";
import { Dice } from "./columnar/roll.js";
import { often } from "./fewer.js";

it("a scorer says what score says, of policies with everything", () => {
  const seen = { scored: 0, insufficient: 0, refused: 0 };
  fc.assert(
    fc.property(cases(ONE_AT_A_TIME, { least: 1, most: 6, past: false }), (one) => {
      agree(one.policy, one.in("text").run.subjects, seen);
    }),
  );
  report(seen, ["scored", "refused"]);
});

it("and where policies and values are made for ties and limits", () => {
  const seen = { scored: 0, insufficient: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.noShrink(fc.nat()),
      fc.constantFrom("ties" as const, "limits" as const),
      (seed, temper) => {
        const dice = new Dice(seed);
        const policy = extremePolicy(dice, temper);
        if (policy.indicators.some(({ scoring }) => scoring.kind === "percentile")) return;
        agree(policy, extremeSubjects(policy, dice, 10), seen);
      },
    ),
  );
  report(seen, ["scored", "insufficient", "refused"]);
});

type Seen = { scored: number; insufficient: number; refused: number };

function agree(policy: Policy, subjects: readonly unknown[], seen: Seen): void {
  const scorer = createScorer(policy);
  for (const subject of subjects) {
    const expected = outcome(() => numbers(score(policy, subject as Subject)));
    // Twice, since what the first call leaves behind must not reach the second.
    expect(outcome(() => scorer(subject as Subject))).toEqual(expected);
    expect(outcome(() => scorer(subject as Subject))).toEqual(expected);
    seen["fault" in expected ? "refused" : expected.status]++;
  }
}

/** A card without its words. */
function numbers({ trace: _, indicators, ...card }: Scorecard): NumericCard {
  return { ...card, indicators: indicators.map(({ trace: _words, ...row }) => row) } as NumericCard;
}

function outcome(call: () => NumericCard): NumericCard | { readonly fault: readonly string[] } {
  try {
    return call();
  } catch (error) {
    if (error instanceof SteelyardError) return { fault: [error.code, error.path] };
    throw error;
  }
}

function report(seen: Seen, asked: readonly (keyof Seen)[]): void {
  console.log(`scorer: ${JSON.stringify(seen)}`);
  if (often()) expect(asked.filter((kind) => seen[kind] === 0)).toEqual([]);
}
