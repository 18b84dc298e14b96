// Installs what the dashboard example is built with, where it is missing or older than its lock file.
import { changed, install } from "./install.mjs";

const folder = "examples/dashboard";
if (changed(`${folder}/node_modules/.package-lock.json`) < changed(`${folder}/package-lock.json`))
  install(folder);
