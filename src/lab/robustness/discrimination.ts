import * as z from "zod/mini";
import type { Subject } from "../../appraisal/subject.js";
import type { LabReport } from "../../error/lab.js";
import { pearson } from "../../number/correlation.js";
import { type DecimalInput, toUnits } from "../../number/decimal.js";
import { decimal, figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import type { Policy } from "../../policy/policy.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { populationOf } from "../population.js";

/** When indicators are called redundant, or without discrimination. */
export interface DiscriminationOptions {
  /** Two indicators are redundant from this correlation on, either way: 0..1, 4 decimals; 0.9 by default. */
  readonly correlation?: DecimalInput | undefined;
  /** An indicator tells too little apart where this share of people have the same points: 0..1, 4 decimals; 0.8 by default. */
  readonly alike?: DecimalInput | undefined;
}

/** How much an indicator tells people apart. */
export interface Discrimination {
  /** The indicator. */
  readonly indicator: string;
  /** How many people have points. */
  readonly people: number;
  /** How many different points there are. */
  readonly distinct: number;
  /** The points that most people have, the higher of equally frequent ones; null where nobody has any. */
  readonly commonest: number | null;
  /** The share of people with exactly those points, 0..1 to 4 decimals; null likewise. */
  readonly alike: number | null;
  /** Whether it tells too little apart; false where fewer than two people have points. */
  readonly weak: boolean;
}

/** Two indicators that say much the same. */
export interface Redundancy {
  /** The first in policy order. */
  readonly a: string;
  /** The second. */
  readonly b: string;
  /** How many people have points in both. */
  readonly people: number;
  /** Pearson's correlation of their points, −1..1 to 4 decimals. */
  readonly correlation: number;
}

/** What indicators add to each other. */
export interface DiscriminationReport {
  /** Every indicator of the policy, in its order. */
  readonly indicators: readonly Discrimination[];
  /** Pairs that are redundant, by falling size of their correlation, then in policy order. */
  readonly redundant: readonly Redundancy[];
}

const OptionsSchema: z.ZodMiniType<DiscriminationOptions> = /* @__PURE__ */ z.strictObject({
  correlation: /* @__PURE__ */ z.optional(DecimalSchema),
  alike: /* @__PURE__ */ z.optional(DecimalSchema),
});

function check(options: DiscriminationOptions, report: LabReport): void {
  for (const [name, value] of Object.entries(options))
    if (checkRange(value, { minimum: "0", maximum: "1" }, name, report))
      checkDecimals(value, 4, name, report);
}

const inUnits = (value: DecimalInput) => Number(toUnits(decimal(value), 4));

/**
 * Which indicators are redundant (their points rise and fall together), and which tell nobody apart (most people have the same
 * points): candidates to leave out of a policy, or to score in another way.
 *
 * Source: Pearson's correlation, exactly; OECD and JRC, Handbook on Constructing Composite Indicators (2008), on double counting.
 *
 * It takes time in proportion to people · pairs of indicators.
 *
 * @param policy - From `definePolicy` or `parsePolicy`, or a plain document.
 * @param subjects - The people, as for `appraise`, of all roles together. Histories are not read.
 * @param options - From where on.
 * @returns All indicators, and the pairs that are redundant. A pair in which one side is all alike has no correlation.
 * @throws SteelyardError for the options, by their path; `wrong-type` for the call itself; the policy's own issues.
 *
 * @example
 * ```ts
 * import { discrimination } from "steelyard/lab";
 *
 * const scoring = { kind: "ratio" as const, target: 100 };
 * const policy = {
 *   steelyard: 1 as const,
 *   id: "three",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: ["sales", "revenue", "nps"].map((id) => ({ id, layer: "all", scoring })),
 *   roles: { seller: { layers: { all: 1 } } },
 * };
 * const { indicators, redundant } = discrimination(policy, [
 *   { id: "li", role: "seller", observations: { sales: 90, revenue: 45, nps: 100 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, revenue: 30, nps: 120 } },
 *   { id: "zhao", role: "seller", observations: { sales: 80, revenue: 41, nps: 130 } },
 * ]);
 * console.log(redundant[0]?.a, redundant[0]?.b, redundant[0]?.correlation);
 * // => sales revenue 0.9973
 * console.log(indicators.filter(({ weak }) => weak).map(({ indicator, commonest }) => `${indicator} ${commonest}`).join());
 * // => nps 100
 * ```
 */
export function discrimination(
  policy: Policy,
  subjects: readonly Subject[],
  options: DiscriminationOptions = {},
): DiscriminationReport {
  const { correlation = "0.9", alike = "0.8" } = readCallOptions(options, OptionsSchema, check);
  const { plan, people } = populationOf(policy, subjects);
  const columns = plan.indicators.map((_, place) => people.map(({ points }) => points[place] ?? null));
  const least = inUnits(correlation);
  const redundant = plan.indicators.flatMap(({ id: a }, left) =>
    plan.indicators.slice(left + 1).flatMap(({ id: b }, further): Redundancy[] => {
      const [x, y] = [columns[left] as Column, columns[left + 1 + further] as Column];
      const both = x.flatMap((own, row) => {
        const other = y[row] ?? null;
        return own === null || other === null ? [] : [[own, other] as const];
      });
      const found = pearson(
        both.map(([own]) => own),
        both.map(([, other]) => other),
      );
      if (found === null || Math.abs(inUnits(found)) < least) return [];
      return [{ a, b, people: both.length, correlation: found }];
    }),
  );
  return {
    indicators: plan.indicators.map(({ id }, place) =>
      discriminationOf(id, columns[place] as Column, plan.pointsDecimals, inUnits(alike)),
    ),
    redundant: redundant.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
  };
}

type Column = readonly (bigint | null)[];

function discriminationOf(
  indicator: string,
  column: Column,
  decimals: number,
  least: number,
): Discrimination {
  const counts = new Map<bigint, number>();
  for (const own of column) if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
  const people = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [top] = [...counts].sort(([a, x], [b, y]) => y - x || Number(b - a));
  if (top === undefined) return { indicator, people, distinct: 0, commonest: null, alike: null, weak: false };
  const [points, count] = top;
  return {
    indicator,
    people,
    distinct: counts.size,
    commonest: figure(rational(points, 10n ** BigInt(decimals)), decimals),
    alike: figure(rational(BigInt(count), BigInt(people)), 4),
    weak: people > 1 && count * 10_000 >= least * people,
  };
}
