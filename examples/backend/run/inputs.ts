import type { HistoryEntry, Policy, Subject } from "steelyard";
import { type RejectedObservations, type SourcedValue, subjectsFrom } from "steelyard/source";

/** What is known of a person from one period to the next. */
export type Profile = Omit<Subject, "id" | "observations" | "history" | "meta">;

/** A person as the back end keeps one. */
export interface Person {
  readonly id: string;
  readonly profile: Profile;
}

/** The newest revision of a record. */
export interface LatestRecord {
  /** By what the system that sent it knows it. */
  readonly key: string;
  readonly revision: number;
  readonly subject: string;
  readonly indicator: string;
  readonly observation: SourcedValue;
  readonly lineage: RecordSource;
}

/** Where a record comes from. */
export interface RecordSource {
  readonly system: string;
  /** When it was read there: an instant with its offset. */
  readonly readAt: string;
}

/** All that a run is worked out from, besides the policy. It is stored with the run, and makes it again. */
export interface RunInputs {
  readonly period: string;
  readonly subjects: readonly Subject[];
  /** Observations that nobody could be given, and why. */
  readonly left: readonly LeftRecords[];
}

/** Records that no observation could be made of. Where one of them alone is at fault, the issue's path begins with its place: `records.1`. */
export interface LeftRecords extends RejectedObservations {
  /** The keys of all that were to be the observation. */
  readonly records: readonly string[];
}

/** Puts people, records and history together. Several records of one indicator are one observation where they are quotients. */
export function inputsOf(
  policy: Policy,
  period: string,
  people: readonly Person[],
  records: readonly LatestRecord[],
  history: ReadonlyMap<string, readonly HistoryEntry[]>,
): RunInputs {
  const { subjects, rejected } = subjectsFrom(
    people.map(({ id, profile }) => ({ ...profile, id, history: history.get(id) ?? [] })),
    records.map(({ key, revision, subject, indicator, observation, lineage }) => ({
      ...{ subject, indicator, observation, at: null },
      lineage: {
        origin: { ...lineage, mapping: "records", file: null, sheet: null },
        ...{ row: revision, column: indicator, cell: null, record: key },
      },
    })),
    { combine: policy.indicators.map(({ id }) => id) },
  );
  return { period, subjects, left: rejected.map((one) => named(one, records)) };
}

/** Names the records of what was left. Those that are missing are no parts of what is put together, and are not counted there. */
function named(left: RejectedObservations, records: readonly LatestRecord[]): LeftRecords {
  const { subject, indicator, issue } = left;
  const own = records.filter((one) => one.subject === subject && one.indicator === indicator);
  const [, at, rest = ""] = /^parts\.(\d+)(.*)$/.exec(issue.path) ?? [];
  const part = own.filter(({ observation }) => !Object.hasOwn(Object(observation), "missing"))[Number(at)];
  const path = part === undefined ? issue.path : `records.${own.indexOf(part)}.observation${rest}`;
  return { ...left, records: own.map(({ key }) => key), issue: { ...issue, path } };
}
