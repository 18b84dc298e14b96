import type { Policy } from "../../policy/policy.js";
import type { SpeechOptions } from "../name/names.js";

/** How a scorecard is shown. */
export interface ScorecardOptions extends SpeechOptions {
  /** The policy by which it came out. */
  readonly policy: Policy;
  /** The period, for the title: a result does not hold it, the answer of `appraise` does. */
  readonly period?: string | undefined;
  /** Whether every step is shown, so that it can be done again on paper; true by default. */
  readonly steps?: boolean | undefined;
}
