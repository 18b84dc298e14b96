/**
 * The example plugin in a process of its own: `plugin-process.ts FOLDER RECEIVER [fatal]`. With `fatal` it kills itself, as a crash
 * would, when the receiver has taken a request and nothing says so here.
 */
import { migrations } from "../../examples/plugin/migrations.js";
import { sendTo } from "../../examples/plugin/send.js";
import { buildPlugin } from "../../examples/plugin/server.js";
import { readSettings } from "../../examples/plugin/settings.js";
import { openDatabase } from "../../examples/shared/database.js";
import { SECRET, SETTINGS } from "./delivery.js";

const [folder = "", receiver = "", fatal] = process.argv.slice(2);
const app = buildPlugin({
  database: await openDatabase(folder, migrations),
  settings: readSettings(SETTINGS),
  secret: SECRET,
  send: sendTo(receiver),
  retryAfter: 200,
  sent: () => {
    if (fatal === "fatal") process.kill(process.pid, "SIGKILL");
  },
});
console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
