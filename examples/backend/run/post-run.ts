import type { PGlite } from "@electric-sql/pglite";
import type { Policy } from "steelyard";
import { putEntries, readBooked } from "../store/ledger.js";
import { readPeople } from "../store/people.js";
import { putPosting, readPosting } from "../store/postings.js";
import { readRecords } from "../store/records.js";
import { putRun, readHistory, readResults } from "../store/runs.js";
import { claimsOf } from "./claims.js";
import { inputsOf } from "./inputs.js";
import { makeRun } from "./make-run.js";
import { settle } from "./settle.js";

/** Where a run stands: worked out and not stored, stored and not committed, committed and not answered. */
export type RunStep = "scored" | "stored" | "committed";

/** Is told of every step; a test takes the process down there. */
export type RunObserver = (step: RunStep) => void;

/** What became of a call. */
export interface PostedRun {
  readonly key: string;
  /** It was not there before. */
  readonly created: boolean;
  /** It counts now, and did not before. */
  readonly posted: boolean;
}

/**
 * Appraises a period and files everything that follows, so that it may be called any number of times: reading is one
 * transaction, scoring touches nothing, and storing is one transaction that either is there whole or not at all.
 */
export async function postRun(
  database: PGlite,
  policy: Policy,
  period: string,
  observe: RunObserver = () => {},
): Promise<PostedRun> {
  const { inputs, before } = await database.transaction(async (tx) => ({
    before: await readPosting(tx, policy.id, period),
    inputs: inputsOf(
      policy,
      period,
      await readPeople(tx),
      await readRecords(tx, period),
      await readHistory(tx, policy.id, period),
    ),
  }));
  const made = makeRun(policy, inputs);
  observe("scored");
  const posted = await database.transaction(async (tx) => {
    const created = await putRun(tx, made, inputs);
    const last = await readPosting(tx, policy.id, period);
    // The run that counts already: the same question again, and the same answer.
    if (last?.run === made.key) return { key: made.key, created, posted: false };
    // Another run was posted since the inputs were read, and perhaps from newer ones: read them again.
    if (last?.no !== before?.no) return null;
    const no = (last?.no ?? 0) + 1;
    await putPosting(tx, policy.id, period, { no, run: made.key });
    const results = await readResults(tx, made.key);
    const measured = results.filter(({ status }) => status === "scored").map(({ id }) => id);
    const entries = settle(
      policy.id,
      claimsOf(policy, results),
      await readBooked(tx, period),
      new Set(measured),
    );
    await putEntries(tx, { policy: policy.id, period, posting: no }, entries);
    observe("stored");
    return { key: made.key, created, posted: true };
  });
  if (posted === null) return postRun(database, policy, period, observe);
  observe("committed");
  return posted;
}
