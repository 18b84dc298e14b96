import { isId } from "../../number/grammar.js";
import { readScaled, type Scaled } from "../../number/scaled.js";
import { fold } from "../../plan/fold.js";
import type { NodeId, Source } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { filledKeys, SUBJECT_KEYS } from "../../plan/subject.js";
import { exact, type RowInputs, type Value } from "./exact.js";
import { type Observed, readObserved } from "./observed.js";
import { type Given, plainObject, textOf } from "./plain.js";
import type { Profiles } from "./rows.js";
import { isOnSide } from "./targets.js";

/** A row read exactly: what the plan may ask of it, or where it is at fault. */
export type Reading =
  | { readonly inputs: RowInputs; readonly values: readonly (Scaled | null)[] }
  | { readonly path: string };

/** Reads one row in the order in which faults are looked for. `history` plays no part in anything that is worked out here. */
export function readExactly(subject: unknown, repeated: boolean, plan: Plan, profiles: Profiles): Reading {
  const given = plainObject(subject);
  if (given === null || textOf(given.id) === null || repeated) return { path: "id" };
  const [stranger] = filledKeys(given, (key) => !SUBJECT_KEYS.includes(key));
  if (stranger !== undefined) return { path: stranger };
  const { role, stage, cohort } = given;
  const byStage = typeof role === "string" ? profiles.get(role) : undefined;
  if (byStage === undefined) return { path: "role" };
  const profile = byStage.get(stage ?? null);
  if (profile === undefined) return { path: "stage" };
  if (cohort != null && textOf(cohort) === null) return { path: "cohort" };
  return readParts(given, profile, plan);
}

function readParts(given: Given, profile: number, plan: Plan): Reading {
  const observed = readObservations(given.observations ?? {}, profile, plan);
  if (!Array.isArray(observed)) return { path: observed as string };
  const known = new Map<string, unknown>([["cohort", given.cohort ?? null]]);
  plan.indicators.forEach(({ id }, place) => {
    known.set(`value/${id}`, observed[place]?.value).set(`sample/${id}`, observed[place]?.sample);
  });
  const path = readTargets(given.targets ?? {}, plan, known) ?? readFacts(given.facts ?? {}, known);
  if (path !== null) return { path };
  known.set("role", given.role).set("stage", given.stage ?? null);
  const read = ({ fact, back }: Source) => (back === 0 ? (known.get(fact) ?? null) : null);
  return { inputs: { profile, read }, values: observed.map((one) => one.value) };
}

function readObservations(given: unknown, profile: number, plan: Plan): Observed[] | string {
  const observations = plainObject(given);
  const ids = new Set(plan.indicators.map(({ id }) => id));
  if (observations === null) return "observations";
  const [stranger] = filledKeys(observations, (id) => !ids.has(id));
  if (stranger !== undefined) return `observations.${stranger}`;
  const readings = plan.indicators.map(({ id, decimals }) =>
    readObserved(Object.hasOwn(observations, id) ? observations[id] : null, decimals, plan.rounding),
  );
  const frame: Value[] = [];
  const read = ({ fact }: Source) => {
    const reading = readings[plan.indicators.findIndex(({ id }) => fact.endsWith(`/${id}`))];
    return (fact.startsWith("sample/") ? reading?.sample : reading?.value) ?? null;
  };
  const ids0 = Array.from({ length: plan.faultsEnd }, (_, id): NodeId => id);
  fold(plan.nodes, ids0, exact, frame, { profile, read });
  for (const [place, { id, smallSample, fault }] of plan.indicators.entries()) {
    const reading = readings[place];
    if (reading == null || (reading.tooLarge && frame[smallSample] !== true) || frame[fault] === true) {
      return `observations.${id}`;
    }
  }
  return readings as Observed[];
}

function readTargets(given: unknown, plan: Plan, known: Map<string, unknown>): string | null {
  const targets = plainObject(given);
  const ids = new Set(plan.indicators.map(({ id }) => id));
  if (targets === null) return "targets";
  const [stranger] = filledKeys(targets, (id) => !ids.has(id));
  if (stranger !== undefined) return `targets.${stranger}`;
  for (const { id, target: rule } of plan.indicators) {
    const own = Object.hasOwn(targets, id) ? targets[id] : null;
    if (own == null) continue;
    const target = readScaled(own);
    if (target === null || rule === null || !isOnSide(rule, target)) return `targets.${id}`;
    known.set(`target/${id}`, target);
  }
  return null;
}

function readFacts(given: unknown, known: Map<string, unknown>): string | null {
  const facts = plainObject(given);
  if (facts === null) return "facts";
  for (const name of filledKeys(facts)) {
    const value = facts[name];
    const sound = typeof value === "string" || typeof value === "boolean" || readScaled(value) !== null;
    if (!sound || !isId(name)) return `facts.${name}`;
    known.set(`fact/${name}`, value);
  }
  return null;
}
