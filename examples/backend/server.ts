import type { PGlite } from "@electric-sql/pglite";
import Fastify, { type FastifyInstance } from "fastify";
import { answerProblems } from "../shared/problem.js";
import { refuseUnkept, unkept } from "../shared/text.js";
import { ledgerRoutes } from "./routes/ledger.js";
import { peopleRoutes } from "./routes/people.js";
import { policyRoutes } from "./routes/policies.js";
import { recordRoutes } from "./routes/records.js";
import { runRoutes } from "./routes/runs.js";
import type { RunObserver } from "./run/post-run.js";

/** The most bytes of a body. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** The back end on a database that is open. It has no sign-in: put it behind yours. */
export function buildServer(database: PGlite, observe: RunObserver = () => {}): FastifyInstance {
  // Fastify's validator would make 3 of "3" and drop what it does not know; here each is a fault.
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  });
  answerProblems(app);
  // What stands in an address, or by itself in a body, goes into columns as it is.
  app.addHook("preHandler", async ({ params, body }) =>
    refuseUnkept([params, body].flatMap((one) => unkept(one))),
  );
  policyRoutes(app, database);
  peopleRoutes(app, database);
  recordRoutes(app, database);
  runRoutes(app, database, observe);
  ledgerRoutes(app, database);
  return app;
}
