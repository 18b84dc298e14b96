import type { DecimalInput } from "../../number/decimal.js";

/** What was measured of an indicator on a date. */
export interface PlanObservation {
  /** The indicator's id: one of the plan's. */
  readonly indicator: string;
  /** The date; each indicator has one value on a date. */
  readonly on: string;
  /** The value, at most 6 decimals and 15 digits. */
  readonly value: DecimalInput;
}

/** How far an indicator has come. */
export interface PlanProgress {
  /** The value used; null where there is none. */
  readonly value: number | null;
  /** The date of that value; null where there is none. */
  readonly measuredOn: string | null;
  /** What is lacking, in the indicator's unit; 0 where it is reached, null where there is no value. */
  readonly gap: number | null;
  /**
   * The share of the whole way from start to target that is done, to 4 decimals: above 1 beyond the target, below 0 on the wrong
   * side of the start; null where there is no value.
   */
  readonly done: number | null;
}

/** What became of a milestone. */
export interface MilestoneReview extends PlanProgress {
  /** The day, counted from the start. */
  readonly day: number;
  /** Its date. */
  readonly on: string;
  /** The value to be reached; `gap` is what is lacking to it. */
  readonly target: number;
  /** Whether the value used reaches it; until its date it is not due yet, and without a value it was not measured. */
  readonly status: "reached" | "missed" | "notYetDue" | "notMeasured";
}

/** Where one indicator stands. */
export interface PlannedIndicatorReview extends PlanProgress {
  /** The indicator's id. */
  readonly indicator: string;
  /** The value at the beginning. */
  readonly start: number;
  /** The value to be reached; `gap` is what is lacking to it. */
  readonly target: number;
  /** `achieved` where the latest value reaches the target; `behind` where it is short of the last milestone due, or there is none. */
  readonly status: "onTrack" | "behind" | "achieved";
  /** Each milestone, by day. */
  readonly milestones: readonly MilestoneReview[];
}

/** Where a plan stands. */
export interface PlanReview {
  /** Whose plan it is. */
  readonly person: string;
  /** The date of the review. */
  readonly on: string;
  /** Days since the start. */
  readonly day: number;
  /** `achieved` where every indicator is; else `ended` after the last date; else `behind` where an indicator is; else `onTrack`. */
  readonly status: "onTrack" | "behind" | "achieved" | "ended";
  /** Each indicator, in the order of the plan. */
  readonly indicators: readonly PlannedIndicatorReview[];
}
