import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import type { Rejected } from "steelyard";
import { Problem, worded } from "../../shared/problem.js";
import { cardPage } from "../card-page.js";
import { changesBetween } from "../run/changes.js";
import type { RunInputs } from "../run/inputs.js";
import { recompute } from "../run/make-run.js";
import { postRun, type RunObserver } from "../run/post-run.js";
import { readEntries } from "../store/ledger.js";
import { readPolicy } from "../store/policies.js";
import { readPostingOf } from "../store/postings.js";
import { readHead, readResult, readResults, readRun } from "../store/runs.js";

interface RunRequest {
  readonly policy: string;
  readonly version: string;
  readonly period: string;
}

interface RunParams {
  readonly key: string;
}

const text = { type: "string", minLength: 1 };
const body = {
  type: "object",
  required: ["policy", "version", "period"],
  additionalProperties: false,
  properties: { policy: text, version: text, period: text },
};

const NO_RUN = { en: "there is no such run", "zh-CN": "没有这次考核" };
const NO_POLICY = { en: "there is no such version of this policy", "zh-CN": "没有该方案的这一版本" };
const NO_CARD = { en: "this run has no card of this person", "zh-CN": "这次考核没有此人的计分卡" };

/**
 * `POST /runs` appraises a period; a run that is there can be looked at, card by card (as a page, where the caller takes HTML), and
 * worked out again.
 */
export function runRoutes(app: FastifyInstance, database: PGlite, observe: RunObserver): void {
  app.post<{ Body: RunRequest }>("/runs", { schema: { body } }, async ({ body, headers }, reply) => {
    const policy = await readPolicy(database, body.policy, body.version);
    if (policy === null) throw new Problem(404, "no-such-policy", NO_POLICY);
    const { key, created, posted } = await postRun(database, policy, body.period, observe);
    const summary = await summaryOf(database, key, headers["accept-language"]);
    return reply
      .code(created ? 201 : 200)
      .header("location", `/runs/${key}`)
      .send({ ...summary, created, posted });
  });

  app.get<{ Params: RunParams }>("/runs/:key", async ({ params: { key }, headers }) =>
    summaryOf(database, key, headers["accept-language"]),
  );

  app.get<{ Params: RunParams & { readonly person: string } }>(
    "/runs/:key/scorecards/:person",
    async ({ params: { key, person }, headers }, reply) => {
      const [head, card] = [await readHead(database, key), await readResult(database, key, person)];
      if (head === null || card === null) throw new Problem(404, "no-such-scorecard", NO_CARD);
      if (!headers.accept?.includes("text/html")) return card;
      const policy = await readPolicy(database, head.policy, head.version);
      if (policy === null) throw new Problem(404, "no-such-policy", NO_POLICY);
      const page = cardPage(card, policy, head.period, headers["accept-language"]);
      return reply.type("text/html; charset=utf-8").send(page);
    },
  );

  app.post<{ Params: RunParams }>("/runs/:key/recomputation", async ({ params: { key } }) => {
    const stored = await readRun(database, key);
    if (stored === null) throw new Problem(404, "no-such-run", NO_RUN);
    return recompute(stored);
  });
}

/** A run in short: who was not appraised, what changed since the run that counted before, and what became due. */
async function summaryOf(database: PGlite, key: string, language: string | undefined) {
  const head = await readHead(database, key);
  const [run, posting] = [await readRun(database, key), await readPostingOf(database, key)];
  if (head === null || run === null) throw new Problem(404, "no-such-run", NO_RUN);
  const before = posting?.before ?? null;
  const old = before === null ? null : await readHead(database, before);
  const { results, rejected } = run.appraisal;
  const { left } = JSON.parse(run.inputs) as RunInputs;
  const entries = await readEntries(database, head.period);
  return {
    ...head,
    subjects: results.length,
    rejected: rejected.map((one: Rejected) => ({ id: one.id, ...worded([one], language)[0] })),
    left: left.map(({ subject, indicator, records, issue }) => ({
      ...{ subject, indicator, records },
      ...worded([issue], language)[0],
    })),
    before: old === null ? null : { key: old.key, version: old.version },
    changes: before === null ? [] : changesBetween(await readResults(database, before), results),
    ledger: entries.filter((one) => one.policy === head.policy && one.posting === posting?.no),
  };
}
