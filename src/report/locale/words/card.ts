/** What a scorecard says. */
export interface CardWords {
  /** Its title, with the period where it is given. */
  readonly title: (name: string, period: string | null) => string;
  /** What stands at its head, and in its columns. */
  readonly names: {
    /** What is paid. */
    readonly payout: string;
    /** The role. */
    readonly role: string;
    /** The stage of the business. */
    readonly stage: string;
    /** The policy. */
    readonly policy: string;
    /** A layer. */
    readonly layer: string;
    /** The score of a layer. */
    readonly layerScore: string;
    /** Weight times points. */
    readonly product: string;
    /** Weight times points, divided by the weight present. */
    readonly quota: (present: string) => string;
    /** The quota without the digits that no score has. */
    readonly floor: string;
    /** The unit that was added. */
    readonly extra: string;
    /** A step from the base score to the score. */
    readonly step: string;
    /** What a step changes. */
    readonly change: string;
    /** The base score. */
    readonly base: string;
    /** What keeps the score within the scale. */
    readonly bounds: string;
    /** An incentive. */
    readonly award: string;
    /** Its horizon. */
    readonly horizon: string;
    /** What became of it. */
    readonly outcome: string;
    /** Money in a currency. */
    readonly money: (currency: string) => string;
    /** What the ceiling takes away. */
    readonly ceiling: string;
  };
  /** The policy and its version. */
  readonly policyOf: (name: string, version: string) => string;
  /** Titles of sections. */
  readonly sections: {
    /** The indicators. */
    readonly indicators: string;
    /** The layers. */
    readonly layers: string;
    /** From the base score to the score. */
    readonly effects: string;
    /** What follows from the score. */
    readonly outcome: string;
    /** Every step, to be done again on paper. */
    readonly steps: string;
    /** How the points came about. */
    readonly points: string;
    /** How the base score and the contributions came about. */
    readonly contributions: string;
  };
  /** What the tables show. */
  readonly captions: {
    /** The indicators. */
    readonly indicators: string;
    /** The layers. */
    readonly layers: string;
    /** From the base score to the score. */
    readonly effects: string;
    /** The incentives. */
    readonly awards: string;
    /** The contributions. */
    readonly contributions: string;
  };
  /** What became of an incentive. */
  readonly outcomes: {
    /** It is awarded. */
    readonly fired: string;
    /** It is not. */
    readonly notFired: string;
    /** Nobody can tell. */
    readonly unknown: string;
    /** Another one is paid instead. */
    readonly superseded: string;
  };
  /** Modifiers that nobody could decide on. */
  readonly unsettled: (names: readonly string[]) => string;
  /** How the steps are to be read. */
  readonly stepsNote: string;
  /** How contributions are shared out. */
  readonly sharesNote: string;
  /** How the base score came about, as a sum. */
  readonly baseOf: (sum: string) => string;
  /** How points came about. */
  readonly rules: {
    /** They end at the most that the indicator can bring. */
    readonly capped: (cap: string) => string;
    /** They end at 0. */
    readonly floored: string;
    /** The target is the person's own, or the role's. */
    readonly target: Readonly<Record<"subject" | "role", string>>;
    /** The value lies in a band. */
    readonly band: (threshold: string, up: boolean, points: string) => string;
    /** The value lies in no band. */
    readonly otherwise: (points: string) => string;
    /** The value lies outside of the line. */
    readonly outside: (points: string) => string;
    /** A value of 0 or below, where less is better, earns most. */
    readonly best: (points: string) => string;
    /** So many whole steps. */
    readonly whole: (division: string, steps: string) => string;
    /** So many of the cohort are worse, and so many the same, the person included. */
    readonly place: (cohort: string, worse: string, same: string) => string;
    /** It is left out. */
    readonly leftOut: (reason: string) => string;
    /** It earns 0 points. */
    readonly zero: (reason: string) => string;
    /** Joins the parts of a line. */
    readonly join: string;
  };
}
