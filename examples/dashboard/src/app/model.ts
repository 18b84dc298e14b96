import { type Appraisal, appraise, type Policy, type Rejected, type Result, type Subject } from "steelyard";
import { type ReadPeople, type RefusedRow, readPeople } from "../data/people.js";
import { lineOf, type Sheet } from "../data/sheet.js";

/** What all views show: a policy, a table, and what the one says of the other. */
export interface Model {
  readonly policy: Policy;
  /** The policy's file; null for the one that is built in. */
  readonly policyName: string | null;
  readonly sheet: Sheet;
  readonly people: ReadPeople;
  readonly appraisal: Appraisal;
  /** Those whom the policy accepts, in the order of the results. */
  readonly accepted: readonly Subject[];
  readonly results: ReadonlyMap<string, Result>;
  /** Rows that are left out, in the order of the table. */
  readonly refused: readonly RefusedRow[];
}

/** No history is read from a table, so that nothing hangs on the name of the period. */
export const PERIOD = "2026-Q3";

/** Reads and appraises a table; the faults of one that cannot be read are in `people.faults`. */
export function modelOf(policy: Policy, policyName: string | null, sheet: Sheet): Model {
  const people = readPeople(policy, sheet);
  const appraisal = appraise(policy, { period: PERIOD, subjects: people.subjects });
  const rejected = new Set(appraisal.rejected.map(({ index }) => index));
  return {
    ...{ policy, policyName, sheet, people, appraisal },
    accepted: people.subjects.filter((_, index) => !rejected.has(index)),
    results: new Map(appraisal.results.map((result) => [result.id, result])),
    refused: [...people.refused, ...appraisal.rejected.map((one) => rowOf(one, people))].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

const rowOf = ({ id, index, path, message }: Rejected, { lines }: ReadPeople): RefusedRow => ({
  ...{ id, path, message },
  line: lines[index] ?? lineOf(index),
});
