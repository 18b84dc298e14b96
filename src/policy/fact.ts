import { ID_PATTERN } from "../shape/schema.js";

/** Where in a policy a condition stands: each place knows the facts of those before it. */
export const PLACES = ["modifiers", "tiers", "incentives", "lowPerformance"] as const;
/** The name of a place. */
export type Place = (typeof PLACES)[number];

/** The first place that may use a fact. */
export const FIRST = /* @__PURE__ */ new Map<string, Place>([
  ["role", "modifiers"],
  ["stage", "modifiers"],
  ["cohort", "modifiers"],
  ["coverage", "modifiers"],
  ["base", "modifiers"],
  ["score", "tiers"],
  ["rank", "tiers"],
  ["top", "tiers"],
  ["size", "tiers"],
  ["tier", "incentives"],
  ["fit/gain", "lowPerformance"],
  ["fit/role", "lowPerformance"],
]);

/** Facts whose values are names of this policy. */
export const NAMING = /* @__PURE__ */ new Map<string, "role" | "stage" | "tier">([
  ["role", "role"],
  ["stage", "stage"],
  ["tier", "tier"],
  ["fit/role", "role"],
]);

/** A fact's kind and name: `value/nps` is `value` and `nps`; `score` and `fit/gain` are their own kind. */
export function splitFact(fact: string): [kind: string, name: string] {
  const slash = fact.indexOf("/");
  return slash < 0 || fact.startsWith("fit/") ? [fact, ""] : [fact.slice(0, slash), fact.slice(slash + 1)];
}

/** Whether a text can name a fact of the host. */
export function isFactName(name: string): boolean {
  return name.length <= 64 && ID_PATTERN.test(name);
}
