import type { Facts } from "./facts.js";

/** The ends of a range in words: `at least 0 and at most 1`. */
export function rangeIn(
  facts: Facts["out-of-range"],
  words: { readonly [End in "above" | "minimum" | "maximum"]: string },
  and: string,
): string {
  const ends = (["above", "minimum", "maximum"] as const).filter((end) => facts[end] !== undefined);
  return ends.map((end) => `${words[end]} ${facts[end]}`).join(and);
}
