import type { Observation, Subject } from "../../appraisal/subject.js";
import { collectIn } from "../../error/raise.js";
import { SOURCE_WORDS, type SourceCallCode, type SourceReport } from "../../error/source.js";
import { SteelyardError } from "../../error/steelyard-error.js";
import type { Issue } from "../../error/worded.js";
import { isId } from "../../number/grammar.js";
import { clip, isPlainObject, own } from "../../shape/plain.js";
import { combineQuotients, type QuotientPart } from "../formula/combine.js";
import { gather } from "../gather.js";
import type { Lineage } from "./lineage.js";
import type { SourcedObservation } from "./result.js";

/** Observations that were not taken, and why. */
export interface RejectedObservations {
  /** Whose they are. */
  readonly subject: string;
  /** The indicator. */
  readonly indicator: string;
  /** What is wrong. */
  readonly issue: Issue;
  /** Where they come from. */
  readonly lineage: readonly Lineage[];
}

/** Subjects as `appraise` takes them, and what could not be given to one. */
export interface SourcedSubjects {
  /** Everybody who was handed in, in their order. `meta.lineage` says by indicator where the observations come from. */
  readonly subjects: readonly Subject[];
  /** Observations of people who were not handed in, and those that nothing says how to put together. */
  readonly rejected: readonly RejectedObservations[];
}

/** How observations are put together. */
export interface SubjectOptions {
  /** Indicators of which one person may have several observations: days of a quarter, each with what it rests on. */
  readonly combine?: readonly string[] | undefined;
}

/**
 * Gives observations to the people whose they are, ready for `appraise`. Where one person has several of one indicator, they are put
 * together if that is asked for and each says what it rests on; else none of them is taken.
 *
 * @param people - Everybody to appraise, with role and whatever else is known of them.
 * @param observations - Of one run of a mapping, or of several.
 * @param options - The indicators whose observations are put together.
 * @returns The subjects, and what could not be given to one.
 * @throws SteelyardError never; what is wrong with observations stands in `rejected`: `unknown-person` for somebody who was not handed
 * in, `repeated-observation`, `average-of-averages` for values to be put together that do not say what they rest on, `bad-id` for an
 * indicator that is no id.
 *
 * @example
 * ```ts
 * import { appraise } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 * import { lineageOf, lineageText, parseMapping, runMapping, subjectsFrom } from "steelyard/source";
 *
 * const mapping = parseMapping({
 *   kind: "mapping", id: "desk", version: "1",
 *   provenance: { system: "excel", confidence: "declared", checked: "2026-11", docs: "our own sheet" },
 *   reader: { kind: "table" },
 *   columns: {
 *     employee: { headers: ["工号"], codec: { kind: "id" } },
 *     response: { headers: ["首次响应时长"], codec: { kind: "duration", unit: "min", numeric: "min" } },
 *   },
 *   emit: [{ to: "observation", subject: { column: "employee" }, indicator: "firstResponseMinutes", value: "response" }],
 * });
 * const run = runMapping(mapping, [["工号", "首次响应时长"], ["00123", 10]], { sheet: "9月", readAt: "2026-10-08T09:00+08:00" });
 * const { subjects } = subjectsFrom([{ id: "00123", role: "customerService" }], run.observations);
 * const { results: [result] } = appraise(operationsAssistant, { period: "2026-Q3", subjects });
 * const row = result?.indicators.find(({ id }) => id === "firstResponseMinutes");
 * const [source] = lineageOf(result, "firstResponseMinutes");
 * console.log(row?.value, row?.points, source && lineageText(source).en);
 * // => 10 74.07 sheet 9月, row 2, 首次响应时长
 * ```
 */
export function subjectsFrom(
  people: readonly Subject[],
  observations: readonly SourcedObservation[],
  { combine = [] }: SubjectOptions = {},
): SourcedSubjects {
  const known = new Map(people.map((person) => [person.id, person]));
  const gathered = new Map<string, Map<string, SourcedObservation[]>>();
  for (const one of observations) {
    const ofSubject = gathered.get(one.subject) ?? new Map<string, SourcedObservation[]>();
    gathered.set(one.subject, ofSubject);
    gather(ofSubject, one.indicator, one);
  }
  const rejected: RejectedObservations[] = [];
  const taken = new Map<string, (readonly [indicator: string, Observation, readonly Lineage[]])[]>();
  const combined = new Set(combine);
  for (const [subject, byIndicator] of gathered) {
    for (const [indicator, parts] of byIndicator) {
      const lineage = parts.map((part) => part.lineage);
      const put = together(known.get(subject), indicator, parts, combined.has(indicator));
      if ("issue" in put) rejected.push({ subject, indicator, issue: put.issue, lineage });
      else gather(taken, subject, [indicator, put.observation, lineage] as const);
    }
  }
  const subjects = people.map((person): Subject => {
    const found = taken.get(person.id) ?? [];
    if (found.length === 0) return person;
    const values = found.map(([indicator, value]) => [indicator, value] as const);
    const sources = found.map(([indicator, , lineage]) => [indicator, lineage] as const);
    const meta = isPlainObject(person.meta) ? person.meta : {};
    return {
      ...person,
      observations: { ...person.observations, ...Object.fromEntries(values) },
      meta: { ...meta, lineage: Object.fromEntries(sources) },
    };
  });
  return { subjects, rejected };
}

/** One person's observations of an indicator as one, or why they are none. */
function together(
  person: Subject | undefined,
  indicator: string,
  parts: readonly SourcedObservation[],
  combine: boolean,
): { readonly observation: Observation } | { readonly issue: Issue } {
  const [first] = parts as [SourcedObservation];
  const { subject } = first;
  const refuse = (check: (report: SourceReport) => void) => ({
    issue: collectIn<SourceCallCode>(SOURCE_WORDS, check)[0] as Issue,
  });
  if (person === undefined)
    return refuse((report) => report("unknown-person", "subject", { idType: "subject", id: clip(subject) }));
  if (!isId(indicator)) return refuse((report) => report("bad-id", "indicator", { found: clip(indicator) }));
  const given = own(person.observations, indicator);
  const several = parts.length > 1 || (given !== undefined && given !== null);
  if (!several) return { observation: first.observation };
  if (!combine || parts.length === 1)
    return refuse((report) =>
      report("repeated-observation", "indicator", { subject: clip(subject), indicator }),
    );
  const measured = parts.filter(({ observation }) => !isMissing(observation));
  if (measured.length === 0) return { observation: first.observation };
  try {
    const figures = measured.map(({ observation }) => observation as QuotientPart);
    return { observation: combineQuotients(indicator, figures) };
  } catch (error) {
    if (error instanceof SteelyardError) return { issue: error.issues[0] };
    throw error;
  }
}

/** Null is absence here, too, whatever the types say of what was read back from elsewhere. */
const isMissing = (observation: SourcedObservation["observation"] | null): boolean =>
  observation === null || own(observation, "missing") !== undefined;

/**
 * Where an observation in a result comes from, as `subjectsFrom` noted it.
 *
 * @param result - A result of `appraise`, or anything with its `meta`.
 * @param indicator - The indicator.
 * @returns Its lineage, several where observations were put together; none where nothing is noted.
 *
 * @example
 * ```ts
 * import { lineageOf } from "steelyard/source";
 *
 * console.log(lineageOf({ meta: {} }, "nps").length);
 * // => 0
 * ```
 */
export function lineageOf(
  result: { readonly meta?: unknown } | null | undefined,
  indicator: string,
): readonly Lineage[] {
  const found = own(own(own(result, "meta"), "lineage"), indicator);
  return Array.isArray(found) ? found : [];
}
