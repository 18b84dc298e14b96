/**
 * The example back end with a fault: `backend-process.ts FOLDER [STEP]` kills its own process, as a crash would, when a run
 * reaches that step.
 */
import { migrations } from "../../examples/backend/migrations.js";
import { buildServer } from "../../examples/backend/server.js";
import { openDatabase } from "../../examples/shared/database.js";

const [folder = "", fatal] = process.argv.slice(2);
const app = buildServer(await openDatabase(folder, migrations), (step) => {
  if (step === fatal) process.kill(process.pid, "SIGKILL");
});
console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
