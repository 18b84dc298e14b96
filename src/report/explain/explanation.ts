/** What an explanation is about. */
export type ExplanationAbout =
  | "score"
  | "coverage"
  | "modifier"
  | "rank"
  | "tier"
  | "award"
  | "payout"
  | "lowPerformance"
  | "fit";

/** Why one thing of a result came out as it did. Plain data; its words are text, and renderers escape. */
export interface Explanation {
  /** What it is about; `coverage` where there is no score. */
  readonly about: ExplanationAbout;
  /** The id of the modifier, the tier, the incentive rule or the type of low performance; null where there is none. */
  readonly id: string | null;
  /** Its title. */
  readonly title: string;
  /** Why it came out so, in sentences. */
  readonly sentences: readonly string[];
  /** What would change it, in sentences; empty where nothing can be said exactly. */
  readonly wouldChange: readonly string[];
}
