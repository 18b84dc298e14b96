import { type Policy, parsePolicy, type Subject } from "steelyard";

/** Points are the values: two indicators, or more, of one layer or of several. */
export function policyOf(
  weights: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>> = {},
): Policy {
  return parsePolicy({
    steelyard: 1,
    id: "lab",
    version: "1",
    layers: [{ id: "all" }],
    indicators: Object.keys(weights).map((id) => ({
      id,
      layer: "all",
      scoring: { kind: "linear", floor: 0, target: 100 },
    })),
    roles: { one: { indicators: weights } },
    ranking: { minimum: 1 },
    ...more,
  });
}

/** People with values by indicator. */
export function people(values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Subject[] {
  return Object.entries(values).map(([id, { facts, ...observations }]) => ({
    id,
    role: "one",
    observations: observations as never,
    facts: facts as never,
  }));
}
