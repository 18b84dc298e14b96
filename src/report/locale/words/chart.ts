/** What pictures say. */
export interface ChartWords {
  /** The axis of points. */
  readonly points: string;
  /** The name of the score. */
  readonly score: string;
  /** The name of the score before modifiers. */
  readonly base: string;
  /** The clamp of a score to its bounds. */
  readonly bounds: string;
  /** The name of an indicator. */
  readonly indicator: string;
  /** The axis of weights. */
  readonly weight: string;
  /** The axis of ranks. */
  readonly rank: string;
  /** The name of a person. */
  readonly person: string;
  /** The axis that counts people. */
  readonly people: string;
  /** The name of a tier. */
  readonly tier: string;
  /** The axis of periods. */
  readonly period: string;
  /** Stands where a value is missing. */
  readonly missing: string;
  /** Said of a card without a score. */
  readonly insufficient: string;
  /** Ends a sentence. */
  readonly sentence: (text: string) => string;
  /** How a score came about. */
  readonly waterfall: {
    /** The title. */
    readonly title: (name: string) => string;
    /** What an indicator contributes. */
    readonly contribution: string;
    /** What a modifier adds. */
    readonly gain: string;
    /** What a modifier takes away. */
    readonly loss: string;
    /** The base score and the score. */
    readonly total: string;
  };
  /** Points of each indicator. */
  readonly bars: {
    /** The title. */
    readonly title: (name: string) => string;
    /** Full points are reached. */
    readonly full: string;
    /** Full points are not reached. */
    readonly below: string;
    /** A value with its unit and the target, where there are such, and the weight. */
    readonly detail: (value: string | null, target: string | null, weight: string) => string;
  };
  /** How scores are distributed. */
  readonly distribution: {
    /** The title. */
    readonly title: (period: string) => string;
    /** How many people have a score, have none, and were refused. */
    readonly counts: (scored: number, insufficient: number, rejected: number) => string;
    /** Said where a dot is a person. */
    readonly dots: string;
    /** A span of scores, without its end. */
    readonly span: (from: string, to: string) => string;
  };
  /** Weights of several schemes. */
  readonly weights: {
    /** The title. */
    readonly title: string;
    /** The name of a scheme. */
    readonly scheme: string;
    /** What the figures beside the rows are. */
    readonly beside: string;
  };
  /** From which tier to which. */
  readonly migration: {
    /** The title. */
    readonly title: string;
    /** The axis of tiers before. */
    readonly before: string;
    /** The axis of tiers after. */
    readonly after: string;
    /** How many stay, of how many. */
    readonly stay: (count: number, all: number) => string;
    /** From one tier to another. */
    readonly way: (from: string, to: string) => string;
  };
  /** Ranks over periods. */
  readonly ranks: {
    /** The title. */
    readonly title: string;
    /** How many people are named, of how many. */
    readonly named: (count: number, all: number) => string;
  };
  /** Tasks against their thresholds. */
  readonly workload: {
    /** The title. */
    readonly title: string;
    /** What the parts of a bar and the line mean. */
    readonly legend: string;
    /** The axis of working days. */
    readonly days: string;
    /** The name of a task. */
    readonly task: string;
    /** Where a task stands. */
    readonly status: string;
    /** Days against the threshold. */
    readonly of: (days: string, alert: string) => string;
    /** Done. */
    readonly done: string;
    /** On track. */
    readonly onTrack: string;
    /** At risk. */
    readonly atRisk: string;
    /** Overdue. */
    readonly overdue: string;
    /** Only estimated. */
    readonly estimate: string;
  };
  /** How often people have which rank. */
  readonly acceptability: {
    /** The title. */
    readonly title: string;
    /** Of how many draws, and whether these are all weights that there are. */
    readonly draws: (draws: number, all: boolean) => string;
    /** This rank and all beyond. */
    readonly from: (rank: number) => string;
    /** How often rank 1. */
    readonly first: (share: string) => string;
    /** Said where not every draw gave a rank: what a row adds up to, at most. */
    readonly ranked: (share: string) => string;
    /** Said where only those with the best mean ranks are shown. */
    readonly best: (shown: number, all: number) => string;
    /** The share of draws. */
    readonly share: string;
  };
  /** How far weights can move. */
  readonly intervals: {
    /** The title, by what has to stay. */
    readonly title: {
      /** Every rank. */
      readonly ranking: string;
      /** The first place. */
      readonly first: string;
      /** Everybody's tier. */
      readonly tiers: string;
    };
    /** Whose weights, and for how many people they count. */
    readonly profile: (role: string, stage: string | null, people: number) => string;
    /** Said where a tier need not change at the end of an interval. */
    readonly safe: string;
    /** The present weight and its room; null where there is no interval. */
    readonly room: (weight: string, low: string | null, high: string | null) => string;
  };
  /** A target with its history. */
  readonly target: {
    /** The title. */
    readonly title: (name: string) => string;
    /** The value of a period. */
    readonly value: string;
    /** The target. */
    readonly target: string;
    /** What it is held against, where that has no name. */
    readonly benchmark: string;
    /** The trend. */
    readonly trend: string;
    /** A period so many after the last. */
    readonly ahead: (periods: number) => string;
    /** Where the trend leads, and the interval where there is one. */
    readonly forecast: (value: string, interval: readonly [low: string, high: string] | null) => string;
  };
}
