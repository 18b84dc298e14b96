import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { type Report, toMarkdown } from "steelyard/report";
import { describe, expect, it } from "vitest";
import { clean } from "../../../../src/report/render/clean.js";
import { everyBlock } from "./every-block.js";
import { HOSTILE } from "./hostile.js";

/** What a report means to a reader of Markdown: its kinds of parts in order, without any words. */
const skeleton = (html: string) =>
  html
    .replace(/>[^<]*</g, "><")
    .replace(/ (align|style)="[^"]*"/g, "")
    .trim();

/** The words alone. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, "\n")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#96;/g, "`")
    .replace(/&amp;/g, "&")
    .replaceAll("\u2060", "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const readers = {
  "markdown-it": (text: string) => new MarkdownIt({ html: true, linkify: true }).render(text),
  marked: (text: string) => marked.parse(text, { gfm: true, async: false }) as string,
};

describe.each(Object.entries(readers))("Markdown, read by %s", (_, read) => {
  it.each(HOSTILE.filter((text) => clean(text) !== ""))("means the same whatever the words: %j", (text) => {
    const html = read(toMarkdown(everyBlock(text)));
    expect(skeleton(html)).toBe(skeleton(read(toMarkdown(everyBlock("word")))));
    const plain = clean(text).replace(/\s+/g, " ");
    expect(new Set(words(html))).toEqual(new Set([plain, "1.00", "22.50", "23.50"]));
  });
});

it("is Markdown that reads well as it is", () => {
  const report: Report = {
    language: "en",
    title: "Scorecard",
    blocks: [
      { kind: "heading", level: 2, text: "Indicators" },
      { kind: "facts", facts: [["Role", "support"]] },
      {
        kind: "table",
        caption: "Points",
        columns: [
          { title: "Indicator", align: "start" },
          { title: "Points", align: "end" },
        ],
        rows: [["a|b", "-1.50"]],
        sections: [{ title: "Service", from: 0 }],
        total: ["Total", "-1.50"],
      },
      { kind: "list", ordered: true, items: ["100 × 5 ÷ 10 = 50"] },
    ],
  };
  expect(toMarkdown(report)).toMatchInlineSnapshot(`
    "# Scorecard

    ## Indicators

    **Role** support

    **Points**

    | Indicator | Points |
    | :--- | ---: |
    | **Service** |  |
    | a\\|b | -1.50 |
    | **Total** | **-1.50** |

    1. 100 × 5 ÷ 10 = 50
    "
  `);
});
