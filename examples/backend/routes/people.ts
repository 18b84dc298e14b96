import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import type { Profile } from "../run/inputs.js";
import { putPerson } from "../store/people.js";

const body = {
  type: "object",
  required: ["role"],
  additionalProperties: false,
  properties: {
    role: { type: "string" },
    stage: { type: ["string", "null"] },
    cohort: { type: ["string", "null"] },
    title: {},
    facts: { type: "object" },
    targets: { type: "object" },
  },
};

/** `PUT /people/:id` files role, stage, cohort, facts and targets of a person. */
export function peopleRoutes(app: FastifyInstance, database: PGlite): void {
  app.put<{ Params: { readonly id: string }; Body: Profile }>(
    "/people/:id",
    { schema: { body } },
    async ({ params: { id }, body: profile }) => {
      await putPerson(database, { id, profile });
      return { id };
    },
  );
}
