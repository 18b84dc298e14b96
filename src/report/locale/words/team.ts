/** What the report of a run says. */
export interface TeamWords {
  /** Its title. */
  readonly title: (policy: string, period: string) => string;
  /** What stands at its head, and in its columns. */
  readonly names: {
    /** Those with a score. */
    readonly scored: string;
    /** Those without. */
    readonly insufficient: string;
    /** Those at fault. */
    readonly rejected: string;
    /** How many people. */
    readonly people: string;
    /** Their share. */
    readonly share: string;
    /** The type of low performance. */
    readonly lowPerformance: string;
    /** What is done to help. */
    readonly help: string;
    /** What would have to be there. */
    readonly needed: string;
    /** Where a fault lies. */
    readonly where: string;
    /** What is wrong. */
    readonly problem: string;
  };
  /** Titles of sections. */
  readonly sections: {
    /** Matters for a person to look at. */
    readonly attention: string;
    /** The people. */
    readonly people: string;
    /** How many in which tier. */
    readonly tiers: string;
    /** The incentives. */
    readonly awards: string;
    /** Who is offered help. */
    readonly help: string;
    /** Who has no score. */
    readonly insufficient: string;
    /** Who was refused. */
    readonly rejected: string;
  };
  /** What the tables show. */
  readonly captions: {
    /** The people. */
    readonly people: string;
    /** How many in which tier. */
    readonly tiers: string;
    /** The incentives. */
    readonly awards: string;
    /** Who is offered help. */
    readonly help: string;
    /** Who has no score. */
    readonly insufficient: string;
    /** Who was refused. */
    readonly rejected: string;
  };
  /** A person has modifiers that nobody could decide on. */
  readonly unsettled: (person: string, modifiers: readonly string[]) => string;
  /** A person has incentives that nobody could decide on. */
  readonly open: (person: string, rules: readonly string[]) => string;
  /** Nothing is paid to a person for now. */
  readonly withheld: (person: string) => string;
  /** Whether a person is offered help could not be decided. */
  readonly helpOpen: (person: string) => string;
  /** Somebody without an id, by place in the list, from 1. */
  readonly nameless: (place: number) => string;
}
