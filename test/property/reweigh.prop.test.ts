import fc from "fast-check";
import { compilePlan, type Policy, parsePolicy, SteelyardError } from "steelyard";
import { reweigh, scoreTable } from "steelyard/columnar";
import { expect, inject, it } from "vitest";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { cleanSubjects, extremeSubjects } from "./columnar/extreme-subjects.js";
import { Dice } from "./columnar/roll.js";
import { often } from "./fewer.js";

/** More than a few, so that they share ranks. */
const CROWD = 25;

/** Indicators, of which twelve are weighed at once. */
const MANY = "abcdefghijklmnopqrstuvwxyz";

it("other weights make of everybody what a policy with those weights makes", () => {
  const seen = { rows: 0, gaps: 0, ranked: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.noShrink(fc.nat()),
      fc.constantFrom("ties" as const, "limits" as const),
      (seed, temper) => {
        const dice = new Dice(seed);
        const policy = alike(extremePolicy(dice, temper, dice.once(8) ? MANY : undefined));
        const subjects = (dice.once(3) ? cleanSubjects : extremeSubjects)(policy, dice, CROWD);
        const study = studied(policy, subjects, seen);
        if (study === null) return;
        for (let tries = 0; tries < 3; tries++) {
          const units = rolled(dice, study.indicators.length, study.whole);
          const expected = scoreTable(compilePlan(weighed(policy, units, study.whole)), subjects);
          const outcome = study.outcome(units);
          const got = { score: outcome.score, rank: outcome.rank, tier: outcome.tier };
          expect(got).toEqual({ score: expected.score, rank: expected.rank, tier: expected.tier });
          expect(study.totals(units)).toEqual(expected.base);
          seen.rows += CROWD;
          seen.gaps += expected.coverage.filter((own) => own < 1).length;
          seen.ranked += expected.rank.filter((own) => own > 0).length;
        }
      },
    ),
  );
  console.log(`reweigh: ${JSON.stringify(seen)}`);
  if (!often()) return;
  const { numRuns } = inject("fastCheck");
  expect(seen.rows).toBeGreaterThan(numRuns * CROWD);
  expect(Math.min(seen.gaps, seen.ranked)).toBeGreaterThan(numRuns);
});

type Seen = { refused: number };

/** A study, unless the policy is one whose sums doubles do not hold, or whose conditions ask for layer scores. */
function studied(policy: Policy, subjects: readonly unknown[], seen: Seen) {
  try {
    const study = reweigh(compilePlan(policy), subjects);
    study.outcome(rolled(new Dice(0), study.indicators.length, study.whole));
    return study;
  } catch (error) {
    if (!(error instanceof SteelyardError) || error.code !== "not-covered") throw error;
    seen.refused++;
    return null;
  }
}

/** A missing value that is rejected under one weight and not under another would change who is there. */
function alike(policy: Policy): Policy {
  const indicators = policy.indicators.map((own) =>
    own.missing === "reject" ? { ...own, missing: "exclude" } : own,
  );
  return parsePolicy({ ...policy, indicators });
}

/** The same policy with the same weights for every role. */
function weighed(policy: Policy, units: Float64Array, whole: number): Policy {
  const decimals = Math.log10(whole);
  const indicators = Object.fromEntries(
    policy.indicators.map(({ id }, place) => [id, ((units[place] as number) / whole).toFixed(decimals)]),
  );
  const roles = Object.entries(policy.roles).map(([id, { targets }]) => [id, { indicators, targets }]);
  return parsePolicy({ ...policy, roles: Object.fromEntries(roles) });
}

/** Units that sum to the whole, zeros among them. */
function rolled(dice: Dice, count: number, whole: number): Float64Array {
  const units = new Float64Array(count);
  let left = whole;
  for (let place = 0; place < count - 1; place++) {
    const own = dice.once(4) ? 0 : dice.below(left + 1);
    units[place] = own;
    left -= own;
  }
  units[count - 1] = left;
  return units;
}
