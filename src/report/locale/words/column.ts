/** What columns, and facts at the head of a report, are called. */
export interface ColumnWords {
  /** An indicator. */
  readonly indicator: string;
  /** A value. */
  readonly value: string;
  /** A target. */
  readonly target: string;
  /** What is lacking to the target. */
  readonly gap: string;
  /** Points. */
  readonly points: string;
  /** A weight. */
  readonly weight: string;
  /** A part of the base score. */
  readonly contribution: string;
  /** A person. */
  readonly person: string;
  /** A score. */
  readonly score: string;
  /** A rank. */
  readonly rank: string;
  /** A tier. */
  readonly tier: string;
  /** The weight with data. */
  readonly coverage: string;
  /** A period. */
  readonly period: string;
  /** A date. */
  readonly date: string;
  /** A day, counted. */
  readonly day: string;
  /** A state. */
  readonly status: string;
  /** Before a change. */
  readonly before: string;
  /** After a change. */
  readonly after: string;
  /** A change. */
  readonly change: string;
  /** A rank among so many: “3 of 12”. */
  readonly place: (rank: number, size: number) => string;
}
