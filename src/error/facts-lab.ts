/** What the codes that only the weight lab says tell besides their place. */
export interface LabFacts {
  /** Too few of something for an answer that means anything. */
  "too-few-cases": {
    /** What there is too little of: `subjects`. */
    of: string;
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
}
