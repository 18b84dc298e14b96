import type { Bundle, Output } from "../kernel/outputs.js";
import type { Cell } from "./source.js";

/** A cell with what came of it. */
export interface RunCell extends Cell {
  /** The number that the kernel gave it; null for words. */
  readonly count: number | null;
  readonly outputs: readonly Output[];
}

/** A text as nbformat keeps it: line by line, each with its end. */
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const bundle = (data: Bundle): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([type, value]) => [type, typeof value === "string" ? lines(value) : value]),
  );

const output = (one: Output): object => {
  if (one.output_type === "stream") return { ...one, text: lines(one.text) };
  return one.output_type === "error" ? one : { ...one, data: bundle(one.data) };
};

const cell = ({ kind, id, text, count, outputs }: RunCell): object =>
  kind === "markdown"
    ? { cell_type: kind, id, metadata: {}, source: lines(text) }
    : {
        cell_type: kind,
        execution_count: count,
        id,
        metadata: {},
        outputs: outputs.map(output),
        source: lines(text),
      };

/** A notebook's file, in nbformat 4.5. It holds no times and no places: the same run gives the same file. */
export const notebookText = (cells: readonly RunCell[]): string =>
  `${JSON.stringify(
    {
      cells: cells.map(cell),
      metadata: {
        kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
        language_info: { file_extension: ".ts", mimetype: "text/x.typescript", name: "typescript" },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
