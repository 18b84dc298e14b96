import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the notebooks. */
export const folder = fileURLToPath(new URL("..", import.meta.url));

/** A kernel that was started. */
export interface KernelProcess {
  /** Its number. */
  readonly pid: number | undefined;
  /** Fails when the kernel ends by itself, with the last that it said. */
  readonly died: Promise<never>;
  /** Ends it, whatever it is doing. */
  kill(): void;
}

/** The kernel's command, as `.jupyter/kernels/deno/kernel.json` tells it to every Jupyter. */
function commandOf(file: string): string[] {
  const path = join(folder, ".jupyter", "kernels", "deno", "kernel.json");
  const { argv } = JSON.parse(readFileSync(path, "utf8")) as { argv: string[] };
  return argv.map((part) => part.replace("{connection_file}", file));
}

/** Starts the kernel in the folder of the notebooks; the Deno that is installed there comes first on the path. */
export function startProcess(file: string): KernelProcess {
  const [command = "", ...rest] = commandOf(file);
  const bin = join(folder, "node_modules", ".bin");
  const child = spawn(command, rest, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      PATH: [bin, process.env.PATH].join(delimiter),
      // What is printed goes into files: without colours, and without news about other versions.
      NO_COLOR: "1",
      FORCE_COLOR: undefined,
      DENO_NO_UPDATE_CHECK: "1",
    },
  });
  const kill = () => child.kill("SIGKILL");
  // Also when this process ends before the kernel was asked to.
  process.once("exit", kill);
  const died = lastWords(child);
  // Whoever waits for something hears of it; nobody may be waiting.
  died.catch(() => undefined);
  return {
    pid: child.pid,
    died,
    kill: () => {
      process.off("exit", kill);
      kill();
    },
  };
}

function lastWords(child: ChildProcess): Promise<never> {
  let said = "";
  child.stderr?.on("data", (text: Buffer) => {
    said = (said + text.toString()).slice(-2000);
  });
  return new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`the kernel ended (${signal ?? `exit code ${code}`})${said && `: ${said.trim()}`}`)),
    );
  });
}
