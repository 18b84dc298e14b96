import type { Subject } from "../../appraisal/subject.js";
import { parsePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { type OrderChange, orderChange } from "../compare/summary.js";
import { listOf, type Person, populationOf } from "../population.js";

/** Somebody whose score, rank or tier is another one without an indicator. */
export interface LeftOutChange {
  /** The person's id. */
  readonly id: string;
  /** With the indicator. */
  readonly before: LeftOutStanding;
  /** Without it. */
  readonly after: LeftOutStanding;
}

/** A standing with or without an indicator. */
export interface LeftOutStanding {
  /** The score; null where nothing else with weight is present. */
  readonly score: number | null;
  /** The rank; null where there is none. */
  readonly rank: number | null;
  /** The tier's id; null where there is none. */
  readonly tier: string | null;
}

/** What it would mean to do without one indicator. */
export interface WithoutIndicator {
  /** The indicator. */
  readonly indicator: string;
  /** How alike the two orders are. */
  readonly order: OrderChange;
  /** Those whose rank or tier changes, in the order of the subjects. */
  readonly changes: readonly LeftOutChange[];
}

/**
 * Leaves out one indicator after the other: everybody's other weights are brought back to 1, as where a value is missing, and
 * scores, ranks and tiers are worked out again.
 *
 * It takes time in proportion to people · indicators · indicators: everybody is scored anew without each of them.
 *
 * Source: the removal of elements of a composite indicator, OECD and JRC, Handbook on Constructing Composite Indicators (2008).
 *
 * @param policy - From `definePolicy` or `parsePolicy`, or a plain document.
 * @param subjects - The people, as for `appraise`; those with a score are compared with each other. Histories are not read.
 * @returns One entry for each indicator that has weight for somebody with a score, in policy order. The least coverage is not
 * asked for again; a condition that looks at the indicator left out is unknown.
 * @throws SteelyardError `wrong-type` for the call itself; the policy's own issues.
 *
 * @example
 * ```ts
 * import { leaveOneOut } from "steelyard/lab";
 *
 * const policy = {
 *   steelyard: 1 as const,
 *   id: "two",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "ratio" as const, target: 100 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.5", nps: "0.5" } } },
 *   ranking: { minimum: 1 },
 * };
 * const people = [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 40 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, nps: 80 } },
 * ];
 * for (const { indicator, order, changes } of leaveOneOut(policy, people)) console.log(indicator, order.tau, changes.length);
 * // => sales 1 0
 * // => nps -1 2
 * ```
 */
export function leaveOneOut(policy: Policy, subjects: readonly Subject[]): WithoutIndicator[] {
  const all = populationOf(policy, subjects);
  const scored = all.people.filter((one) => one.scored);
  const list = listOf(subjects);
  const rows = scored.map(({ row }) => list[row] as Subject);
  const uncovered = parsePolicy({ ...all.policy, coverage: { minimum: 0 } });
  // Both sides look at the same people, whom percentiles rest on.
  const before = new Map(populationOf(all.policy, rows).people.map((one) => [one.id, standingOf(one)]));
  return all.plan.indicators.flatMap(({ id }, place): WithoutIndicator[] => {
    if (!scored.some(({ profile }) => (profile.weights[place] as number) > 0)) return [];
    const others = populationOf(
      without(uncovered, id),
      rows.map((one) => withoutValue(one, id)),
    );
    const moved = others.people.map((one) => ({
      id: one.id,
      before: before.get(one.id) as LeftOutStanding,
      after: standingOf(one),
    }));
    const changes = moved.filter(
      (one) => one.before.rank !== one.after.rank || one.before.tier !== one.after.tier,
    );
    return [{ indicator: id, order: orderChange(moved), changes }];
  });
}

const standingOf = ({ score, rank, tier }: Person): LeftOutStanding => ({ score, rank, tier });

/** The policy in which a missing value of one indicator leaves the mean: itself where it says so, as most do. */
function without(policy: Policy, id: string): Policy {
  const own = policy.indicators.find((one) => one.id === id);
  if ((own?.missing ?? "exclude") === "exclude") return policy;
  const indicators = policy.indicators.map((one) =>
    one.id === id ? { ...one, missing: "exclude" as const } : one,
  );
  return parsePolicy({ ...policy, indicators });
}

function withoutValue(subject: Subject, id: string): Subject {
  return { ...subject, observations: { ...subject.observations, [id]: null } };
}
