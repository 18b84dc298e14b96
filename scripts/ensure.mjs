// Installs the locked dependencies when some are missing or older than the lock file.
import { changed, install } from "./install.mjs";

const stale = changed("node_modules/.package-lock.json") < changed("package-lock.json");
// `npm start` installs the library's own two dependencies alone; the tools are missing then.
if (stale || changed("node_modules/vitest/package.json") === 0) install(".");
