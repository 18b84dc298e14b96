import type { IncentiveRule } from "../../../policy/incentives.js";

/** How a result is explained to the person whom it is about. Figures come with their unit where none is named. */
export interface ExplainWords {
  /** The title of an explanation of somebody's result. */
  readonly title: (name: string) => string;
  /** The heading above what would change something. */
  readonly wouldChange: string;
  /** The titles of the parts. */
  readonly about: {
    /** The score. */
    readonly score: string;
    /** That there is no score. */
    readonly coverage: string;
    /** A modifier. */
    readonly modifier: (name: string) => string;
    /** The rank. */
    readonly rank: string;
    /** The tier. */
    readonly tier: string;
    /** An incentive, and its horizon. */
    readonly award: (name: string, horizon: string) => string;
    /** The money. */
    readonly payout: string;
    /** Low performance. */
    readonly lowPerformance: string;
    /** Other roles. */
    readonly fit: string;
  };
  /** What a condition saw. */
  readonly found: (seen: readonly string[]) => string;
  /** What stands above the score. */
  readonly score: {
    /** The score, of full points. */
    readonly score: (score: string, full: string) => string;
    /** The layers with their contributions add up to the base score. */
    readonly layers: (
      parts: readonly (readonly [name: string, contribution: string])[],
      base: string,
    ) => string;
    /** From the base score to the score, as a sum of steps. */
    readonly steps: (base: string, steps: readonly string[], score: string) => string;
    /** One step: what was added or taken away, and by what. */
    readonly step: (change: string, name: string) => string;
    /** The step that keeps a score within its bounds. */
    readonly bounds: string;
    /** An indicator is left out. */
    readonly leftOut: (indicator: string, weight: string, reason: string) => string;
    /** An indicator without a value counts 0 points. */
    readonly zero: (indicator: string, weight: string, reason: string) => string;
    /** The weight with data counts as the whole. */
    readonly present: (weight: string) => string;
    /** How much an indicator could still bring to the base score, all else as it is. */
    readonly room: (
      indicator: string,
      figures: {
        readonly points: string;
        readonly most: string;
        readonly weight: string;
        readonly room: string;
      },
    ) => string;
    /** All indicators have all of their points. */
    readonly full: string;
    /** A value is short of its target. */
    readonly target: (indicator: string, value: string, target: string, gap: string) => string;
    /** Enough data for an indicator would bring its weight in. */
    readonly measure: (indicator: string, weight: string) => string;
  };
  /** Why there is no value. */
  readonly reasons: {
    /** Nothing was reported. */
    readonly absent: string;
    /** It was reported as missing, with a reason or not. */
    readonly stated: (reason: string | null) => string;
    /** What the reasons mean that formulas of `steelyard/source` state, by their names; any other is shown as it is. */
    readonly tokens: { readonly [reason: string]: string };
    /** There were no cases. */
    readonly emptyQuotient: string;
    /** There were too few cases. */
    readonly smallSample: (sample: string, minimum: string) => string;
    /** There are too few people to compare with. */
    readonly cohort: string;
  };
  /** Why there is no score. */
  readonly coverage: {
    /** So much weight has data, and so much is needed. */
    readonly none: (present: string, minimum: string) => string;
    /** So much more weight is needed. */
    readonly more: (weight: string) => string;
  };
  /** Bonuses, deductions and limits. */
  readonly modifier: {
    /** It applies, because of its condition. */
    readonly applies: (name: string, clause: string) => string;
    /** It would apply on a condition. */
    readonly not: (name: string, clause: string) => string;
    /** It could not be decided. */
    readonly open: (name: string, clause: string) => string;
    /** A person has to look at what is open. */
    readonly look: string;
    /** It adds points, or takes them away, from a score to another. */
    readonly add: (change: string, before: string, after: string) => string;
    /** It limits the score to a cap, from a score to another. */
    readonly cap: (cap: string, before: string, after: string) => string;
    /** It limits the score to a cap that the score does not exceed. */
    readonly idle: (cap: string, before: string) => string;
    /** It would add points, or take them away. */
    readonly wouldAdd: (change: string) => string;
    /** It would limit the score to a cap. */
    readonly wouldCap: (cap: string) => string;
  };
  /** The rank. */
  readonly rank: {
    /** The rank among so many, and how many are ahead. */
    readonly rank: (rank: number, size: number) => string;
    /** Who is compared. */
    readonly among: Readonly<Record<"all" | "role" | "cohort", string>>;
    /** There are too few for ranks. */
    readonly tooFew: (size: number, minimum: number) => string;
    /** There is no cohort. */
    readonly noCohort: string;
    /** What moves a rank. */
    readonly moves: string;
    /** Nobody is ahead. */
    readonly first: string;
  };
  /** The tier. */
  readonly tier: {
    /** The tier is the first whose condition holds. */
    readonly holds: (tier: string, clause: string) => string;
    /** None above the last tier holds. */
    readonly last: (tier: string) => string;
    /** A higher tier does not hold. */
    readonly not: (tier: string, clause: string) => string;
    /** Whether a higher tier holds could not be decided. */
    readonly open: (tier: string, clause: string) => string;
    /** What would reach a tier. */
    readonly reach: (tier: string, change: string) => string;
    /** A value of one indicator alone would reach a tier. */
    readonly waymark: (
      tier: string,
      figures: {
        readonly indicator: string;
        readonly value: string;
        readonly now: string;
        readonly score: string;
      },
    ) => string;
    /** There is no higher tier. */
    readonly highest: string;
  };
  /** The incentives. */
  readonly award: {
    /** It is awarded, because of its condition. */
    readonly fired: (name: string, clause: string) => string;
    /** It is not awarded. */
    readonly not: (name: string, clause: string) => string;
    /** Whether it is awarded could not be decided. */
    readonly open: (name: string, clause: string) => string;
    /** Its condition holds, but another award of money is paid instead. */
    readonly superseded: (name: string, clause: string) => string;
    /** The amount cannot be worked out from a fact. */
    readonly noAmount: (fact: string) => string;
    /** What it brings, or would bring. */
    readonly brings: (what: string, would: boolean) => string;
    /** What there is to be awarded, besides an amount of money. */
    readonly kinds: {
      /** A share of a fact, and the money that it comes to where that is known. */
      readonly percent: (percent: string, fact: string, money: string | null) => string;
      /** A place in a programme. */
      readonly programme: (name: string) => string;
      /** Equity. */
      readonly equity: (units: string) => string;
      /** A badge. */
      readonly badge: (name: string) => string;
      /** Points of a ledger. */
      readonly points: (points: string) => string;
    };
    /** The horizons. */
    readonly horizons: Readonly<Record<IncentiveRule["horizon"], string>>;
  };
  /** The money. */
  readonly payout: {
    /** What is awarded adds up to what is paid. */
    readonly paid: (sum: string, currency: string) => string;
    /** Only the largest is paid. */
    readonly highest: (money: string) => string;
    /** The ceiling cuts. */
    readonly cut: (ceiling: string, sum: string, currency: string) => string;
    /** Nothing is awarded. */
    readonly nothing: string;
    /** Money that could not be decided on is not in it. */
    readonly open: string;
    /** The ceiling cannot be known, so that nothing is paid for now. */
    readonly ceiling: (fact: string) => string;
    /** The total is too large. */
    readonly total: string;
  };
  /** Low performance. */
  readonly low: {
    /** It applies, because of its condition. */
    readonly applies: (clause: string) => string;
    /** Whether it applies could not be decided. */
    readonly open: (clause: string) => string;
    /** Its type, by the first condition that holds. */
    readonly type: (name: string, clause: string) => string;
    /** Its type, because no other one holds. */
    readonly otherwise: (name: string) => string;
    /** Whether a type holds could not be decided. */
    readonly typeOpen: (name: string, clause: string) => string;
    /** What is done to help. */
    readonly help: (actions: readonly string[]) => string;
    /** What would end it. */
    readonly end: (change: string) => string;
  };
  /** Other roles. */
  readonly fit: {
    /** Another role suits better. */
    readonly better: (role: string, base: string, gain: string) => string;
    /** No other role suits better. */
    readonly own: (role: string, base: string) => string;
    /** It is a comparison of figures alone. */
    readonly remark: string;
  };
}
