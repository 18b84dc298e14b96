import type { Result } from "../../appraisal/result.js";
import { type Split, splitOf } from "./split.js";

/** Where somebody stands under one policy. */
export interface Standing {
  /** The score; null where too little weight is present. */
  readonly score: number | null;
  /** The score before modifiers; null likewise. */
  readonly base: number | null;
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** The rank; null where there is none. */
  readonly rank: number | null;
  /** The tier's id; null where there is none. */
  readonly tier: string | null;
  /** What is paid; null where nothing is known to be. */
  readonly payout: number | null;
}

/** One person under both policies. */
export interface PersonChange {
  /** The person's id. */
  readonly id: string;
  /** The title that was handed on with the subject. */
  readonly title?: unknown;
  /** Under the first policy. */
  readonly before: Standing;
  /** Under the second. */
  readonly after: Standing;
  /** The change of the score by cause; null where there is no score on one side. */
  readonly change: Split | null;
  /** Rank before − rank after: the places gained, negative where some were lost; null where there is no rank on one side. */
  readonly places: number | null;
}

/** One person under both policies, from both results. */
export function changeOf(before: Result, after: Result): PersonChange {
  const [old, now] = [standingOf(before), standingOf(after)];
  const both = before.status === "scored" && after.status === "scored";
  return {
    id: before.id,
    ...("title" in before ? { title: before.title } : {}),
    before: old,
    after: now,
    change: both ? splitOf(before, after) : null,
    places: old.rank === null || now.rank === null ? null : old.rank - now.rank,
  };
}

function standingOf(result: Result): Standing {
  const { coverage, score = null, base = null, rank = null, tier = null, payout = null } = result;
  return { score, base, coverage, rank, tier, payout };
}
