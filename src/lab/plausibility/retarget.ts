import { type Exact, toNumber, toText } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { rational, subtract } from "../../number/rational.js";
import { ordered, quantile } from "../../number/statistic.js";
import type { Policy } from "../../policy/policy.js";
import { casesOf } from "./cases.js";
import type { Proposal } from "./proposal.js";
import { retargetWords } from "./proposal-words.js";
import type { ReviewOptions } from "./review-options.js";
import type { PlacedPeriod } from "./series.js";
import { reaches, type Target } from "./target.js";
import { tellsApart } from "./tells-apart.js";

/**
 * Other targets for those that everybody or nobody reaches: the quantile of the values that the options aim at, where that
 * tells people apart.
 */
export function retargets(
  targets: readonly Target[],
  policy: Policy,
  history: readonly PlacedPeriod[],
  { minimumCases = 10, aim = "0.75" }: ReviewOptions,
): readonly Proposal[] {
  return targets.flatMap((target): Proposal[] => {
    const { indicator, role, path } = target;
    const values = casesOf(target, policy, history).flatMap((one) => one.values);
    const count = values.filter((value) => reaches(target, value)).length;
    if (values.length < minimumCases || (count !== 0 && count !== values.length)) return [];
    const everyone = count > 0;
    const part = fraction(aim);
    const p = target.better === "higher" ? part : subtract(rational(1n), part);
    const found = rounded(quantile(ordered(values), p), indicator.decimals ?? 6);
    const helps = moves(target, found, everyone) && tellsApart(policy, indicator, found, values);
    const proposed = helps ? found : null;
    const text = proposed === null ? null : toText(proposed);
    const before = toText(target.value);
    return [
      {
        id: ["retarget", ...(role === null ? [] : [role]), indicator.id].join("/"),
        indicator: indicator.id,
        role,
        what: "retarget",
        why: everyone ? "reached-by-everyone" : "reached-by-no-one",
        facts: { cases: values.length, target: toNumber(target.value), proposed: toNumber(proposed) },
        message: retargetWords(indicator, role, everyone, values.length, [before, text]),
        patch: path === null || text === null ? [] : [{ path, before, after: text }],
      },
    ];
  });
}

/** Whether a proposed target, where it holds for the role, tells those of the role from each other. */
export function mends(
  proposals: readonly Proposal[],
  targets: readonly Target[],
  policy: Policy,
  history: readonly PlacedPeriod[],
  role: string,
  id: string,
): boolean {
  const own = policy.roles[role]?.targets?.[id] !== undefined;
  const target = targets.find((one) => one.indicator.id === id && one.role === (own ? role : null));
  const [patch] =
    proposals.find((one) => one.indicator === id && one.role === (own ? role : null))?.patch ?? [];
  if (target === undefined || patch === undefined) return false;
  const theirs = history.map((one) => ({
    ...one,
    results: one.results.filter((result) => result.role === role),
  }));
  const values = casesOf(target, policy, theirs).flatMap((one) => one.values);
  return tellsApart(policy, target.indicator, decimal(patch.after), values);
}

/** Whether a new target lies on the side of the old one that is wanted. */
const moves = ({ value, better }: Target, found: Exact, harder: boolean): boolean =>
  found.comparedTo(value) === ((better === "higher") === harder ? 1 : -1);
