import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { migrations } from "../../examples/backend/migrations.js";
import { buildServer } from "../../examples/backend/server.js";
import { openDatabase } from "../../examples/shared/database.js";
import { dataFolder } from "./folder.js";

/** A back end that runs while the tests of a file do. */
export interface Backend {
  readonly database: PGlite;
  readonly url: string;
}

/** Opens a back end for the tests of a file, and gives it once it runs. */
export function openBackend(): () => Backend {
  let database: PGlite;
  let app: FastifyInstance;
  let url: string;
  // Making a database is most of the time that a test takes: there is one, emptied before each.
  beforeAll(async () => {
    database = await openDatabase(dataFolder(afterAll), migrations);
    app = buildServer(database);
    url = await app.listen({ host: "127.0.0.1", port: 0 });
  });
  beforeEach(async () => {
    await database.exec("truncate entry, posting, result, run, record, person, policy restart identity");
  });
  afterAll(async () => {
    await app?.close();
    await database?.close();
  });
  return () => ({ database, url });
}
