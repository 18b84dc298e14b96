import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { type Fault, worded } from "../../shared/problem.js";
import { refuseUnkept, unkept } from "../../shared/text.js";
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
    observation: { type: ["string", "number", "object"] },
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

/**
 * `POST /records` takes records. A request of another shape is the sender's program gone wrong, and nothing of it is taken; a record whose
 * texts cannot be kept is refused by itself, and named. The others are stored together, all or none. `GET /records/:key` shows all revisions
 * of one.
 */
export function recordRoutes(app: FastifyInstance, database: PGlite): void {
  app.post<{ Body: { readonly records: readonly NewRecord[] } }>(
    "/records",
    { schema: { body } },
    async ({ body: { records }, headers }) => {
      const faults = records.map(faultsOf);
      const refused = faults.flat();
      const good = records.filter((_, at) => faults[at]?.length === 0);
      if (good.length === 0) refuseUnkept(refused);
      const put = await database.transaction(async (tx) => {
        const outcomes: PutRecord[] = [];
        for (const one of good) outcomes.push(await putRecord(tx, one));
        return outcomes;
      });
      return { records: put, refused: worded(refused, headers["accept-language"]) };
    },
  );
  app.get<{ Params: { readonly key: string } }>("/records/:key", async ({ params: { key } }) => ({
    revisions: await readRevisions(database, key),
  }));
}

/** What of a record goes into columns as it is; the rest is kept as JSON. */
const faultsOf = ({ key, period, subject, indicator }: NewRecord, at: number): Fault[] =>
  unkept({ key, period, subject, indicator }, `records.${at}.`);
