import type { DocumentReport } from "../error/document.js";
import { isId } from "../number/grammar.js";
import type { Condition } from "../policy/condition.js";
import { type ConditionScope, checkCondition } from "../policy/condition-shape.js";
import { requiringIds } from "../policy/declared.js";
import type { Policy } from "../policy/policy.js";
import { declarationsOf } from "../policy/unique.js";

export { ConditionSchema } from "../policy/condition-shape.js";

/**
 * How the conditions of a document of its own are checked, which may ask for every fact of a result. The names that they use
 * have to be those of a policy; without one they only have to be names.
 */
export function conditionCheck(
  report: ConditionScope["report"],
  policy?: Policy,
): (condition: Condition, path: string) => void {
  const requireId = policy === undefined ? namesOnly(report) : requiringIds(declarationsOf(policy), report);
  const scope = { report, requireId };
  return (condition, path) => checkCondition(condition, path, "lowPerformance", scope);
}

/** Where there is no policy, names need only be names. */
const namesOnly =
  (report: DocumentReport): ConditionScope["requireId"] =>
  (_kind, id, path) => {
    if (typeof id !== "string" || !isId(id)) report("bad-id", path, { found: String(id).slice(0, 80) });
  };
