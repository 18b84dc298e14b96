import { enCall } from "./en-call.js";
import { list } from "./en-names.js";
import { enOptions } from "./en-options.js";
import type { Catalogue, MainCode } from "./facts.js";
import { rangeIn } from "./range.js";

/** Whose weights are meant. */
const profile = ({ role, stage }: { readonly role: string; readonly stage: string | null }) =>
  `role "${role}"${stage === null ? "" : ` in stage "${stage}"`}`;

const sizes = { values: "values", text: "characters", weights: "weights", work: "steps of exact arithmetic" };

const ends = { above: "above", minimum: "at least", maximum: "at most" };

/** The words of every issue in English. */
export const en: Catalogue<MainCode> = {
  ...enCall,
  ...enOptions,
  "too-deep": ({ limit }) => `nested deeper than ${limit} levels`,
  "too-large": ({ what, limit }) => `more than ${limit} ${sizes[what]}`,
  "not-data": ({ found }) => `expected plain data, found ${found}`,
  "forbidden-key": ({ key }) => `the key "${key}" is not allowed`,
  "missing-key": () => "is required",
  empty: () => "must not be empty",
  "out-of-range": (facts) => `${facts.found} must be ${rangeIn(facts, ends, " and ")}`,
  "duplicate-id": ({ kind, id, other }) =>
    id === other
      ? `the ${kind} "${id}" is there twice`
      : `the ${kind}s "${other}" and "${id}" differ by case alone`,
  "other-layer": ({ indicator, layer, own }) =>
    `"${indicator}" belongs to the layer "${own}", not to "${layer}"`,
  "profile-kind": ({ both }) => `a profile needs layers or indicators${both ? ", not both" : ""}`,
  "layer-without-indicators": ({ layer }) => `the layer "${layer}" has weight but no indicator`,
  "no-span": ({ value }) => `floor and target must differ, but both are ${value}`,
  "not-in-order": ({ order }) => `must be strictly ${order}`,
  "mixed-bands": () => "bands must be all atLeast or all atMost",
  "no-target": ({ indicator, scoring }) => `"${indicator}" is scored by ${scoring}: no target to replace`,
  "target-side": ({ target, floor }) =>
    `the target ${target} must be ${floor === null ? "above 0" : `on the policy's side of the floor ${floor}`}`,
  "shift-overlap": ({ indicator }) => `both sides of the shift hold "${indicator}"`,
  "takes-too-much": ({ has, takes, ...facts }) =>
    `${profile(facts)}: takes ${takes}, but there is only ${has}`,
  "empty-group": ({ group, ...facts }) =>
    `${profile(facts)}: ${group} has the weight 0 and cannot grow in proportion`,
  "tier-without-condition": ({ tier }) => `the tier "${tier}" always holds and hides those below`,
  "last-tier-conditional": ({ tier }) => `the last tier "${tier}" must always hold: no "when"`,
  "unknown-fact": ({ fact }) => `there is no fact "${fact}"`,
  "fact-too-early": ({ fact, usable }) => `the fact "${fact}" is not known before ${usable}`,
  "streak-not-here": () => "a streak is allowed in incentives and lowPerformance only",
  "streak-nested": () => "a streak is not allowed in a streak",
  "one-operator": ({ found }) =>
    `a comparison needs one of atLeast, atMost, above, below, equals, in; found: ${list(found) || "none"}`,
  "condition-too-deep": ({ limit }) => `condition nested deeper than ${limit} levels`,
  "bad-period": ({ found }) => `${found} is no period: 2026, 2026-H2, 2026-Q3, 2026-09 or 2026-W37`,
  "history-order": ({ period, repeated }) =>
    `the period ${period} is ${repeated ? "there twice" : "not before the present one"}`,
  "history-rank": ({ rank, size }) => `rank ${rank} of ${size} is no position`,
  "bad-observation": ({ found }) =>
    `${found} is no observation: a decimal, {of: [a, b]}, {value, sample}, null or {missing}`,
  "value-too-large": ({ decimals, found }) => `${found} has more than 15 digits at ${decimals} decimals`,
  "missing-rejected": ({ indicator }) => `"${indicator}" is missing, which the policy rejects`,
  "bad-subject-id": () => "must be a text that is not empty",
  "repeated-subject": ({ id }) => `the subject "${id}" is there twice`,
  cliff: ({ rule, fact, threshold }) =>
    `one step of "${fact}" at ${threshold} decides on the whole award "${rule}"`,
  "unreachable-tier": ({ tier }) => `no score reaches the tier "${tier}"`,
  "vanishing-weight": ({ indicator, ideal, ...facts }) =>
    `${profile(facts)}: the weight ${ideal} of "${indicator}" becomes 0`,
  "never-fires": ({ rule }) => `the condition of "${rule}" can never hold`,
  "unreachable-band": ({ indicator }) => `no value of "${indicator}" reaches this band`,
  "beyond-cap": ({ indicator, points, cap }) => `"${indicator}" earns 0 to ${cap} points, not ${points}`,
  "not-monotone": ({ indicator }) => `the points of "${indicator}" rise and fall with its value`,
  "needs-cohort": ({ indicator }) =>
    `"${indicator}" is scored by percentile and needs a cohort: use appraise`,
};
