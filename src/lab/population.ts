import type { Subject } from "../appraisal/subject.js";
import type { RejectedRow, TableResult } from "../engine/columnar/result.js";
import { scoreTable } from "../engine/columnar/score-table.js";
import { refuseLab } from "../error/lab.js";
import { compilePlan } from "../lower/compile.js";
import { type Rational, rational } from "../number/rational.js";
import type { Plan, PlanProfile } from "../plan/plan.js";
import { cohortKey } from "../plan/subject.js";
import { ensurePolicy } from "../policy/parse.js";
import type { Policy } from "../policy/policy.js";
import { resolveRanking } from "../policy/ranking.js";
import { kindOf } from "../shape/plain.js";

/** Somebody whose row is sound. */
export interface Person {
  readonly id: string;
  readonly row: number;
  /** The weights that count for this person. */
  readonly profile: PlanProfile;
  /** Who is ranked together; null outside of every cohort. */
  readonly cohort: string | null;
  /** Points in units of the points' grid, in the order of the plan's indicators; null where there are none. */
  readonly points: readonly (bigint | null)[];
  /** Whether there is a score. */
  readonly scored: boolean;
  /** What modifiers made of the score, in units of the score's grid. */
  readonly effect: bigint;
  readonly score: number | null;
  readonly rank: number | null;
  readonly tier: string | null;
}

/** Everybody, scored once under a policy. */
export interface Population {
  readonly policy: Policy;
  readonly plan: Plan;
  readonly people: readonly Person[];
  readonly rejected: readonly RejectedRow[];
}

/** A list of subjects, or an error of the call. */
export function listOf(subjects: unknown): readonly unknown[] {
  if (!Array.isArray(subjects))
    refuseLab("wrong-type", "subjects", { expected: "list", found: kindOf(subjects) });
  return subjects;
}

/** Scores everybody once, by the columnar engine. Histories are not read. */
export function populationOf(given: unknown, subjects: unknown): Population {
  const policy = ensurePolicy(given as Policy);
  const plan = compilePlan(policy);
  const list = listOf(subjects);
  const table = scoreTable(plan, list, { points: true });
  const profiles = new Map(plan.profiles.map((one) => [`${one.role}/${one.stage ?? ""}`, one]));
  const { cohort: by } = resolveRanking(policy.ranking);
  const faulty = new Set(table.rejected.map(({ row }) => row));
  const people = list.flatMap((one, row): Person[] => {
    if (faulty.has(row)) return [];
    const { id, role, stage, cohort } = one as Subject;
    const profile = profiles.get(`${role}/${stage ?? ""}`) as PlanProfile;
    return [
      { id, row, profile, cohort: cohortKey(by, role, cohort ?? null), ...figuresOf(plan, table, row) },
    ];
  });
  return { policy, plan, people, rejected: table.rejected };
}

function figuresOf(plan: Plan, table: TableResult, row: number) {
  const units = (value: number, decimals: number) => BigInt(Math.round(value * 10 ** decimals));
  const { scoreDecimals, pointsDecimals } = plan;
  const [score, base] = [table.score[row] as number, table.base[row] as number];
  const scored = table.status[row] === 0;
  return {
    points: plan.indicators.map(({ id }) => {
      const value = table.points?.[id]?.[row] as number;
      return Number.isNaN(value) ? null : units(value, pointsDecimals);
    }),
    scored,
    effect: scored ? units(score, scoreDecimals) - units(base, scoreDecimals) : 0n,
    score: scored ? score : null,
    rank: scored && (table.rank[row] as number) > 0 ? (table.rank[row] as number) : null,
    tier: table.tiers[table.tier[row] as number] ?? null,
  };
}

/** Each person's part of the weighted mean by indicator, exactly: weight · points ÷ weight present, on the points' scale. */
export function partsOf({ profile, points }: Person, plan: Plan): Rational[] {
  const present = points.reduce<bigint>(
    (sum, own, place) => (own === null ? sum : sum + BigInt(profile.weights[place] as number)),
    0n,
  );
  const unit = 10n ** BigInt(plan.pointsDecimals);
  return points.map((own, place) =>
    rational((own ?? 0n) * BigInt(profile.weights[place] as number), present * unit),
  );
}
