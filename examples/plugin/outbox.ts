import type { PGlite } from "@electric-sql/pglite";
import { type Queries, rowOf } from "../shared/database.js";

/** What is sent: `client_token` in `params` is by what the receiver knows a repetition. */
export interface OutgoingRequest {
  readonly params: { readonly client_token: string };
  readonly body: unknown;
}

/** What the receiver answered: done, not now, or never. */
export interface Answer {
  readonly outcome: "done" | "later" | "never";
  readonly text: string;
}

/** Sends one request. It does not throw. */
export type Send = (request: OutgoingRequest) => Promise<Answer>;

/**
 * Files a request to be sent, in the transaction of what it follows from. What was written last is not written again. The writers'
 * token follows from the body alone, so a body that comes back after another one gets a token of its own: else the receiver would
 * take the return for a repetition, and keep what was in between.
 */
export async function enqueue(
  queries: Queries,
  period: string,
  params: OutgoingRequest["params"],
  body: unknown,
): Promise<void> {
  const text = JSON.stringify(body);
  const last = await rowOf<{ body: string }>(
    queries,
    "select body from outbox where period = $1 order by id desc limit 1",
    [period],
  );
  if (last?.body === text) return;
  const uses = await rowOf<{ uses: number }>(
    queries,
    "select count(*)::int as uses from outbox where token = $1 or starts_with(token, $1 || '.')",
    [params.client_token],
  );
  const token = uses?.uses ? `${params.client_token}.${uses.uses}` : params.client_token;
  await queries.query("insert into outbox (period, token, params, body) values ($1, $2, $3, $4)", [
    ...[period, token],
    JSON.stringify({ ...params, client_token: token }),
    text,
  ]);
}

/**
 * Sends what waits, in order, each at least once: between the answer and the mark that it was sent a crash may come, and then it is
 * sent again with the same token. What the receiver cannot take now holds up what comes behind; what it will never take does not.
 *
 * @param sent - Is told of every request that was taken, before that is marked.
 * @returns How many were taken.
 */
export async function drain(database: PGlite, send: Send, sent: () => void = () => {}): Promise<number> {
  for (let done = 0; ; ) {
    const next = await rowOf<{ id: number; params: string; body: string }>(
      database,
      "select id, params, body from outbox where state = 'waiting' order by id limit 1",
    );
    if (next === null) return done;
    const { outcome, text } = await send({ params: JSON.parse(next.params), body: JSON.parse(next.body) });
    if (outcome === "done") {
      sent();
      done++;
    }
    const state = { done: "sent", later: "waiting", never: "refused" }[outcome];
    await database.query("update outbox set state = $2, attempts = attempts + 1, answer = $3 where id = $1", [
      next.id,
      state,
      text.slice(0, 1000),
    ]);
    if (outcome === "later") return done;
  }
}
