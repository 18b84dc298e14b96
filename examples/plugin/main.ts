/**
 * A plugin between two systems: `npx tsx examples/plugin/main.ts --to ADDRESS [--settings FILE] [--data FOLDER] [--port PORT]`. The
 * secret of the webhook stands in the environment, as `WEBHOOK_SECRET`.
 */
import { parseArgs } from "node:util";
import { openDatabase } from "../shared/database.js";
import { migrations } from "./migrations.js";
import { sendTo } from "./send.js";
import { buildPlugin } from "./server.js";
import { readSettings } from "./settings.js";

const { values } = parseArgs({
  options: {
    to: { type: "string" },
    settings: { type: "string", default: "examples/plugin/sample/settings.json" },
    data: { type: "string", default: ".tmp/plugin" },
    port: { type: "string", default: "3001" },
  },
});
const secret = process.env.WEBHOOK_SECRET;
if (secret === undefined || values.to === undefined) {
  console.error("usage: WEBHOOK_SECRET=… npx tsx examples/plugin/main.ts --to ADDRESS");
  process.exit(2);
}
const settings = readSettings(values.settings);
const database = await openDatabase(values.data, migrations);
const app = buildPlugin({ database, settings, secret, send: sendTo(values.to), retryAfter: 30_000 });
app.addHook("onClose", () => database.close());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void app.close());
console.log(await app.listen({ host: "127.0.0.1", port: Number(values.port) }));
