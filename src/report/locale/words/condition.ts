/** How conditions, and what they look at, are said. */
export interface ConditionWords {
  /** The facts that every policy knows. */
  readonly facts: {
    /** The role. */
    readonly role: string;
    /** The stage. */
    readonly stage: string;
    /** The cohort. */
    readonly cohort: string;
    /** The weight present. */
    readonly coverage: string;
    /** The score before modifiers. */
    readonly base: string;
    /** The score. */
    readonly score: string;
    /** The rank. */
    readonly rank: string;
    /** The rank as a share of those ranked. */
    readonly top: string;
    /** How many are ranked. */
    readonly size: string;
    /** The tier. */
    readonly tier: string;
    /** What the other role that suits best would bring. */
    readonly "fit/gain": string;
    /** The other role that suits best. */
    readonly "fit/role": string;
  };
  /** The value of an indicator. */
  readonly value: (indicator: string) => string;
  /** The points of an indicator. */
  readonly points: (indicator: string) => string;
  /** The score of a layer. */
  readonly layer: (layer: string) => string;
  /** A fact of the host that has no name but its id. */
  readonly fact: (id: string) => string;
  /** The comparisons: “the score is at least 80”. */
  readonly order: {
    /** At least a threshold. */
    readonly atLeast: (fact: string, threshold: string) => string;
    /** At most a threshold. */
    readonly atMost: (fact: string, threshold: string) => string;
    /** Above a threshold. */
    readonly above: (fact: string, threshold: string) => string;
    /** Below a threshold. */
    readonly below: (fact: string, threshold: string) => string;
  };
  /** A fact is one of several values: “the tier is S or A”. */
  readonly among: (fact: string, values: readonly string[]) => string;
  /** A fact is none of several values. */
  readonly notAmong: (fact: string, values: readonly string[]) => string;
  /** The place is among the best so many: “the place is among the top 20 %”. */
  readonly amongTop: (share: string) => string;
  /** The place is behind the best so many. */
  readonly behindTop: (share: string) => string;
  /** All of several conditions; some of them joined already are in brackets. */
  readonly all: (parts: readonly string[]) => string;
  /** Any of several conditions. */
  readonly any: (parts: readonly string[]) => string;
  /** The opposite of a condition. */
  readonly not: (part: string) => string;
  /** A condition inside of another one. */
  readonly bracket: (part: string) => string;
  /** A condition that holds so many periods in a row. */
  readonly streak: (periods: number, part: string) => string;
  /** What a fact was, so many periods back. */
  readonly seen: (fact: string, value: string, back: number) => string;
  /** A fact that was missing, so many periods back. */
  readonly missing: (fact: string, back: number) => string;
  /** True, as a fact. */
  readonly yes: string;
  /** False, as a fact. */
  readonly no: string;
  /** What would have to hold, and how far that is: “the score would have to be at least 80: 5.5 more than now”. */
  readonly need: (clause: string, distance: string | null) => string;
  /** A clause that would have to hold, of one of the comparisons. */
  readonly needs: {
    /** At least a threshold. */
    readonly atLeast: (fact: string, threshold: string) => string;
    /** At most a threshold. */
    readonly atMost: (fact: string, threshold: string) => string;
    /** Above a threshold. */
    readonly above: (fact: string, threshold: string) => string;
    /** Below a threshold. */
    readonly below: (fact: string, threshold: string) => string;
    /** One of several values. */
    readonly among: (fact: string, values: readonly string[]) => string;
    /** None of several values. */
    readonly notAmong: (fact: string, values: readonly string[]) => string;
    /** Among the best so many. */
    readonly amongTop: (share: string) => string;
    /** Behind the best so many. */
    readonly behindTop: (share: string) => string;
  };
  /** So much more than now, or beyond so much where the threshold itself is not enough. */
  readonly more: (distance: string, beyond: boolean) => string;
  /** So much less than now, or beyond so much where the threshold itself is not enough. */
  readonly less: (distance: string, beyond: boolean) => string;
  /** The value stands exactly at a threshold that is not enough. */
  readonly exactly: string;
  /** What somebody said, with a remark that it depends on the figures of others too. */
  readonly others: (sentence: string) => string;
  /** A fact would have to be known first. */
  readonly unknown: (fact: string, back: number) => string;
  /** What an earlier period lacks cannot come about any more in this one. */
  readonly past: (periods: number) => string;
  /** Several changes of which each is needed. */
  readonly each: (changes: readonly string[]) => string;
  /** Several changes of which one is enough. */
  readonly either: (changes: readonly string[]) => string;
}
