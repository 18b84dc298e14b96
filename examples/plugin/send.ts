import type { Answer, Send } from "./outbox.js";

/** Milliseconds that the receiver may take. */
const PATIENCE = 10_000;

/** Statuses that say "not now": the request was too early, too slow, or one too many. */
const LATER: readonly number[] = [408, 425, 429];

/** Sends to an import of Feishu's form: the token stands in the query, the body is JSON. */
export const sendTo =
  (address: string): Send =>
  async ({ params, body }): Promise<Answer> => {
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ ...params })}`, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(body),
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = `${answer.status} ${await answer.text()}`;
      if (answer.ok) return { outcome: "done", text };
      return { outcome: answer.status >= 500 || LATER.includes(answer.status) ? "later" : "never", text };
    } catch (error) {
      // Nobody knows whether it arrived: the next attempt has the same token.
      return { outcome: "later", text: String(error) };
    }
  };
