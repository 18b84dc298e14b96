import type { Appraisal, Result, ScoredResult } from "../../appraisal/result.js";
import type { Policy } from "../../policy/policy.js";
import { checkResult } from "../explain/check.js";
import type { SpeechOptions } from "../name/names.js";
import { refuse } from "../refuse.js";

/** How a run is shown. */
export interface TeamOptions extends SpeechOptions {
  /** The policy that judged. */
  readonly policy: Policy;
}

/** Ends the call where another policy judged, or where a result names what the policy has not. */
export function checkRun({ policy, results }: Appraisal, options: TeamOptions): void {
  for (const key of ["id", "version"] as const)
    if (policy[key] !== options.policy[key])
      refuse("not-an-option", `policy.${key}`, {
        options: [options.policy[key]],
        found: String(policy[key]).slice(0, 80),
      });
  for (const result of results) checkResult(result, options);
}

/** Those with a score. */
export const scoredOf = (results: readonly Result[]): ScoredResult[] =>
  results.flatMap((result) => (result.status === "scored" ? [result] : []));
