import {
  DefaultIntrinsics,
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSRuntime,
  shouldInterruptAfterDeadline,
} from "quickjs-emscripten";

/** What a call may use up. */
export interface Limits {
  /** Bytes, for everything inside. */
  readonly memory: number;
  /** Bytes of stack. */
  readonly stack: number;
  /** Milliseconds for one call. */
  readonly time: number;
}

export const LIMITS: Limits = { memory: 64 * 1024 * 1024, stack: 512 * 1024, time: 10_000 };

/** What hosts of scripts leave out, and the script can do without. */
const WITHOUT = ["Promise", "Date", "Proxy", "eval", "Function", "WeakRef", "FinalizationRegistry"];

/**
 * A script that was loaded into a world of its own, with nothing in it but the language. Each has a QuickJS of its own, which is
 * gone when nobody holds it any more: one that ran into a limit cannot always be taken down in order, and would take the others
 * with it if they shared it.
 */
export class Sandbox {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #time: number;

  private constructor(runtime: QuickJSRuntime, limits: Limits) {
    this.#runtime = runtime;
    this.#time = limits.time;
    runtime.setMemoryLimit(limits.memory);
    runtime.setMaxStackSize(limits.stack);
    this.#context = runtime.newContext({
      intrinsics: { ...DefaultIntrinsics, Date: false, Proxy: false },
    });
  }

  /** Loads a script; it has set the function `answer` when it ends. */
  static async open(script: string, limits: Limits = LIMITS): Promise<Sandbox> {
    const sandbox = new Sandbox((await newQuickJSWASMModule()).newRuntime(), limits);
    sandbox.evaluate(`for (const name of ${JSON.stringify(WITHOUT)}) delete globalThis[name];`);
    sandbox.evaluate(script);
    return sandbox;
  }

  /** JSON in, JSON out; throws where the script throws, or wants more than it may. */
  call(question: string): string {
    return this.#limited(() => {
      const context = this.#context;
      const given = context.newString(question);
      const answer = context.getProp(context.global, "answer");
      try {
        return String(this.#taken(context.callFunction(answer, context.undefined, given)));
      } finally {
        given.dispose();
        answer.dispose();
      }
    });
  }

  /** Runs a text of the script's language, and gives what it ends with. */
  evaluate(code: string): unknown {
    return this.#limited(() => this.#taken(this.#context.evalCode(code)));
  }

  #limited<T>(run: () => T): T {
    this.#runtime.setInterruptHandler(shouldInterruptAfterDeadline(Date.now() + this.#time));
    return run();
  }

  /** What came out, as data of this side; what was thrown is thrown here, in one line. */
  #taken(result: ReturnType<QuickJSContext["evalCode"]>): unknown {
    const handle = result.error ?? result.value;
    const value = this.#context.dump(handle);
    handle.dispose();
    if (result.error === undefined) return value;
    const { name = "Error", message = String(value) } = Object(value) as Partial<Error>;
    throw new Error(`${name}: ${message}`);
  }
}
