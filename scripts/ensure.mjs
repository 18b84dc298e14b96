// Installs the locked dependencies of the repository, or of a folder that is named, when some are missing or older than the lock file.
import { changed, install } from "./install.mjs";

const folder = process.argv[2] ?? ".";
const stale = changed(`${folder}/node_modules/.package-lock.json`) < changed(`${folder}/package-lock.json`);
// `npm start` installs the library's own two dependencies alone; the tools are missing then.
const bare = folder === "." && changed("node_modules/vitest/package.json") === 0;
if (stale || bare) install(folder);
