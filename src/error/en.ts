import type { Catalogue, MainCode } from "./code.js";
import { enCondition } from "./en-condition.js";
import { enDocument } from "./en-document.js";
import { enSubject } from "./en-subject.js";

/** Whose weights are meant. */
const profile = ({ role, stage }: { readonly role: string; readonly stage: string | null }) =>
  `role "${role}"${stage === null ? "" : ` in stage "${stage}"`}`;

/** The words of every issue in English. */
export const en: Catalogue<MainCode> = {
  ...enDocument,
  ...enCondition,
  ...enSubject,
  "duplicate-id": ({ kind, id, other }) =>
    id === other
      ? `the ${kind} "${id}" is there twice`
      : `the ${kind}s "${other}" and "${id}" differ by case alone`,
  "other-layer": ({ indicator, layer, own }) =>
    `"${indicator}" belongs to the layer "${own}", not to "${layer}"`,
  "profile-kind": ({ both }) => `a profile needs layers or indicators${both ? ", not both" : ""}`,
  "layer-without-indicators": ({ layer }) => `the layer "${layer}" has weight but no indicator`,
  "mixed-bands": () => "bands must be all atLeast or all atMost",
  "no-target": ({ indicator, scoring }) => `"${indicator}" is scored by ${scoring}: no target to replace`,
  "target-side": ({ target, floor }) =>
    `the target ${target} must be ${floor === null ? "above 0" : `on the policy's side of the floor ${floor}`}`,
  "shift-overlap": ({ indicator }) => `both sides of the shift hold "${indicator}"`,
  "takes-too-much": ({ has, takes, ...facts }) => `${profile(facts)}: takes ${takes}, but has only ${has}`,
  "empty-group": ({ group, ...facts }) =>
    `${profile(facts)}: ${group} has weight 0 and cannot grow in proportion`,
  "tier-without-condition": ({ tier }) => `the tier "${tier}" always holds and hides those below`,
  "last-tier-conditional": ({ tier }) => `the last tier "${tier}" must always hold: no "when"`,
  "missing-rejected": ({ indicator }) => `"${indicator}" is missing, which the policy rejects`,
  "bad-subject-id": () => "must be a text that is not empty, in a plain object",
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
