import { type Queries, rowOf } from "../../shared/database.js";

/** A run that counts for a period, or did before the next one. */
export interface Posting {
  readonly no: number;
  readonly run: string;
}

/** The run that counts for a period now; null before the first. */
export const readPosting = (queries: Queries, policy: string, period: string): Promise<Posting | null> =>
  rowOf<Posting>(
    queries,
    "select no, run from posting where policy = $1 and period = $2 order by no desc limit 1",
    [policy, period],
  );

/** The last posting of a run, and the run that counted before it; null where the run never counted. */
export const readPostingOf = (
  queries: Queries,
  run: string,
): Promise<(Posting & { readonly before: string | null }) | null> =>
  rowOf(
    queries,
    `select no, run, (
       select run from posting earlier
       where earlier.policy = posting.policy and earlier.period = posting.period and earlier.no = posting.no - 1
     ) as before
     from posting where run = $1 order by no desc limit 1`,
    [run],
  );

/** Makes a run the one that counts. */
export async function putPosting(
  queries: Queries,
  policy: string,
  period: string,
  { no, run }: Posting,
): Promise<void> {
  await queries.query("insert into posting values ($1, $2, $3, $4)", [policy, period, no, run]);
}
