import type { Value } from "../engine/reference/algebra.js";
import { evaluate, programOf } from "../engine/reference/program.js";
import { type Issue, issue, join } from "../error/issue.js";
import { type Exact, readDecimal, toText } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import type { Source } from "../plan/node.js";
import type { Plan } from "../plan/plan.js";
import { isFactName } from "../policy/condition.js";
import { checkTarget, type Indicator } from "../policy/indicator.js";
import type { Policy } from "../policy/policy.js";
import { brief, isPlainObject, kindOf } from "../shape/plain.js";
import { type History, readHistory, scalar } from "./history.js";
import { type Reading, readObservation } from "./observation.js";
import type { Period } from "./period.js";

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

const KEYS = new Set([
  "id",
  "role",
  "stage",
  "cohort",
  "observations",
  "targets",
  "facts",
  "history",
  "title",
  "meta",
]);

type Given = Readonly<Record<string, unknown>>;

/** The key of a profile among those of a run. */
export function profileKey(role: string, stage: string | null): string {
  return stage === null ? role : `${role}/${stage}`;
}

/** Reads one subject, or tells the first thing that is wrong with it, in the order of the rules. `seen` holds earlier ids. */
export function readSubject(given: unknown, seen: Set<string>, run: Run): Accepted | Issue {
  const id = isPlainObject(given) ? given.id : undefined;
  if (!isPlainObject(given) || typeof id !== "string" || id === "") return issue("bad-subject-id", "id", {});
  if (seen.has(id)) return issue("repeated-subject", "id", { id: id.slice(0, 80) });
  seen.add(id);
  const unknown = firstUnknown(given, (key) => KEYS.has(key));
  if (unknown !== null) return issue("unknown-key", unknown, { key: unknown.slice(0, 80) });
  return readNames(given, id, run);
}

function readNames(given: Given, id: string, run: Run): Accepted | Issue {
  const { policy } = run;
  const role = knownName("role", given.role, policy.roles);
  if (typeof role !== "string") return role;
  const stage = given.stage == null ? null : knownName("stage", given.stage, policy.stages ?? {});
  if (stage !== null && typeof stage !== "string") return stage;
  const cohort = given.cohort ?? null;
  if (cohort !== null && (typeof cohort !== "string" || cohort === "")) {
    return cohort === "" ? issue("empty", "cohort", {}) : wrongType("cohort", "text", cohort);
  }
  const profile = run.profiles.get(profileKey(role, stage)) as number;
  const head = {
    id,
    role,
    stage,
    cohort: cohort as string | null,
    title: given.title,
    meta: given.meta,
    profile,
  };
  return readParts(given, head, run);
}

type Head = Omit<Accepted, "readings" | "targets" | "facts" | "history">;

function readParts(given: Given, head: Head, run: Run): Accepted | Issue {
  const readings = readObservations(given.observations ?? {}, head.profile, run);
  if (!Array.isArray(readings)) return readings as Issue;
  const targets = readTargets(given.targets ?? {}, run.policy);
  if (!(targets instanceof Map)) return targets as Issue;
  const facts = readFacts(given.facts ?? {});
  if (!(facts instanceof Map)) return facts as Issue;
  for (const key of ["role", "stage", "cohort"] as const) if (head[key] !== null) facts.set(key, head[key]);
  const history = given.history ?? [];
  if (!Array.isArray(history)) return wrongType("history", "list", history);
  const read = run.period === null ? new Map() : readHistory(history, run.period);
  return read instanceof Map ? { ...head, readings, targets, facts, history: read } : (read as Issue);
}

function readObservations(given: unknown, profile: number, run: Run): readonly Reading[] | Issue {
  const { policy, plan } = run;
  const wrong = checkNames(given, "observations", policy);
  if (wrong !== null) return wrong;
  const observations = given as Given;
  const readings = plan.indicators.map(({ id, decimals }) => {
    const own = Object.hasOwn(observations, id) ? observations[id] : undefined;
    return readObservation(own, decimals, plan.rounding, join("observations", id));
  });
  return firstFault(readings, profile, run) ?? (readings as Reading[]);
}

/** Indicators in policy order: at fault, out of bounds, or missing where the policy rejects. */
function firstFault(readings: readonly (Reading | Issue)[], profile: number, run: Run): Issue | null {
  const { plan, frame } = run;
  const sound = readings.map((reading) => ("code" in reading ? null : reading));
  evaluate(plan, programOf(plan).faults, frame, {
    profile,
    read: (source) => observed(source, sound, run.places),
  });
  for (const [index, { id, decimals, smallSample, fault }] of plan.indicators.entries()) {
    const reading = readings[index] as Reading | Issue;
    const path = join("observations", id);
    if ("code" in reading) return reading;
    if (reading.tooLarge && frame[smallSample] !== true) {
      return issue("value-too-large", path, {
        decimals,
        found: brief(toText(reading.quotient?.[0] as Exact)),
      });
    }
    if (frame[fault] === true) return issue("missing-rejected", path, { indicator: id });
  }
  return null;
}

/** A value or a sample by its fact name. */
export function observed(
  { fact }: Source,
  readings: readonly (Reading | null)[],
  places: ReadonlyMap<string, number>,
): Exact | null {
  const slash = fact.indexOf("/");
  const reading = readings[places.get(fact.slice(slash + 1)) ?? -1] ?? null;
  return fact.startsWith("sample/") ? (reading?.sample ?? null) : (reading?.value ?? null);
}

function readTargets(given: unknown, policy: Policy): Map<string, Exact> | Issue {
  const wrong = checkNames(given, "targets", policy);
  if (wrong !== null) return wrong;
  const targets = new Map<string, Exact>();
  for (const indicator of policy.indicators) {
    const own = Object.hasOwn(given as Given, indicator.id) ? (given as Given)[indicator.id] : undefined;
    if (own === undefined || own === null) continue;
    const fault = checkOwnTarget(indicator, own);
    if (fault !== null) return fault;
    targets.set(indicator.id, readDecimal(own) as Exact);
  }
  return targets;
}

function checkOwnTarget(indicator: Indicator, own: unknown): Issue | null {
  const path = join("targets", indicator.id);
  const target = readDecimal(own);
  if (target === null) return issue("not-decimal", path, { found: brief(own) });
  return checkTarget(indicator, target, path)[0] ?? null;
}

function readFacts(given: unknown): Map<string, Scalar> | Issue {
  if (!isPlainObject(given)) return wrongType("facts", "object", given);
  const facts = new Map<string, Scalar>();
  for (const name of Object.keys(given).sort(byCodePoint)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const path = join("facts", name);
    if (!isFactName(name)) return issue("bad-id", path, { found: name.slice(0, 80) });
    const fault = scalar(value, path);
    if (fault !== null) return fault;
    facts.set(`fact/${name}`, value as Scalar);
  }
  return facts;
}

/** An object whose every key names an indicator. */
function checkNames(given: unknown, path: string, policy: Policy): Issue | null {
  if (!isPlainObject(given)) return wrongType(path, "object", given);
  const known = policy.indicators.map(({ id }) => id);
  const names = new Set(known);
  const id = firstUnknown(given, (name) => names.has(name));
  if (id === null) return null;
  return issue("unknown-id", join(path, id), {
    kind: "indicator",
    id: id.slice(0, 80),
    known: known.slice(0, 20),
  });
}

/** The first key, in code-point order, that is not known; a key that holds null is absent. */
function firstUnknown(given: Given, isKnown: (key: string) => boolean): string | null {
  const unknown = Object.keys(given).filter((key) => given[key] != null && !isKnown(key));
  return unknown.sort(byCodePoint)[0] ?? null;
}

/** The order of code points; the default order is that of UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = (left[index]?.codePointAt(0) as number) - (right[index]?.codePointAt(0) as number);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function knownName(kind: "role" | "stage", value: unknown, names: object): string | Issue {
  if (typeof value === "string" && Object.hasOwn(names, value)) return value;
  if (value == null) return issue("missing-key", kind, {});
  if (typeof value !== "string") return wrongType(kind, "text", value);
  return issue("unknown-id", kind, { kind, id: value.slice(0, 80), known: Object.keys(names).slice(0, 20) });
}

function wrongType(path: string, expected: string, found: unknown): Issue {
  return issue("wrong-type", path, { expected, found: kindOf(found) });
}
