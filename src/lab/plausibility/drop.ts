import { toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { kendall } from "../../number/kendall.js";
import { capOf } from "../../policy/cap.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import { resolveScale } from "../../policy/scale.js";
import type { PatchEntry, Proposal } from "./proposal.js";
import { alikeWords, redundantWords } from "./proposal-words.js";
import type { ReviewOptions } from "./review-options.js";
import type { IndexedResult } from "./series.js";

/** A role under review: its weights without a stage, and the results of those who hold it. */
export interface RoleReview {
  readonly policy: Policy;
  readonly role: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly results: readonly IndexedResult[];
  readonly options: ReviewOptions;
}

/** The change of a weight; none where the indicator is all that the role has. */
export const weightPatch = (
  { role, weights }: RoleReview,
  id: string,
  after: string,
): readonly PatchEntry[] =>
  weights[id] === 1 ? [] : [{ path: `roles.${role}.indicators.${id}`, before: String(weights[id]), after }];

/** The indicators that have weight in the role, in policy order. */
export const weighed = ({ policy, weights }: RoleReview): readonly Indicator[] =>
  policy.indicators.filter(({ id }) => (weights[id] ?? 0) > 0);

/** The points of an indicator, result by result; null where it has none. */
const pointsOf = (results: readonly IndexedResult[], id: string): readonly (number | null)[] =>
  results.map(({ byId }) => {
    const points = byId.get(id)?.points ?? null;
    return points === null ? null : toNumber(decimal(points));
  });

/** Indicators in which all have the same points. */
export function alike(review: RoleReview): readonly Proposal[] {
  const { policy, role, results, options } = review;
  const { minimumCases = 10 } = options;
  return weighed(review).flatMap((indicator): Proposal[] => {
    const present = pointsOf(results, indicator.id).filter((one) => one !== null);
    const [points] = present;
    if (points === undefined || present.length < minimumCases) return [];
    if (present.some((one) => one !== points)) return [];
    const cap = points === toNumber(capOf(indicator, resolveScale(policy.scale)));
    return [
      {
        ...headOf(review, indicator.id),
        what: "drop",
        why: cap ? "all-at-cap" : "all-alike",
        facts: { cases: present.length, points },
        message: alikeWords(indicator, role, present.length, points, cap),
      },
    ];
  });
}

/** Indicators that order people as a heavier one does; of equal weights the later one, of those that are not `gone` already. */
export function redundant(review: RoleReview, gone: ReadonlySet<string>): readonly Proposal[] {
  const { role, weights, results, options } = review;
  const { minimumCases = 10, redundant: least = "0.9" } = options;
  const heavy = weighed(review)
    .filter(({ id }) => !gone.has(id))
    .sort((a, b) => (weights[b.id] ?? 0) - (weights[a.id] ?? 0));
  const columns = new Map(heavy.map(({ id }) => [id, pointsOf(results, id)]));
  const kept: Indicator[] = [];
  return heavy.flatMap((indicator): Proposal[] => {
    for (const other of kept) {
      const pairs = (columns.get(indicator.id) ?? []).flatMap((own, row): [number, number][] => {
        const theirs = columns.get(other.id)?.[row] ?? null;
        return own === null || theirs === null ? [] : [[own, theirs]];
      });
      if (pairs.length < minimumCases) continue;
      const { tau } = kendall(
        pairs.map(([own]) => own),
        pairs.map(([, theirs]) => theirs),
      );
      if (tau === null || decimal(tau).lessThan(decimal(least))) continue;
      return [
        {
          ...headOf(review, indicator.id),
          what: "drop",
          why: "redundant",
          facts: { cases: pairs.length, other: other.id, tau },
          message: redundantWords(indicator, other, role, pairs.length, tau),
        },
      ];
    }
    kept.push(indicator);
    return [];
  });
}

const headOf = (review: RoleReview, indicator: string) => ({
  id: `drop/${review.role}/${indicator}`,
  indicator,
  role: review.role,
  patch: weightPatch(review, indicator, "0"),
});
