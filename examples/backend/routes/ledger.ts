import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { Problem } from "../../shared/problem.js";
import { decide, readEntries, readEntry } from "../store/ledger.js";

interface Decision {
  readonly decision: "book" | "decline";
  /** What is booked where the entry does not say; a decimal text, negative to take back. */
  readonly amount?: string;
  /** Who decided. */
  readonly by: string;
}

const body = {
  type: "object",
  required: ["decision", "by"],
  additionalProperties: false,
  properties: {
    decision: { enum: ["book", "decline"] },
    amount: { type: "string", pattern: "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$" },
    by: { type: "string", minLength: 1 },
  },
};

const params = { type: "object", properties: { id: { type: "string", pattern: "^[0-9]{1,9}$" } } };

const NO_AMOUNT = {
  en: "this entry says no amount; the decision has to",
  "zh-CN": "该条目未定金额，须在决定中写明",
};
const DECIDED = {
  en: "this entry does not wait for anybody",
  "zh-CN": "该条目无需处理，或已处理完毕",
};

/** `GET /periods/:period/ledger` shows what is due and what waits; `POST /ledger/:id/decision` decides about what waits. */
export function ledgerRoutes(app: FastifyInstance, database: PGlite): void {
  app.get<{ Params: { readonly period: string } }>("/periods/:period/ledger", async ({ params }) => ({
    entries: await readEntries(database, params.period),
  }));

  app.post<{ Params: { readonly id: string }; Body: Decision }>(
    "/ledger/:id/decision",
    { schema: { body, params } },
    async ({ params, body: { decision, amount = null, by } }) => {
      const id = Number(params.id);
      const entry = await readEntry(database, id);
      if (entry?.state === "held" && decision === "book" && entry.amount === null && amount === null)
        throw new Problem(422, "no-amount", NO_AMOUNT);
      const state = decision === "book" ? "booked" : "declined";
      const decided = await decide(database, id, { state, amount, by });
      if (decided === null) throw new Problem(409, "not-held", DECIDED);
      return decided;
    },
  );
}
