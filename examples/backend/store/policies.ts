import { type Policy, parsePolicy } from "steelyard";
import { type Queries, rowOf } from "../../shared/database.js";
import { digestOf } from "../../shared/digest.js";

/** What became of a version that was handed in. */
export type PutPolicy = "created" | "same" | "other";

/** Files a version. A version that is there is never replaced: `other` says that it has another document. */
export async function putPolicy(queries: Queries, policy: Policy): Promise<PutPolicy> {
  const { id, version } = policy;
  const digest = digestOf(policy);
  const made = await rowOf(
    queries,
    "insert into policy values ($1, $2, $3, $4) on conflict do nothing returning id",
    [id, version, JSON.stringify(policy), digest],
  );
  if (made !== null) return "created";
  const there = await rowOf<{ digest: string }>(
    queries,
    "select digest from policy where id = $1 and version = $2",
    [id, version],
  );
  return there?.digest === digest ? "same" : "other";
}

/** A version as it was filed, parsed; null where there is none. */
export async function readPolicy(queries: Queries, id: string, version: string): Promise<Policy | null> {
  const row = await rowOf<{ document: string }>(
    queries,
    "select document from policy where id = $1 and version = $2",
    [id, version],
  );
  return row === null ? null : parsePolicy(JSON.parse(row.document));
}
