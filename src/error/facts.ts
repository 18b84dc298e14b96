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
export interface Facts {
  /** Nested deeper than the limit. */
  "too-deep": { limit: number };
  /** More values, longer text or more work than the limit. */
  "too-large": { what: "values" | "text" | "weights" | "fraction"; limit: number };
  /** Something that JSON cannot say: a function, a class instance, a cycle. */
  "not-data": { found: string };
  /** A key that could reach a prototype. */
  "forbidden-key": { key: string };
  /** A value of another type than the one expected. */
  "wrong-type": { expected: string; found: string };
  /** A required key is absent. */
  "missing-key": Record<never, never>;
  /** A key that the format does not know. */
  "unknown-key": { key: string };
  /** A word outside of a fixed list. */
  "not-an-option": { options: readonly string[]; found: string };
  /** A list, an object or a text that must not be empty. */
  empty: Record<never, never>;
  /** A name that does not match the grammar of ids. */
  "bad-id": { found: string };
  /** Text, or a number, that is no decimal. */
  "not-decimal": { found: string };
  /** A number outside of its range; a bound that is absent does not apply. */
  "out-of-range": { found: string; minimum?: string; maximum?: string; above?: string };
  /** More decimals than allowed here. */
  "too-precise": { decimals: number; found: string };
  /** A name that nothing in the policy bears. */
  "unknown-id": { kind: IdKind; id: string; known: readonly string[] };
  /** A name borne twice, or by two that differ by case alone. */
  "duplicate-id": { kind: IdKind; id: string; other: string };
  /** An indicator named under a layer that is not its own. */
  "other-layer": { indicator: string; layer: string; own: string };
  /** Weights or shares that do not sum to exactly 1. */
  "weights-sum": {
    of: "layers" | "shares" | "indicators";
    sum: string;
    difference: string;
    missing: boolean;
  };
  /** A profile needs either `layers` or `indicators`. */
  "profile-kind": { both: boolean };
  /** A layer of positive weight without any indicator to hold it. */
  "layer-without-indicators": { layer: string };
  /** Floor and target of a linear scoring are equal. */
  "no-span": { value: string };
  /** Thresholds or knots out of order. */
  "not-in-order": { order: "rising" | "falling" };
  /** `atLeast` and `atMost` bands in one list. */
  "mixed-bands": Record<never, never>;
  /** A replacement target for a scoring that has none. */
  "no-target": { indicator: string; scoring: string };
  /** A replacement target on the other side of the floor, or not above 0. */
  "target-side": { target: string; floor: string | null };
  /** Both sides of a shift share an indicator. */
  "shift-overlap": { indicator: string };
  /** An adjustment takes more weight than there is. */
  "takes-too-much": { role: string; stage: string; has: string; takes: string };
  /** A group whose total is 0 would have to grow. */
  "empty-group": { role: string; stage: string; group: string };
  /** The first tier without a condition hides every one below; the last one must be without. */
  "tier-without-condition": { tier: string };
  /** The last tier has a condition, so a subject might fall through. */
  "last-tier-conditional": { tier: string };
  /** A fact that the format does not know. */
  "unknown-fact": { fact: string };
  /** A fact used before it exists. */
  "fact-too-early": { fact: string; usable: string };
  /** A streak where history plays no part. */
  "streak-not-here": Record<never, never>;
  /** A streak inside a streak. */
  "streak-nested": Record<never, never>;
  /** A comparison with no operator, or with several. */
  "one-operator": { found: readonly string[] };
  /** A condition nested deeper than the limit. */
  "condition-too-deep": { limit: number };
  /** A period that is none of the five forms. */
  "bad-period": { found: string };
  /** A history entry of the present grain that is not before the present period, or comes twice. */
  "history-order": { period: string; repeated: boolean };
  /** Rank or size in a history entry that are no positions. */
  "history-rank": { rank: string; size: string };
  /** An observation in none of the known forms. */
  "bad-observation": { found: string };
  /** A value beyond 15 digits on the indicator's grid. */
  "value-too-large": { decimals: number; found: string };
  /** A missing value where the policy rejects. */
  "missing-rejected": { indicator: string };
  /** A subject id that is no non-empty text. */
  "bad-subject-id": Record<never, never>;
  /** A subject id seen before in the same run. */
  "repeated-subject": { id: string };
  /** Judgement: one step of a fact decides on the whole of a money award. */
  cliff: { rule: string; fact: string; threshold: string };
  /** Judgement: no score reaches this tier before another one takes it. */
  "unreachable-tier": { tier: string };
  /** Judgement: a positive weight that becomes 0 on its grid. */
  "vanishing-weight": { indicator: string; role: string; stage: string | null; ideal: string };
  /** Judgement: a condition that nothing can make true. */
  "never-fires": { rule: string };
  /** Judgement: no value on the indicator's grid falls into this band. */
  "unreachable-band": { indicator: string };
  /** Judgement: points beyond the cap, which nobody can earn. */
  "beyond-cap": { indicator: string; points: string; cap: string };
  /** Judgement: a better value can earn fewer points. */
  "not-monotone": { indicator: string };
  /** A score of one subject alone where a percentile needs a cohort. */
  "needs-cohort": { indicator: string };
}

/** Names what went wrong; wording may change, codes do not. */
export type Code = keyof Facts;

/** A catalogue of words: one sentence maker for each code. */
export type Catalogue = { readonly [C in Code]: (facts: Facts[C]) => string };
