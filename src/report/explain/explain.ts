import type { Result, Scorecard } from "../../appraisal/result.js";
import { explainAwards } from "./award.js";
import { checkResult } from "./check.js";
import { explainCoverage } from "./coverage.js";
import type { Explanation } from "./explanation.js";
import { explainFit } from "./fit.js";
import { explainLowPerformance } from "./low-performance.js";
import { explainModifiers } from "./modifier.js";
import { explainPayout } from "./payout.js";
import { explainRank } from "./rank.js";
import { explainScore } from "./score.js";
import { type ExplainOptions, isRanked } from "./source.js";
import { explainTier } from "./tier.js";

/**
 * Why a result came out as it did, in sentences for the person whom it is about, and what would change it: the score, modifiers,
 * rank, tier, awards, money, low performance, other roles; or why there is no score. Every figure is one of the result and the
 * policy, or follows from them exactly; what is rounded says “about”, and what depends on other people says so.
 *
 * Source: the trace of the result, which keeps what every condition saw.
 *
 * @param result - A result of `appraise`, or a scorecard of `score`.
 * @param options - The policy by which it came out, the language, names for what is known by id alone, and the person's standing
 * and waymarks where gaps to targets and to the next tier are to be said, too.
 * @returns One explanation for each thing that came out, the score first; plain data.
 * @throws SteelyardError `wrong-type` for what is no result, with its path; `unknown-id` where the result names what the policy has not; `not-an-option` for
 * another person's standing.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { en, explain } from "steelyard/report";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user", title: "User value" }],
 *   indicators: [
 *     { id: "nps", layer: "user", title: "NPS", scoring: { kind: "linear", floor: 0, target: 50 } },
 *     { id: "csat", layer: "user", title: "Satisfaction", scoring: { kind: "linear", floor: 3, target: 5 } },
 *   ],
 *   roles: { support: { indicators: { nps: "0.6", csat: "0.4" } } },
 *   tiers: [{ id: "A", when: { fact: "score", atLeast: 80 } }, { id: "B" }],
 * });
 * const { results } = appraise(policy, {
 *   period: "2026-Q3",
 *   subjects: [{ id: "li", role: "support", observations: { nps: 40, csat: 4 } }],
 * });
 * for (const result of results)
 *   for (const { about, wouldChange } of explain(result, { policy, locale: en }))
 *     if (about === "tier") console.log(wouldChange.join("\n"));
 * // => For tier A: The score would have to be at least 80: 12 points more than now.
 * ```
 */
export function explain(result: Result | Scorecard, options: ExplainOptions): Explanation[] {
  checkResult(result, options);
  if (result.status === "insufficient") return [explainCoverage(result, options)];
  const card = [explainScore(result, options), ...explainModifiers(result, options)];
  if (!isRanked(result)) return card;
  return [
    ...card,
    explainRank(result, options),
    ...explainTier(result, options),
    ...explainAwards(result, options),
    ...explainPayout(result, options),
    ...explainLowPerformance(result, options),
    ...explainFit(result, options),
  ];
}
