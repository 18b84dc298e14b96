import type { Report } from "../../error/issue.js";
import type { Condition } from "../condition.js";
import type { Policy } from "../policy.js";
import type { Chances } from "./reach.js";

/** Tiers that no score reaches, and conditions of modifiers, incentives and low performance that nothing can make true. */
export function lintConditions(
  { modifiers = [], tiers = [], incentives, lowPerformance }: Policy,
  mayHold: Chances["mayHold"],
  report: Report,
): void {
  for (const [index, { id: tier }] of tiers.entries())
    if (!mayHold([{ fact: "tier", equals: tier }])) report("unreachable-tier", `tiers.${index}`, { tier });

  const judge = (rule: string, when: Condition, path: string) => {
    if (!mayHold([when])) report("never-fires", `${path}.when`, { rule });
  };
  for (const [i, { id, when }] of modifiers.entries()) judge(id, when, `modifiers.${i}`);
  for (const [i, { id, when }] of (incentives?.rules ?? []).entries())
    judge(id, when, `incentives.rules.${i}`);
  if (lowPerformance === undefined) return;
  judge("lowPerformance", lowPerformance.when, "lowPerformance");
  for (const [i, { id, when }] of lowPerformance.types.entries())
    judge(id, when, `lowPerformance.types.${i}`);
}
