import { describe, expect, it } from "vitest";
import type { Cell } from "../../examples/notebooks/weave/source.js";
import { withoutKernel } from "./kernel-there.js";

/** Loaded only where the client's own packages are. */
const client = async () => ({
  ...(await import("../../examples/notebooks/kernel/kernel.js")),
  ...(await import("../../examples/notebooks/weave/run-cells.js")),
});

const code = (id: string, text: string): Cell => ({ kind: "code", id, text });
const PATIENCE = { start: 120_000, cell: 120_000 };

/** A cell that prints, shows, and has a result, the last of which the kernel publishes when it likes. */
const whole = (turn: number) => `console.log("printed ${turn}");
await Deno.jupyter.display({ "text/plain": "shown ${turn}" }, { raw: true });
({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "result ${turn}" }) })`;

describe.skipIf(withoutKernel)(
  withoutKernel ? `the client of the kernel (${withoutKernel})` : "the client of the kernel",
  () => {
    it("loses no output, whenever it comes", async () => {
      const { runCells } = await client();
      const turns = Array.from({ length: 30 }, (_, turn) => turn);
      const run = await runCells(turns.map((turn) => code(`cell-${turn}`, whole(turn))));
      expect(
        run.map(({ count, outputs }) => [
          count,
          ...outputs.map((one) => ("data" in one ? one.data["text/plain"] : "text" in one ? one.text : one)),
        ]),
      ).toEqual(turns.map((turn) => [turn + 1, `printed ${turn}\n`, `shown ${turn}`, `result ${turn}`]));
    });

    it("ends at a cell that throws, with its name, its error and its code", async () => {
      const { runCells } = await client();
      const cells = [code("fine", "const a = 1;"), code("bad", 'a;\nthrow new TypeError("no such weight");')];
      await expect(runCells([...cells, code("never", "1")])).rejects.toThrow(
        'cell bad: TypeError: no such weight\na;\nthrow new TypeError("no such weight");',
      );
      await expect(runCells([code("typo", "const = 1")])).rejects.toThrow("cell typo: ");
      // What shows itself may throw as well, and then the cell itself does not.
      const shows = '({ [Symbol.for("Jupyter.display")]: () => { throw new Error("not shown"); } })';
      await expect(runCells([code("shows", shows)])).rejects.toThrow("cell shows: not shown");
    });

    it("shows what was shown anew in the place of the old", async () => {
      const { runCells } = await client();
      const line = (text: string, update: boolean) =>
        `await Deno.jupyter.display({ "text/plain": "${text}" }, { raw: true, display_id: "p", update: ${update} });`;
      const [cell] = await runCells([
        code("progress", line("0 %", false) + line("50 %", true) + line("100 %", true)),
      ]);
      expect(cell?.outputs).toEqual([
        { output_type: "display_data", data: { "text/plain": "100 %" }, metadata: {} },
      ]);
    });

    it("ends a kernel that hangs, and one that was killed", async () => {
      const { Kernel } = await client();
      const hung = await Kernel.start({ ...PATIENCE, cell: 2000 });
      await expect(hung.execute("for (;;);")).rejects.toThrow("the cell did not end within 2 s");
      hung.stop();
      await expect.poll(() => alive(hung.pid), { timeout: 30_000 }).toBe(false);

      const killed = await Kernel.start(PATIENCE);
      const cell = killed.execute("for (;;);");
      process.kill(killed.pid as number, "SIGKILL");
      await expect(cell).rejects.toThrow("the kernel ended (SIGKILL)");
      killed.stop();
    });
  },
);

function alive(pid: number | undefined): boolean {
  try {
    process.kill(pid as number, 0);
    return true;
  } catch {
    return false;
  }
}
