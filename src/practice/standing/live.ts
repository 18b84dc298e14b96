import type { ScoredResult } from "../../appraisal/result.js";
import type { Subject } from "../../appraisal/subject.js";
import type { Policy } from "../../policy/policy.js";

/** Somebody's card and place, as `createRanking` of `steelyard/scorer` gives them. */
export interface LiveCard {
  /** Whether there is enough weight for a score. */
  readonly status: "scored" | "insufficient";
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** Those with a value or a weight, in policy order. */
  readonly indicators: readonly Pick<
    ScoredResult["indicators"][number],
    "id" | "value" | "points" | "weight" | "contribution"
  >[];
  /** The score; absent where there is none. */
  readonly score?: number | undefined;
  /** The rank in the cohort. */
  readonly rank?: number | null | undefined;
  /** How many of the cohort have a score. */
  readonly size?: number | null | undefined;
  /** rank ÷ size. */
  readonly top?: number | null | undefined;
  /** The tier's id. */
  readonly tier?: string | null | undefined;
}

/** Everybody, ranked and kept so: what `createRanking` of `steelyard/scorer` gives. */
export interface LiveRanking {
  /** The policy by which they are ranked. */
  readonly policy: Policy;
  /** Takes a subject in, or in place of the one with its id. */
  set(subject: Subject): void;
  /** Takes somebody out. */
  remove(id: string): boolean;
  /** Somebody's card and place. */
  get(id: string): LiveCard | null;
  /** The card and place that a subject would have. */
  probe(subject: Subject): LiveCard;
  /** A subject as it was taken in. */
  subject(id: string): Subject | null;
  /** The cohort in which somebody is compared. */
  cohort(id: string): string | null;
  /** Everybody's id. */
  ids(): readonly string[];
}
