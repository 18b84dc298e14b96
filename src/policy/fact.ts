/** The parts of a policy that may use facts, in order, each with those that are first known there. */
export const KNOWN_IN = {
  modifiers: ["role", "stage", "cohort", "coverage", "base"],
  tiers: ["score", "rank", "top", "size"],
  incentives: ["tier"],
  lowPerformance: ["fit/gain", "fit/role"],
} as const;

/** The name of such a part. */
export type Place = keyof typeof KNOWN_IN;

/** Their names, in order. */
export const PLACES = /* @__PURE__ */ Object.keys(KNOWN_IN) as readonly Place[];

/** What the values of a fact name; undefined for a fact that names nothing of this policy. */
export function namedBy(fact: string): "role" | "stage" | "tier" | undefined {
  return (["role", "stage", "tier"] as const).find((kind) => fact === kind || fact === `fit/${kind}`);
}

/** A fact's kind and name: `value/nps` is `value` and `nps`; `score` and `fit/gain` are their own kind. */
export function splitFact(fact: string): [kind: string, name: string] {
  const slash = fact.indexOf("/");
  return slash < 0 || fact.startsWith("fit/") ? [fact, ""] : [fact.slice(0, slash), fact.slice(slash + 1)];
}
