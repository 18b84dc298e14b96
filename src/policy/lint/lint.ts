import { collect, type Issue } from "../../error/issue.js";
import type { Names } from "../names.js";
import { ensurePolicy } from "../parse.js";
import type { Policy } from "../policy.js";
import { lintCliffs } from "./cliff.js";
import { lintConditions } from "./conditions.js";
import { chancesOf } from "./reach.js";
import { lintScoring } from "./scoring.js";
import { lintWeights } from "./weights.js";

/** The codes of judgements. */
export type FindingCode =
  | "cliff"
  | "unreachable-tier"
  | "vanishing-weight"
  | "never-fires"
  | "unreachable-band"
  | "beyond-cap"
  | "not-monotone";

/** A judgement of the linter: not an error, but worth a look. */
export type Finding = Issue<FindingCode>;

/**
 * Judges a policy that is valid: a cliff in pay (one step of a measured fact decides on a whole award), a tier nobody can
 * reach, a weight that vanishes on its grid, a rule that cannot fire, a band out of reach, points that nobody can earn, scoring
 * that is not monotone.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @returns Findings with code, path, facts and words in English and Chinese; empty where there is nothing to say. A finding of
 * "cannot" is proven; that none is found proves nothing.
 * @throws SteelyardError with the policy's issues if it has any.
 *
 * @example
 * ```ts
 * import { lintPolicy } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * for (const { path, code } of lintPolicy(operationsAssistant)) console.log(`${path} ${code}`);
 * // => incentives.rules.0 cliff
 * // => incentives.rules.1 cliff
 * ```
 */
export function lintPolicy<X extends Names>(policy: Policy<X>): Finding[] {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const findings = collect((report) => {
    lintWeights(parsed, report);
    lintScoring(parsed, report);
    const { ranges, ofTiers, mayHold } = chancesOf(parsed);
    lintConditions(parsed, mayHold, report);
    lintCliffs(parsed, ranges, ofTiers, mayHold, report);
  });
  return findings as Finding[];
}
