/** What every report says. */
export interface CommonWords {
  /** Stands where there is no figure. */
  readonly none: string;
  /** The title of a row that adds up what stands above it. */
  readonly total: string;
  /** Joins things in a sentence: “a, b, c”. */
  readonly list: (items: readonly string[]) => string;
  /** A name with its value: “role: support”. */
  readonly pair: (name: string, value: string) => string;
  /** Joins sentences, and titles with what follows: “a. b”. */
  readonly sentences: string;
}
