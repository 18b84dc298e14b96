import { toNumber } from "../../number/decimal.js";
import { percentileRank } from "../../number/percentile.js";
import { type Aim, gapOf } from "../../scoring/aim.js";
import type { Cohorts } from "./cohorts.js";
import type { LiveCard } from "./live.js";

/** Where a person stands in one indicator. */
export interface IndicatorStanding {
  /** The indicator's id. */
  readonly id: string;
  /** The value on the indicator's grid; null where it is missing. */
  readonly value: number | null;
  /** The points; null where the indicator is left out. */
  readonly points: number | null;
  /** The effective weight, 0..1. */
  readonly weight: number;
  /** Its part of the base score; null where it has none. */
  readonly contribution: number | null;
  /** Which way is better; null where points rise here and fall there, as about an optimum. */
  readonly better: "higher" | "lower" | null;
  /** The target that counts for the person, or the value that earns most; null where there is none. */
  readonly target: number | null;
  /** Whether the value reaches the target; null where one of them is missing. */
  readonly met: boolean | null;
  /** How much is lacking to the target, in the indicator's unit; 0 where it is met, null where one of them is missing. */
  readonly gap: number | null;
  /** 1 + how many of the cohort have a better value; null where it is withheld or there is no value. */
  readonly rank: number | null;
  /** How many of the cohort have a value; null where it is withheld. */
  readonly size: number | null;
  /** The share of the others with a worse value, those with the same counting half: 0..100 to 1 decimal. */
  readonly percentile: number | null;
}

/** What a person may see (指标排名与目标差距): figures of their own and their place, never those of anybody else. */
export interface Standing {
  /** The person's id. */
  readonly id: string;
  /** Whether there is enough weight for a score. */
  readonly status: "scored" | "insufficient";
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** The score; null where there is none. */
  readonly score: number | null;
  /** The tier's id; null where there is none. */
  readonly tier: string | null;
  /** The rank in the cohort; null where it is withheld or there is none. */
  readonly rank: number | null;
  /** How many of the cohort have a score; null where it is withheld. */
  readonly size: number | null;
  /** rank ÷ size to 6 decimals; null where it is withheld or there is none. */
  readonly top: number | null;
  /** Whether ranks are withheld, because the cohort is too small to hide anybody. */
  readonly withheld: boolean;
  /** Those with a value or a weight, in policy order. */
  readonly indicators: readonly IndicatorStanding[];
}

/** An indicator's place in the policy, and the person's aim. */
export type AimAt = (indicator: string) => { readonly place: number; readonly aim: Aim };

/** The standing of a person from their card, their aims, and the places of their values. */
export function standingOf(
  id: string,
  card: LiveCard,
  aimAt: AimAt,
  cohorts: Cohorts,
  minimum: number,
): Standing {
  const withheld = (card.size ?? 0) < minimum;
  return {
    id,
    status: card.status,
    coverage: card.coverage,
    score: card.score ?? null,
    tier: card.tier ?? null,
    rank: withheld ? null : (card.rank ?? null),
    size: withheld ? null : (card.size ?? null),
    top: withheld ? null : (card.top ?? null),
    withheld,
    indicators: card.indicators.map((row) => {
      const { place, aim } = aimAt(row.id);
      const { target, better } = aim;
      const found = better === null ? null : cohorts.place(id, place);
      const shown = found !== null && found.size >= minimum ? found : null;
      const { id: indicator, value, points, weight, contribution } = row;
      const lacking = gapOf(value, aim);
      return {
        id: indicator,
        ...{ value, points, weight, contribution, better },
        target: target === null ? null : toNumber(target),
        met: lacking === null ? null : lacking === 0,
        gap: lacking,
        rank: shown?.rank ?? null,
        size: shown?.size ?? null,
        percentile: shown === null ? null : percentileRank(shown.below, shown.same, shown.size),
      };
    }),
  };
}
