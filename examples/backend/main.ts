/**
 * A back end for appraisals: `npx tsx examples/backend/main.ts [--data FOLDER] [--port PORT]`. It listens on this machine alone,
 * and keeps its database in the folder.
 */
import { parseArgs } from "node:util";
import { openDatabase } from "../shared/database.js";
import { migrations } from "./migrations.js";
import { buildServer } from "./server.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: ".tmp/backend" },
    port: { type: "string", default: "3000" },
  },
});
const database = await openDatabase(values.data, migrations);
const app = buildServer(database);
app.addHook("onClose", () => database.close());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void app.close());
console.log(await app.listen({ host: "127.0.0.1", port: Number(values.port) }));
