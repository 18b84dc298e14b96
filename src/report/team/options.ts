import type { Appraisal, Result, ScoredResult } from "../../appraisal/result.js";
import { refuseReport } from "../../error/report.js";
import type { Policy } from "../../policy/policy.js";
import { checkResult } from "../explain/check.js";
import type { SpeechOptions } from "../name/names.js";
import { checkParts } from "../refuse.js";

/** How a run is shown. */
export interface TeamOptions extends SpeechOptions {
  /** The policy that judged. */
  readonly policy: Policy;
}

/** Ends the call where another policy judged, or where a result names what the policy has not. */
export function checkRun(run: Appraisal, options: TeamOptions): void {
  checkParts(run, { list: "results rejected", object: "policy" });
  const { policy, results } = run;
  for (const key of ["id", "version"] as const)
    if (policy[key] !== options.policy[key])
      refuseReport("not-an-option", `policy.${key}`, {
        options: [options.policy[key]],
        found: String(policy[key]).slice(0, 80),
      });
  for (const [place, result] of results.entries()) checkResult(result, options, `results.${place}`);
}

/** Those with a score. */
export const scoredOf = (results: readonly Result[]): ScoredResult[] =>
  results.flatMap((result) => (result.status === "scored" ? [result] : []));
