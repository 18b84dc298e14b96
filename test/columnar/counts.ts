/** What the columnar engine did in a file of tests. */
export interface Counts {
  /** Calls of `appraise` and `score` that had an answer. */
  calls: number;
  /** Calls in which it worked the answer out, too. */
  served: number;
  rows: number;
  /** Rows without a fault that went its exact way. */
  exactly: number;
}

export const nothing: Readonly<Counts> = { calls: 0, served: 0, rows: 0, exactly: 0 };

export const counts: Counts = { ...nothing };
