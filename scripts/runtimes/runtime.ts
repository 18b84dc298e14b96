import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Trial } from "../../test/runtimes/trial.js";
import { inChromium } from "./chromium.js";
import { inProcess } from "./process.js";
import type { Project } from "./project.js";

/** A runtime, and the form in which it takes the package. */
export interface Runtime {
  /** What it has to call itself: `Node 22.23.3`; unknown beforehand for a browser. */
  readonly host?: string;
  readonly form: "ES modules" | "CommonJS" | "one bundle";
  run(project: Project): Promise<Trial>;
}

/** Where the runtimes are installed, by a lock file of their own. */
const home = fileURLToPath(new URL("../../test/runtimes/", import.meta.url));

/** What is installed there: its name in the manifest, what it calls itself, and how it is called. */
const LOCKED: readonly (readonly [name: string, host: string, command: string, ...options: string[]])[] = [
  ["node20", "Node", "node20/bin/node"],
  ["node22", "Node", "node22/bin/node"],
  ["node24", "Node", "node24/bin/node"],
  ["node26", "Node", "node26/bin/node"],
  // Nothing is fetched, and nothing may be touched but the files of the project, which may be read.
  ["deno", "Deno", ".bin/deno", "run", "--no-prompt", "--cached-only", "--allow-read=."],
  ["bun", "Bun", ".bin/bun", "run"],
];

/** Why the runtimes of the lock file are left out; never in CI. */
export const withoutLocked: string | false =
  (process.platform === "linux" && process.arch === "x64") || process.env.CI
    ? false
    : "Node 20 to 26, Deno and Bun are installed on Linux on x64 alone; the Node at hand stands in for them";

/** Every runtime in every form. */
export function runtimes(): Runtime[] {
  const locked =
    withoutLocked === false ? installed() : both(`Node ${process.versions.node}`, [process.execPath]);
  return [...locked, { form: "one bundle", run: inChromium }];
}

function installed(): Runtime[] {
  const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return LOCKED.flatMap(([name, host, command, ...options]) => {
    const version = dependencies[name]?.replace(/^.*@/, "");
    return both(`${host} ${version}`, [join(home, "node_modules", command), ...options]);
  });
}

function both(host: string, command: readonly string[]): Runtime[] {
  const start = (file: string) => (project: Project) => inProcess(project, [...command, file]);
  return [
    { host, form: "ES modules", run: start("start.mjs") },
    { host, form: "CommonJS", run: start("start.cjs") },
  ];
}
