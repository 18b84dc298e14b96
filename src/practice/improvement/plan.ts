import type { DecimalInput } from "../../number/decimal.js";
import type { Title } from "../../shape/schema.js";
import type { PlanAction } from "../action.js";

/** A value to be reached by a day, as it is written down. */
export interface PlanMilestone {
  /** The day, counted from the start: a whole number, 1 up to the plan's days; rising from one milestone to the next. */
  readonly day: number;
  /** Its date; where it is written down it has to be start + day. */
  readonly on?: string | undefined;
  /** The value: never back towards the start, never beyond the target, and of the last one exactly the target. */
  readonly value: DecimalInput;
}

/** One indicator and its way, as it is written down. Values have at most 6 decimals and 15 digits. */
export interface PlanIndicator {
  /** The indicator's id, once in a plan. */
  readonly indicator: string;
  /** A name to show. */
  readonly title?: Title | null | undefined;
  /** The unit of its values. */
  readonly unit?: string | null | undefined;
  /** The value at the beginning. */
  readonly start: DecimalInput;
  /** The value to be reached, another than the start; below it where lower is better. */
  readonly target: DecimalInput;
  /** At least one. */
  readonly milestones: readonly PlanMilestone[];
}

/** An improvement plan (改进计划) as it is written down: plain data, to be stored as JSON. */
export interface PlanDocument {
  /** Whose plan it is. */
  readonly person: string;
  /** The date on which it begins: `2026-10-09`. */
  readonly start: string;
  /** How many days it takes, a whole number, 1..3650; 90 by default. */
  readonly durationDays?: number | undefined;
  /** Its last date; where it is written down it has to be start + durationDays. */
  readonly end?: string | undefined;
  /** What is to become better; may be empty where there are actions. */
  readonly indicators: readonly PlanIndicator[];
  /** What is done to help. */
  readonly actions?: readonly PlanAction[] | undefined;
}

/** A milestone with its date. */
export interface DatedMilestone {
  /** The day, counted from the start. */
  readonly day: number;
  /** Its date: start + day. */
  readonly on: string;
  /** The value to be reached by then. */
  readonly value: number;
}

/** One indicator and its way. */
export interface PlannedIndicator {
  /** The indicator's id. */
  readonly indicator: string;
  /** A name to show; null where it has none. */
  readonly title: Title | null;
  /** The unit of its values; null where it has none. */
  readonly unit: string | null;
  /** The value at the beginning. */
  readonly start: number;
  /** The value to be reached. */
  readonly target: number;
  /** Rising by day, the last one exactly the target. */
  readonly milestones: readonly DatedMilestone[];
}

/** An improvement plan that was checked, with all of its dates. It reads as a document again and stays the same. */
export interface ImprovementPlan {
  /** Whose plan it is. */
  readonly person: string;
  /** The date on which it begins. */
  readonly start: string;
  /** How many days it takes. */
  readonly durationDays: number;
  /** Its last date: start + durationDays. */
  readonly end: string;
  /** What is to become better. */
  readonly indicators: readonly PlannedIndicator[];
  /** What is done to help. */
  readonly actions: readonly PlanAction[];
}
