import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { safeParsePolicy } from "steelyard";
import { Problem } from "../../shared/problem.js";
import { refuseUnkept, unkept } from "../../shared/text.js";
import { putPolicy } from "../store/policies.js";

interface Version {
  readonly id: string;
  readonly version: string;
}

/** `PUT /policies/:id/:version` files a version of a policy, once and for all. */
export function policyRoutes(app: FastifyInstance, database: PGlite): void {
  app.put<{ Params: Version }>("/policies/:id/:version", async ({ body, params }, reply) => {
    const read = safeParsePolicy(body);
    if (!read.ok)
      throw new Problem(
        422,
        "invalid-policy",
        { en: "this is no policy", "zh-CN": "考核方案有误" },
        read.issues,
      );
    const { id, version } = read.policy;
    if (id !== params.id || version !== params.version)
      throw new Problem(409, "other-policy", {
        en: `the document is ${id}, version ${version}`,
        "zh-CN": `文件内容是方案 ${id} 的 ${version} 版`,
      });
    // The currency is the unit of what the ledger books.
    refuseUnkept(unkept({ currency: read.policy.incentives?.currency }, "incentives."));
    const outcome = await putPolicy(database, read.policy);
    if (outcome === "other")
      throw new Problem(409, "version-taken", {
        en: "this version is filed already, with another document; a change is a new version",
        "zh-CN": "该版本已存档且内容不同；修改方案请另立新版本",
      });
    return reply.code(outcome === "created" ? 201 : 200).send({ id, version, outcome });
  });
}
