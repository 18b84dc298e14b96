// Installs the runtimes that `test/runtimes/package.json` names, where some are missing or older than the lock file.
import { changed, install } from "../install.mjs";

const folder = "test/runtimes";
const stale = changed(`${folder}/node_modules/.package-lock.json`) < changed(`${folder}/package-lock.json`);
if (process.platform === "linux" && process.arch === "x64" && stale) install(folder);
