import { type Queries, rowOf, rowsOf } from "../../shared/database.js";
import { canonical } from "../../shared/digest.js";
import type { LatestRecord } from "../run/inputs.js";

/** A record as it comes in. */
export interface NewRecord extends Omit<LatestRecord, "revision"> {
  readonly period: string;
}

/** What became of a record: the same one again changes nothing, a changed one is a new revision. */
export interface PutRecord {
  readonly key: string;
  readonly revision: number;
  readonly outcome: "created" | "revised" | "same";
}

interface Row {
  readonly key: string;
  readonly revision: number;
  readonly period: string;
  readonly subject: string;
  readonly indicator: string;
  readonly observation: string;
  readonly lineage: string;
}

const recordOf = ({ observation, lineage, ...row }: Row): LatestRecord & { readonly period: string } => ({
  ...row,
  observation: JSON.parse(observation),
  lineage: JSON.parse(lineage),
});

/** Files a record, in a transaction of the caller's. */
export async function putRecord(queries: Queries, record: NewRecord): Promise<PutRecord> {
  const { key, period, subject, indicator, observation, lineage } = record;
  const last = await rowOf<Row>(
    queries,
    "select * from record where key = $1 order by revision desc limit 1",
    [key],
  );
  const before = last === null ? null : recordOf(last);
  if (before !== null && canonical(contentOf(before)) === canonical(contentOf(record)))
    return { key, revision: before.revision, outcome: "same" };
  const revision = (before?.revision ?? 0) + 1;
  await queries.query(
    `insert into record (key, revision, period, subject, indicator, observation, lineage)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [key, revision, period, subject, indicator, JSON.stringify(observation), JSON.stringify(lineage)],
  );
  return { key, revision, outcome: before === null ? "created" : "revised" };
}

/** What makes a record another one; when it was read is no part of it, or no repetition would be one. */
const contentOf = ({ key, period, subject, indicator, observation, lineage }: NewRecord) => ({
  ...{ key, period, subject, indicator, observation },
  system: lineage.system,
});

/** The newest revision of every record that is of a period, by key. */
export async function readRecords(queries: Queries, period: string): Promise<LatestRecord[]> {
  const rows = await rowsOf<Row>(
    queries,
    `select * from (
       select distinct on (key) * from record
       where key in (select key from record where period = $1) order by key, revision desc
     ) latest where period = $1 order by key collate "C"`,
    [period],
  );
  return rows.map(recordOf);
}

/** All revisions of a record, the first one first. */
export async function readRevisions(queries: Queries, key: string): Promise<LatestRecord[]> {
  return (await rowsOf<Row>(queries, "select * from record where key = $1 order by revision", [key])).map(
    recordOf,
  );
}
