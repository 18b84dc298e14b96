import type { HistoryEntry, Result } from "steelyard";
import { type Queries, rowOf, rowsOf } from "../../shared/database.js";
import { isBefore, remember } from "../run/history.js";
import type { RunInputs } from "../run/inputs.js";
import type { MadeRun, StoredRun } from "../run/make-run.js";

/** What a run is filed under besides its key. */
export interface RunHead {
  readonly key: string;
  readonly policy: string;
  readonly version: string;
  readonly period: string;
}

/** Files a run with all its results, in a transaction of the caller's; false where it is there already. */
export async function putRun(queries: Queries, made: MadeRun, inputs: RunInputs): Promise<boolean> {
  const { key, digest, appraisal } = made;
  const { policy, period, results, rejected } = appraisal;
  const filed = await rowOf(
    queries,
    `insert into run (key, policy, version, period, inputs, rejected, digest)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning key`,
    [key, policy.id, policy.version, period, JSON.stringify(inputs), JSON.stringify(rejected), digest],
  );
  if (filed === null) return false;
  for (const [position, result] of results.entries())
    await queries.query("insert into result values ($1, $2, $3, $4)", [
      ...[key, position, result.id],
      JSON.stringify(result),
    ]);
  return true;
}

/** What a run is filed under; null where there is none. */
export const readHead = (queries: Queries, key: string): Promise<RunHead | null> =>
  rowOf<RunHead>(queries, "select key, policy, version, period from run where key = $1", [key]);

/** The cards of a run, in the order of its people. */
export async function readResults(queries: Queries, key: string): Promise<Result[]> {
  const rows = await rowsOf<{ card: string }>(
    queries,
    "select card from result where run = $1 order by position",
    [key],
  );
  return rows.map(({ card }) => JSON.parse(card));
}

/** One card of a run; null where there is none. */
export async function readResult(queries: Queries, key: string, subject: string): Promise<Result | null> {
  const row = await rowOf<{ card: string }>(
    queries,
    "select card from result where run = $1 and subject = $2",
    [key, subject],
  );
  return row === null ? null : JSON.parse(row.card);
}

/** A run with all that it takes to work it out again; null where there is none. */
export async function readRun(queries: Queries, key: string): Promise<StoredRun | null> {
  const row = await rowOf<{ document: string; inputs: string; digest: string; rejected: string }>(
    queries,
    `select document, inputs, run.digest, rejected
     from run join policy on policy.id = run.policy and policy.version = run.version where key = $1`,
    [key],
  );
  if (row === null) return null;
  const { document, inputs, digest, rejected } = row;
  const appraisal = { results: await readResults(queries, key), rejected: JSON.parse(rejected) };
  return { key, document, inputs, digest, appraisal };
}

/** What earlier periods brought, by person, from the runs that count for them. */
export async function readHistory(
  queries: Queries,
  policy: string,
  period: string,
): Promise<Map<string, HistoryEntry[]>> {
  const counting = await rowsOf<{ period: string; run: string }>(
    queries,
    "select distinct on (period) period, run from posting where policy = $1 order by period, no desc",
    [policy],
  );
  const history = new Map<string, HistoryEntry[]>();
  for (const { period: earlier, run } of counting.filter((one) => isBefore(one.period, period)))
    for (const result of await readResults(queries, run)) {
      const entries = history.get(result.id) ?? [];
      entries.push(remember(result, earlier));
      history.set(result.id, entries);
    }
  return history;
}
