/** A script in a sandbox: `npx tsx examples/sandbox/main.ts [QUESTION.json]`; without a file, a question of its own. */
import { readFileSync } from "node:fs";
import { bundle } from "./bundle.js";
import { Sandbox } from "./sandbox.js";

const sample = {
  policy: {
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [{ id: "csat", layer: "user", scoring: { kind: "linear", floor: 3, target: 5 } }],
    roles: { agent: { layers: { user: 1 } } },
  },
  period: "2026-Q3",
  subjects: [{ id: "li", role: "agent", observations: { csat: "4.8" } }],
};
const [file] = process.argv.slice(2);
const script = await bundle();
const sandbox = await Sandbox.open(script);
const question = file === undefined ? JSON.stringify(sample) : readFileSync(file, "utf8");
console.log(JSON.stringify(JSON.parse(sandbox.call(question)), null, 2));
