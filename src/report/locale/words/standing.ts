/** What a person sees of their own standing. */
export interface StandingWords {
  /** The title. */
  readonly title: (name: string) => string;
  /** The table of the indicators. */
  readonly indicators: string;
  /** Ranks are withheld. */
  readonly withheld: string;
  /** There is no score. */
  readonly noScore: string;
  /** The heading of what would reach a higher tier. */
  readonly next: string;
  /** Why an indicator alone would not get there. */
  readonly why: {
    /** There is no value. */
    readonly missing: (indicator: string) => string;
    /** No value of it alone gets there. */
    readonly outOfReach: (indicator: string) => string;
  };
  /** There is no higher tier. */
  readonly highest: string;
  /** Proven by scoring again: a value reaches, and one step before it does not. */
  readonly proof: (value: string, score: string, short: string, shortScore: string) => string;
}
