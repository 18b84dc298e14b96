/** Two policies compared on the same people. */
export interface ComparisonWords {
  /** The title. */
  readonly title: (before: string, after: string) => string;
  /** The heading of what is different in the policies. */
  readonly changes: string;
  /** Nothing is. */
  readonly noChanges: string;
  /** The heading of the people. */
  readonly people: string;
  /** How the columns of the people add up. */
  readonly addsUp: string;
  /** Somebody has no score on one side, so that there is nothing to split. */
  readonly unsplit: string;
  /** The causes of a change. */
  readonly causes: {
    /** Other points for the same figures. */
    readonly scoring: string;
    /** Other weights. */
    readonly weights: string;
    /** Other modifiers. */
    readonly modifiers: string;
    /** Rounding. */
    readonly rounding: string;
  };
  /** The table of one person's causes by indicator. */
  readonly detail: (person: string) => string;
  /** The heading of the migration of tiers. */
  readonly tiers: string;
  /** What the table of the migration shows. */
  readonly migration: string;
  /** The title of a column of before. */
  readonly beforeOf: (title: string) => string;
  /** The title of a column of after. */
  readonly afterOf: (title: string) => string;
  /** Rows of the migration are tiers of before. */
  readonly from: string;
  /** No tier. */
  readonly noTier: string;
  /** The heading of how alike the orders are. */
  readonly order: string;
  /** How many have two scores. */
  readonly scored: string;
  /** Kendall's tau. */
  readonly tau: string;
  /** Spearman's correlation. */
  readonly spearman: string;
  /** The mean of how far ranks moved. */
  readonly meanShift: string;
  /** The furthest that a rank moved. */
  readonly greatestShift: string;
  /** How many are in another tier. */
  readonly tierChanges: string;
  /** The heading of the money. */
  readonly payout: string;
  /** What the table of the money shows. */
  readonly payouts: string;
  /** Money is withheld from so many people. */
  readonly withheld: string;
  /** The total. */
  readonly paid: string;
  /** The heading of those whom a policy refuses. */
  readonly rejected: string;
  /** Somebody at a position who has no id. */
  readonly nameless: (position: number) => string;
  /** Why a side refuses somebody. */
  readonly refusal: (person: string, side: string, message: string) => string;
}
