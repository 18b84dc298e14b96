import type { MilestoneReview, PlanReview } from "../../../practice/improvement/review.js";

/** An improvement plan, and where it stands. */
export interface PlanWords {
  /** The title. */
  readonly title: (name: string) => string;
  /** When it begins, when it ends, and how long it takes. */
  readonly span: string;
  /** From a date to another, so many days. */
  readonly dates: (start: string, end: string, days: string) => string;
  /** The heading of what is done to help. */
  readonly help: string;
  /** The heading of the milestones. */
  readonly milestones: string;
  /** What the table of the milestones shows. */
  readonly byWhen: string;
  /** What the table of a review shows. */
  readonly byIndicator: string;
  /** The value at the beginning. */
  readonly start: string;
  /** The value to be reached by a day. */
  readonly goal: string;
  /** The heading of a review: on a date, on day so many. */
  readonly review: (date: string, day: number) => string;
  /** The last value measured. */
  readonly latest: string;
  /** When it was measured. */
  readonly measuredOn: string;
  /** The share of the way that is done. */
  readonly done: string;
  /** Where it stands. */
  readonly status: Readonly<Record<PlanReview["status"], string>>;
  /** What became of a milestone. */
  readonly milestone: Readonly<Record<MilestoneReview["status"], string>>;
}
