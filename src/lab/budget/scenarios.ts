import { appraise } from "../../appraisal/appraise.js";
import type { Rejected } from "../../appraisal/result.js";
import type { Subject } from "../../appraisal/subject.js";
import { checkLab, refuseLab } from "../../error/lab.js";
import { exact, toNumber } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { clip, isPlainObject, kindOf } from "../../shape/plain.js";
import type { CostOptions } from "./cost-options.js";
import { type IncentiveCost, incentiveCost } from "./incentive-cost.js";

/** A policy, or a population, to be tried. */
export interface CostScenario {
  /** What it is called, once. */
  readonly name: string;
  /** The policy. */
  readonly policy: Policy;
  /** The period of the appraisal. */
  readonly period: string;
  /** The subjects. */
  readonly subjects: readonly Subject[];
}

/** What a scenario costs. */
export interface ScenarioCost {
  /** What it is called. */
  readonly name: string;
  /** The cost. */
  readonly cost: IncentiveCost;
  /** What is paid more than in the first scenario; null where the currencies differ. */
  readonly difference: number | null;
  /** How many subjects were appraised. */
  readonly subjects: number;
  /** Subjects that could not be appraised: they cost nothing here. */
  readonly rejected: readonly Rejected[];
}

/**
 * What incentives cost over scenarios: one population under several policies, or several populations under one. Each is
 * appraised whole, so that ranks, ceilings and streaks are as they would be.
 *
 * @param scenarios - Scenarios by name; the first is what the others are compared with.
 * @param options - Caps to try, the same for all.
 * @returns Each scenario in its order, with its cost and the difference to the first.
 * @throws SteelyardError `wrong-type`, `missing-key` and `repeated-entry` for scenarios, and whatever `appraise` and
 * `incentiveCost` refuse.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "steelyard";
 * import { costScenarios } from "steelyard/lab";
 *
 * const policy = (amount: number) => parsePolicy({
 *   steelyard: 1, id: "tiny", version: "1", layers: [{ id: "all" }],
 *   indicators: [{ id: "sales", layer: "all", scoring: { kind: "ratio", target: 100 } }],
 *   roles: { seller: { indicators: { sales: 1 } } },
 *   incentives: { currency: "CNY", rules: [
 *     { id: "bonus", horizon: "short", when: { fact: "score", atLeast: 80 }, award: { kind: "amount", amount } },
 *   ] },
 * });
 * const subjects = [90, 85, 50].map((sales, index) => ({ id: `e-${index}`, role: "seller", observations: { sales } }));
 * const rows = costScenarios([
 *   { name: "now", policy: policy(500), period: "2026-Q3", subjects },
 *   { name: "more", policy: policy(800), period: "2026-Q3", subjects },
 * ]);
 * for (const { name, cost, difference } of rows) console.log(name, cost.total.payout, difference);
 * // => now 1000 0
 * // => more 1600 600
 * ```
 */
export function costScenarios(
  scenarios: readonly CostScenario[],
  options: CostOptions = {},
): readonly ScenarioCost[] {
  const given: unknown = scenarios;
  if (!Array.isArray(given)) refuseLab("wrong-type", "scenarios", { expected: "list", found: kindOf(given) });
  checkLab((report) => {
    const seen = new Set<unknown>();
    for (const [index, one] of given.entries()) {
      const path = `scenarios.${index}`;
      const name: unknown = isPlainObject(one) ? one.name : undefined;
      if (!isPlainObject(one)) report("wrong-type", path, { expected: "object", found: kindOf(one) });
      else if (name === undefined) report("missing-key", `${path}.name`, {});
      else if (typeof name !== "string")
        report("wrong-type", `${path}.name`, { expected: "text", found: kindOf(name) });
      else if (seen.has(name)) report("repeated-entry", `${path}.name`, { name: clip(name) });
      seen.add(name);
    }
  });
  const costs = scenarios.map(({ name, policy, period, subjects }) => {
    const { results, rejected } = appraise(policy, { period, subjects });
    return { name, cost: incentiveCost(policy, results, options), subjects: results.length, rejected };
  });
  const first = costs[0]?.cost;
  return costs.map(({ name, cost, ...rest }) => ({
    name,
    cost,
    difference:
      first === undefined || cost.currency !== first.currency
        ? null
        : toNumber(exact(cost.total.payout).minus(exact(first.total.payout))),
    ...rest,
  }));
}
