import type { Value } from "../engine/reference/algebra.js";
import { evaluate, programOf } from "../engine/reference/program.js";
import { refuse } from "../error/issue.js";
import { type Exact, toText } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import type { Source } from "../plan/node.js";
import type { Plan, PlanIndicator } from "../plan/plan.js";
import { filledKeys, SUBJECT_KEYS } from "../plan/subject.js";
import { checkTarget } from "../policy/indicator.js";
import type { Policy } from "../policy/policy.js";
import { nameAt } from "../policy/weights/resolve.js";
import { brief, clip, isPlainObject, own, unknownId } from "../shape/plain.js";
import { textAt } from "../shape/text-at.js";
import type { Period } from "../time/period.js";
import { decimalAt, type Given, listAt, objectAt, readMap } from "./given.js";
import { type History, readHistory } from "./history.js";
import { type Reading, readObservation } from "./observation.js";

/** A subject that passed every check. */
export interface Accepted {
  readonly id: string;
  readonly role: string;
  readonly stage: string | null;
  readonly cohort: string | null;
  readonly title: unknown;
  readonly meta: unknown;
  /** The place of its profile in the plan. */
  readonly profile: number;
  /** One reading for each indicator, in policy order. */
  readonly readings: readonly Reading[];
  /** Its own targets by indicator. */
  readonly targets: ReadonlyMap<string, Exact>;
  /** Everything that conditions may ask of the present period, by fact name. */
  readonly facts: ReadonlyMap<string, Scalar>;
  readonly history: History;
}

/** What all subjects of a run share. */
export interface Run {
  readonly policy: Policy;
  readonly plan: Plan;
  /** null where one subject is scored without a period. */
  readonly period: Period | null;
  /** Places of the profiles by role, then stage. */
  readonly profiles: ReadonlyMap<string, number>;
  /** Places of the indicators by id. */
  readonly places: ReadonlyMap<string, number>;
  /** A frame used again for every subject. */
  readonly frame: Value[];
}

/** The key of a profile; ids have no slash. */
export function profileKey(role: string, stage: string | null): string {
  return stage === null ? role : `${role}/${stage}`;
}

/** Reads a subject, or refuses it for its first fault. Ids seen, of refused subjects too, are added to `seen`. */
export function readSubject(given: unknown, seen: Set<string>, run: Run): Accepted {
  const id = own(given, "id");
  if (!isPlainObject(given) || typeof id !== "string" || id === "") refuse("bad-subject-id", "id", {});
  if (seen.has(id)) refuse("repeated-subject", "id", { id: clip(id) });
  seen.add(id);
  const [unknown] = filledKeys(given, (key) => !SUBJECT_KEYS.includes(key));
  if (unknown !== undefined) refuse("unknown-key", unknown, { key: clip(unknown) });

  const { policy, period } = run;
  const role = nameAt("role", given.role, policy.roles);
  const stage = given.stage == null ? null : nameAt("stage", given.stage, policy.stages ?? {});
  const cohort = given.cohort == null ? null : textAt(given.cohort, "cohort");
  if (cohort === "") refuse("empty", "cohort", {});

  const profile = run.profiles.get(profileKey(role, stage)) as number;
  const readings = readObservations(byIndicator(given.observations, "observations", run), profile, run);
  const targets = readTargets(byIndicator(given.targets, "targets", run), run);
  const facts = new Map<string, Scalar>();
  readMap(given.facts, "fact", facts, "facts", (name) => `facts.${name}`);
  for (const [fact, value] of Object.entries({ role, stage, cohort }))
    if (value !== null) facts.set(fact, value);
  const list = listAt(given.history, "history");
  const history: History = period === null ? new Map() : readHistory(list, period);
  const { title, meta } = given;
  return { id, role, stage, cohort, title, meta, profile, readings, targets, facts, history };
}

/** An object by indicator; names that the policy lacks come first, before any of its values. */
function byIndicator(value: unknown, path: string, { places }: Run): Given {
  const given = objectAt(value, path);
  const [id] = filledKeys(given, (name) => !places.has(name));
  if (id !== undefined) refuse("unknown-id", `${path}.${id}`, unknownId("indicator", id, [...places.keys()]));
  return given;
}

/** The first fault in policy order: at fault, out of bounds, or missing under `reject`. */
function readObservations(given: Given, profile: number, run: Run): Reading[] {
  const { plan, frame, places } = run;
  const readings: Reading[] = [];
  const pathOf = (id: string) => `observations.${id}`;
  let fault: unknown = null;
  try {
    for (const { id, decimals } of plan.indicators)
      readings.push(readObservation(own(given, id), decimals, plan.rounding, pathOf(id)));
  } catch (error) {
    // What the policy rejects comes first, where it stands before.
    fault = error;
  }
  const read = (source: Source) => observed(source, readings, places);
  evaluate(plan, programOf(plan).faults, frame, { profile, read });
  for (const [index, { quotient, tooLarge }] of readings.entries()) {
    const { id, decimals, smallSample, fault: rejects } = plan.indicators[index] as PlanIndicator;
    if (tooLarge && frame[smallSample] !== true)
      refuse("value-too-large", pathOf(id), { decimals, found: brief(toText(quotient?.[0] as Exact)) });
    if (frame[rejects] === true) refuse("missing-rejected", pathOf(id), { indicator: id });
  }
  if (fault !== null) throw fault;
  return readings;
}

/** What was observed, for the nodes `value/…` and `sample/…`. */
export function observed(
  { fact }: Source,
  readings: readonly Reading[],
  places: ReadonlyMap<string, number>,
): Exact | null {
  const slash = fact.indexOf("/");
  const reading = readings[places.get(fact.slice(slash + 1)) ?? -1];
  return (fact.startsWith("sample/") ? reading?.sample : reading?.value) ?? null;
}

function readTargets(given: Given, { policy }: Run): Map<string, Exact> {
  const targets = new Map<string, Exact>();
  for (const indicator of policy.indicators) {
    const { id } = indicator;
    const value = own(given, id);
    if (value == null) continue;
    const target = decimalAt(value, `targets.${id}`);
    checkTarget(indicator, target, `targets.${id}`, refuse);
    targets.set(id, target);
  }
  return targets;
}
