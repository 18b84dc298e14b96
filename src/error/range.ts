import type { Facts } from "./facts.js";

/** The ends of a range in words: `at least 0 and at most 1`; of one value, that value. */
export function rangeIn(
  facts: Facts["out-of-range"],
  words: { readonly [End in "above" | "minimum" | "maximum" | "both"]: string },
  and: string,
): string {
  // An end is a decimal in text, "0" too, and so true where there is one.
  if (facts.minimum && facts.minimum === facts.maximum) return words.both + facts.minimum;
  const ends = (["above", "minimum", "maximum"] as const).filter((end) => facts[end]);
  return ends.map((end) => `${words[end]} ${facts[end]}`).join(and);
}
