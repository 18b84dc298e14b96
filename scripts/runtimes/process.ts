import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Trial } from "../../test/runtimes/trial.js";
import type { Project } from "./project.js";

const execute = promisify(execFile);

/** Runs a command in the project, which prints a trial; with an environment that leads nowhere else. */
export async function inProcess(
  { folder }: Project,
  [command = "", ...options]: readonly string[],
): Promise<Trial> {
  const { stdout } = await execute(command, options, {
    cwd: folder,
    maxBuffer: 2 ** 26,
    // Deno keeps what it has compiled in a folder of its own, which is the project's here.
    env: { PATH: process.env.PATH, HOME: folder, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
  });
  return JSON.parse(stdout) as Trial;
}
