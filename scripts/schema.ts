/**
 * Writes dist/policy.schema.json: the shape of a policy document for editors and other languages, made from the schemas that
 * `parsePolicy` uses, with descriptions taken from the interfaces' own comments.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { policySchema } from "./schema/document.js";

const file = new URL("../dist/policy.schema.json", import.meta.url);
mkdirSync(new URL(".", file), { recursive: true });
writeFileSync(file, `${JSON.stringify(policySchema(), null, 2)}\n`);
