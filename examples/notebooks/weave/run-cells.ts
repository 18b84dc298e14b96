import { Kernel, type Patience } from "../kernel/kernel.js";
import type { RunCell } from "./notebook.js";
import type { Cell } from "./source.js";

/** Runs the cells of a notebook in a kernel of their own; the first that throws ends it, and is told with its code. */
export async function runCells(cells: readonly Cell[], patience?: Patience): Promise<RunCell[]> {
  const kernel = await Kernel.start(patience);
  try {
    const run: RunCell[] = [];
    for (const { kind, id, text } of cells) {
      if (kind === "markdown") {
        run.push({ kind, id, text, count: null, outputs: [] });
        continue;
      }
      const { count, outputs, error } = await executed(kernel, id, text);
      const failed =
        error ?? outputs.flatMap((one) => (one.output_type === "error" ? [one.evalue] : [])).at(0);
      if (failed !== undefined) throw new Error(`cell ${id}: ${failed}\n${text}`);
      run.push({ kind, id, text, count, outputs });
    }
    return run;
  } finally {
    kernel.stop();
  }
}

async function executed(kernel: Kernel, id: string, text: string) {
  try {
    return await kernel.execute(text);
  } catch (error) {
    throw new Error(`cell ${id}: ${error instanceof Error ? error.message : error}\n${text}`);
  }
}
