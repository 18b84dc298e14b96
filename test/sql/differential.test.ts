import fc from "fast-check";
import { appraise, compilePlan, type Policy, SteelyardError } from "steelyard";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../conformance/compare.js";
import { scoreSql, withUnsettled } from "../conformance/sql.js";
import type { Fields } from "../conformance/verdict.js";
import { EVERYTHING } from "../property/arbitrary/policy.js";
import { cases } from "../property/arbitrary/run.js";
import { extremePolicy } from "../property/columnar/extreme-policy.js";
import { extremeSubjects } from "../property/columnar/extreme-subjects.js";
import { populate } from "../property/columnar/population.js";
import { Dice } from "../property/columnar/roll.js";
import { chosen, type Database, type Name, startDatabase } from "./engines/index.js";
import { plainSubjects, tableOf } from "./table.js";

/** Pairs of a subject and a policy that each engine has to agree on in CI, and how many subjects one policy judges. */
const PAIRS: Readonly<Record<Name, readonly [pairs: number, crowd: number]>> = {
  duckdb: [100_000, 500],
  postgres: [20_000, 250],
  mariadb: [20_000, 250],
  spark: [20_000, 1_000],
};

/** Everywhere else a twentieth must do. */
const CI = Boolean(process.env.CI);
const SHARE = CI ? 1 : 20;

const COVERED = { ...EVERYTHING, indicators: 5, roles: 2, stages: 1, consequences: false };
const PERIOD = "2026-Q3";

/** What was compared, so that it can be seen that it was of every kind. */
const tally = () => ({
  pairs: 0,
  policies: 0,
  rejected: 0,
  insufficient: 0,
  ranked: 0,
  refused: 0,
  skipped: 0,
});

interface Case {
  readonly policy: Policy;
  readonly subjects: readonly unknown[];
}

/** Policies without end: with everything, made for ties, and made for the limits of numbers. */
function* generated(seed: number, crowd: number): Generator<Case> {
  for (let round = 0; ; round++) {
    const [one] = fc.sample(cases(COVERED, { least: 4, most: 10, past: false }), {
      seed: seed + round,
      numRuns: 1,
    });
    if (one !== undefined) {
      const ids = one.policy.indicators.map(({ id }) => id);
      yield { policy: one.policy, subjects: populate(one.subjects, ids, crowd, one.seed) };
    }
    for (const temper of ["ties", "limits"] as const) {
      const dice = new Dice(seed + round);
      const policy = extremePolicy(dice, temper);
      yield { policy, subjects: extremeSubjects(policy, dice, crowd) };
    }
  }
}

const { run } = await chosen();

describe.each(run)("%s says what the row-by-row engine says", (name) => {
  let database: Database;
  beforeAll(async () => {
    database = (await startDatabase(name)) as Database;
  });
  afterAll(() => database?.stop());

  it("to the last digit, for every subject of every policy", async () => {
    const [all, most] = PAIRS[name];
    const asked = Math.ceil(all / SHARE);
    const crowd = CI ? most : 60;
    const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
    console.log(`${name}: FC_SEED=${seed}`);
    const found = tally();
    for (const { policy, subjects } of generated(seed, crowd)) {
      if (found.pairs >= asked) break;
      await agree(database, policy, subjects, found);
    }
    console.log(`${name}: ${JSON.stringify(found)}`);
    expect(found.pairs).toBeGreaterThanOrEqual(asked);
    expect(found.skipped).toBe(0);
    expect(found.refused).toBeLessThan(found.policies / 4);
    if (!CI) return;
    expect(found.ranked).toBeGreaterThan(found.pairs / 5);
    expect(Math.min(found.rejected, found.insufficient)).toBeGreaterThan(found.pairs / 200);
  });
});

async function agree(
  database: Database,
  policy: Policy,
  given: readonly unknown[],
  found: ReturnType<typeof tally>,
): Promise<void> {
  const plan = compilePlan(policy);
  const subjects = plainSubjects(plan, given);
  const expected = appraise(policy, { period: PERIOD, subjects: subjects as never });
  let answer: Awaited<ReturnType<typeof scoreSql>>;
  try {
    answer = await scoreSql(database, policy, subjects);
  } catch (error) {
    // Numbers beyond the engine's widest integers are refused when the policy is compiled.
    if (!(error instanceof SteelyardError && error.code === "too-wide")) throw error;
    found.refused++;
    return;
  }
  if ("skip" in answer) {
    found.skipped++;
    return;
  }
  const { results, rejected } = expected;
  const mismatches = [
    ...compare(
      results.map((one) => withUnsettled(one as never as Fields)),
      answer.results,
      "",
      "results",
    ),
    ...compare(
      rejected.map(({ id, path }) => ({ id, path })),
      answer.rejected,
      "",
      "rejected",
    ),
  ];
  if (mismatches.length > 0) {
    const table = tableOf(plan, subjects);
    const subject = subjects.find((one) => (one as { id?: unknown }).id === mismatches[0]?.subject);
    console.log(JSON.stringify({ policy, subject, told: "told" in table ? table.told : null }));
  }
  expect(mismatches.slice(0, 5)).toEqual([]);
  found.policies++;
  found.pairs += subjects.length;
  found.rejected += rejected.length;
  found.insufficient += results.filter(({ status }) => status === "insufficient").length;
  found.ranked += results.filter((one) => typeof (one as { rank?: unknown }).rank === "number").length;
}
