import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { EVERYTHING, type Features } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { agree, Tally } from "./columnar/agree.js";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { cleanSubjects, extremeSubjects } from "./columnar/extreme-subjects.js";
import { populate } from "./columnar/population.js";
import { Dice } from "./columnar/roll.js";
import { often } from "./fewer.js";

/** How many subjects one policy judges: four properties of a thousand runs come to 240,000 pairs. */
const CROWD = 60;

/** A thousand runs take longer than other properties may. */
const PATIENCE = { timeout: 900_000 };

/** What the columnar engine leaves to the row-by-row one is left out here, too. */
const COVERED: Features = { ...EVERYTHING, indicators: 5, roles: 2, stages: 1, consequences: false };

it("the columnar engine says what the row-by-row engine says, for policies with everything", PATIENCE, () => {
  const tally = new Tally();
  fc.assert(
    fc.property(cases(COVERED, { least: 4, most: 10, past: false }), ({ policy, subjects, seed }) => {
      const ids = policy.indicators.map(({ id }) => id);
      agree(policy, populate(subjects, ids, CROWD, seed), tally);
    }),
  );
  report("everything", tally);
});

it.each(["ties", "limits"] as const)("and where policies and values are made for %s", PATIENCE, (temper) => {
  const tally = new Tally();
  fc.assert(
    // A seed has no simpler one.
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const dice = new Dice(seed);
      const policy = extremePolicy(dice, temper);
      agree(policy, extremeSubjects(policy, dice, CROWD), tally);
    }),
  );
  report(temper, tally);
});

it("and where every value is known and on its grid, with points and without", PATIENCE, () => {
  const tally = new Tally();
  fc.assert(
    fc.property(
      fc.noShrink(fc.nat()),
      fc.constantFrom("ties" as const, "limits" as const),
      (seed, temper) => {
        const dice = new Dice(seed);
        const policy = extremePolicy(dice, temper);
        const points = dice.once(3);
        agree(policy, cleanSubjects(policy, dice, CROWD), tally, { points, layers: points });
      },
    ),
  );
  console.log(`columnar, clean: ${JSON.stringify(tally)}`);
  const { numRuns } = inject("fastCheck");
  expect(tally.pairs).toBe(numRuns * CROWD);
  if (often()) expect(tally.exactly).toBeLessThan(tally.pairs / 2);
});

/** Says what was compared, and that it was of every kind: rows of both ways, ties, ranks and faults. */
function report(name: string, tally: Tally): void {
  console.log(`columnar, ${name}: ${JSON.stringify(tally)}`);
  const { numRuns } = inject("fastCheck");
  const { pairs, exactly, rejected, refused, ties, ranked, insufficient } = tally;
  expect(pairs).toBe(numRuns * CROWD);
  if (!often()) return;
  expect(pairs - exactly - rejected).toBeGreaterThan(pairs / 5);
  expect(exactly).toBeGreaterThan(pairs / 50);
  expect(ranked).toBeGreaterThan(pairs / 4);
  expect(refused).toBeLessThan(numRuns / 2);
  expect(Math.min(rejected, insufficient)).toBeGreaterThan(pairs / 100);
  expect(ties).toBeGreaterThan(pairs / 1_000);
}
