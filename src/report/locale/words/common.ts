import type { Message } from "../../../error/worded.js";

/** What every report says. */
export interface CommonWords {
  /** Stands where there is no figure. */
  readonly none: string;
  /** The title of a row that adds up what stands above it. */
  readonly total: string;
  /** Joins things in a sentence: “a, b, c”. */
  readonly list: (items: readonly string[]) => string;
  /** Stands between two sentences. */
  readonly between: string;
  /** A name with its value: “role: support”. */
  readonly pair: (name: string, value: string) => string;
  /** The sentence of an issue in this language, or in the one that comes nearest. */
  readonly message: (message: Message) => string;
}
