import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Server } from "./server.js";

/** A request waits for its answer; they come in the order of the requests. */
interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** Questions to the driver and its answers, a line of JSON each. */
export class Conversation {
  readonly #driver: Server;
  readonly #waiting: Waiting[] = [];

  constructor(driver: Server) {
    this.#driver = driver;
    createInterface({ input: driver.process.stdout as Readable }).on("line", (line) => {
      const { error, ...answer } = JSON.parse(line);
      const waiting = this.#waiting.shift();
      if (error === undefined) waiting?.resolve(answer as never);
      else waiting?.reject(new Error(error));
    });
    // A driver that dies answers nobody; what is asked later fails with it.
    driver.process.stdin?.on("error", () => {});
    driver.ended.then(() => {
      for (const { reject } of this.#waiting.splice(0)) reject(driver.failure());
    });
  }

  async ask<T>(what: string, request: object = {}): Promise<T> {
    if (this.#driver.over) throw this.#driver.failure();
    const answer = new Promise<T>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    (this.#driver.process.stdin as Writable).write(`${JSON.stringify({ what, ...request })}\n`);
    return answer;
  }
}
