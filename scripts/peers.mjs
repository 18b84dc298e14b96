// Installs what the bench measures against, where it is missing or older than its lock file.
import { changed, install } from "./install.mjs";

const folder = "bench/peers";
if (changed(`${folder}/node_modules/.package-lock.json`) < changed(`${folder}/package-lock.json`))
  install(folder);
