import type { Block, TableBlock } from "../../block.js";
import type { Report } from "../../report.js";
import { escapeInline, escapeLine } from "./escape.js";

/**
 * A report as Markdown with the tables of GitHub, for a wiki, a ticket or a chat. All words are data: no title and no name can
 * become a heading, a link, HTML or another column.
 *
 * @param report - What is to be read.
 * @returns The Markdown; lines end with `\n`, the last one too.
 *
 * @example
 * ```ts
 * import { toMarkdown } from "steelyard/report";
 *
 * const blocks = [{ kind: "paragraph", text: "[free](https://example.org) <b>" }] as const;
 * for (const line of toMarkdown({ language: "en", title: "#1", blocks }).split("\n")) if (line !== "") console.log(line);
 * // => # \#1
 * // => \[free\](https\://example.org) \<b\>
 * ```
 */
export function toMarkdown({ title, blocks }: Report): string {
  return `${[`# ${escapeLine(title)}`, ...blocks.map(partOf)].join("\n\n")}\n`;
}

function partOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeLine(block.text)}`;
    case "paragraph":
      if (block.tone === "attention") return `> ${bold(block.text)}`;
      return block.tone === "note" ? `*${escapeLine(block.text)}*` : escapeLine(block.text);
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${escapeLine(item)}`)
        .join("\n");
    case "facts":
      return block.facts.map(([name, value]) => `${bold(name)} ${escapeInline(value)}`).join("\\\n");
    case "table":
      return table(block);
  }
}

const bold = (text: string) => (escapeInline(text) === "" ? "" : `**${escapeInline(text)}**`);

function table({ caption, columns, rows, sections = [], total }: TableBlock): string {
  const starts = new Map(sections.map(({ from, title }) => [from, title]));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    bold(caption),
    "",
    line(columns.map(({ title }) => escapeInline(title))),
    line(columns.map(({ align }) => (align === "end" ? "---:" : ":---"))),
    ...rows.flatMap((row, index) => {
      const title = starts.get(index);
      const section =
        title === undefined ? [] : [line(columns.map((_, place) => (place === 0 ? bold(title) : "")))];
      return [...section, line(row.map(escapeInline))];
    }),
    ...(total === undefined ? [] : [line(total.map(bold))]),
  ].join("\n");
}
