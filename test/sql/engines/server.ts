import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** How long a server may take until it answers, on a machine that has other work. */
const PATIENCE_MS = 120_000;
/** As much of a log as tells why a server failed. */
const TAIL = 3_000;

/** A program that runs, and the file that it prints into. */
export class Server {
  readonly process: ChildProcess;
  /** Its exit code, once there is one. */
  readonly ended: Promise<number | string>;
  readonly #log: string;
  #end: number | string | undefined;

  constructor(process: ChildProcess, log: string) {
    this.process = process;
    this.#log = log;
    this.ended = new Promise((resolve) => {
      process.once("error", ({ message }) => resolve(message));
      process.once("exit", (code, signal) => resolve(code ?? `${signal}`));
    });
    this.ended.then((end) => {
      this.#end = end;
    });
  }

  get over(): boolean {
    return this.#end !== undefined;
  }

  /** What it has printed; nothing once its folder is gone. */
  get log(): string {
    try {
      return readFileSync(this.#log, "utf8");
    } catch {
      return "";
    }
  }

  /** Why it is of no use, in its own words. */
  failure(): Error {
    const end = this.#end === undefined ? "does not answer" : `ended with ${this.#end}`;
    return new Error(`${this.process.spawnfile} ${end}:\n${this.log.slice(-TAIL)}`);
  }

  /** Asks again until there is an answer, as long as the server runs. */
  async answers<T>(ask: () => Promise<T>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await ask();
      } catch {
        if (this.over || Date.now() > end) throw this.failure();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
