import { type Issue, issue } from "../../error/issue.js";
import { type Exact, toText } from "../../number/decimal.js";
import { type Comparison, type Condition, splitFact } from "../condition.js";
import type { Policy } from "../policy.js";
import {
  type Candidates,
  comparisons,
  criticalValues,
  MOST_COMPARISONS,
  reach,
  thresholdOf,
} from "./reach.js";

/** The tiers that some score reaches before another tier takes it. */
export function reachableTiers(policy: Policy): ReadonlySet<string> {
  const tiers = policy.tiers ?? [];
  const conditions = tiers.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const scores = criticalValues("score", conditions, policy);
  const judged = conditions.flatMap(comparisons).length <= MOST_COMPARISONS;
  if (scores === null || !judged) return new Set(tiers.map(({ id }) => id));
  const reached = new Set<string>();
  for (const score of scores) {
    const at = candidatesAt("score", score, conditions, policy);
    for (const { id, when } of tiers) {
      const result = when === undefined ? null : reach(when, at);
      if (result === null || result.mayHold) reached.add(id);
      if (result !== null && !result.mayFail && !result.mayBeUnknown) break;
    }
  }
  return reached;
}

export function lintTiers(policy: Policy): Issue[] {
  const reached = reachableTiers(policy);
  return (policy.tiers ?? []).flatMap(({ id }, index) =>
    reached.has(id) ? [] : [issue("unreachable-tier", `tiers.${index}`, { tier: id })],
  );
}

/** Conditions of modifiers, incentives and low performance that nothing can make true. */
export function lintConditions(policy: Policy): Issue[] {
  const handling = policy.lowPerformance;
  const named: [path: string, id: string, when: Condition][] = [
    ...(policy.modifiers ?? []).map(
      ({ id, when }, i) => [`modifiers.${i}`, id, when] as [string, string, Condition],
    ),
    ...(policy.incentives?.rules ?? []).map(
      ({ id, when }, i) => [`incentives.rules.${i}`, id, when] as [string, string, Condition],
    ),
    ...(handling === undefined
      ? []
      : [["lowPerformance", "lowPerformance", handling.when] as [string, string, Condition]]),
    ...(handling?.types ?? []).map(
      ({ id, when }, i) => [`lowPerformance.types.${i}`, id, when] as [string, string, Condition],
    ),
  ];
  const tiers = reachableTiers(policy);
  return named.flatMap(([path, rule, when]) =>
    mayFire(when, tiers, policy) ? [] : [issue("never-fires", `${path}.when`, { rule })],
  );
}

/** For each fact, at least one value must leave the condition a chance. */
function mayFire(when: Condition, tiers: ReadonlySet<string>, policy: Policy): boolean {
  const given = comparisons(when);
  if (given.length > MOST_COMPARISONS) return true;
  return [...new Set(given.map(({ fact }) => fact))].every((fact) => {
    const values = fact === "tier" ? [...tiers] : criticalValues(fact, [when], policy);
    return (
      values === null ||
      values.some((value) => reach(when, candidatesAt(fact, value, [when], policy, tiers)).mayHold)
    );
  });
}

/** One fact fixed, the others anything that they can be. */
function candidatesAt(
  fixed: string,
  value: Exact | string,
  conditions: readonly Condition[],
  policy: Policy,
  tiers: ReadonlySet<string> = new Set(),
): Candidates {
  return (fact) => {
    if (fact === fixed) return [value];
    return fact === "tier" ? [...tiers] : criticalValues(fact, conditions, policy);
  };
}

/** Money that one step of a measured fact decides on, where no smaller award softens the edge. */
export function lintCliffs(policy: Policy): Issue[] {
  const money = (policy.incentives?.rules ?? []).flatMap((rule, index) =>
    rule.award.kind === "percent" || rule.award.kind === "amount" ? [{ ...rule, index }] : [],
  );
  const edges = money.flatMap(({ id, when, index }) =>
    edgesOf(when, policy).map(([fact, threshold]) => ({ id, index, fact, threshold })),
  );
  return edges
    .filter(
      ({ fact, threshold }) =>
        !edges.some((edge) => edge.fact === fact && edge.threshold.lessThan(threshold)),
    )
    .map(({ id, index, fact, threshold }) =>
      issue("cliff", `incentives.rules.${index}`, { rule: id, fact, threshold: toText(threshold) }),
    );
}

/** The thresholds of measured facts behind a condition, those of the tiers that it names included. */
function edgesOf(when: Condition, policy: Policy): [fact: string, threshold: Exact][] {
  return comparisons(when).flatMap((comparison): [string, Exact][] => {
    const threshold = thresholdOf(comparison)?.[1];
    if (threshold !== undefined) return isMeasured(comparison.fact) ? [[comparison.fact, threshold]] : [];
    if (comparison.fact !== "tier") return [];
    return (policy.tiers ?? []).flatMap(({ id, when: tier }) =>
      tier !== undefined && names(comparison, id) ? edgesOf(tier, policy) : [],
    );
  });
}

const isMeasured = (fact: string) =>
  ["score", "base", "value", "points", "layer"].includes(splitFact(fact)[0]);

function names(comparison: Comparison, tier: string): boolean {
  return "in" in comparison
    ? (comparison.in as readonly unknown[]).includes(tier)
    : "equals" in comparison && comparison.equals === tier;
}
