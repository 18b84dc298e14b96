// Runs the notebooks of `examples/notebooks` and writes their outputs; `--check` compares instead. Installs and builds what is
// missing first, and asks nothing of any network after that; `--install` goes no further than installing.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import "./ensure.mjs";
import { changed, install, root } from "./install.mjs";

const folder = "examples/notebooks";
if (changed(`${folder}/node_modules/.package-lock.json`) < changed(`${folder}/package-lock.json`))
  install(folder);
if (process.argv.includes("--install")) process.exit();

/** When a file of a folder changed last. */
const newest = (path) =>
  Math.max(...readdirSync(join(root, path), { recursive: true }).map((name) => changed(join(path, name))));

const run = (...options) => {
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

// The notebooks use the library as it is published, and so as it is built.
const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
if (changed("dist/lab.js") < newest("src")) {
  const { status } = spawnSync("npm", ["run", "-s", "build"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
run("--import", tsx, join(folder, "run.ts"), ...process.argv.slice(2));
