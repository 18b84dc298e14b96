import type { PGlite } from "@electric-sql/pglite";
import Fastify, { type FastifyInstance } from "fastify";
import type { Appraisal } from "steelyard";
import { rowOf, rowsOf } from "../shared/database.js";
import { answerProblems, Problem, worded } from "../shared/problem.js";
import { refuseUnkept, unkept } from "../shared/text.js";
import { takeDelivery } from "./deliveries.js";
import { drain, type Send } from "./outbox.js";
import { readReport } from "./report.js";
import type { Settings } from "./settings.js";
import { verify } from "./signature.js";

/** The most bytes of a delivery. */
const BODY_LIMIT = 4 * 1024 * 1024;

const NO_CARD = { en: "there is no scorecard of this person", "zh-CN": "没有此人的计分卡" };

/** What the plugin needs besides its settings. */
export interface Plugin {
  readonly database: PGlite;
  readonly settings: Settings;
  /** What the system that calls signs with. */
  readonly secret: string;
  readonly send: Send;
  /** Milliseconds until what could not be sent is tried again. */
  readonly retryAfter: number;
  /** Is told of every request that was taken, before that is marked; a test takes the process down there. */
  readonly sent?: () => void;
}

/** The plugin: records come in by webhook, scorecards can be asked for, results are written back. */
export function buildPlugin(plugin: Plugin): FastifyInstance {
  const { database, settings, secret, send, sent } = plugin;
  const app = Fastify({ bodyLimit: BODY_LIMIT });
  answerProblems(app);
  app.addHook("preHandler", async ({ params }) => refuseUnkept(unkept(params)));
  // The signature is of the bytes, so the body stays as it came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) => done(null, body));

  // One after the other: two at once would send everything twice, in vain.
  let draining: Promise<unknown> = Promise.resolve();
  const drainNext = () => {
    draining = draining.then(() => drain(database, send, sent));
    return draining;
  };
  const timer = setInterval(drainNext, plugin.retryAfter);
  app.addHook("onReady", async () => void drainNext());
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await draining;
  });

  app.post<{ Body: Buffer | undefined }>("/webhook", async ({ headers, body = Buffer.alloc(0) }) => {
    const head = verify(secret, headers, body, Date.now() / 1000);
    const { outcome, repeated } = await takeDelivery(database, settings, head, readReport(body));
    void drainNext();
    return { ...outcome, faults: worded(outcome.faults, headers["accept-language"]), repeated };
  });

  app.get<{ Params: { readonly period: string; readonly person: string } }>(
    "/periods/:period/scorecards/:person",
    async ({ params: { period, person } }) => {
      const row = await rowOf<{ answer: string }>(
        database,
        "select answer from appraisal where period = $1",
        [period],
      );
      const { results } = JSON.parse(row?.answer ?? '{"results":[]}') as Pick<Appraisal, "results">;
      const card = results.find(({ id }) => id === person);
      if (card === undefined) throw new Problem(404, "no-such-scorecard", NO_CARD);
      return card;
    },
  );

  app.get("/outbox", async () => ({
    requests: await rowsOf(database, "select token, state, attempts, answer from outbox order by id"),
  }));
  return app;
}
