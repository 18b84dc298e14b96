import type { Names } from "../../policy/names.js";
import { ensurePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { resolveWeights } from "../../policy/weights/resolve.js";
import { alike, type RoleReview, redundant } from "./drop.js";
import type { Proposal } from "./proposal.js";
import { mends, retargets } from "./retarget.js";
import { type ReviewOptions, readReviewOptions } from "./review-options.js";
import { reweighs } from "./reweigh.js";
import { type IndexedResult, readHistory, type StudiedPeriod } from "./series.js";
import { targetsOf } from "./target.js";

/**
 * What a quarterly review may change, and why: targets that everybody or nobody reaches, indicators in which all are alike or
 * that say the same as another, weights that are far from what they decide. Each proposal is a patch that a person
 * accepts with `acceptRevision`, or not; nothing is applied by itself.
 *
 * It looks at each role by itself, at the weights without a stage. An indicator gets at most one proposal about its weight
 * in a role; where a new target would tell people apart again, it is not proposed to be dropped. Where all values are alike no
 * target does, and none is given. Results of roles that the policy does not have are left alone.
 *
 * It takes time in proportion to results · pairs of indicators that a role has.
 *
 * Source: counts; Kendall's tau-b of the points; a quantile of the values (type 7) as the new target; weight² ÷ influence as the
 * new weight, a first step held between half and double.
 *
 * @param policy - The policy in force, from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param history - The periods with their results, at most 200, all of one length, in any order.
 * @param options - From when on something is proposed.
 * @returns Targets in policy order, then role by role what to drop and what to reweigh.
 * @throws SteelyardError `out-of-range`, `unknown-id`, `repeated-entry`, `bad-period`, `mixed-periods`, `too-large` above 200
 * periods, and the faults of results, each with its path; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { acceptRevision, proposeRevision } from "steelyard/lab";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "tiny", version: "2026-Q3", layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", decimals: 0, scoring: { kind: "ratio", target: 50 } },
 *     { id: "csat", layer: "all", scoring: { kind: "linear", floor: 1, target: 5 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.7", csat: "0.3" } } },
 * });
 * const subjects = Array.from({ length: 12 }, (_, index) => ({
 *   id: `e-${index}`, role: "seller" as const, observations: { sales: 60 + 5 * index, csat: 1 + (index * 7 % 5) },
 * }));
 * const proposals = proposeRevision(policy, [appraise(policy, { period: "2026-Q3", subjects })]);
 * for (const { id, message } of proposals) console.log(id, "-", message.en);
 * // => retarget/sales - change the target of "sales": 50 was reached in all of 12 cases; 101 would tell them apart
 * const next = acceptRevision(policy, proposals, { accept: proposals.map(({ id }) => id), version: "2026-Q4" });
 * console.log(next.version, JSON.stringify(next.indicators[0]?.scoring));
 * // => 2026-Q4 {"kind":"ratio","target":"101"}
 * ```
 */
export function proposeRevision<X extends Names>(
  policy: Policy<X>,
  history: readonly StudiedPeriod[],
  options: ReviewOptions = {},
): readonly Proposal[] {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const periods = readHistory(history);
  const read = readReviewOptions(options, parsed);
  const targets = targetsOf(parsed);
  const retargeted = retargets(targets, parsed, periods, read);
  const byRole = new Map<string, IndexedResult[]>(Object.keys(parsed.roles).map((role) => [role, []]));
  for (const { results } of periods) for (const one of results) byRole.get(one.role)?.push(one);
  const weights = [...byRole].flatMap(([role, results]) => {
    const review: RoleReview = {
      policy: parsed,
      role,
      weights: resolveWeights(parsed, { role }).weights,
      results,
      options: read,
    };
    const same = alike(review).filter(
      ({ indicator }) => !mends(retargeted, targets, parsed, periods, role, indicator),
    );
    const gone = new Set(same.map(({ indicator }) => indicator));
    const doubled = redundant(review, gone);
    for (const { indicator } of doubled) gone.add(indicator);
    return [...same, ...doubled, ...reweighs(review, gone)];
  });
  return [...retargeted, ...weights];
}
