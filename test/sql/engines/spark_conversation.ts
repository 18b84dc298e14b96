import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A request waits for its answer; they come in the order of the requests. */
interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** Questions to the driver and its answers, a line of JSON each: a session of its own. */
export class Conversation {
  readonly #socket: Socket;
  readonly #waiting: Waiting[] = [];
  readonly #failure: () => Error;
  #over = false;

  /** At the socket where the driver listens; what it is asked after its end fails with its failure. */
  constructor(path: string, failure: () => Error) {
    this.#socket = connect(path);
    this.#failure = failure;
    createInterface({ input: this.#socket })
      .on("line", (line) => {
        const { error, ...answer } = JSON.parse(line);
        const waiting = this.#waiting.shift();
        if (error === undefined) waiting?.resolve(answer as never);
        else waiting?.reject(new Error(error));
      })
      // The error of a socket that cannot be opened is told by its closing.
      .on("error", () => {});
    this.#socket.on("error", () => {});
    this.#socket.on("close", () => {
      this.#over = true;
      for (const { reject } of this.#waiting.splice(0)) reject(failure());
    });
  }

  async ask<T>(what: string, request: object = {}): Promise<T> {
    if (this.#over) throw this.#failure();
    const answer = new Promise<T>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#socket.write(`${JSON.stringify({ what, ...request })}\n`);
    return answer;
  }

  end(): void {
    this.#socket.destroy();
  }
}
