import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, mkdtempSync, openSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Owner } from "./programs.js";
import { Server } from "./server.js";

/** A temporary folder and the servers that live in it. They end together, whatever happens to the test process. */
export class Household {
  readonly folder: string;
  readonly #owner: Owner | undefined;
  readonly #env: NodeJS.ProcessEnv;
  readonly #guard: ChildProcess;
  readonly #gone: Promise<unknown>;
  #logs = 0;

  constructor(name: string, owner?: Owner, env: (folder: string) => NodeJS.ProcessEnv = () => ({})) {
    this.folder = mkdtempSync(join(tmpdir(), `steelyard-${name}-`));
    this.#owner = owner;
    this.#env = { ...process.env, ...env(this.folder) };
    if (owner) chownSync(this.folder, owner.uid, owner.gid);
    const script = fileURLToPath(new URL("guard.mjs", import.meta.url));
    this.#guard = spawn(process.execPath, [script, this.folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#gone = new Promise((resolve) => this.#guard.once("exit", resolve));
    // Neither the guard nor the pipe to it keeps the test process from ending.
    this.#guard.unref();
    (this.#guard.stdin as Socket).unref();
  }

  /** Runs a program to its end. */
  async run(program: string, ...options: string[]): Promise<void> {
    const server = this.#spawn(program, options);
    if ((await server.ended) !== 0) throw server.failure();
  }

  /** Starts a server, which the signal ends in good order. */
  serve(signal: NodeJS.Signals, program: string, ...options: string[]): Server {
    const server = this.#spawn(program, options);
    this.#watch(server.process, signal);
    server.process.unref();
    return server;
  }

  /** What a program prints goes into a file: nobody need read it, and no full pipe can stop it. */
  #spawn(program: string, options: readonly string[]): Server {
    const log = join(this.folder, `${basename(program)}-${this.#logs++}.log`);
    const file = openSync(log, "a");
    const child = spawn(program, options, {
      cwd: this.folder,
      detached: true,
      env: this.#env,
      stdio: ["ignore", file, file],
      ...this.#owner,
    });
    closeSync(file);
    return new Server(child, log);
  }

  /** Puts a process that leads a group of its own under the guard. */
  #watch(child: ChildProcess, signal: NodeJS.Signals): void {
    const tell = (what: string) => this.#guard.stdin?.write(`${child.pid} ${what}\n`);
    if (child.pid === undefined) return;
    tell(signal);
    // Its number may be another process's soon.
    child.once("exit", () => this.#guard.stdin?.writable && tell("gone"));
  }

  /** Ends the servers and removes the folder. */
  async stop(): Promise<void> {
    this.#guard.ref();
    this.#guard.stdin?.end();
    await this.#gone;
  }
}
