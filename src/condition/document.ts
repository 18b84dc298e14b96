import type { Report } from "../error/issue.js";
import { isId } from "../number/grammar.js";
import { type Condition, checkCondition } from "../policy/condition.js";
import type { Policy } from "../policy/policy.js";
import { scopeOf } from "../policy/scope.js";
import { declarationsOf } from "../policy/unique.js";

export { ConditionSchema } from "../policy/condition.js";

/**
 * How the conditions of a document of its own are checked, which may ask for every fact of a result. The names that they use
 * have to be those of a policy; without one they only have to be names.
 */
export function conditionCheck(
  report: Report,
  policy?: Policy,
): (condition: Condition, path: string) => void {
  const scope =
    policy === undefined
      ? { report, requireId: namesOnly(report) }
      : scopeOf(policy, declarationsOf(policy), report);
  return (condition, path) => checkCondition(condition, path, "lowPerformance", scope);
}

const namesOnly = (report: Report) => (_kind: unknown, id: unknown, path: string) => {
  if (typeof id !== "string" || !isId(id)) report("bad-id", path, { found: String(id).slice(0, 80) });
};
