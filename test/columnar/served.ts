import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Counts } from "./counts.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where each file of tests writes down what the columnar engine did. */
    columnarCounts: string;
  }
}

/** So many calls at least the whole project makes; fewer mean that the engine was not switched in. */
const LEAST = 1_000;

/** Adds up what the columnar engine did; the run fails where that is too little to prove anything. */
export default function served(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "columnar-"));
  project.provide("columnarCounts", folder);
  return () => {
    const files = readdirSync(folder);
    const all = files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Counts);
    rmSync(folder, { recursive: true, force: true });
    if (files.length === 0) return;
    const sum = (key: keyof Counts) => all.reduce((total, own) => total + own[key], 0);
    const [calls, done] = [sum("calls"), sum("served")];
    console.log(
      `columnar: served ${done} of ${calls} calls in ${files.length} files, ${sum("rows")} rows, ${sum("exactly")} of them exactly`,
    );
    // A run of some files alone need not come to many calls, and most of their rows may be such as have to be exact.
    const whole = files.length >= 15;
    const enough = done >= LEAST && sum("exactly") < 0.6 * sum("rows");
    const proven = done >= 0.8 * calls && (!whole || enough);
    if (proven) return;
    process.exitCode = 1;
    throw new Error("the columnar engine did not run where it serves");
  };
}
