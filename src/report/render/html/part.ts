import type { Block } from "../../block.js";
import { checkWhole } from "../../refuse.js";
import type { Report } from "../../report.js";
import { escapeHtml as escaped } from "./escape.js";
import { tableHtml } from "./table.js";

/** How a report stands in a page of the host. */
export interface HtmlPartOptions {
  /** The level of its title, so that the headings of the page stay in order: a whole number, 1..4; 1 by default. */
  readonly level?: number | undefined;
}

/**
 * A report as an `<article>` for a page of the host, a mail or a notebook. All its classes begin with `steelyard`; the host adds
 * `reportStyle` to its style sheets once, or writes a style of its own.
 *
 * @param report - What is to be read.
 * @param options - The level of its title.
 * @returns The article: no script, no style, no id, and nothing that is loaded from anywhere.
 * @throws SteelyardError `out-of-range` for the level.
 *
 * @example
 * ```ts
 * import { toHtmlPart } from "steelyard/report";
 *
 * const blocks = [{ kind: "paragraph", text: "<script>alert(1)</script>" }] as const;
 * console.log(toHtmlPart({ language: "en", title: "A & B", blocks }, { level: 2 }).replaceAll("\n", ""));
 * // => <article class="steelyard" lang="en"><h2 class="steelyard-1">A &amp; B</h2><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></article>
 * ```
 */
export function toHtmlPart({ language, title, blocks }: Report, { level = 1 }: HtmlPartOptions = {}): string {
  checkWhole(level, 1, 4, "level");
  return [
    `<article class="steelyard" lang="${escaped(language)}">`,
    heading(title, 1, level),
    ...blocks.map((block) => blockHtml(block, level)),
    "</article>",
  ].join("\n");
}

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case "heading":
      return heading(block.text, block.level, level);
    case "paragraph":
      return `<p${block.tone === undefined ? "" : ` class="steelyard-${block.tone === "note" ? "note" : "attention"}"`}>${escaped(block.text)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</${tag}>`;
    }
    case "facts": {
      const facts = block.facts.map(
        ([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`,
      );
      return `<dl class="steelyard-${block.prominent === true ? "lead" : "facts"}">${facts.join("")}</dl>`;
    }
    case "table":
      return tableHtml(block);
  }
}

/** A heading, as deep below the report's title as it is; how it looks does not depend on where the title stands. */
function heading(text: string, depth: 1 | 2 | 3, level: number): string {
  const tag = `h${level + depth - 1}`;
  return `<${tag} class="steelyard-${depth}">${escaped(text)}</${tag}>`;
}
