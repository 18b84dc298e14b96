import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { appraise, compilePlan, type Policy, SteelyardError, type Subject } from "steelyard";
import { type Compiled, compileColumnar, scoreTable } from "steelyard/columnar";
import { createRanking, type Placed, type Ranking } from "steelyard/scorer";
import { expect, it } from "vitest";
import { ONE_AT_A_TIME } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { extremePolicy } from "./columnar/extreme-policy.js";
import { extremeSubjects } from "./columnar/extreme-subjects.js";
import { Dice } from "./columnar/roll.js";
import { often } from "./fewer.js";

/** Ten thousand updates in all at a thousand runs. */
const UPDATES = 5;

const seen = { updates: 0, refused: 0, ranked: 0, unranked: 0, insufficient: 0, removed: 0 };

it("one changed subject at a time says what a new run of everybody says", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(cases(ONE_AT_A_TIME, { least: 4, most: 14, past: false }), fc.nat(), (one, seed) => {
      follow(one.policy, one.in("text").run.subjects, new Dice(seed));
    }),
  );
  report();
});

it("and where policies and values are made for ties and limits", { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(
      fc.noShrink(fc.nat()),
      fc.constantFrom("ties" as const, "limits" as const),
      (seed, temper) => {
        const dice = new Dice(seed);
        const policy = extremePolicy(dice, temper);
        if (policy.indicators.some(({ scoring }) => scoring.kind === "percentile")) return;
        follow(policy, extremeSubjects(policy, dice, 16) as Subject[], dice);
      },
    ),
  );
  report();
});

/** Starts with half of the subjects, and brings in the other half, or what they observed, one at a time. */
function follow(policy: Policy, subjects: readonly Subject[], dice: Dice): void {
  const half = subjects.slice(0, subjects.length >> 1);
  const ranking = createRanking(policy, half);
  const initial = appraise(policy, { period: "2026-Q3", subjects: half.map(withoutHistory) });
  expect(ranking.rejected).toEqual(initial.rejected);
  const compiled = compileColumnar(compilePlan(policy));
  agreeInColumns(compiled, ranking);
  for (let update = 0; update < UPDATES; update++) {
    const next = dice.any(subjects);
    if (next === null || typeof next !== "object") continue;
    const ids = ranking.ids();
    const id = ids.length === 0 || dice.once(5) ? next.id : dice.any(ids);
    if (dice.once(10)) {
      expect(ranking.remove(id)).toBe(ids.includes(id));
      seen.removed++;
    } else {
      const own = ranking.subject(id) ?? next;
      const changed = dice.once(2) ? { ...next, id } : { ...own, id, observations: next.observations };
      const probed = outcome(() => ranking.probe(changed as Subject));
      const before = ranking.get(id);
      const refused = outcome(() => {
        ranking.set(changed as Subject);
        return undefined;
      });
      if (refused !== null && typeof refused === "object") {
        expect(probed).toEqual(refused);
        expect(ranking.get(id)).toEqual(before);
        seen.refused++;
      } else expect(ranking.get(id)).toEqual(probed);
      seen.updates++;
    }
    agreeInColumns(compiled, ranking);
  }
  agreeInWords(policy, ranking);
}

const withoutHistory = (subject: Subject): Subject => {
  if (subject === null || typeof subject !== "object") return subject;
  const { history: _, ...rest } = subject;
  return rest as Subject;
};

function outcome(call: () => Placed | undefined): unknown {
  try {
    return call() ?? null;
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    return { fault: [error.code, error.path] };
  }
}

/** Every figure of the ranking is the one of a new run of the columnar engine. */
function agreeInColumns(compiled: Compiled, ranking: Ranking): void {
  const subjects = ranking.ids().map((id) => withoutHistory(ranking.subject(id) as Subject));
  const table = scoreTable(compiled, subjects as never, { points: true, layers: true });
  const { plan } = compiled;
  const columns = [table.score, table.rank, table.size, table.top, table.tier, table.coverage];
  const wanted = subjects.map((_, row) => columns.map((column) => column[row]));
  const found: unknown[] = [];
  for (const [row, { id }] of subjects.entries()) {
    const own = ranking.get(id) as Placed;
    const place = plan.tiers.findIndex((tier) => tier.id === own.tier);
    const { score = Number.NaN, rank, size, top, coverage } = own;
    found.push([score, rank ?? 0, size ?? 0, top ?? Number.NaN, place, coverage]);
    // A card has no row for a layer that nobody filled, nor for an indicator without value and weight.
    for (const layer of own.layers ?? []) {
      found.push(layer.score);
      wanted.push(table.layers?.[layer.id]?.[row] as never);
    }
    for (const one of own.indicators) {
      found.push(one.points ?? Number.NaN);
      wanted.push(table.points?.[one.id]?.[row] as never);
    }
    if (own.status === "insufficient") seen.insufficient++;
    else if (own.rank === null) seen.unranked++;
    else seen.ranked++;
  }
  const order = (list: readonly unknown[]) => [
    ...list.filter((one) => Array.isArray(one)),
    ...list.filter((one) => !Array.isArray(one)),
  ];
  if (!isDeepStrictEqual(order(found), order(wanted))) expect(order(found)).toEqual(order(wanted));
}

/** Every field is the one of `appraise`. */
function agreeInWords(policy: Policy, ranking: Ranking): void {
  const subjects = ranking.ids().map((id) => withoutHistory(ranking.subject(id) as Subject));
  const { results, rejected } = appraise(policy, { period: "2026-Q3", subjects });
  expect(rejected).toEqual([]);
  for (const result of results) {
    const {
      trace: _,
      fit: _f,
      awards: _a,
      payout: _p,
      lowPerformance: _l,
      interventions: _i,
      ...rest
    } = result;
    const indicators = result.indicators.map(({ trace: _words, ...one }) => one);
    expect(ranking.get(result.id)).toEqual({ ...rest, indicators });
  }
}

function report(): void {
  console.log(`ranking: ${JSON.stringify(seen)}`);
  if (often()) expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
}
