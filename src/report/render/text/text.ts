import type { Block } from "../../block.js";
import { checkWhole } from "../../refuse.js";
import type { Report } from "../../report.js";
import { clean } from "../clean.js";
import { tableLines } from "./table.js";
import { padded, widest } from "./width.js";
import { wrapped } from "./wrap.js";

/** How wide a text is. */
export interface TextOptions {
  /** Places in a line, a Chinese character taking two: a whole number, 20..1000; 80 by default. */
  readonly width?: number | undefined;
}

/**
 * A report as plain text for a terminal, a log or a mail without markup. No line is wider than asked: words wrap, figures never
 * do, and a table that is too wide is printed row by row. Lines end with `\n`, the last one too.
 *
 * @param report - What is to be read.
 * @param options - How wide a line may be.
 * @returns The text. Control characters, half characters and invisible marks of its words are gone.
 * @throws SteelyardError `out-of-range` for the width.
 *
 * @example
 * ```ts
 * import { type Report, toText } from "steelyard/report";
 *
 * const report: Report = {
 *   language: "en",
 *   title: "Points",
 *   blocks: [{ kind: "table", caption: "By indicator",
 *     columns: [{ title: "Indicator", align: "start" }, { title: "Points", align: "end" }],
 *     rows: [["NPS", "85.00"], ["CSAT", "9.50"]], total: ["Total", "94.50"] }],
 * };
 * for (const line of toText(report, { width: 40 }).split("\n")) if (line !== "") console.log(line);
 * // => Points
 * // => ======
 * // => By indicator
 * // => Indicator  Points
 * // => ---------  ------
 * // => NPS         85.00
 * // => CSAT         9.50
 * // => ---------  ------
 * // => Total       94.50
 * ```
 */
export function toText({ title, blocks }: Report, { width = 80 }: TextOptions = {}): string {
  checkWhole(width, 20, 1000, "width");
  return `${[heading(title, "=", width), ...blocks.map((block) => linesOf(block, width))].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function linesOf(block: Block, width: number): string[] {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? heading(block.text, "-", width) : wrapped(clean(block.text), width);
    case "paragraph":
      return wrapped(
        (block.tone === "attention" ? "! " : "") + clean(block.text),
        width,
        block.tone === "attention" ? "  " : "",
      );
    case "list":
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${index + 1}. ` : "- ";
        return wrapped(mark + clean(item), width, " ".repeat(mark.length));
      });
    case "facts":
      return factLines(block.facts, width);
    case "table":
      return [...wrapped(clean(block.caption), width), "", ...tableLines(block, width)];
  }
}

function heading(text: string, under: string, width: number): string[] {
  const lines = wrapped(clean(text), width);
  return [...lines, under.repeat(widest(lines))];
}

/** Names and values in two columns, unless the names alone would take half of the line. */
function factLines(facts: readonly (readonly [string, string])[], width: number): string[] {
  const names = facts.map(([name]) => clean(name));
  const most = widest(names) + 2;
  return facts.flatMap(([, value], index) => {
    const name = names[index] as string;
    const head = most > width / 2 ? `${name}  ` : padded(name, most, "start");
    const indent = " ".repeat(most > width / 2 ? 2 : most);
    return wrapped(head + clean(value), width, indent);
  });
}
