import { randomUUID } from "node:crypto";
import { Dealer, Subscriber } from "zeromq";
import { type Connection, openConnection } from "./connection.js";
import { type Message, pack, unpack } from "./message.js";
import { type Output, Outputs } from "./outputs.js";
import { type KernelProcess, startProcess } from "./process.js";

/** How long a kernel may take, in milliseconds; one that hangs ends with an error. */
export interface Patience {
  /** To start. */
  readonly start: number;
  /** For one cell. */
  readonly cell: number;
}

/** Far more than is needed, also on a machine that is busy with others. */
const PATIENCE: Patience = { start: 120_000, cell: 300_000 };

/** How often a kernel that has not been heard yet is asked again, in milliseconds. */
const ASK_AGAIN = 250;

/** What became of a cell. */
export interface Execution {
  /** The number that the kernel gave it. */
  readonly count: number;
  /** What it printed and showed. */
  readonly outputs: readonly Output[];
  /** The error that it threw, as the kernel words it; null where it did not. */
  readonly error: string | null;
}

/** Code that the kernel runs without counting it: sends a mark down every road on which outputs come. */
const marking = (mark: string): string =>
  `console.log("${mark}"); console.error("${mark}");
  await Deno.jupyter.broadcast("display_data", { data: { "text/plain": "${mark}" }, metadata: {}, transient: {} });`;

/** A running kernel, with one cell at a time. */
export class Kernel {
  readonly #process: KernelProcess;
  readonly #connection: Connection;
  readonly #patience: Patience;
  readonly #session = randomUUID();
  readonly #shell = new Dealer({ linger: 0 });
  readonly #iopub = new Subscriber({ linger: 0 });
  #outputs = new Outputs();
  #hear: (message: Message) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  private constructor(started: KernelProcess, connection: Connection, patience: Patience) {
    this.#process = started;
    this.#connection = connection;
    this.#patience = patience;
    this.#shell.connect(connection.address("shell"));
    this.#iopub.connect(connection.address("iopub"));
    this.#iopub.subscribe();
    for (const socket of [this.#shell, this.#iopub]) this.#listen(socket);
  }

  /** The process of the kernel. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Starts a kernel, and waits until it answers and its outputs are heard. */
  static async start(patience: Patience = PATIENCE): Promise<Kernel> {
    const connection = await openConnection();
    const kernel = new Kernel(startProcess(connection.file), connection, patience);
    try {
      await kernel.#ready();
    } catch (error) {
      kernel.stop();
      throw error;
    }
    return kernel;
  }

  /**
   * Runs a cell. The kernel may publish a result after it said that it is idle. What is published takes one of three roads, each of
   * them in order: so a mark follows down each, and everything of the cell is there once all three marks are.
   */
  async execute(code: string): Promise<Execution> {
    const outputs = new Outputs();
    this.#outputs = outputs;
    const { content } = await this.#run(code, true);
    const mark = randomUUID();
    outputs.endAt(mark);
    await this.#run(marking(mark), false, () => outputs.complete);
    const failed = content.status === "error";
    return {
      count: content.execution_count as number,
      outputs: outputs.list(),
      error: failed ? `${content.ename}: ${content.evalue}` : null,
    };
  }

  /** Ends the kernel, whatever it is doing. */
  stop(): void {
    this.#fail = () => undefined;
    this.#process.kill();
    this.#shell.close();
    this.#iopub.close();
    this.#connection.remove();
  }

  /** What is published before a subscription has arrived is lost: asks until an answer was heard on both sides. */
  async #ready(): Promise<void> {
    const heard = new Set<string>();
    const ask = () => this.#send("kernel_info_request", {});
    const asking = setInterval(ask, ASK_AGAIN);
    try {
      await this.#until<void>(this.#patience.start, "the kernel did not start", ({ header }, done) => {
        heard.add(header.msg_type);
        if (heard.has("kernel_info_reply") && heard.has("status")) done();
      });
    } finally {
      clearInterval(asking);
    }
  }

  /** Runs code until the kernel has answered, is idle again, and all is there that is waited for. */
  async #run(code: string, counts: boolean, complete = () => true): Promise<Message> {
    const id = this.#send("execute_request", {
      code,
      silent: !counts,
      store_history: counts,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    });
    let answer: Message | undefined;
    let idle = false;
    return await this.#until<Message>(this.#patience.cell, "the cell did not end", (message, done) => {
      const { header, parent, content } = message;
      if (parent.msg_id === id) {
        if (header.msg_type === "execute_reply") answer = message;
        if (header.msg_type === "status") idle = content.execution_state === "idle";
      }
      if (answer !== undefined && idle && complete()) done(answer);
    });
  }

  #send(type: string, content: object): string {
    const { id, parts } = pack(this.#connection.key, this.#session, type, content);
    this.#shell.send(parts).catch((error) => this.#fail(error));
    return id;
  }

  async #listen(socket: Dealer | Subscriber): Promise<void> {
    try {
      for (;;) {
        const message = unpack(this.#connection.key, await socket.receive());
        this.#outputs.take(message);
        this.#hear(message);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Hears messages until one settles it; fails after a time, and when the kernel ends. */
  async #until<T>(
    milliseconds: number,
    late: string,
    hear: (message: Message, done: (value: T) => void) => void,
  ): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const settled = new Promise<T>((resolve, reject) => {
        this.#hear = (message) => hear(message, resolve);
        this.#fail = reject;
        timer = setTimeout(() => reject(new Error(`${late} within ${milliseconds / 1000} s`)), milliseconds);
      });
      return await Promise.race([settled, this.#process.died]);
    } finally {
      clearTimeout(timer);
    }
  }
}
