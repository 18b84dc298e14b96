// Runs the main example, and installs no more than it needs: the library's own dependencies, and what reads TypeScript.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { changed, install, root } from "./install.mjs";

const there = (path) => changed(`${path}/package.json`) > 0;
const tools = there("node_modules/tsx") ? "node_modules/tsx" : "examples/node_modules/tsx";
if (!there("node_modules/zod")) install(".", "--omit=dev");
if (!there(tools)) install("examples");

const loader = pathToFileURL(join(root, tools, "dist", "loader.mjs")).href;
const { status } = spawnSync(
  process.execPath,
  ["--import", loader, "examples/main.ts", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);
