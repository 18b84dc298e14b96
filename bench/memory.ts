import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

/** Collects garbage now, so that it is not collected at someone else's expense. */
export function collect(): void {
  gc();
  gc();
}

/** What a run takes, in bytes. */
export interface Memory {
  /** The most that the process grew while it ran. */
  readonly peak: number;
  /** What its result holds on the heap. */
  readonly held: number;
}

/** Looks at the size of the process every few milliseconds, from a thread of its own. */
const WATCH = `
  const { workerData: { shared } } = require("node:worker_threads");
  const [state, peak] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)];
  while (Atomics.load(state, 0) < 2) {
    peak[0] = Math.max(peak[0], process.memoryUsage.rss());
    if (Atomics.compareExchange(state, 0, 0, 1) === 0) Atomics.notify(state, 0);
    Atomics.wait(state, 0, 1, 5);
  }
`;

/** The memory of one run; most telling as the first of a process, for a process seldom gives memory back. */
export function memoryOf(run: () => unknown): Memory {
  const shared = new SharedArrayBuffer(16);
  const [state, peak] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)];
  const watcher = new Worker(WATCH, { eval: true, execArgv: [], workerData: { shared } });
  Atomics.wait(state, 0, 0);
  collect();
  const before = { heap: process.memoryUsage().heapUsed, process: process.memoryUsage.rss() };
  peak[0] = before.process;
  const result = run();
  const most = Math.max(peak[0] as number, process.memoryUsage.rss());
  Atomics.store(state, 0, 2);
  Atomics.notify(state, 0);
  watcher.unref();
  collect();
  const held = process.memoryUsage().heapUsed - before.heap;
  // Looking at the result here keeps it alive until now.
  return { peak: most - before.process, held: result === undefined ? 0 : held };
}
