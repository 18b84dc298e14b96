import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A host that runs in a process of its own. */
export interface HostProcess {
  /** Where it listens: the first line that it printed. */
  readonly url: string;
  /** Ends it as a pulled plug would. */
  kill(): Promise<void>;
  /** Settles when it has ended, with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

/** Starts a TypeScript file of the repository in a Node of its own, and waits until it says where it listens. */
export async function startProcess(file: string, args: readonly string[]): Promise<HostProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([, signal]) => signal as NodeJS.Signals | null);
  const url = await Promise.race([firstLine(child), ended.then(() => null)]);
  if (url === null) throw new Error(`${file} ended before it listened`);
  return {
    url,
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("its output is not read");
  const [line] = await once(createInterface({ input: stdout }), "line");
  return line as string;
}
