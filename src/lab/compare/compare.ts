import { appraise } from "../../appraisal/appraise.js";
import type { Appraisal } from "../../appraisal/result.js";
import type { Subject } from "../../appraisal/subject.js";
import type { Issue } from "../../error/worded.js";
import { ensurePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { isPlainObject } from "../../shape/plain.js";
import { listOf } from "../population.js";
import type { PolicyChange } from "./change.js";
import { diffPolicies } from "./diff.js";
import { changeOf, type PersonChange } from "./person.js";
import {
  costChange,
  type Migration,
  migrationOf,
  type OrderChange,
  orderChange,
  type Payout,
  payoutOf,
} from "./summary.js";

/** Somebody whom at least one of the policies rejects. */
export interface RejectedPerson {
  /** The id; null where there is none. */
  readonly id: string | null;
  /** The position among the subjects, from 0. */
  readonly index: number;
  /** What the first policy rejects; null where it accepts. */
  readonly before: Issue | null;
  /** What the second policy rejects; null where it accepts. */
  readonly after: Issue | null;
}

/** What a policy would change for people. */
export interface PolicyComparison {
  /** The first policy. */
  readonly before: Appraisal["policy"];
  /** The second policy. */
  readonly after: Appraisal["policy"];
  /** The period; null where none was given. */
  readonly period: string | null;
  /** Those whom both accept, in the order of the subjects. */
  readonly people: readonly PersonChange[];
  /** All others. They are in no figure below, but in the money of the side that accepts them. */
  readonly rejected: readonly RejectedPerson[];
  /** How alike the two orders are. */
  readonly order: OrderChange;
  /** How many went from which tier to which: every cell of the matrix. */
  readonly migration: readonly Migration[];
  /** What is paid out. */
  readonly payout: {
    /** Under the first policy; null where it has no incentives. */
    readonly before: Payout | null;
    /** Under the second; null where it has no incentives. */
    readonly after: Payout | null;
    /** After − before; null where one side has no incentives, or the currencies differ. */
    readonly change: number | string | null;
  };
  /** What is different between the policies, in words. */
  readonly changes: readonly PolicyChange[];
}

/** Stands in for the period where none is given; no history is read then, and nothing else looks at it. */
const NO_PERIOD = "2000";

/**
 * What would change for whom, if a policy gave way to another: score, rank and tier of each person before and after, the
 * change split by cause so that the parts add up exactly, tier migration, how alike the orders are, and the money.
 *
 * Source: the split is a telescoping sum, Σ w·Δy + Σ y′·Δw; Kendall (1945), tau-b; Spearman (1904).
 *
 * @param a - The policy of before: from `definePolicy` or `parsePolicy`, or a plain document.
 * @param b - The policy of after.
 * @param subjects - The people, as for `appraise`; they name roles, stages and indicators that both policies have.
 * @param options - `period` as for `appraise`. Without it histories are not read, so that streaks are unknown.
 * @returns Plain data. Scores are on their grid, causes have 6 decimals; `comparePolicies(a, a, subjects)` is all 0.
 * @throws SteelyardError `wrong-type` or `bad-period` for the call itself; the issues of either policy.
 *
 * @example
 * ```ts
 * import { comparePolicies } from "steelyard/lab";
 *
 * const policy = (sales: string, nps: string) => ({
 *   steelyard: 1 as const,
 *   id: "two",
 *   version: sales,
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "linear" as const, floor: 0, target: 50 } },
 *   ],
 *   roles: { seller: { indicators: { sales, nps } } },
 * });
 * const { people, order } = comparePolicies(policy("0.6", "0.4"), policy("0.4", "0.6"), [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 20 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, nps: 45 } },
 * ]);
 * for (const { id, before, after, change } of people) console.log(id, before.score, after.score, change?.causes.weights);
 * // => li 70 60 -10
 * // => wang 72 78 6
 * console.log(order.tau);
 * // => 1
 * ```
 */
export function comparePolicies(
  a: Policy,
  b: Policy,
  subjects: readonly Subject[],
  options: {
    /** The period, as for `appraise`. */
    readonly period?: string | undefined;
  } = {},
): PolicyComparison {
  const [before, after] = [ensurePolicy(a), ensurePolicy(b)];
  const list = listOf(subjects);
  const given = options.period;
  const people = given === undefined ? list.map(withoutHistory) : list;
  const run = { period: given ?? NO_PERIOD, subjects: people as readonly Subject[] };
  const [old, now] = [appraise(before, run), appraise(after, run)];
  const later = new Map(now.results.map((one) => [one.id, one]));
  const both = old.results.flatMap((one) => {
    const other = later.get(one.id);
    return other === undefined ? [] : [changeOf(one, other)];
  });
  const tiers = ({ tiers = [] }: Policy) => tiers.map(({ id }) => id);
  const pay = {
    before: payoutOf(old.results, before.incentives?.currency),
    after: payoutOf(now.results, after.incentives?.currency),
  };
  return {
    before: old.policy,
    after: now.policy,
    period: given ?? null,
    people: both,
    rejected: rejectedBy(old, now),
    order: orderChange(both),
    migration: migrationOf(both, tiers(before), tiers(after)),
    payout: { ...pay, change: costChange(pay.before, pay.after) },
    changes: diffPolicies(before, after),
  };
}

function withoutHistory(subject: unknown): unknown {
  return isPlainObject(subject) ? { ...subject, history: null } : subject;
}

function rejectedBy(old: Appraisal, now: Appraisal): RejectedPerson[] {
  const people = new Map<number, RejectedPerson>();
  for (const [side, { rejected }] of [
    ["before", old],
    ["after", now],
  ] as const) {
    for (const { id, index, ...issue } of rejected) {
      const known = people.get(index) ?? { id, index, before: null, after: null };
      people.set(index, { ...known, [side]: issue });
    }
  }
  return [...people.values()].sort((x, y) => x.index - y.index);
}
