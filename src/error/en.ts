import type { Catalogue, Facts } from "./facts.js";

const list = (words: readonly string[]) => words.join(", ");

function range({ minimum, maximum, above }: Facts["out-of-range"]): string {
  const parts: string[] = [];
  if (above !== undefined) parts.push(`above ${above}`);
  if (minimum !== undefined) parts.push(`at least ${minimum}`);
  if (maximum !== undefined) parts.push(`at most ${maximum}`);
  return parts.join(" and ");
}

/** The words of every issue in English. */
export const en: Catalogue = {
  "too-deep": ({ limit }) => `nested deeper than ${limit} levels`,
  "too-large": ({ what, limit }) => `too large: more than ${limit} ${sizes[what]}`,
  "not-data": ({ found }) => `only plain data is allowed here, not ${found}`,
  "forbidden-key": ({ key }) => `the key "${key}" is not allowed`,
  "wrong-type": ({ expected, found }) => `expected ${expected}, found ${found}`,
  "missing-key": () => "required, but absent",
  "unknown-key": ({ key }) => `unknown key "${key}"`,
  "not-an-option": ({ options, found }) => `"${found}" is none of ${list(options)}`,
  empty: () => "must not be empty",
  "bad-id": ({ found }) =>
    `"${found}" is no id: letters, digits, single - or _ between them, a letter first, at most 64 characters`,
  "not-decimal": ({ found }) => `${found} is no decimal`,
  "out-of-range": (facts) => `${facts.found} is out of range: must be ${range(facts)}`,
  "too-precise": ({ decimals, found }) => `${found} has more than ${decimals} decimals`,
  "unknown-id": ({ kind, id, known }) => `there is no ${kind} "${id}"; known: ${list(known)}`,
  "duplicate-id": ({ kind, id, other }) =>
    id === other
      ? `the ${kind} "${id}" is there twice`
      : `the ${kind}s "${other}" and "${id}" differ by case alone`,
  "other-layer": ({ indicator, layer, own }) =>
    `the indicator "${indicator}" belongs to layer "${own}", not to "${layer}"`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${groups[of]} sum to ${sum}; ${difference} ${missing ? "is missing" : "is too much"}`,
  "profile-kind": ({ both }) =>
    both ? "a profile has either layers or indicators, not both" : "a profile needs layers or indicators",
  "layer-without-indicators": ({ layer }) => `layer "${layer}" has weight but no indicator to hold it`,
  "no-span": ({ value }) => `floor and target are both ${value}; they must differ`,
  "not-in-order": ({ order }) => `must be strictly ${order}`,
  "mixed-bands": () => "bands are either all atLeast or all atMost",
  "no-target": ({ indicator, scoring }) =>
    `the indicator "${indicator}" is scored by ${scoring} and has no target to replace`,
  "target-side": ({ target, floor }) =>
    floor === null
      ? `the target ${target} must be above 0`
      : `the target ${target} is not on the policy's side of the floor ${floor}`,
  "shift-overlap": ({ indicator }) => `both sides of the shift hold "${indicator}"`,
  "takes-too-much": ({ role, stage, has, takes }) =>
    `role "${role}" in stage "${stage}": takes ${takes}, but there is only ${has}`,
  "empty-group": ({ role, stage, group }) =>
    `role "${role}" in stage "${stage}": ${group} has total weight 0 and cannot grow in proportion`,
  "tier-without-condition": ({ tier }) => `tier "${tier}" always holds and hides those below`,
  "last-tier-conditional": ({ tier }) => `the last tier "${tier}" must hold for everybody left: no "when"`,
  "unknown-fact": ({ fact }) => `there is no fact "${fact}"`,
  "fact-too-early": ({ fact, usable }) =>
    `the fact "${fact}" is not known yet here; first usable in ${usable}`,
  "streak-not-here": () => "a streak is allowed in incentives and lowPerformance only",
  "streak-nested": () => "a streak cannot stand inside a streak",
  "one-operator": ({ found }) =>
    found.length === 0
      ? "a comparison needs one of atLeast, atMost, above, below, equals, in"
      : `a comparison takes one operator, not ${list(found)}`,
  "condition-too-deep": ({ limit }) => `a condition is at most ${limit} deep`,
  "bad-period": ({ found }) => `${found} is no period: 2026, 2026-H2, 2026-Q3, 2026-09 or 2026-W37`,
  "history-order": ({ period, repeated }) =>
    repeated ? `the period ${period} is there twice` : `the period ${period} is not before the present one`,
  "history-rank": ({ rank, size }) => `rank ${rank} of ${size} is no position`,
  "bad-observation": ({ found }) =>
    `${found} is no observation: a decimal, {of: [a, b]}, {value, sample}, null or {missing}`,
  "value-too-large": ({ decimals, found }) => `${found} has more than 15 digits at ${decimals} decimals`,
  "missing-rejected": ({ indicator }) =>
    `the value of "${indicator}" is missing, and the policy rejects that`,
  "bad-subject-id": () => "a subject needs a non-empty text as id",
  "repeated-subject": ({ id }) => `the subject "${id}" is there twice`,
  cliff: ({ rule, fact, threshold }) =>
    `one step of "${fact}" at ${threshold} decides on the whole award "${rule}"`,
  "unreachable-tier": ({ tier }) => `no score reaches the tier "${tier}"`,
  "vanishing-weight": ({ indicator, role, stage, ideal }) =>
    `the weight ${ideal} of "${indicator}" becomes 0 for role "${role}"${stage === null ? "" : ` in stage "${stage}"`}`,
  "never-fires": ({ rule }) => `nothing can make the condition of "${rule}" true`,
  "unreachable-band": ({ indicator }) => `no value of "${indicator}" on its grid falls into this band`,
  "beyond-cap": ({ indicator, points, cap }) =>
    `${points} points of "${indicator}" lie beyond what it can earn: 0 to ${cap}`,
  "not-monotone": ({ indicator }) => `the points of "${indicator}" rise and fall with its value`,
  "column-length": ({ found, expected }) => `${found} rows in a table of ${expected}`,
  "not-covered": ({ part, use }) => `${part}: not covered here, use ${use}`,
  "needs-cohort": ({ indicator }) =>
    `"${indicator}" is scored by percentile and needs a cohort: use appraise`,
};

const sizes = { values: "values", text: "characters", weights: "weights", work: "steps of exact arithmetic" };
const groups = { layers: "weights", shares: "shares", indicators: "weights" };
