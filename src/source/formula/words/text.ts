/** What a formula means, in one language. */
export interface FormulaText {
  /** Its name. */
  readonly title: string;
  /** Its definition, in one sentence. */
  readonly definition: string;
  /** What stands above the line; of a value that is no quotient, what it is. */
  readonly numerator: string;
  /** What stands below the line; absent for a value that is no quotient. */
  readonly denominator?: string;
  /** What is counted as its sample; absent where that is the denominator. */
  readonly sample?: string;
  /** What is missing although there are rows, besides an empty denominator; absent where nothing else is. */
  readonly missing?: string;
}

/** What one kind of formula means. */
export interface FormulaWords {
  /** The unit: `share` is 0 to 1, `chosen` what the formula itself chooses. */
  readonly unit: "share" | "count" | "money" | "days" | "points" | "rating" | "chosen";
  /** Which way is better. */
  readonly better: "higher" | "lower" | "neither";
  /** In English. */
  readonly en: FormulaText;
  /** In Chinese (简体中文). */
  readonly "zh-CN": FormulaText;
}
