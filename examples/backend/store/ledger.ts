import { type Queries, rowOf, rowsOf } from "../../shared/database.js";
import type { Booked, NewEntry } from "../run/settle.js";

/** An entry of the ledger as it is filed. */
export interface LedgerEntry extends Omit<NewEntry, "state"> {
  readonly id: number;
  readonly period: string;
  /** Which entry of its claim it is, from 1; `period/subject/claim/no` names it, and is never used twice. */
  readonly no: number;
  readonly policy: string;
  readonly posting: number;
  readonly state: "booked" | "held" | "superseded" | "declined";
  /** Who decided about an entry that was held; null where nobody had to. */
  readonly decidedBy: string | null;
}

const COLUMNS = `id, period, subject, claim, no, policy, posting, unit, trim_scale(amount)::text as amount, state, reason,
  decided_by as "decidedBy"`;

/** What has been booked for a period, by claim. The unit is that of the last entry. */
export const readBooked = (queries: Queries, period: string): Promise<Booked[]> =>
  rowsOf<Booked>(
    queries,
    `select subject, claim, trim_scale(sum(amount))::text as total,
       (array_agg(policy order by no desc))[1] as policy, (array_agg(unit order by no desc))[1] as unit
     from entry where period = $1 and state = 'booked'
     group by subject, claim order by subject, claim`,
    [period],
  );

/** Files what a posting adds. What still waits for a person was worked out from an older run, and counts no longer. */
export async function putEntries(
  queries: Queries,
  { policy, period, posting }: Pick<LedgerEntry, "policy" | "period" | "posting">,
  entries: readonly NewEntry[],
): Promise<void> {
  await queries.query(
    "update entry set state = 'superseded' where policy = $1 and period = $2 and state = 'held'",
    [policy, period],
  );
  for (const { subject, claim, unit, amount, state, reason } of entries)
    await queries.query(
      `insert into entry (period, subject, claim, no, policy, posting, unit, amount, state, reason)
       select $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5, $6, $7::numeric, $8, $9
       from entry where period = $1 and subject = $2 and claim = $3`,
      [period, subject, claim, policy, posting, unit, amount, state, reason],
    );
}

/** All entries of a period, in the order in which they were made. */
export const readEntries = (queries: Queries, period: string): Promise<LedgerEntry[]> =>
  rowsOf<LedgerEntry>(queries, `select ${COLUMNS} from entry where period = $1 order by id`, [period]);

/** One entry; null where there is none. */
export const readEntry = (queries: Queries, id: number): Promise<LedgerEntry | null> =>
  rowOf<LedgerEntry>(queries, `select ${COLUMNS} from entry where id = $1`, [id]);

/** What a person decided about an entry that is held; null where it is not, or no longer. */
export const decide = (
  queries: Queries,
  id: number,
  decision: { readonly state: "booked" | "declined"; readonly amount: string | null; readonly by: string },
): Promise<LedgerEntry | null> =>
  rowOf<LedgerEntry>(
    queries,
    `update entry set state = $2, amount = coalesce($3::numeric, amount), decided_by = $4
     where id = $1 and state = 'held' returning ${COLUMNS}`,
    [id, decision.state, decision.amount, decision.by],
  );
