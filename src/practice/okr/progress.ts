import type { Title } from "../../shape/schema.js";

/** What every row says of what it is about. */
export interface ProgressHead {
  /** The id. */
  readonly id: string;
  /** The title, handed on; absent where there is none. */
  readonly title?: Title;
  /** Who answers for it; absent where nobody was named. */
  readonly owner?: string;
  /** The progress that counts, 0..1 to 4 decimals; null where nothing of weight was measured. */
  readonly progress: number | null;
  /** Its part of the progress of the objective above, to 4 decimals: they add up to it exactly. Null where it has no part in one. */
  readonly contribution: number | null;
  /** The calculation of the progress, to be done again by hand; `null` where there is none. */
  readonly trace: string;
}

/** How far a key result is. */
export interface KeyResultProgress extends ProgressHead {
  /** The kind of key result. */
  readonly kind: "metric" | "milestone" | "binary";
  /** Its weight in its objective, 0..1. */
  readonly weight: number;
  /** The progress as measured, to 4 decimals, below 0 and above 1 as it comes; null where there is no value. */
  readonly raw: number | null;
  /** Whether there is no value. */
  readonly missing: boolean;
  /** Whether `raw` is above 1: beyond the target. */
  readonly overshoot: boolean;
  /** Whether `raw` is below 0: farther from the target than at the start. */
  readonly wrongWay: boolean;
}

/** How far an objective is: Σ weight · progress ÷ Σ weight of the parts that have progress. */
export interface ObjectiveProgress extends ProgressHead {
  /** Its weight, 0..1; null at the top where none was given. */
  readonly weight: number | null;
  /** The denominator: the weight of its key results and child objectives that have progress, 0..1. */
  readonly weightPresent: number;
  /** The share of its weight that was measured, down to the key results: 0..1, cut to 4 decimals. */
  readonly coverage: number;
  /** Its key results, in their order. */
  readonly keyResults: readonly KeyResultProgress[];
  /** The objectives below it, in their order. */
  readonly children: readonly ObjectiveProgress[];
}

/** How far a tree is. */
export interface OkrProgress {
  /** The objectives at the top, in their order. */
  readonly objectives: readonly ObjectiveProgress[];
  /** All of them together; null where they have no weights. */
  readonly overall: {
    /** Σ weight · progress ÷ Σ weight present, 0..1 to 4 decimals; null where nothing of weight was measured. */
    readonly progress: number | null;
    /** The denominator: the weight of the objectives that have progress, 0..1. */
    readonly weightPresent: number;
    /** The share of the weight that was measured, down to the key results: 0..1, cut to 4 decimals. */
    readonly coverage: number;
    /** The calculation of the progress; `null` where there is none. */
    readonly trace: string;
  } | null;
}
