import { type Exact, exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { Award, IncentiveRule } from "../../policy/incentives.js";
import type { StudiedAward, StudiedResult } from "../result.js";

/** What one rule costs. */
export interface RuleCost {
  /** The rule's id. */
  readonly id: string;
  /** Short, mid or long term. */
  readonly horizon: "short" | "mid" | "long";
  /** What it awards. */
  readonly kind: Award["kind"];
  /** For how many it fired. */
  readonly people: number;
  /** Money, units of equity or points in all; of programmes and badges, how many. */
  readonly total: number;
  /** For how many it fired, but another money award is paid; and how much that would have been. */
  readonly superseded: {
    /** How many. */
    readonly people: number;
    /** Money in all. */
    readonly total: number;
  };
  /** For how many it is not known, for want of facts. */
  readonly unknown: number;
}

/** What all rules of a kind cost. */
export interface KindCost {
  /** The kind of award. */
  readonly kind: Award["kind"];
  /** How many awards fired. */
  readonly awards: number;
  /** Money, units of equity or points in all; of programmes and badges, how many. */
  readonly total: number;
}

/** What an award is worth in the unit of its kind. */
export function worthOf({ award, money }: StudiedAward): Exact {
  if (award.kind === "equity") return decimal(award.units);
  if (award.kind === "points") return decimal(award.points);
  return award.kind === "percent" || award.kind === "amount" ? decimal(money ?? 0) : exact(1);
}

/** Whether an award is money. */
export const isMoney = ({ kind }: Award): boolean => kind === "percent" || kind === "amount";

/** The worth of awards in all. */
export const worthOfAll = (awards: readonly StudiedAward[]): Exact =>
  awards.map(worthOf).reduce((a, b) => a.plus(b), exact(0));

/** What each rule of a policy costs, in its order. */
export function costByRule(
  rules: readonly IncentiveRule[],
  results: readonly StudiedResult[],
): readonly RuleCost[] {
  const byRule = new Map<string, StudiedAward[]>(rules.map(({ id }) => [id, []]));
  for (const { awards = [] } of results) for (const award of awards) byRule.get(award.id)?.push(award);
  return rules.map(({ id, horizon, award: { kind } }): RuleCost => {
    const of = (status: StudiedAward["status"]) =>
      (byRule.get(id) ?? []).filter((award) => award.status === status);
    const [fired, superseded] = [of("fired"), of("superseded")];
    return {
      id,
      horizon,
      kind,
      people: fired.length,
      total: toNumber(worthOfAll(fired)),
      superseded: { people: superseded.length, total: toNumber(worthOfAll(superseded)) },
      unknown: of("unknown").length,
    };
  });
}

/** The costs of rules added up by kind, kinds in the order in which they first come. */
export function costByKind(rules: readonly RuleCost[]): readonly KindCost[] {
  const kinds = new Map<Award["kind"], { awards: number; total: Exact }>();
  for (const { kind, people, total } of rules) {
    const before = kinds.get(kind) ?? { awards: 0, total: exact(0) };
    kinds.set(kind, { awards: before.awards + people, total: before.total.plus(exact(total)) });
  }
  return [...kinds].map(([kind, { awards, total }]) => ({ kind, awards, total: toNumber(total) }));
}
