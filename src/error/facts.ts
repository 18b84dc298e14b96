import type { LabFacts } from "./facts-lab.js";
import type { PracticeFacts } from "./facts-practice.js";
import type { SourceFacts } from "./facts-source.js";
import type { TimeFacts } from "./facts-time.js";

/** The kinds of names in a policy, as an issue calls them. */
export type IdKind =
  | "layer"
  | "indicator"
  | "role"
  | "stage"
  | "modifier"
  | "tier"
  | "rule"
  | "type"
  | "fact"
  | "key";

/**
 * What each error code tells besides its place: plain values, so that a host can word the error itself.
 * Decimals are given as text.
 */
export interface Facts extends LabFacts, PracticeFacts, SourceFacts, TimeFacts {
  /** Nested deeper than the limit. */
  "too-deep": {
    /** The most levels allowed. */
    limit: number;
  };
  /** More values, longer text or more work than the limit. */
  "too-large": {
    /** What there is too much of: values or characters of a document, weights that its stages make, digits of one weight. */
    what: "values" | "text" | "weights" | "work";
    /** The most allowed. */
    limit: number;
  };
  /** Something that JSON cannot say: a function, a class instance, a cycle. */
  "not-data": {
    /** What it is, in a word: `function`. */
    found: string;
  };
  /** A key that could reach a prototype. */
  "forbidden-key": {
    /** The key. */
    key: string;
  };
  /** A value of another type than the one expected. */
  "wrong-type": {
    /** The type expected, in a word: `list`. */
    expected: string;
    /** The type found, in a word: `text`. */
    found: string;
  };
  /** A required key is absent. */
  "missing-key": Record<never, never>;
  /** A key that the format does not know. */
  "unknown-key": {
    /** The key, at most 80 characters of it. */
    key: string;
  };
  /** A word outside of a fixed list. */
  "not-an-option": {
    /** The words allowed. */
    options: readonly string[];
    /** The word found, at most 80 characters of it. */
    found: string;
  };
  /** A list, an object or a text that must not be empty. */
  empty: Record<never, never>;
  /** A name that does not match the grammar of ids. */
  "bad-id": {
    /** The name, at most 80 characters of it. */
    found: string;
  };
  /** Text, or a number, that is no decimal. */
  "not-decimal": {
    /** The value in short, text in quotes. */
    found: string;
  };
  /** A number outside of its range; a bound that is absent does not apply. */
  "out-of-range": {
    /** The number. */
    found: string;
    /** The least allowed, itself included. */
    minimum?: string;
    /** The greatest allowed, itself included. */
    maximum?: string;
    /** What it must be greater than. */
    above?: string;
  };
  /** More decimals than allowed here. */
  "too-precise": {
    /** The most decimals allowed. */
    decimals: number;
    /** The number. */
    found: string;
  };
  /** A name that nothing in the policy bears. */
  "unknown-id": {
    /** What the name should name. */
    kind: IdKind;
    /** The name, at most 80 characters of it in a document or a subject. */
    id: string;
    /** The names that there are, in the order of the policy; of many the first. */
    known: readonly string[];
  };
  /** A name borne twice, or by two that differ by case alone. */
  "duplicate-id": {
    /** What both name. */
    kind: IdKind;
    /** The later one. */
    id: string;
    /** The earlier one. */
    other: string;
  };
  /** An indicator named under a layer that is not its own. */
  "other-layer": {
    /** The indicator. */
    indicator: string;
    /** The layer under which it is named. */
    layer: string;
    /** The layer that it belongs to. */
    own: string;
  };
  /** Weights or shares that do not sum to exactly 1. */
  "weights-sum": {
    /** Whose weights: of layers, of indicators inside of a layer, of indicators in all, or of groups of raters. */
    of: "layers" | "shares" | "indicators" | "groups";
    /** What they sum to. */
    sum: string;
    /** The distance from 1, without a sign. */
    difference: string;
    /** Whether the sum is below 1. */
    missing: boolean;
  };
  /** A profile needs either `layers` or `indicators`. */
  "profile-kind": {
    /** True where it has both, false where it has neither. */
    both: boolean;
  };
  /** A layer of positive weight without any indicator to hold it. */
  "layer-without-indicators": {
    /** The layer. */
    layer: string;
  };
  /** Floor and target of a linear scoring are equal. */
  "no-span": {
    /** What both are. */
    value: string;
  };
  /** Thresholds or knots out of order. */
  "not-in-order": {
    /** The order asked, strictly. */
    order: "rising" | "falling";
  };
  /** `atLeast` and `atMost` bands in one list. */
  "mixed-bands": Record<never, never>;
  /** A replacement target for a scoring that has none. */
  "no-target": {
    /** The indicator. */
    indicator: string;
    /** Its kind of scoring. */
    scoring: string;
  };
  /** A replacement target on the other side of the floor, or not above 0. */
  "target-side": {
    /** The replacement. */
    target: string;
    /** The scoring's floor; null where the target only has to be above 0. */
    floor: string | null;
  };
  /** Both sides of a shift share an indicator. */
  "shift-overlap": {
    /** The first one that both hold. */
    indicator: string;
  };
  /** An adjustment takes more weight than there is. */
  "takes-too-much": {
    /** The role whose weights they are. */
    role: string;
    /** The stage that adjusts them. */
    stage: string;
    /** The weight that there is: a decimal, or a fraction such as `7/30`. */
    has: string;
    /** The weight to be taken. */
    takes: string;
  };
  /** A group whose total is 0 would have to grow. */
  "empty-group": {
    /** The role whose weights they are. */
    role: string;
    /** The stage that adjusts them. */
    stage: string;
    /** The group: `layer/userValue`, or `profile` for all indicators. */
    group: string;
  };
  /** The first tier without a condition hides every one below; the last one must be without. */
  "tier-without-condition": {
    /** The tier. */
    tier: string;
  };
  /** The last tier has a condition, so a subject might fall through. */
  "last-tier-conditional": {
    /** The tier. */
    tier: string;
  };
  /** A fact that the format does not know. */
  "unknown-fact": {
    /** The fact as it was written, in short. */
    fact: string;
  };
  /** A fact used before it exists. */
  "fact-too-early": {
    /** The fact. */
    fact: string;
    /** The first part of a policy that may use it: `tiers`. */
    usable: string;
  };
  /** A streak where history plays no part. */
  "streak-not-here": Record<never, never>;
  /** A streak inside a streak. */
  "streak-nested": Record<never, never>;
  /** A comparison with no operator, or with several. */
  "one-operator": {
    /** The operators found; none, or more than one. */
    found: readonly string[];
  };
  /** A condition nested deeper than the limit. */
  "condition-too-deep": {
    /** The greatest depth allowed. */
    limit: number;
  };
  /** A period that is none of the five forms. */
  "bad-period": {
    /** The value in short, text in quotes. */
    found: string;
  };
  /** A history entry of the present grain that is not before the present period, or comes twice. */
  "history-order": {
    /** The period. */
    period: string;
    /** Whether it comes twice. */
    repeated: boolean;
  };
  /** Rank or size in a history entry that are no positions. */
  "history-rank": {
    /** The rank in short; `nothing` where there is none. */
    rank: string;
    /** The size in short; `nothing` where there is none. */
    size: string;
  };
  /** An observation in none of the known forms. */
  "bad-observation": {
    /** Its keys in braces, or what it is, in a word. */
    found: string;
  };
  /** A value beyond 15 digits on the indicator's grid. */
  "value-too-large": {
    /** Decimals of the indicator's grid. */
    decimals: number;
    /** The value in short, of a quotient its numerator. */
    found: string;
  };
  /** A missing value where the policy rejects. */
  "missing-rejected": {
    /** The indicator. */
    indicator: string;
  };
  /** A subject id that is no non-empty text. */
  "bad-subject-id": Record<never, never>;
  /** A subject id seen before in the same run. */
  "repeated-subject": {
    /** The id, at most 80 characters of it. */
    id: string;
  };
  /** Judgement: one step of a fact decides on the whole of a money award. */
  cliff: {
    /** The rule that awards. */
    rule: string;
    /** The fact that is measured. */
    fact: string;
    /** Where the step is. */
    threshold: string;
  };
  /** Judgement: no score reaches this tier before another one takes it. */
  "unreachable-tier": {
    /** The tier. */
    tier: string;
  };
  /** Judgement: a positive weight that becomes 0 on its grid. */
  "vanishing-weight": {
    /** The indicator. */
    indicator: string;
    /** The role whose weight it is. */
    role: string;
    /** The stage; null where the role has that weight in none. */
    stage: string | null;
    /** The exact weight: a decimal, or a fraction such as `1/30000`. */
    ideal: string;
  };
  /** Judgement: a condition that nothing can make true. */
  "never-fires": {
    /** The id of the modifier, rule or type; `lowPerformance` where its own condition is meant. */
    rule: string;
  };
  /** Judgement: no value on the indicator's grid falls into this band. */
  "unreachable-band": {
    /** The indicator. */
    indicator: string;
  };
  /** Judgement: points beyond the cap, which nobody can earn. */
  "beyond-cap": {
    /** The indicator. */
    indicator: string;
    /** The points. */
    points: string;
    /** The most that it can earn. */
    cap: string;
  };
  /** Judgement: a better value can earn fewer points. */
  "not-monotone": {
    /** The indicator. */
    indicator: string;
  };
  /** A column that is longer or shorter than its table. */
  "column-length": {
    /** Rows of the column. */
    found: number;
    /** Rows of the table. */
    expected: number;
  };
  /** A part of the answer that an engine does not work out. */
  "not-covered": {
    /** The part: `incentives`. */
    part: string;
    /** What to call for it. */
    use: string;
  };
  /** A name that an SQL engine would refuse, cut, or mistake. */
  "bad-name": {
    /** The name, at most 80 characters of it. */
    found: string;
    /** The engine. */
    dialect: string;
    /** How long a name may be. */
    longest: number;
    /** In what that is counted. */
    measure: "bytes" | "characters";
  };
  /** An intermediate result that the widest integers of an SQL engine might not hold. */
  "too-wide": {
    /** Digits that it may have. */
    digits: number;
    /** The engine. */
    dialect: string;
  };
  /** A score of one subject alone where a percentile needs a cohort. */
  "needs-cohort": {
    /** The first indicator scored by percentile. */
    indicator: string;
  };
}
