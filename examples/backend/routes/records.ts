import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { type NewRecord, type PutRecord, putRecord, readRevisions } from "../store/records.js";

const text = { type: "string", minLength: 1 };
const record = {
  type: "object",
  required: ["key", "period", "subject", "indicator", "observation", "lineage"],
  additionalProperties: false,
  properties: {
    key: text,
    period: text,
    subject: text,
    indicator: text,
    observation: {},
    lineage: {
      type: "object",
      required: ["system", "readAt"],
      additionalProperties: false,
      properties: { system: text, readAt: text },
    },
  },
};
const body = {
  type: "object",
  required: ["records"],
  additionalProperties: false,
  properties: { records: { type: "array", items: record, maxItems: 10_000 } },
};

/** `POST /records` takes records, all or none; `GET /records/:key` shows all revisions of one. */
export function recordRoutes(app: FastifyInstance, database: PGlite): void {
  app.post<{ Body: { readonly records: readonly NewRecord[] } }>(
    "/records",
    { schema: { body } },
    async ({ body: { records } }) => {
      const put = await database.transaction(async (tx) => {
        const outcomes: PutRecord[] = [];
        for (const one of records) outcomes.push(await putRecord(tx, one));
        return outcomes;
      });
      return { records: put };
    },
  );
  app.get<{ Params: { readonly key: string } }>("/records/:key", async ({ params: { key } }) => ({
    revisions: await readRevisions(database, key),
  }));
}
