/** What the codes that only the weight lab says tell besides their place. */
export interface LabFacts {
  /** Too few of something for an answer that means anything. */
  "too-few-cases": {
    /** What there is too little of. */
    of: "subjects";
    /** How many there are. */
    count: number;
    /** How many there have to be. */
    minimum: number;
  };
  /** Figures that are all alike, where only differences could tell something. */
  "all-alike": {
    /** What they are of, by name. */
    name: string;
  };
  /** A column in which no figure is above 0, where each is taken as a share of their sum. */
  "all-zero": {
    /** The column. */
    name: string;
  };
  /** A comparison that is not the reciprocal of the same one the other way round. */
  "not-reciprocal": {
    /** The judgement: a decimal or a fraction. */
    found: string;
    /** What it would have to be. */
    expected: string;
  };
  /** Figures among which nothing tells one from another, though they are not alike. */
  "no-contrast": {
    /** The method that finds nothing. */
    method: string;
  };
  /** Weights from comparisons that contradict each other, or of which nobody knows whether they do. */
  inconsistent: {
    /** The consistency ratio; null beyond the table of random indices. */
    ratio: string | null;
    /** What it has to be below. */
    limit: string;
  };
  /** A name that comes twice where each may come once. */
  "repeated-entry": {
    /** The name, at most 80 characters of it. */
    name: string;
  };
  /** Periods of different lengths in one series. */
  "mixed-periods": {
    /** The period found. */
    period: string;
    /** One that was there before it. */
    other: string;
  };
  /** A proposal that is not among those handed in. */
  "unknown-proposal": {
    /** The id, at most 80 characters of it. */
    id: string;
  };
  /** A proposal that was made for another policy than this one, or for what has been changed since. */
  "stale-proposal": {
    /** What it was made for. */
    before: string;
    /** What there is; null where there is nothing. */
    found: string | null;
  };
  /** A revision that bears the version of what it revises. */
  "same-version": {
    /** The version. */
    version: string;
  };
}
